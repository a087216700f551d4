"""Vietnamese text reduced to forms that can be compared, sorted and put into addresses."""

import re
import unicodedata
from functools import lru_cache

from cchc.text.look_alikes import BLANKS, mend_look_alikes, with_plain_blanks, without_disguise, without_unseen

_TONES = {"\u0300": 1, "\u0309": 2, "\u0303": 3, "\u0301": 4, "\u0323": 5}
"""Combining tone marks in dictionary order: huyền, hỏi, ngã, sắc, nặng (no mark is 0)."""

_ORDER = {letter: chr(0xE000 + rank) for rank, letter in enumerate("aăâbcdđeêfghijklmnoôơpqrstuưvwxyz")}
"""Vietnamese letters as code points (of the private area) that sort in dictionary order, after punctuation."""

_DIGITS = re.compile(r"(\d+)")
_NOT_SLUG = re.compile(r"[^a-z0-9]+")
_JOINS = re.compile(r"\s*&\s*|\s+[-–—]\s+")
_ORDINARY = re.compile("[\t\n -~\xc0-\xcf\xd1-\xef\xf1-\u0131\u0168-\u01a1\u01af\u01b0\u1ea0-\u1ef9\u2010-\u2027]*")
_NOT_WORD = re.compile(r"[\W_]+")


def nfc(text: str) -> str:
    """Text in composed Unicode, the form that TCVN 6909:2001 asks of a state site."""
    return unicodedata.normalize("NFC", text)


def right_letters(text: str) -> str:
    """Composed Unicode with the letters that are meant: what only looks like them makes no other word."""
    text = nfc(text)
    if _ORDINARY.fullmatch(text):
        return text
    return mend_look_alikes(without_disguise(without_unseen(with_plain_blanks(text))))


class _Folded(dict[int, int | str | None]):
    """What becomes of each character of a decomposed text, worked out once: the search folds all text of a site."""

    def __missing__(self, code: int) -> int | str | None:
        self[code] = self._folded(chr(code))
        return self[code]

    @staticmethod
    def _folded(letter: str) -> int | str | None:
        if unicodedata.combining(letter) or not without_unseen(letter):
            return None
        if BLANKS.match(letter):
            return " "
        plain = without_disguise(letter)
        return ord(letter) if plain == letter else fold(plain)


_FOLDED = _Folded(dict.fromkeys(map(ord, "đðɖ"), ord("d")) | {ord("ƣ"): ord("u")})


def fold(text: str) -> str:
    """Lower case without diacritics, đ as d: what a citizen types on a telephone.

    Letters that only look like đ and ư, odd blanks, and what nobody sees make no difference.
    """
    return unicodedata.normalize("NFD", text.casefold()).translate(_FOLDED)


# the same tags and names stand in thousands of items
@lru_cache(maxsize=16384)
def slugify(text: str, separator: str = "-") -> str:
    """ASCII slug for an address or a heading's id. The second argument is the one Markdown's toc passes."""
    return _NOT_SLUG.sub(separator, fold(right_letters(text))).strip(separator)


# the same few hundred names are looked up on every page
@lru_cache(maxsize=4096)
def name_key(text: str) -> str:
    """Return one key for all spellings of a name, with its diacritics kept.

    `Uỷ` = `Ủy`, `hoá` = `hóa` (the tone is moved to the end of its word), `A - B` = `A & B` = `A và B`,
    case, spaces and punctuation do not count. "Sở Tài chính" and "Sở Tái chính" stay apart.
    """
    joined = _JOINS.sub(" và ", right_letters(text).strip().casefold())
    return " ".join(_tone_last(word) for word in _NOT_WORD.split(joined) if word)


# the same names stand in many lists
@lru_cache(maxsize=16384)
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
    return [_letter(letter) for letter in text]


@lru_cache(maxsize=4096)
def _letter(letter: str) -> tuple[str, int]:
    decomposed = unicodedata.normalize("NFD", letter)
    tone = next((_TONES[mark] for mark in decomposed if mark in _TONES), 0)
    return nfc("".join(mark for mark in decomposed if mark not in _TONES)), tone


def _tone_last(word: str) -> str:
    letters = _letters(word)
    tones = "".join(str(tone) for _, tone in letters if tone)
    return "".join(base for base, _ in letters) + tones
