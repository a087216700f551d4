"""Numbers and symbols of documents (số, ký hiệu), as Nghị định 30/2020/NĐ-CP forms them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Self

from cchc.text.folding import right_letters

_LEAD = re.compile(r"^\s*số\s*:?\s*", re.IGNORECASE)
_JOINT = re.compile(r"\s*([/&.-])\s*")
_DASHES = re.compile("[\u2010-\u2015]")
_FORM = re.compile(
    r"(?P<number>\d{1,6}(?:\.\d{1,2})?[a-zđ]?)"
    r"(?:/(?P<year>[12]\d{3}))?"
    r"(?P<separator>[/-])"
    r"(?P<symbol>[A-ZĐ][\wĐđ&.]*(?:[-/][\wĐđ&.]+)*)"
)

_IN_TEXT = re.compile(rf"(?<![\w/]){_FORM.pattern}")


@dataclass(frozen=True, slots=True)
class DocumentNumber:
    """`14/2019/QĐ-TTg` is number `14`, year `2019`, symbol `QĐ-TTg`; `28-CT/TU` has no year."""

    number: str
    year: int | None
    separator: str
    symbol: str

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read a number; spaces beside "/" or "-" and a leading "Số:" do not count. ValueError for another form."""
        form = _FORM.fullmatch(_bare(text))
        if form is None:
            raise ValueError(text)
        year = form["year"]
        return cls(form["number"], int(year) if year else None, form["separator"], form["symbol"])

    def __str__(self) -> str:
        year = f"/{self.year}" if self.year else ""
        return f"{self.number}{year}{self.separator}{self.symbol}"


def is_document_number(text: str) -> bool:
    """Whether a text has the usual form of a number and symbol."""
    return _FORM.fullmatch(_bare(text)) is not None


# thousands of procedures name the same documents
@lru_cache(maxsize=16384)
def number_key(text: str) -> str:
    """Key to find a document by what somebody wrote: the same for `06/KH-UBND` and `Số: 6 /kh-ubnd`."""
    return _bare(text).casefold().lstrip("0")


def numbers_in(text: str) -> Iterator[str]:
    """The numbers that stand in a sentence: "Quyết định số 1963/QĐ-UBND ngày 28/5/2021" has `1963/QĐ-UBND`."""
    for found in _IN_TEXT.finditer(_bare(text)):
        yield found.group().rstrip(".&")


def _bare(text: str) -> str:
    return _JOINT.sub(r"\1", _LEAD.sub("", _DASHES.sub("-", right_letters(text)))).strip()
