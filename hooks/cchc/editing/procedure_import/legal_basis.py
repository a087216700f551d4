"""Parts "Tên văn bản pháp lýMã văn bảnNghị định 77/2008/NĐ-CP77/2008/NĐ-CP…": documents and their numbers."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from cchc.editing.procedure_import.cells import BASIS_HEAD, LOWER, UNKNOWN, UPPER


@dataclass(frozen=True, slots=True)
class BasisRow:
    """A document that a procedure rests on; `number` is None where none can be told from its name."""

    name: str
    number: str | None
    dropped_letters: int = 0


_ISSUERS = [
    "BNNPTNT",
    "BNNMT",
    "BLĐTBXH",
    "BVHTTDL",
    "BKHCN",
    "BKHĐT",
    "BGTVT",
    "BGDĐT",
    "BTTTT",
    "BTNMT",
    "BDTTG",
    "UBTVQH",
    "UBND",
    "HĐND",
    "NHNN",
    "TTCP",
    "BHXH",
    "VPCP",
    "UBDT",
    "BNV",
    "BTC",
    "BTP",
    "BCA",
    "BQP",
    "BXD",
    "BCT",
    "BNG",
    "BYT",
    "CTN",
    "TTg",
    "CP",
]
"""Who issues documents that procedures rest on, as symbols name them; the longest first."""

_SYMBOL = (
    rf"(?:UBTVQH\d{{1,2}}|QH\d{{1,2}}|(?:TTLT|VBHN|NQLT|NĐ|NQ|QĐ|TT|CT|L|PL)(?:-(?:{'|'.join(_ISSUERS)}))+"
    rf"|[A-ZĐ]+?(?:-[A-ZĐ]+?)*(?=$|[{UPPER}][{LOWER}]|[-–+•(“\"*\n][\s\w]))"
)
_NUMBER = re.compile(rf"(?:\d{{1,3}}\.\d{{1,2}}|\d{{1,5}}[a-z]?)/(?:\d{{4}}/)?{_SYMBOL}")
"""A number that may be a cell: the next one begins at once after it."""

_KIND = re.compile(
    r"(?:(?:Bộ luật|Luật|Nghị định|Nghị quyết|Thông tư liên tịch|Thông tư|Quyết định|Pháp lệnh)(?: số)?|Số):? ?$"
)
"""What some cells of numbers begin with."""


def basis_rows(cell: str) -> list[BasisRow]:
    """The documents, each with its number, which stands at once after its name."""
    rows = _basis_rows(cell.replace(BASIS_HEAD, "", 1))
    return [row for row in rows if row.name != UNKNOWN]


def _basis_rows(text: str) -> Iterator[BasisRow]:
    start = at = 0
    while found := _NUMBER.search(text, at):
        first = _start_of_cell(text, start, found)
        if first is None:
            at = found.end()
            continue
        yield _basis_row(text[start:first], text[first : found.end()])
        start = at = found.end()
    if text[start:].strip():
        yield BasisRow(text[start:].strip(), None)


def _start_of_cell(text: str, start: int, found: re.Match[str]) -> int | None:
    """Where the cell of a number begins; None where the number is a part of the name.

    "Luật 54/2019/QH1454/2019/QH14" is named by its own number, which then stands twice, and the digits of a year may
    stand before those of a number: "ngày 25/01/202640/2026/NĐ-CP".
    """
    number, name = found[0], text[start : found.start()]
    if not name.strip():
        return None
    before = name[-1]
    for cut in range(number.index("/")):
        if (cut or not before.isspace()) and _holds(name, number[cut:]):
            return found.start() + cut
    kind = _kind_of_cell(name)
    if kind or (before == "." and name[-2:-1].isalpha()):
        return found.start()
    return None if before in " \t/(.-–,:" or before.isdigit() else found.start()


def _kind_of_cell(name: str) -> re.Match[str] | None:
    kind = _KIND.search(name)
    return kind if kind and kind.start() and not name[kind.start() - 1].isspace() else None


def _holds(name: str, number: str) -> bool:
    return bool(re.search(rf"(?<![\d.]){re.escape(number)}", name))


def _basis_row(name: str, number: str) -> BasisRow:
    """A cell of a number may have the kind of document before it: "Luật số 146/2025/QH15"."""
    if kind := _kind_of_cell(name):
        name, kind_name = name[: kind.start()].strip(), kind[0].strip(" :")
        if name.startswith(kind_name.removesuffix(" số")) or kind_name == "Số":
            return BasisRow(name, number, sum(map(str.isalnum, kind_name)))
        return BasisRow(f"{kind_name}: {name}", number)
    return BasisRow(name.strip(), number)
