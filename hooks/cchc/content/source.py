"""One Markdown file of the repository, divided into front matter and body."""

import re
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from cchc.content.positions import Positions, key_name
from cchc.content.problems import Problem, Severity
from cchc.content.raw_text import letter_problems, read_text, text_in
from cchc.text.digests import Digest, digest_of
from cchc.text.writing import needs_a_look, with_right_letters

_FENCE = re.compile(r"^---[ \t]*\n(?P<front>.*?)^(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)

IN_BODY = "(nội dung)"
"""Stands for the key where a problem is of the text below the front matter."""


@dataclass(frozen=True)
class SourceFile:
    """`path` is relative to the repository, with `/`; `body` is what stands below the front matter."""

    path: str
    front: str
    body: str
    body_line: int
    has_front: bool

    @cached_property
    def positions(self) -> Positions:
        """Where each key of the front matter stands."""
        return Positions(self.front, first_line=2)

    @cached_property
    def front_fingerprint(self) -> Digest:
        """The fingerprint of the path and the front matter."""
        return digest_of(self.path, self.front)

    def key_at(self, line: int) -> str:
        """The name of the key that a line of the file belongs to."""
        return self.positions.key_at(line) if line < self.body_line else IN_BODY

    @property
    def stem(self) -> str:
        return Path(self.path).stem

    def problem(self, message: str, *loc: str | int, severity: Severity = Severity.ERROR) -> Problem:
        """A problem at a key of the front matter; `loc` is the way to it, e.g. `"nhiem_vu", 0, "ma"`."""
        line = self.positions.line(loc) if loc else 1
        return Problem(self.path, line, key_name(loc), message, severity)

    def problem_in_body(self, message: str, offset: int, severity: Severity = Severity.ERROR) -> Problem:
        """A problem in the text, `offset` characters after its beginning."""
        line = self.body_line + self.body.count("\n", 0, offset)
        return Problem(self.path, line, IN_BODY, message, severity)

    def problem_on_line(self, message: str, line: int, severity: Severity = Severity.ERROR) -> Problem:
        """A problem on a line of the text, counted from 0."""
        return Problem(self.path, self.body_line + line, IN_BODY, message, severity)

    def problem_in_text(self, message: str, line: int, *loc: str | int, severity: Severity = Severity.ERROR) -> Problem:
        """A problem on a line, counted from 0, of the text that a key holds."""
        return Problem(self.path, self.positions.line_of_text(loc, line), key_name(loc), message, severity)


def read_source(file: Path, path: str) -> tuple[SourceFile | None, list[Problem]]:
    """Read a file as text with the letters that are meant. No SourceFile where nothing can be read from it."""
    return _source_of(*read_text(file, path), path)


def source_in(raw: bytes, path: str) -> tuple[SourceFile | None, list[Problem]]:
    """The same of the bytes of a file that may not be there yet."""
    return _source_of(*text_in(raw, path), path)


def _source_of(written: str | None, problems: list[Problem], path: str) -> tuple[SourceFile | None, list[Problem]]:
    if written is None:
        return None, problems
    if not needs_a_look(written):
        return divide(written, path), problems
    source = divide(with_right_letters(written), path)
    return source, [*problems, *letter_problems(written, path, source.key_at)]


def front_span(text: str) -> tuple[int, int] | None:
    """From where to where the front matter stands in a text that has one."""
    fence = _FENCE.match(text)
    return fence.span("front") if fence else None


def divide(text: str, path: str) -> SourceFile:
    """Split a text at its front matter; a text without one is all body."""
    fence = _FENCE.match(text)
    if fence is None:
        return SourceFile(path, "", text, 1, has_front=False)
    body_line = text.count("\n", 0, fence.end()) + 1
    return SourceFile(path, fence["front"], text[fence.end() :], body_line, has_front=True)
