"""The status of the plans as plain lines for people, and as JSON for machines."""

import json
from collections.abc import Iterator, Sequence

from cchc.facts.markup import writable
from cchc.text.dates import printed
from cchc.text.sentences import shortened
from cchc.views.status import Notice, Status

_LONGEST_LEAD, _LONGEST_SUBJECT = 30, 70


def status_lines(status: Status) -> Iterator[str]:
    """Lines without colours or frames; columns are aligned by blanks."""
    yield f"Tính đến ngày {printed(status.day)}: {status.plans} kế hoạch, trong đó {status.closed} đã hết thời hạn"
    for title, notices in _parts(status):
        yield ""
        yield f"{title}: {len(notices)}"
        yield from _aligned(notices)


def status_json(status: Status) -> str:
    """An object with the days and one list for each part; days are ISO 8601, null where there is none."""
    parts = {
        "overdue": status.overdue,
        "due": status.due,
        "undated": status.undated,
        "done_without_evidence": status.unproven,
    }
    found = {name: [_plain(notice) for notice in notices] for name, notices in parts.items()}
    days = {"today": status.day.isoformat(), "until": status.last.isoformat()}
    return json.dumps(
        {**days, "plans": status.plans, "plans_over": status.closed, **found}, ensure_ascii=False, indent=2
    )


def _parts(status: Status) -> Iterator[tuple[str, Sequence[Notice]]]:
    yield "Quá hạn", status.overdue
    yield f"Đến hạn từ nay đến hết ngày {printed(status.last)}", status.due
    yield "Chưa xác định được thời gian", status.undated
    yield "Hoàn thành nhưng chưa có minh chứng", status.unproven


def _aligned(notices: Sequence[Notice]) -> Iterator[str]:
    table = [_columns(notice) for notice in notices]
    widths = [max(map(len, column)) for column in zip(*table, strict=True)]
    for row in table:
        cells = (cell.ljust(width) for cell, width in zip(row, widths, strict=True) if width)
        yield "  " + "  ".join(cells).rstrip()


def _columns(notice: Notice) -> tuple[str, ...]:
    day = printed(notice.day) if notice.day else ""
    lead = shortened(", ".join(notice.leads), _LONGEST_LEAD) or "(chưa ghi chủ trì)"
    cells = (day, notice.why, notice.reference, lead, shortened(notice.subject, _LONGEST_SUBJECT))
    return tuple(" ".join(writable(cell).split()) for cell in cells)


def _plain(notice: Notice) -> dict[str, object]:
    row = notice.row
    return {
        "day": notice.day.isoformat() if notice.day else None,
        "task": notice.reference,
        "state": row.state.value,
        "lead": notice.leads,
        "text": notice.subject,
        "why": notice.why,
        "address": row.assigned.address,
    }
