"""A province's own site from the demonstration: settings, pages, mark; worked out whole before anything is written."""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from urllib.parse import urlsplit

from cchc.content.engine_settings import SETTINGS_FILE
from cchc.content.loader import content_files
from cchc.editing.demonstration_removal import delete, demonstration_files
from cchc.editing.new_province import NewProvince, NotPossibleError, refuse_wrong_answers
from cchc.editing.new_settings import NEW_SETTINGS
from cchc.editing.rewriting import Written

_MARK = "overrides/assets/mark.svg"
_MARK_COLOUR = re.compile(r"#27396b", re.IGNORECASE)
"""The main colour of the mark that the repository is delivered with."""

_EXAMPLE = re.compile(r"<!-- cchc:demo -->.*?<!-- cchc:end-demo -->\n*", re.DOTALL)
_UNWRITTEN = re.compile(r'^<!-- cchc:placeholder what="(?P<what>[^"]*)" -->\n+', re.MULTILINE)
_CRITERIA = re.compile(r"^    # What the site is measured by.*?(?=^\S)", re.MULTILINE | re.DOTALL)
_MADE_UP = re.compile(r"^.*(?:minh_hoa: true|khong_trinh_dien).*\n", re.MULTILINE)
"""Criteria that only a demonstration has to answer."""


@dataclass(frozen=True, slots=True)
class LeftToDo:
    """What only the province itself can write: the place, and what belongs there."""

    path: str
    line: int
    what: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.what}"


@dataclass(frozen=True, slots=True)
class NewSite:
    """Texts by path, paths of files that go, and what is left to do; nothing of it is done yet."""

    texts: Mapping[str, str]
    gone: tuple[str, ...]
    left: tuple[LeftToDo, ...]

    @property
    def touched(self) -> tuple[str, ...]:
        """Every file that is another one afterwards, or none."""
        return (*self.texts, *self.gone)

    def write(self, root: Path) -> None:
        """Write the texts, then take the demonstration out. OSError where the machine does not let us, halfway."""
        for path, text in self.texts.items():
            Written.read(root / path).rewrite(text)
        delete(root, self.gone)


def new_site(root: Path, province: NewProvince, today: date) -> NewSite:
    """All that changes. NotPossibleError tells every value that cannot be."""
    settings = _settings(_text(root, SETTINGS_FILE), province, today)
    refuse_wrong_answers(root, province, settings)
    texts, left = {SETTINGS_FILE: settings}, [*_left_in_settings(settings)]
    items = set(demonstration_files(root))
    for path in content_files(root):
        if path not in items:
            before = _text(root, path)
            text, more = _page(path, before)
            left += more
            if text != before:
                texts[path] = text
    mark = root / _MARK
    if mark.is_file():
        texts[_MARK] = _MARK_COLOUR.sub(province.main, mark.read_text("utf-8"))
    return NewSite(texts, tuple(demonstration_files(root, texts)), tuple(left))


def _text(root: Path, path: str) -> str:
    try:
        return Written.read(root / path).text
    except UnicodeDecodeError:
        raise NotPossibleError({path: "không phải UTF-8; lưu lại bằng bảng mã UTF-8 rồi chạy lại"}) from None


def _settings(written: str, province: NewProvince, today: date) -> str:
    """Neutral settings with these values; the criteria, and what stands from the menu on, as they were."""
    _, nav, menu = written.partition("\nnav:")
    criteria = _CRITERIA.search(written)
    values = {name: getattr(province, name) for name in NewProvince.__dataclass_fields__}
    values["title"] = f"Cải cách hành chính {province.name}"
    values["publisher"] = province.publisher or f"UBND {province.name}"
    values["host"] = urlsplit(province.site_url).hostname or ""
    head = NEW_SETTINGS.format(
        today=today, **{name: json.dumps(value, ensure_ascii=False) for name, value in values.items()}
    )
    if not province.email:
        head = re.sub(r"^      - loai: email\n(?:        .*\n)+", "", head, flags=re.MULTILINE)
    return head + (_MADE_UP.sub("", criteria[0]).rstrip("\n") + "\n" if criteria else "") + nav + menu


def _page(path: str, text: str) -> tuple[str, list[LeftToDo]]:
    """A page without what is said of a demonstration, and what was still to be written in it."""
    text, left = _EXAMPLE.sub("", text), []
    while found := _UNWRITTEN.search(text):
        line = text.count("\n", 0, found.start()) + 1
        left.append(LeftToDo(path, line, found["what"]))
        text = text[: found.start()] + text[found.end() :]
    return text, left


def _left_in_settings(text: str) -> Iterator[LeftToDo]:
    for number, line in enumerate(text.splitlines(), 1):
        _, mark, what = line.partition("# VIỆC CÒN LẠI: ")
        if mark:
            yield LeftToDo(SETTINGS_FILE, number, what)
