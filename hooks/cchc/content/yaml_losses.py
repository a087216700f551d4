"""What YAML takes for something else than its editor meant, without a word: comments, curly quotation marks."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

import yaml

from cchc.content.problems import Severity
from cchc.content.yaml_limits import MOST_VALUES

_WORTH_A_LOOK = re.compile("[ \t]#|[“”„«‘″]")
_LINE_BREAK = re.compile("\r\n|[\r\n\x85\u2028\u2029]")
_COMMENT = re.compile(r"[ \t]+(?P<comment>#.*)")
_BARE_WORD = re.compile(r"[a-z0-9_.:/+-]+")
"""A number, a day, a key of a closed list: what stands behind it is hardly a part of it."""

_CURLY = re.compile('(?:[“”„](?P<double>[^“”„"]+)[“”]|«(?P<angle>[^«»]+)»|‘(?P<single>[^‘’]+)’|″(?P<prime>[^″]+)″)')


@dataclass(frozen=True, slots=True)
class Loss:
    """Something that is not published as it is written.

    `line` counts from 0 in the text; `value` is what was meant where that is sure, to be set in quotation marks in the
    place of the columns from `start` to `end`, else None.
    """

    line: int
    start: int
    end: int
    value: str | None
    message: str
    severity: Severity


@dataclass(frozen=True, slots=True)
class _Scalar:
    """A key or a single value, with the places (line, column) where it begins and ends, counted from 0."""

    text: str
    is_plain: bool
    is_in_brackets: bool
    start: tuple[int, int]
    end: tuple[int, int]

    @property
    def is_on_one_line(self) -> bool:
        return self.start[0] == self.end[0]


def losses_in(text: str) -> list[Loss]:
    """Every loss in a front matter, from its beginning to where YAML finds it wrong."""
    if _WORTH_A_LOOK.search(text) is None:
        return []
    lines = _LINE_BREAK.split(text)
    found: list[Loss] = []
    try:
        for scalar in _scalars(text):
            loss = _comment(scalar, lines[scalar.end[0]]) or _curly(scalar)
            found += [loss] if loss else []
    except yaml.YAMLError:
        pass  # told as a problem of its own
    return found


def _scalars(text: str) -> Iterator[_Scalar]:
    brackets: list[bool] = []
    for number, event in enumerate(yaml.parse(text, yaml.CSafeLoader)):
        if number > MOST_VALUES * 2:
            return
        if isinstance(event, yaml.SequenceStartEvent | yaml.MappingStartEvent):
            brackets.append(bool(event.flow_style))
        elif isinstance(event, yaml.SequenceEndEvent | yaml.MappingEndEvent):
            brackets.pop()
        elif isinstance(event, yaml.ScalarEvent) and event.style not in ("|", ">"):
            start, end = ((mark.line, mark.column) for mark in (event.start_mark, event.end_mark) if mark)
            yield _Scalar(event.value, not event.style, bool(brackets and brackets[-1]), start, end)


def _curly(scalar: _Scalar) -> Loss | None:
    curly = _CURLY.fullmatch(scalar.text) if scalar.is_plain and scalar.is_on_one_line else None
    if curly is None:
        return None
    inner = next(filter(None, curly.groups()))
    message = _CURLY_MARKS.format(scalar.text)
    return Loss(scalar.end[0], scalar.start[1], scalar.end[1], inner, message, Severity.WARNING)


def _comment(scalar: _Scalar, line: str) -> Loss | None:
    comment = _COMMENT.match(line, scalar.end[1])
    if comment is None:
        return None
    lost = comment["comment"]
    is_glued = re.match(r"#[^\s#]", lost) is not None
    is_bare = not scalar.is_plain or _BARE_WORD.fullmatch(scalar.text) is not None
    if not is_glued and (is_bare or not scalar.text or scalar.is_in_brackets):
        return None
    # where a comment is written as such, or behind a number, it may be meant
    is_sure = is_glued and not is_bare
    start = scalar.start[1] if scalar.text else comment.start("comment")
    can_be_quoted = is_sure and scalar.is_on_one_line and not scalar.is_in_brackets
    meant = line[start:].rstrip() if can_be_quoted else None
    severity = Severity.ERROR if is_sure else Severity.WARNING
    return Loss(scalar.end[0], start, len(line), meant, _COMMENT_LOST.format(lost.strip()), severity)


_COMMENT_LOST = (
    "phần “{}” sau dấu # bị coi là ghi chú nên không được đăng; nếu là nội dung thì đặt cả giá trị trong ngoặc kép, "
    'ví dụ title: "Kết luận #5 của UBND"; nếu là ghi chú thì viết ở dòng riêng'
)
_CURLY_MARKS = (
    'dấu ngoặc cong quanh {} sẽ được đăng cùng giá trị; dùng dấu ngoặc kép thẳng " ", hoặc bỏ đi; '
    "muốn giữ ngoặc cong thì viết '“…”' trong dấu ' '"
)
