"""What the portal's export runs together in one cell: heads of tables, letters without a sign between them, results.

Each function of this package that parts a cell gives the rows it is sure of and what it could not place: no letter is
lost.
"""

import re
import unicodedata
from dataclasses import dataclass

UNKNOWN = "Không có thông tin"
"""What the portal prints where a cell is empty."""

FILINGS_HEAD = "Hình thức nộpThời gianPhí, lệ phíMô tả"
PAPERS_HEAD = "Tên giấy tờMẫu đơn, tờ khaiSố lượng"
BASIS_HEAD = "Tên văn bản pháp lýMã văn bản"

HEADS = (FILINGS_HEAD, PAPERS_HEAD, BASIS_HEAD)
"""The heads of the tables, which say nothing of a procedure."""

UPPER = "A-Z" + "".join(sorted(letter for letter in map(chr, range(0xC0, 0x1EFA)) if letter.isupper()))
LOWER = "a-z" + "".join(sorted(letter for letter in map(chr, range(0xC0, 0x1EFA)) if letter.islower()))
"""Letters in classes of regular expressions: in the order of Unicode capitals and small letters take turns."""


def heads_in(cell: str) -> list[str]:
    """The heads of tables in a cell."""
    return [head for head in HEADS for _ in range(cell.count(head))]


@dataclass(frozen=True, slots=True)
class ResultRow:
    """What a citizen gets, with its code in the national database."""

    name: str
    code: str | None


_RESULT = re.compile(r"Mã: ?([A-Z]+[-.][A-Z0-9.-]*\d{4,})")
_CHROME = re.compile(
    r"Từ khóa(?P<keywords>.*?)Mô tả(?P<description>.*?)(?:(?:Chọn cơ quan thực hiện)(?P<menu>.*))?$", re.DOTALL
)


def result_rows(cell: str) -> tuple[list[ResultRow], str, str]:
    """The results, the words of the portal's own keywords and description, and what belongs to the page alone."""
    found = _CHROME.search(cell)
    text, more, chrome = cell, "", ""
    if found:
        text, chrome = (
            cell[: found.start()],
            "Từ khóaMô tả" + ((found["menu"] and f"Chọn cơ quan thực hiện{found['menu']}") or ""),
        )
        told = [part.strip() for part in (found["keywords"], found["description"]) if part.strip() not in ("", UNKNOWN)]
        more, chrome = "\n".join(told), chrome + UNKNOWN * (2 - len(told))
    rows, start = [], 0
    for code in _RESULT.finditer(text):
        rows.append(ResultRow(text[start : code.start()].strip(), code[1]))
        start = code.end()
    if text[start:].strip():
        rows.append(ResultRow(text[start:].strip(), None))
    return rows, more, chrome


_NUMBER = re.compile(r"(\d)[.,](\d{1,6})")
"""A code that a spreadsheet has taken for a number: it has lost its zeros at the end, or has a comma."""


def code_of(text: str) -> str:
    """A code as procedures have it: `1.000894`, of a cell of numbers `2.0001` → `2.000100`."""
    # digits of other widths are those of a Japanese keyboard, or of a look-alike
    code = " ".join(unicodedata.normalize("NFKC", text).split())
    number = _NUMBER.fullmatch(code)
    return f"{number[1]}.{number[2]:0<6}" if number else code
