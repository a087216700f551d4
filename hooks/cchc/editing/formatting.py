"""`cchc format`: files whose front matter is put into its one form, without anything that they say being lost."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import yaml

from cchc.content import yaml_core
from cchc.content.canonical_form import canonical_form, file_text
from cchc.content.content_type import ContentType
from cchc.content.item import Item
from cchc.content.loader import content_files
from cchc.content.problems import Problem, Severity
from cchc.content.raw_text import read_text
from cchc.content.readings import Readings
from cchc.content.registry import type_of
from cchc.content.site import Site
from cchc.content.source import SourceFile, divide
from cchc.content.validation import read_yaml
from cchc.content.yaml_core import CoreLoader, PaddedNumber
from cchc.editing.rewriting import Written


@dataclass(frozen=True, slots=True)
class Formatted:
    """The text of a file in the one form; None where something of it would be lost, which `problems` tell."""

    text: str | None
    problems: tuple[Problem, ...] = ()


def formatted(text: str, path: str, *, drop_comments: bool = False) -> Formatted:
    """The text of a content file at a path of the repository; its body stays as it is, byte for byte.

    A text without front matter, or with an empty one, stays as it is too. Comments, anchors, keys that stand twice and
    numbers that begin with 0 would be lost: such a text is refused, with the line of each; comments only where they are
    not to be dropped.
    """
    source = divide(text, path)
    values, problems = read_yaml(source.front, path, first_line=2)
    problems += list(_losses(source, values, drop_comments)) if values is not None else []
    if problems:
        return Formatted(None, tuple(problems))
    if not isinstance(values, dict) or not values:
        return Formatted(text)
    made = file_text(values, type_of(path).model, source.body)
    if yaml_core.load(divide(made, path).front).value != values:
        return Formatted(None, (source.problem(_STRANGE),))
    return Formatted(made)


def form_warnings(site: Site) -> Iterator[Problem]:
    """Yield a warning for each file whose front matter is not in the one form; with a command that mends it.

    A draft is still being written, with the explanations in it that `cchc new` gave it. A repository that has never
    been formatted has thousands: then one line says it of all.
    """
    differing = [item for item in site.items if not item.draft and not _is_in_form(item, site.readings)]
    told = differing[:1] if len(differing) > _MOST_TOLD else differing
    for item in told:
        # a comment is an editor's, and goes only where that is said
        option = " --drop-comments" if _COMMENT_LINE.search(item.source.front) else ""
        others = _OTHERS.format(len(differing) - 1) if len(differing) > len(told) else ""
        command = f"cchc format{option}{'' if others else f' {item.path}'}"
        yield item.source.problem(f"{_DIFFERS}{others}; chạy {command}", severity=Severity.WARNING)


def _is_in_form(item: Item, readings: Readings) -> bool:
    kind, front = type_of(item.path), item.source.front
    work = partial(_is_formatted, front, kind, readings)
    return not front or readings.look(work, "one form", kind.module, front) is not False


def _is_formatted(front: str, kind: ContentType, readings: Readings) -> bool:
    # YAML takes longer to read than all else here; most was read a moment ago
    known = readings.look(lambda: None, "front matter", front)
    values = yaml_core.load(front).value if known is None else known
    return not values or not isinstance(values, dict) or canonical_form(values, kind.model) == front


@dataclass(frozen=True, slots=True)
class FileFormat:
    """What became of a file: whether it is another text now, or would be, or why it was left alone."""

    path: str
    differs: bool
    problems: tuple[Problem, ...] = ()


def format_files(
    root: Path, paths: Iterable[str] | None = None, *, only_look: bool = False, drop_comments: bool = False
) -> Iterator[FileFormat]:
    """Rewrite files of the content, all where no paths of the repository are named; yield those that differ or cannot
    be read.
    """
    for path in content_files(root) if paths is None else paths:
        read, problems = read_text(root / path, path)
        if read is None:
            yield FileFormat(path, False, tuple(problems))
            continue
        written = Written.read(root / path)
        made = formatted(written.text, path, drop_comments=drop_comments)
        if made.text is not None and made.text != written.text and not only_look:
            written.rewrite(made.text)
        if made.text != written.text:
            yield FileFormat(path, made.text is not None, made.problems)


def _losses(source: SourceFile, values: object, drop_comments: bool) -> Iterator[Problem]:
    """Yield what another writing of the same values would not have."""
    for line, message in _lines_lost(source.front):
        if message is not _COMMENT or not drop_comments:
            yield Problem(source.path, 2 + line, source.key_at(2 + line), message)
    for loc in _padded(values, ()):
        yield source.problem(_PADDED, *loc)


def _lines_lost(front: str) -> Iterator[tuple[int, str]]:
    """Yield the line, from 0, of each comment and anchor, with what is to be said of it.

    Comments stand between YAML's tokens, or behind the bar of a text.
    """
    end = 0
    for token in yaml.scan(front, CoreLoader):
        yield from _comments(front, end, token.start_mark.index)
        if isinstance(token, yaml.AnchorToken | yaml.AliasToken):
            yield token.start_mark.line, _ANCHOR
        if isinstance(token, yaml.ScalarToken) and token.style in ("|", ">"):
            head = front.find("\n", token.start_mark.index)
            yield from _comments(front, token.start_mark.index, head if head >= 0 else len(front))
        end = max(end, token.end_mark.index)


def _comments(front: str, start: int, end: int) -> Iterator[tuple[int, str]]:
    first = front.count("\n", 0, start)
    for number, line in enumerate(front[start:end].split("\n")):
        if "#" in line:
            yield first + number, _COMMENT


def _padded(value: object, loc: tuple[str | int, ...]) -> Iterator[tuple[str | int, ...]]:
    if isinstance(value, PaddedNumber):
        yield loc
    parts = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for name, part in parts:
        yield from _padded(part, (*loc, name if isinstance(name, int) else str(name)))


_COMMENT = (
    "dòng này có ghi chú sau dấu #, định dạng lại thì mất; chuyển điều cần giữ vào một khóa, ví dụ ghi_chu, "
    "hoặc chạy cchc format --drop-comments để bỏ; nếu # thuộc giá trị thì đặt cả giá trị trong ngoặc kép"
)
_ANCHOR = (
    "dấu & hoặc * ở đầu giá trị dùng chung một đoạn cho nhiều chỗ, định dạng lại thì mất; chép đoạn ấy ra từng chỗ"
)
_PADDED = 'con số bắt đầu bằng 0, định dạng lại thì mất số 0; đặt trong ngoặc kép, ví dụ "0213"'
_STRANGE = (
    "phần khai báo này không định dạng lại được mà giữ nguyên mọi giá trị; để nguyên, báo người phụ trách kỹ thuật"
)
_COMMENT_LINE = re.compile(r"(?m)^[ \t]*#")
_MOST_TOLD = 20
_DIFFERS = "phần khai báo chưa theo dạng chung (thứ tự khóa, dấu ngoặc, thụt lề)"
_OTHERS = ", cùng {} tệp khác"
