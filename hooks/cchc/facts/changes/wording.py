"""Words that sentences on changes have in common."""

import re
from collections.abc import Iterable, Sequence

from cchc.content.history.front import formless
from cchc.text.dates import PartialDate

_LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")
_SHORTEST, _LONGEST = 60, 110
"""Letters after which a text may be cut, and at which it must be."""


def listed(words: Iterable[str]) -> str:
    return ", ".join(words)


def from_to(what: str, before: str | None, after: str | None) -> str:
    """A single value that was changed, given or taken away: `sửa số, ký hiệu từ … thành …`."""
    if before and after:
        return f"sửa {what} từ “{short(before)}” thành “{short(after)}”"
    return f"ghi {what} “{short(after)}”" if after else f"bỏ {what} “{short(before or '')}”"


def gained_and_lost(before: Sequence[str], after: Sequence[str]) -> tuple[list[str], list[str]]:
    """What is new in a list of texts, and what is no longer in it; spelling and order say nothing."""
    old, new = ({formless(text): text for text in texts} for texts in (before, after))
    return [new[key] for key in new if key not in old], [old[key] for key in old if key not in new]


def day_in_words(text: str | None) -> str | None:
    """An ISO day as readers write it; what is no such day stays as it is."""
    try:
        return PartialDate.parse(text).in_words if text else None
    except ValueError:
        return text


def short(text: str) -> str:
    """A text in plain words, cut at a blank where it is long."""
    words = " ".join(_LINK.sub(r"\1", text).translate(_MARKS).split()).rstrip(" .;,")
    if len(words) <= _LONGEST:
        return words
    cut = words[: words.rfind(" ", _SHORTEST, _LONGEST) if " " in words[_SHORTEST:_LONGEST] else _LONGEST]
    return f"{cut.rstrip(' .;,')}…"


_MARKS = str.maketrans("", "", "*_`")
