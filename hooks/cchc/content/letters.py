"""Problems of the letters of a file: each fault told once, where it is seen first, with the word that is meant."""

import re
from collections.abc import Callable, Iterator

from cchc.content.problems import Problem, Severity
from cchc.text.look_alikes import LOST
from cchc.text.writing import LETTER_FAULTS, LetterFault, needs_a_look

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
