"""Periods of reports as people write them: `2026-H1`, or in words, "6 tháng đầu năm 2026"."""

import re
from datetime import date

from cchc.content.reporting import ReportPeriod
from cchc.content.terms import ReportKind
from cchc.text.folding import fold

FIRST_YEAR, LAST_YEAR = 1945, 2100

EXAMPLES = (
    "2026 (cả năm), 2026-H1 (6 tháng đầu năm), 2026-H2 (6 tháng cuối năm), "
    "2026-Q3 (quý III), 2026-9T (9 tháng), 2026-06 (tháng 6)"
)

_YEAR = re.compile(r"\d{4}")
_NOT_SIGN = re.compile(r"[\W_]+")


def parse_report_period(text: str) -> ReportPeriod:
    """The period of `2026`, `2026-H1`, `2026-Q3`, `2026-9T`, `2026-06`, or of its name in words, with or without
    diacritics. ValueError, with the forms there are, for anything else.
    """
    year = _YEAR.search(text)
    found = _spellings(int(year[0])).get(_even(text)) if year else None
    if found is None:
        raise ValueError(f"không hiểu kỳ báo cáo “{text}”; viết như sau: {EXAMPLES}")
    if not FIRST_YEAR <= found.year <= LAST_YEAR:
        raise ValueError(f"năm của kỳ báo cáo phải từ {FIRST_YEAR} đến {LAST_YEAR}, đang là “{text}”; ví dụ 2026-H1")
    return found


def following(period: ReportPeriod) -> ReportPeriod:
    """The period that reports look ahead to: the next of its kind; after nine months, the last quarter."""
    year, number = period.year, period.number or 1
    match period.kind:
        case ReportKind.NINE_MONTHS:
            return ReportPeriod(year, ReportKind.QUARTER, 4)
        case ReportKind.MONTH | ReportKind.QUARTER | ReportKind.HALF:
            is_last = period.last_day == date(year, 12, 31)
            return ReportPeriod(year + is_last, period.kind, 1 if is_last else number + 1)
    return ReportPeriod(year + 1, period.kind)


def _spellings(year: int) -> dict[str, ReportPeriod]:
    codes = {
        f"{year}": ReportPeriod(year, ReportKind.YEAR),
        f"{year} 9t": ReportPeriod(year, ReportKind.NINE_MONTHS),
        **{f"{year} h{half}": ReportPeriod(year, ReportKind.HALF, half) for half in (1, 2)},
        **{f"{year} q{quarter}": ReportPeriod(year, ReportKind.QUARTER, quarter) for quarter in range(1, 5)},
        **{f"{year} {month:02}": ReportPeriod(year, ReportKind.MONTH, month) for month in range(1, 13)},
    }
    return codes | {_even(period.in_words): period for period in codes.values()}


def _even(text: str) -> str:
    return " ".join(_NOT_SIGN.split(fold(text))).strip()
