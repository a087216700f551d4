"""Parts "Hình thức nộpThời gianPhí, lệ phíMô tảTrực tuyến3 Ngày làm việcMiễn phíDịch vụ bưu chính…": ways of filing."""

import re
from dataclasses import dataclass

from cchc.editing.procedure_import.cells import FILINGS_HEAD, UNKNOWN
from cchc.text.folding import fold

CHANNELS = {"Trực tiếp": "truc_tiep", "Trực tuyến": "truc_tuyen", "Dịch vụ bưu chính": "buu_chinh"}
UNITS = {"Ngày làm việc": "ngay_lam_viec", "Ngày": "ngay", "Giờ": "gio", "Tháng": "thang"}

_UNIT = "|".join(sorted(UNITS, key=len, reverse=True))
_CHANNEL = re.compile(
    rf"(?<![\s(])(?:{'|'.join(CHANNELS)})(?={UNKNOWN}|\d|[A-ZĐ][^\n]{{1,160}}?(?:{UNKNOWN}|Miễn phí))"
)
"""The first cell of a row, which the next one follows without a blank."""
_TIME = re.compile(rf"{UNKNOWN}|(\d+(?:[.,]\d+)?) ({_UNIT})")
_MONEY = r"\d{1,3}(?:[,.]\d{3})*(?:[,.]\d{1,2})? ?(?:Việt Nam Đồng|VNĐ|VND|USD|Đồng|đồng)|Miễn phí"
_COST = re.compile(rf"(?:{_MONEY})|{UNKNOWN}")
_TIME_WORDS = re.compile(rf"[^\d\n][^\n]{{0,160}}?(?={UNKNOWN}|Miễn phí)")


@dataclass(frozen=True, slots=True)
class FilingRow:
    """A way of filing; `count` is written with a point ("1.5"), `unit` a key of the model or None where none is told.

    `note` are the words of a time without a number, `cost` is as printed, with what stands in brackets after it. A row
    that is not whole has all of its words as `description`.
    """

    channel: str
    count: str | None
    unit: str | None
    note: str
    cost: str
    description: str
    is_whole: bool = True

    @property
    def keyword_letters(self) -> int:
        """The letters of channel and unit, which are written as keys of the model."""
        name = next(name for name, key in CHANNELS.items() if key == self.channel)
        unit = next((name for name, key in UNITS.items() if key == self.unit), "")
        return sum(map(str.isalnum, name + unit)) - sum(map(str.isalnum, self.channel + (self.unit or "")))

    @property
    def unknown_letters(self) -> int:
        """The letters of cells that say that nothing is known."""
        empty = (not self.count and not self.note) + (not self.cost) if self.is_whole else 0
        return empty * sum(map(str.isalnum, UNKNOWN))


_NAMED = {
    "truc_tiep": re.compile(r"(?:nop )?truc tiep"),
    "truc_tuyen": re.compile(r"(?:nop )?(?:qua )?(?:truc tuyen|mang|internet)"),
    "buu_chinh": re.compile(r"(?:nop )?(?:qua )?(?:dich vu )?buu chinh(?: cong ich)?"),
}
"""Ways of filing as tables of one's own name them, in folded words."""


def named_channels(cell: str) -> list[str]:
    """The ways of a cell that only names them, "Trực tiếp; trực tuyến; bưu chính"; empty where it says more."""
    parts = [part for part in re.split(r"[,;/\n]|\bhoac\b|\bva\b", fold(cell)) if part.strip(" .-+*")]
    found = [next((key for key, how in _NAMED.items() if how.fullmatch(part.strip(" .-+*"))), "") for part in parts]
    return list(dict.fromkeys(found)) if all(found) else []


def filing_rows(cell: str) -> tuple[str, list[FilingRow]]:
    """What stands before the first row, and the rows."""
    text = cell.replace(FILINGS_HEAD, "", 1)
    starts = [found.start() for found in _CHANNEL.finditer(text)]
    ends = [*starts[1:], len(text)][: len(starts)]
    rows = [_filing_row(text[start:end]) for start, end in zip(starts, ends, strict=True)]
    return text[: starts[0]] if starts else text, rows


def _filing_row(text: str) -> FilingRow:
    name = next(name for name in CHANNELS if text.startswith(name))
    text = text[len(name) :]
    channel = CHANNELS[name]
    count = unit = None
    note = ""
    if found := _TIME.match(text):
        count, unit = (found[1].replace(",", ".") if found[1] else None), found[2]
    elif found := _bare_time(text):
        count = found[1]
    elif found := _TIME_WORDS.match(text):
        note = found[0].strip()
    else:
        # "1150,000 Việt Nam Đồng" may be 1 and 150,000 as well as 11 and 50,000
        return FilingRow(channel, None, None, "", "", text, is_whole=False)
    cost, description = _cost_and_description(text[found.end() :])
    return FilingRow(channel, count, UNITS.get(unit or ""), note, cost, description)


def _bare_time(text: str) -> re.Match[str] | None:
    """A number without a unit, if there is one way alone to part it from a sum of money that follows at once."""
    digits = re.match(r"\d+", text)
    ways = []
    for end in range(1, len(digits[0]) + 1) if digits else ():
        found = re.compile(rf"(\d{{{end}}})").match(text)
        rest = text[end:]
        cost = _COST.match(rest)
        if found and (not rest or (cost and not re.match(r"0(?!\d*[.,]?\d* ?(?:USD))\d|0[,.]\d{3}", rest))):
            ways.append(found)
    return ways[0] if len(ways) == 1 else None


def _cost_and_description(text: str) -> tuple[str, str]:
    found = _COST.match(text)
    if not found:
        return "", text
    cost, rest = found[0], text[found.end() :]
    if cost != UNKNOWN and rest.startswith("(") and (end := _closing(rest)):
        return f"{cost} {rest[:end]}", rest[end:]
    return ("" if cost == UNKNOWN else cost), rest


def _closing(text: str) -> int:
    """Where the bracket that a text begins with is closed; 0 where it is not."""
    depth = 0
    for at, letter in enumerate(text):
        depth += (letter == "(") - (letter == ")")
        if depth == 0:
            return at + 1
    return 0
