"""The bytes of a file as a text that can be worked with, or what stands against it."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

from cchc.content.problems import WHOLE_FILE, Problem, Severity
from cchc.text.look_alikes import LOST
from cchc.text.writing import LETTER_FAULTS, LetterFault, needs_a_look

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


_MOST_BYTES = 1_000_000
_LONGEST_LINE = 100_000
"""Characters; a procedure's longest description has 70,000. Markdown takes minutes for what is longer."""

_DEEPEST_QUOTE = 20
_TOO_LONG = re.compile(rf"^[^\n]{{{_LONGEST_LINE + 1}}}", re.MULTILINE)
_TOO_DEEP = re.compile(
    rf"^[ ]{{0,3}}(?:>[ \t]*){{{_DEEPEST_QUOTE + 1}}}|(?:[*\[(]|!\[){{200}}|^[ \t]{{120,}}(?:[-*+]|\d+[.)])[ ]",
    re.MULTILINE,
)

_SIGNS_OF_DEPTH = (">>", "> >", ">\t>", "[[[", "(((", "[([", "****", "![![", " " * 120, "\t" * 15)
"""One of them is in whatever is too deep; hardly any text has one, and to look for them is quick."""


def read_text(file: Path, path: str) -> tuple[str | None, list[Problem]]:
    """The text of a UTF-8 file with `\\n` at the ends of its lines; None with the problem where it is of no use."""
    size = file.stat().st_size
    if size > _MOST_BYTES:
        return None, [Problem(path, 1, WHOLE_FILE, _TOO_MUCH.format(size / 1e6, _MOST_BYTES / 1e6))]
    return text_in(file.read_bytes(), path)


def text_in(raw: bytes, path: str) -> tuple[str | None, list[Problem]]:
    """The same of the bytes of a file."""
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        return None, [Problem(path, line, WHOLE_FILE, _NOT_UTF8)]
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if not text.strip():
        return None, [Problem(path, 1, WHOLE_FILE, _EMPTY)]
    against = [*_excess(text, path), *conflict_problems(text, path)]
    return (None if against else text), against


def _excess(text: str, path: str) -> list[Problem]:
    """What would keep a machine at work for minutes."""
    looks = []
    if len(text) > _LONGEST_LINE:
        looks.append((_TOO_LONG.search(text), _LONG_LINE.format(_LONGEST_LINE)))
    if any(map(text.__contains__, _SIGNS_OF_DEPTH)):
        looks.append((_TOO_DEEP.search(text), _NESTED))
    return [
        Problem(path, text.count("\n", 0, match.start()) + 1, WHOLE_FILE, message) for match, message in looks if match
    ]


_NOT_UTF8 = "tệp không phải mã hóa UTF-8 (có thể là TCVN3, VNI hoặc Windows-1258); mở tệp và lưu lại với mã hóa UTF-8"
_EMPTY = "tệp rỗng; viết nội dung, hoặc xóa tệp nếu không cần"
_TOO_MUCH = (
    "tệp nặng {:.1f} MB, quá {:.0f} MB; chia nội dung ra nhiều tệp, hoặc để trong tệp đính kèm (tep) "
    "và đặt tệp đó vào docs/tep/"
)
_LONG_LINE = "dòng dài quá {} ký tự; xuống dòng thành nhiều đoạn, hoặc để nội dung trong tệp đính kèm (tep)"
_NESTED = "có quá nhiều dấu > [ * lồng nhau hoặc thụt lề quá sâu, không trang nào hiện được; viết lại dòng này"


KeyAt = Callable[[int], str]
"""The name of the key that a line of the file belongs to."""

_BLANK = re.compile("[ \t]")
_MOST_LINES = 5
_LONGEST_WORD = 40


def letter_problems(text: str, path: str, key_at: KeyAt) -> Iterator[Problem]:
    """What is wrong with the letters of a file's text, which has `\\n` alone at the ends of its lines."""
    if not needs_a_look(text):
        return
    for fault in LETTER_FAULTS:
        mended = fault.mend(text)
        if mended != text:
            yield _letter_problem(fault, text.split("\n"), mended.split("\n"), path, key_at)
        text = mended
    lost = LOST.search(text)
    if lost:
        line = text.count("\n", 0, lost.start()) + 1
        severity = Severity.ERROR if lost[0] == "\ufffd" else Severity.WARNING
        yield Problem(path, line, key_at(line), _LOST.format(ord(lost[0])), severity)


def _letter_problem(fault: LetterFault, before: list[str], after: list[str], path: str, key_at: KeyAt) -> Problem:
    lines = [number for number, pair in enumerate(zip(before, after, strict=True), 1) if pair[0] != pair[1]]
    first = lines[0]
    wrong, meant = _first_difference(before[first - 1], after[first - 1])
    severity = Severity.ERROR if fault.is_garbled else Severity.WARNING
    message = _FAULT.format(_printable(wrong), fault.name, _meant(meant), _places(lines))
    return Problem(path, first, key_at(first), message, severity)


def _first_difference(before: str, after: str) -> tuple[str, str]:
    """The first word that differs, as written and as meant. A word may become several, or none."""
    same = next((at for at, pair in enumerate(zip(before, after, strict=False)) if pair[0] != pair[1]), len(after))
    start = max(before.rfind(" ", 0, same), before.rfind("\t", 0, same)) + 1
    words = before[start:], after[start:]
    # as much as the two lines have in common at their ends is not shown
    ends = next((at for at, pair in enumerate(zip(*map(reversed, words), strict=False)) if pair[0] != pair[1]), 0)
    at_most = max(0, min(ends, *(len(word) - (same - start) - 1 for word in words)))
    rest = words[0][len(words[0]) - at_most :]
    blank = _BLANK.search(rest)
    kept = len(rest) - (blank.start() if blank else len(rest))
    wrong, meant = (word[: len(word) - kept] for word in words)
    return _BLANK.split(wrong)[0] if len(wrong) > _LONGEST_WORD else wrong, meant[:_LONGEST_WORD]


def _printable(word: str) -> str:
    """The word with what nobody sees told by its number in Unicode."""
    shown = "".join(letter if letter.isprintable() else f"[U+{ord(letter):04X}]" for letter in word)
    return shown if len(shown) <= 2 * _LONGEST_WORD else shown[: 2 * _LONGEST_WORD] + "…"


def _meant(word: str) -> str:
    return f", nghĩa là “{word.strip()}”" if word.strip() else ", không có nghĩa gì"


def _places(lines: list[int]) -> str:
    if len(lines) == 1:
        return ""
    more = ", …" if len(lines) > _MOST_LINES else ""
    return f" ({len(lines)} dòng: {', '.join(map(str, lines[:_MOST_LINES]))}{more})"


_FAULT = "“{}” có {}{}{}; tìm kiếm sẽ không thấy, chạy `cchc check --fix` để sửa"
_LOST = "có ký tự U+{:04X} thay cho một chữ đã mất, hoặc mỗi máy hiện một kiểu; xóa nó và gõ lại chữ đúng"
