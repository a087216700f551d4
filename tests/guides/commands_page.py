"""Writes the page of the guides that tells every command of `cchc`: `python tests/guides/commands_page.py`."""

import inspect
from collections.abc import Iterator
from pathlib import Path

import click

from cchc.cli import main

PAGE = Path(__file__).parents[2] / "hooks/guides/lenh.md"
RENEW = ".venv/bin/python tests/guides/commands_page.py"
_HEAD = """\
# Các lệnh cchc

Gõ ở cửa sổ lệnh, trong thư mục của kho: `.venv/bin/cchc`, một dấu cách, rồi tên lệnh (trên Windows: \
`.venv\\Scripts\\cchc`). Thêm `--help` sau tên lệnh để xem lại những điều dưới đây.
"""


def text() -> str:
    """The page as it is to be."""
    return "\n".join((_HEAD, *(part for name in sorted(main.commands) for part in _told(name, main.commands[name]))))


def _told(name: str, command: click.Command) -> Iterator[str]:
    arguments = [each for each in command.params if isinstance(each, click.Argument)]
    words = " ".join((f"cchc {name}", *(each.metavar or each.human_readable_name for each in arguments)))
    yield f"## cchc {name}\n\n`{words}`\n"
    yield inspect.cleandoc(command.help or "").replace("\b\n", "") + "\n"
    options = [each for each in command.params if isinstance(each, click.Option) and not each.hidden]
    yield from (_option(each) for each in options)
    yield ""
    if command.epilog:
        yield "```text\n" + inspect.cleandoc(command.epilog).replace("\b\n", "") + "\n```\n"


def _option(option: click.Option) -> str:
    names = ", ".join(f"`{name}`" for name in option.opts)
    choices = option.type.choices if isinstance(option.type, click.Choice) else ()
    told = f" Một trong: {', '.join(f'`{choice}`' for choice in choices)}." if choices else ""
    return f"- {names}: {option.help or ''}{told}"


if __name__ == "__main__":
    PAGE.write_text(text().rstrip() + "\n", "utf-8")
