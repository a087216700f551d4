"""One Markdown file of the repository, divided into front matter and body."""

import re
import unicodedata
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from cchc.content.positions import Positions
from cchc.content.problems import WHOLE_FILE, Problem, Severity
from cchc.text.digests import Digest, digest_of
from cchc.text.folding import nfc

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
    def front_number(self) -> Digest:
        """Of the path and the front matter."""
        return digest_of(self.path, self.front)

    @cached_property
    def number(self) -> Digest:
        """Of all of the file."""
        return digest_of(self.path, self.front, self.body)

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


def key_name(loc: tuple[str | int, ...]) -> str:
    """`("nhiem_vu", 2, "ma")` as an editor counts: `nhiem_vu[3].ma`."""
    name = "".join(f"[{part + 1}]" if isinstance(part, int) else f".{part}" for part in loc)
    return name.lstrip(".") or WHOLE_FILE


def read_source(file: Path, path: str) -> tuple[SourceFile | None, list[Problem]]:
    """Read a file as UTF-8 text in NFC, without control characters. No SourceFile where nothing can be read from it."""
    raw = file.read_bytes()
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        return None, [Problem(path, line, WHOLE_FILE, _NOT_UTF8)]
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if not text.strip():
        return None, [Problem(path, 1, WHOLE_FILE, _EMPTY)]
    problems = [] if unicodedata.is_normalized("NFC", text) else [_not_nfc(text, path)]
    control = _CONTROL.search(text)
    if control:
        line = text.count("\n", 0, control.start()) + 1
        problems.append(Problem(path, line, WHOLE_FILE, _UNSEEN.format(ord(control[0])), Severity.WARNING))
    return divide(nfc(_CONTROL.sub("", text)), path), problems


def divide(text: str, path: str) -> SourceFile:
    """Split a text at its front matter; a text without one is all body."""
    fence = _FENCE.match(text)
    if fence is None:
        return SourceFile(path, "", text, 1, has_front=False)
    body_line = text.count("\n", 0, fence.end()) + 1
    return SourceFile(path, fence["front"], text[fence.end() :], body_line, has_front=True)


def _not_nfc(text: str, path: str) -> Problem:
    lines = text.split("\n")
    line = next(number for number, words in enumerate(lines, 1) if nfc(words) != words)
    return Problem(path, line, WHOLE_FILE, _DECOMPOSED, Severity.WARNING)


_NOT_UTF8 = "tệp không phải mã hóa UTF-8 (có thể là TCVN3, VNI hoặc Windows-1258); mở tệp và lưu lại với mã hóa UTF-8"
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]")
_UNSEEN = (
    "có ký tự điều khiển không nhìn thấy (U+{:04X}), đã bỏ qua; thường do chép từ chương trình khác, nên gõ lại chỗ đó"
)
_EMPTY = "tệp rỗng; viết nội dung, hoặc xóa tệp nếu không cần"
_DECOMPOSED = (
    "chữ có dấu viết theo Unicode tổ hợp, tìm kiếm sẽ không thấy; "
    "chạy `cchc check --fix` để đổi sang Unicode dựng sẵn (NFC)"
)
