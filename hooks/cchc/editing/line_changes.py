"""What became of the lines of a text that was mended, told so that a person sees it."""

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from cchc.text.folding import nfc

_AROUND, _LONGEST = 24, 160
"""Letters that are shown beside what has changed in a line, and of a line in all."""
_UNSEEN = frozenset(("Cf", "Cc", "Co", "Cn", "Zs", "Zl", "Zp"))


@dataclass(frozen=True, slots=True)
class LineChange:
    """A line, counted from 1, as it was and as it is; one that was put in has no `before`, one taken out no `after`."""

    line: int
    before: str | None
    after: str | None

    def __str__(self) -> str:
        """ "“993/KH-UBNÐ” → “993/KH-UBND”", cut to what has changed, with what nobody sees named."""
        if self.before is None:
            return f"thêm dòng “{_cut(_visible(self.after or ''))}”"
        if self.after is None:
            return f"bỏ dòng “{_cut(_visible(self.before))}”"
        if nfc(self.before) == self.after:
            return f"“{_cut(self.after)}”: chữ như cũ, viết theo Unicode dựng sẵn"
        before, after = _around_the_change(self.before, self.after)
        return f"“{_cut(_visible(before))}” → “{_cut(_visible(after))}”"


def line_changes(before: str, after: str) -> Iterator[LineChange]:
    """The lines that differ between two texts, in their order; the number is that of the text before."""
    old, new = before.split("\n"), after.split("\n")
    for kind, first, last, other_first, other_last in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind != "equal":
            yield from _pairs(first, old[first:last], new[other_first:other_last])


def _pairs(first: int, old: Sequence[str], new: Sequence[str]) -> Iterator[LineChange]:
    for number in range(max(len(old), len(new))):
        before = old[number] if number < len(old) else None
        yield LineChange(first + min(number, len(old)) + 1, before, new[number] if number < len(new) else None)


def _around_the_change(before: str, after: str) -> tuple[str, str]:
    """The two without what they have in common at their ends, but for some letters."""
    shorter = min(len(before), len(after))
    head = next((at for at in range(shorter) if before[at] != after[at]), shorter)
    rest = shorter - head
    tail = next((at for at in range(rest) if before[-1 - at] != after[-1 - at]), rest)
    start, end = max(head - _AROUND, 0), max(tail - _AROUND, 0)
    return _part(before, start, end), _part(after, start, end)


def _part(text: str, start: int, end: int) -> str:
    """A text without so many letters at its beginning and at its end."""
    return f"{'…' if start else ''}{text[start : len(text) - end]}{'…' if end else ''}"


def _visible(text: str) -> str:
    """With the names of characters that show nothing: `[U+200B]`."""
    return "".join(f"[U+{ord(sign):04X}]" if _is_unseen(sign) else sign for sign in text)


def _is_unseen(sign: str) -> bool:
    return sign != " " and unicodedata.category(sign) in _UNSEEN


def _cut(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"
