"""The environment of our templates: compiled once a process; all they print is text unless it says that it is HTML."""

from pathlib import Path

import jinja2
from markupsafe import Markup


class CompiledTemplates(jinja2.BytecodeCache):
    """Jinja compares the source of a template with that of the code kept here."""

    def __init__(self) -> None:
        self._code: dict[str, bytes] = {}

    def load_bytecode(self, bucket: jinja2.bccache.Bucket) -> None:
        if bucket.key in self._code:
            bucket.bytecode_from_string(self._code[bucket.key])

    def dump_bytecode(self, bucket: jinja2.bccache.Bucket) -> None:
        self._code[bucket.key] = bucket.bytecode_to_string()


COMPILED = CompiledTemplates()


def escape_in(env: jinja2.Environment, overrides: Path) -> jinja2.Environment:
    """Let an environment escape what templates of `overrides` print; before the first of them is loaded."""
    # a template without a name is none of the theme's
    env.autoescape = lambda name: name is None or (overrides / name).is_file()
    env.finalize = _in_one_line
    return env


def _in_one_line(value: object) -> object:
    """HTML stands between lines of Markdown: an empty line in a text would end it."""
    if isinstance(value, Markup) or not isinstance(value, str):
        return value
    return value.replace("\n", " ")
