"""The head of a document: issuer, number, place and day, as Nghị định 30/2020/NĐ-CP (phụ lục I) sets them."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from cchc.editing.document_import.blocks import Align, Paragraph
from cchc.text.dates import PartialDate
from cchc.text.document_number import is_document_number
from cchc.text.folding import fold

_GAP = re.compile(r"\t+|\s{3,}")
NATION = re.compile(r"^(cong hoa xa hoi|dang cong san viet nam|doc lap\b)")
_NUMBER = re.compile(r"^Số(?:\s*:|\s+(?=\d))\s*(?P<number>.*)$", re.IGNORECASE)
WRITTEN_DAY = (
    r"ngày\s*(?P<day>\d{1,2})?[\s.…_]*tháng\s*(?P<month>\d{1,2})?[\s.…_]*năm\s*(?P<year>[12]\d{3})"
    r"|(?:ngày\s*)?(?<!\d)(?P<d>\d{1,2})\s*[/.-]\s*(?P<m>\d{1,2})\s*[/.-]\s*(?P<y>[12]\d{3})(?!\d)"
)
_DAY = re.compile(WRITTEN_DAY, re.IGNORECASE)
_PLACE_AND_DAY = re.compile(r"^(?P<place>[^,\d]{2,40}?)\s*,?\s*ngày[\s.…_\d]*tháng", re.IGNORECASE)
_SUBJECT = re.compile(r"^(?:V/v|Về việc)\b", re.IGNORECASE)
_RULE = re.compile(r"^[\W_]*$")
_ASIDE = re.compile(r"^(?:dự thảo|hỏa tốc|khẩn|thượng khẩn|\(?bản sao)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Letterhead:
    """What the head says; `issuers` are its lines on who issues, the body above first. Empty where it says nothing.

    `others` are lines that are none of all this.
    """

    issuers: tuple[str, ...] = ()
    number: str | None = None
    symbol: str | None = None
    place: str | None = None
    day: PartialDate | None = None
    subject: str | None = None
    others: tuple[str, ...] = ()


def letterhead(paragraphs: Sequence[Paragraph]) -> Letterhead:
    """Read the lines above a title, set in a table without lines, by tabs, or one below the other."""
    issuers: list[str] = []
    others: list[str] = []
    number = symbol = place = subject = None
    day: PartialDate | None = None
    is_over = False
    for line in in_columns(paragraphs):
        if NATION.match(fold(line)) or _RULE.match(line) or _ASIDE.match(line):
            continue
        found = _NUMBER.match(line)
        dated = _PLACE_AND_DAY.match(line)
        if found and number is None and symbol is None:
            number, symbol = number_in(found["number"])
            is_over = True
        elif dated or (day is None and _is_day(line)):
            place, day = (dated["place"].strip() if dated else None), day_in(line)
        elif _SUBJECT.match(line) and subject is None:
            subject = line
        elif not is_over and len(line) < 90:
            issuers.append(line)
        else:
            others.append(line)
    return Letterhead(tuple(issuers), number, symbol, place, day, subject, tuple(others))


def in_columns(paragraphs: Iterable[Paragraph]) -> list[str]:
    """The lines, those of the left half first: what a tab or a wide gap parts stands side by side."""
    left, right = [], []
    for paragraph in paragraphs:
        for written in paragraph.raw.split("\n"):
            # the room that was left for a number or a day parts nothing
            line = re.sub(r"(Số\s*:|\bngày|\btháng|\bnăm)\s+", r"\1 ", written)
            parts = [part.strip() for part in _GAP.split(line.strip()) if part.strip()]
            if len(parts) > 1:
                left.append(parts[0])
                right.append(" ".join(parts[1:]))
            elif parts:
                is_right = paragraph.align is Align.RIGHT or re.match(r"\t|\s{10,}", written)
                (right if is_right else left).append(parts[0])
    return left + right


def number_in(text: str) -> tuple[str | None, str | None]:
    """The number of a document, or only its symbol where the number was left open: "      /KH-UBND"."""
    words = re.sub(r"\s*([/&-])\s*", r"\1", re.sub("[\u2010-\u2015]", "-", text)).strip(" .…_:")
    first = words.split(" ")[0].rstrip(".,;")
    if is_document_number(first):
        return first, None
    symbol = re.search(r"/?([A-ZĐ][\wĐđ&.]*(?:-[\wĐđ&.]+)+)", words)
    return None, symbol[1] if symbol else None


def day_in(text: str) -> PartialDate | None:
    """The first day in a text, a month or a year where no more is written; None where there is none."""
    found = _DAY.search(text)
    if found is None:
        return None
    year, month, day = (
        (found["y"], found["m"], found["d"]) if found["y"] else (found["year"], found["month"], found["day"])
    )
    try:
        if month and day:
            date(int(year), int(month), int(day))
            return PartialDate.parse(f"{year}-{int(month):02}-{int(day):02}")
        return PartialDate.parse(f"{year}-{int(month):02}" if month else year)
    except ValueError:
        return None


def _is_day(line: str) -> bool:
    found = _DAY.search(line)
    return found is not None and len(line) < 60
