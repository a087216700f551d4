"""How plans write agencies: cells of several names, office holders; and which known agency a name may have meant."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz import fuzz
from rapidfuzz.distance import Levenshtein

from cchc.text.folding import fold, name_key

_NUMBERING = re.compile(r"^\s*(?:\d{1,2}[.)]|[-+•])\s+")
_STOPS = re.compile(r"[\s.;,]+$")
_HARD_BREAK = re.compile(r"\s*[;\n]\s*")
_SOFT_BREAK = re.compile(r"(\s*,\s*|\s+và\s+)", re.IGNORECASE)
_OFFICE = re.compile(
    r"^(?:(?:Phó )?(?:Giám đốc|Chủ tịch|Tổng Giám đốc|Tổng Biên tập|Hiệu trưởng|Thủ trưởng)"
    r"|(?:Phó )?(?:Chánh|Trưởng)(?= Văn phòng| [Pp]hòng| [Bb]an)|Cục trưởng(?= Cục)"
    r"|Bộ trưởng(?= Bộ)|Thống đốc(?= Ngân hàng)|Người đứng đầu)\s+",
    re.IGNORECASE,
)
_REFERENCE = re.compile(r"^theo\s", re.IGNORECASE)


def bare_name(text: str) -> str:
    """A name without its numbering ("1. ") and trailing full stop."""
    return _STOPS.sub("", _NUMBERING.sub("", text)).strip()


def office(text: str) -> str:
    """The agency an office holder stands for: "Giám đốc Sở Nội vụ" → "Sở Nội vụ"."""
    return _OFFICE.sub("", text)


def is_reference(text: str) -> bool:
    """ "Theo Kế hoạch của tỉnh" names a document, not an agency."""
    return _REFERENCE.match(text) is not None


def lines(cell: str) -> list[str]:
    """The parts of a cell that are surely apart: by ";" and new lines."""
    return [part for part in (bare_name(part) for part in _HARD_BREAK.split(cell)) if part]


def pieces(text: str) -> tuple[list[str], list[str]]:
    """The parts between commas and "và", and the breaks between them, for trying which belong together."""
    parts = _SOFT_BREAK.split(text)
    return parts[::2], parts[1::2]


_HEADS = (
    "uy ban nhan dan|ubnd", "hoi dong nhan dan|hdnd", "uy ban mttq|uy ban mat tran to quoc|ubmttq|mttq", "bo chi huy",
    "ban quan ly", "ban chi dao", "chi cuc", "tong cuc", "trung tam", "van phong", "chi nhanh", "vien kiem sat",
    "toa an", "cong an", "thanh tra", "kho bac", "bao hiem", "lien doan", "doan thanh nien",
)  # fmt: skip
"""First words that make a kind of body, where more than one word does; else it is the first word: bộ, sở, phòng."""

_HEAD = re.compile("|".join(f"(?P<h{number}>(?:{words})\\b)" for number, words in enumerate(_HEADS)))
_PLACE = re.compile(r"\b(tinh|thanh pho|tp|huyen|quan|thi xa|xa|phuong|thi tran)\b\.?\s*(.*)$")
_LEVELS = {"tp": "thanh pho"}
_DIGITS = re.compile(r"\d+")
_TONES = "12345"


@dataclass(frozen=True, slots=True)
class NameParts:
    """ "Sở Nội vụ tỉnh Lai Châu" is kind `so`, core `noi vu`, level `tinh`, place `lai chau`."""

    kind: str
    core: str
    level: str
    place: str
    numbers: tuple[str, ...]


@lru_cache(maxsize=16384)
def parts_of(name: str) -> NameParts:
    """A name without diacritics, in its parts; those that it has not are empty."""
    words = " ".join(fold(name).split())
    head = _HEAD.match(words)
    kind = str(head.lastgroup) if head else words.partition(" ")[0]
    rest = words[head.end() :] if head else words.partition(" ")[2]
    place = _PLACE.search(rest)
    core = rest[: place.start()] if place else rest
    level = _LEVELS.get(place[1], place[1]) if place else ""
    return NameParts(kind, core.strip(), level, place[2].strip() if place else "", tuple(_DIGITS.findall(words)))


class KnownNames:
    """The names that an unknown one is compared with, by their kind; each with the place its agency belongs to."""

    def __init__(self, names: Iterable[tuple[str, str | None]]) -> None:
        self._by_kind: dict[str, list[tuple[str, NameParts]]] = defaultdict(list)
        for name, place in names:
            parts = parts_of(name)
            home = parts_of(f"x {place}") if place else None
            if home and not parts.place:
                # a name without a place is that of the place its agency is in
                parts = NameParts(parts.kind, parts.core, parts.level or home.level, home.place, parts.numbers)
            self._by_kind[parts.kind].append((name, parts))

    def nearest(self, text: str) -> str | None:
        """The name that looks most like a text, if one does that may be the same body."""
        wanted = parts_of(text)
        found = [
            (fuzz.ratio(fold(text), fold(name)), name)
            for name, known in self._by_kind.get(wanted.kind, ())
            if _may_be_one(wanted, known) and _differs_by_slips(wanted.core, known.core) and _marks_agree(text, name)
        ]
        return max(found, default=(0.0, None), key=lambda pair: pair[0])[1]


def _may_be_one(one: NameParts, other: NameParts) -> bool:
    same_level = not one.level or not other.level or one.level == other.level
    same_place = not one.place or not other.place or one.place == other.place
    return same_level and same_place and one.numbers == other.numbers


def _differs_by_slips(one: str, other: str) -> bool:
    """Whether two names have the same words but for slips of the finger.

    "Ngoại vụ" is no slip of "Nội vụ", "Thủy" none of "Thuế": a slip is one letter of a word that begins alike, beside
    words that are right.
    """
    pairs = list(zip(one.split(), other.split(), strict=False))
    slips = [(mine, theirs) for mine, theirs in pairs if mine != theirs]
    if len(one.split()) != len(other.split()) or (slips and len(slips) == len(pairs)):
        return False
    return all(mine[0] == theirs[0] and Levenshtein.distance(mine, theirs) == 1 for mine, theirs in slips)


def _marks_agree(text: str, name: str) -> bool:
    """Whether the marks of a text are those of the name, as far as it has any.

    "Thanh Trì" is not "Thạnh Trị"; "Thanh Tri" may be.
    """
    known = {fold(word).rstrip(_TONES): _marks(word) for word in name_key(name).split()}
    written = ((fold(word).rstrip(_TONES), _marks(word)) for word in name_key(text).split())
    return all(marks <= known.get(word, marks) for word, marks in written)


def _marks(word: str) -> set[str]:
    """The marks of a word of a `name_key`, which has its tone as a digit at the end."""
    letters = unicodedata.normalize("NFD", word)
    return {letter for letter in letters if letter in _TONES or letter == "đ" or unicodedata.combining(letter)}


_NAME_OF_A_PLACE = re.compile(
    r"(tỉnh|thành phố|tp\.?|huyện|thị xã|quận|xã|phường|thị trấn|đặc khu)\s+\S.*", re.IGNORECASE
)


def is_place(name: str) -> bool:
    """Whether a name says that it is a place: "tỉnh Lai Châu", "phường Tân Phong"."""
    return _NAME_OF_A_PLACE.fullmatch(name.strip()) is not None
