"""What git leaves in a file when two editors changed the same lines and nobody has chosen yet."""

import re
from collections.abc import Iterator

from cchc.content.problems import WHOLE_FILE, Problem

_MARK = re.compile(r"^(?P<sign><{7}|\|{7}|={7}|>{7})(?: .*)?$", re.MULTILINE)
_FENCED = re.compile(r"^(?P<fence>`{3,}|~{3,})[^\n]*\n(?P<code>.*?)^(?P=fence)[`~]*[ \t]*$", re.MULTILINE | re.DOTALL)


def conflict_problems(text: str, path: str) -> Iterator[Problem]:
    """One problem for each conflict, at its first line. A whole one in fenced code is an example."""
    # only these two are nothing else: seven = may underline a heading
    if "<<<<<<<" not in text and ">>>>>>>" not in text:
        return
    text = _FENCED.sub(lambda found: _without_example(found[0]), text)
    lines: list[int] = []
    for mark in _MARK.finditer(text):
        sign = mark["sign"]
        if sign == "<" * 7 and lines:
            yield _problem(path, lines)
            lines = []
        lines += [text.count("\n", 0, mark.start()) + 1]
        if sign == ">" * 7:
            yield _problem(path, lines)
            lines = []
    if lines and not _is_heading(text, lines):
        yield _problem(path, lines)


def _without_example(code: str) -> str:
    signs = [mark["sign"][0] for mark in _MARK.finditer(code)]
    is_whole = signs.count("<") == signs.count(">") > 0
    return "\n" * code.count("\n") if is_whole else code


def _is_heading(text: str, lines: list[int]) -> bool:
    written = text.split("\n")
    return all(written[line - 1].startswith("=") for line in lines)


def _problem(path: str, lines: list[int]) -> Problem:
    return Problem(path, lines[0], WHOLE_FILE, _CONFLICT.format(", ".join(map(str, lines))))


_CONFLICT = (
    "hai người cùng sửa đoạn này mà chưa chọn giữ bản nào (dấu của git ở dòng {}); giữ lại một bản, "
    "xóa bản kia cùng các dòng <<<<<<<, =======, >>>>>>>"
)
