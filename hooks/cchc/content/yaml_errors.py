"""YAML's own complaints, and what YAML drops without a word, in Vietnamese and with a remedy."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

import yaml

from cchc.content.problems import WHOLE_FILE, Problem, Severity
from cchc.content.yaml_core import Loaded
from cchc.content.yaml_limits import MOST_VALUES, Refused

_BACKSLASH = 'trong ngoặc kép, dấu \\ phải viết hai lần: \\\\; ví dụ "Thư mục C:\\\\Tài liệu"'
_REMEDIES = (
    # before that of a quotation mark: YAML names both
    ("escape character", _BACKSLASH),
    ("hexdecimal number", _BACKSLASH),
    (
        "quoted scalar",
        "ngoặc kép mở ra mà không đóng lại (ngoặc cong ” không đóng được); thêm dấu ngoặc kép thẳng ở cuối giá trị",
    ),
    (
        "cannot start any token",
        "dòng có dấu Tab hoặc ký tự không dùng được ở đầu giá trị (@ ` % &); "
        "thay Tab bằng dấu cách, hoặc đặt cả giá trị trong ngoặc kép",
    ),
    (
        "mapping values are not allowed",
        'giá trị có dấu hai chấm; đặt cả giá trị trong ngoặc kép, ví dụ title: "Kế hoạch: năm 2026"',
    ),
    (
        "could not find expected ':'",
        "dòng này thiếu dấu hai chấm và một dấu cách sau tên khóa, ví dụ title: Kế hoạch",
    ),
    (
        "block scalar",
        'dấu | hoặc > ở đầu giá trị có nghĩa riêng; đặt cả giá trị trong ngoặc kép, ví dụ title: "> 50% hồ sơ"',
    ),
    (
        "did not find expected key",
        "sau dấu ngoặc kép đóng hoặc dấu ] không được còn chữ, các khóa cùng nhóm phải thụt lề như nhau; "
        'đặt cả giá trị trong ngoặc kép, ví dụ title: "[Khẩn] Kế hoạch năm 2026"',
    ),
    ("',' or ']'", "danh sách trong ngoặc vuông thiếu dấu phẩy hoặc dấu ] ở cuối"),
    ("',' or '}'", "nhóm trong ngoặc nhọn thiếu dấu phẩy hoặc dấu } ở cuối"),
    ("block sequence entries", "dấu gạch đầu dòng của danh sách phải xuống dòng mới, thụt vào dưới tên khóa"),
    ("control characters", "có ký tự điều khiển không nhìn thấy; xóa đoạn này và gõ lại"),
)
MOST_PROBLEMS = 50
"""Problems of one kind that are told of one file: who has more of them has one fault, not so many."""

_MORE = "còn {} lỗi cùng loại nữa trong tệp này; sửa các lỗi trên rồi kiểm tra lại"
_OTHERWISE = (
    "khai báo YAML sai ở dòng này hoặc ngay trên nó: kiểm tra thụt lề, dấu ngoặc kép và dấu hai chấm; "
    "ví dụ đúng: title: Kế hoạch năm 2026"
)


def yaml_problem(error: yaml.YAMLError, text: str, path: str, first_line: int) -> Problem:
    """The problem behind an error of a YAML text; `first_line` is the file's line at which the text begins."""
    mark = getattr(error, "problem_mark", None)
    if isinstance(error, Refused):
        return Problem(path, first_line + error.line, WHOLE_FILE, str(error.problem))
    glued = glued_key(text, mark.line if mark else 0)
    if glued:
        number, key, message = glued
        return Problem(path, first_line + number, key, message)
    pasted = _pasted_at_the_margin(text)
    if pasted:
        number, key = pasted
        return Problem(path, first_line + number, key, _AT_THE_MARGIN.format(key))
    at = mark.line if mark else 0
    sign = _SIGN.search([*text.split("\n"), ""][min(at, text.count("\n"))])
    if sign:
        return Problem(path, first_line + at, WHOLE_FILE, _SPECIAL.format(sign["sign"]))
    complaint = " ".join(str(getattr(error, part, "")) for part in ("context", "problem", "reason"))
    remedy = next((remedy for sign, remedy in _REMEDIES if sign in complaint), _OTHERWISE)
    # an unclosed quotation mark is told where it opens: YAML notices it only at the end
    opens = "quoted scalar" in complaint
    mark = getattr(error, "context_mark" if opens else "problem_mark", None)
    return Problem(path, first_line + (mark.line if mark else 0), WHOLE_FILE, remedy)


def glued_key(text: str, before: int) -> tuple[int, str, str] | None:
    """The first line, up to one counted from 0, with no blank behind the colon of its key: number, key and remedy."""
    for number, line in enumerate(text.split("\n")[: before + 1]):
        glued = GLUED_KEY.match(line)
        if glued:
            return number, glued["key"], _GLUED.format(glued["key"], glued["value"].strip())
    return None


def _pasted_at_the_margin(text: str) -> tuple[int, str] | None:
    """The first line, counted from 0, that belongs to the text of a key with `|` and is not indented; and that key."""
    key = None
    for number, line in enumerate(text.split("\n")):
        opens = _BLOCK.match(line)
        if opens or (line and not line[0].isspace()):
            if key and not opens and not _ANY_KEY.match(line):
                return number, key
            key = opens["key"] if opens else None
    return None


def duplicate_problems(loaded: Loaded, path: str, first_line: int) -> list[Problem]:
    """Return one problem for each key that stands twice."""
    told = [Problem(path, first_line + line, key, _TWICE) for key, line in loaded.duplicates[:MOST_PROBLEMS]]
    return [*told, *and_more(path, first_line, len(loaded.duplicates))]


def and_more(path: str, line: int, count: int) -> list[Problem]:
    """Says how many problems of a kind a file has beside the first ones, which are enough to begin with."""
    more = count - MOST_PROBLEMS
    return [Problem(path, line, WHOLE_FILE, _MORE.format(more))] if more > 0 else []


GLUED_KEY = re.compile(r"(?P<before>[ ]*(?:- )?)(?P<key>[a-z_]+):(?P<value>[^\s/].*)")
"""`title:Tin`: YAML sees a value in it and no key. An address, `https://…`, is none."""

_BLOCK = re.compile(r"(?P<key>[a-z_]+):[ ]+[|>][-+]?[ ]*$")
_ANY_KEY = re.compile(r"[^\s:]+:(?: |$)|#")
_AT_THE_MARGIN = "dòng này thuộc về {0} nhưng không thụt vào; mọi dòng dán dưới {0}: | phải bắt đầu bằng hai dấu cách"

_SIGN = re.compile(r"(?:^|: |- )[ ]*(?P<sign>[*&!])")
_SPECIAL = 'dấu {0} ở đầu giá trị có nghĩa riêng; đặt cả giá trị trong ngoặc kép, ví dụ title: "{0}Kế hoạch"'
_GLUED = "thiếu một dấu cách sau dấu hai chấm; viết {}: {}"
_TWICE = "khóa này đã có ở trên trong cùng nhóm; giữ lại một, xóa cái kia"


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
