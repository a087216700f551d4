"""Vietnamese text reduced to forms that can be compared, sorted and put into addresses."""

import re
import unicodedata
from functools import lru_cache

_TONES = {"\u0300": 1, "\u0309": 2, "\u0303": 3, "\u0301": 4, "\u0323": 5}
"""Combining tone marks in dictionary order: huyền, hỏi, ngã, sắc, nặng (no mark is 0)."""

_ORDER = {letter: chr(0xE000 + rank) for rank, letter in enumerate("aăâbcdđeêfghijklmnoôơpqrstuưvwxyz")}
"""Vietnamese letters as code points (of the private area) that sort in dictionary order, after punctuation."""

_DIGITS = re.compile(r"(\d+)")
_NOT_SLUG = re.compile(r"[^a-z0-9]+")
_JOINS = re.compile(r"\s*&\s*|\s+[-–—]\s+")
_NOT_WORD = re.compile(r"[\W_]+")


def nfc(text: str) -> str:
    """Text in composed Unicode, the form that TCVN 6909:2001 asks of a state site."""
    return unicodedata.normalize("NFC", text)


class _Folded(dict[int, int | None]):
    """What becomes of each character of a decomposed text, worked out once: the search folds all text of a site."""

    def __missing__(self, code: int) -> int | None:
        self[code] = None if unicodedata.combining(chr(code)) else code
        return self[code]


_FOLDED = _Folded({ord("đ"): ord("d")})


def fold(text: str) -> str:
    """Lower case without diacritics, đ as d: what a citizen types on a telephone."""
    return unicodedata.normalize("NFD", text.casefold()).translate(_FOLDED)


# the same tags and names stand in thousands of items
@lru_cache(maxsize=16384)
def slugify(text: str, separator: str = "-") -> str:
    """ASCII slug for an address or a heading's id. The second argument is the one Markdown's toc passes."""
    return _NOT_SLUG.sub(separator, fold(text)).strip(separator)


# the same few hundred names are looked up on every page
@lru_cache(maxsize=4096)
def name_key(text: str) -> str:
    """One key for all spellings of a name, with its diacritics kept.

    `Uỷ` = `Ủy`, `hoá` = `hóa` (the tone is moved to the end of its word), `A - B` = `A & B` = `A và B`,
    case, spaces and punctuation do not count. "Sở Tài chính" and "Sở Tái chính" stay apart.
    """
    joined = _JOINS.sub(" và ", nfc(text).strip().casefold())
    return " ".join(_tone_last(word) for word in _NOT_WORD.split(joined) if word)


def sort_key(text: str) -> tuple[tuple[int | str, ...], ...]:
    """Key that sorts as a Vietnamese dictionary does (letters first, tones second), numbers by value."""
    parts = _DIGITS.split(nfc(text).casefold())
    return tuple(_number_key(part) if part.isdecimal() else _word_key(part) for part in parts)


def _number_key(digits: str) -> tuple[int | str, ...]:
    return (0, int(digits))


def _word_key(text: str) -> tuple[int | str, ...]:
    letters = _letters(text)
    bases = "".join(_ORDER.get(base, base) for base, _ in letters)
    return (1, bases, "".join(str(tone) for _, tone in letters))


def _letters(text: str) -> list[tuple[str, int]]:
    """Each letter without its tone, with the rank of that tone."""
    found: list[tuple[str, int]] = []
    for letter in text:
        decomposed = unicodedata.normalize("NFD", letter)
        tone = next((_TONES[mark] for mark in decomposed if mark in _TONES), 0)
        base = nfc("".join(mark for mark in decomposed if mark not in _TONES))
        found.append((base, tone))
    return found


def _tone_last(word: str) -> str:
    letters = _letters(word)
    tones = "".join(str(tone) for _, tone in letters if tone)
    return "".join(base for base, _ in letters) + tones
