"""What needs somebody's attention on a day: due, overdue, without an understood time, done without evidence.

As values, as plain lines for people, and as JSON for machines (`cchc status`).
"""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from cchc.content.agency import Agency
from cchc.content.terms import ShownState
from cchc.facts.markup import writable
from cchc.facts.site_facts import SiteFacts
from cchc.facts.tasks.rows import TaskRow
from cchc.facts.tasks.states import is_over
from cchc.text.dates import printed
from cchc.text.sentences import shortened
from cchc.views.report_draft.blocks import subject_of
from cchc.views.tasks import days_ahead, has_dates, tasks_of, why_undated

_LONGEST_LEAD, _LONGEST_SUBJECT = 30, 70


@dataclass(frozen=True, slots=True)
class Notice:
    """A task, the day that it is about where there is one, and why it is named."""

    row: TaskRow
    day: date | None
    why: str

    @property
    def reference(self) -> str:
        """As an editor names it: `993/KH-UBND#8`."""
        return f"{self.row.plan.number or self.row.plan.path}#{self.row.task.id}"

    @property
    def subject(self) -> str:
        return subject_of(self.row)

    @property
    def leads(self) -> list[str]:
        return [name.text for name in self.row.lead]


@dataclass(frozen=True, slots=True)
class Status:
    """As of `day`; `due` looks ahead to `last`. `closed` are plans that are over, of which nothing is expected."""

    day: date
    last: date
    overdue: tuple[Notice, ...]
    due: tuple[Notice, ...]
    undated: tuple[Notice, ...]
    unproven: tuple[Notice, ...]
    plans: int
    closed: int


def status(facts: SiteFacts, day: date, days: int, agency: Agency | None = None) -> Status:
    """The notices of all tasks, or of those that an agency answers for, sorted by day."""
    last = day + timedelta(days=days)
    rows = list(tasks_of(facts.site, facts.tasks.all, agency, day))
    plans = {row.plan.path: row.plan for row in rows}
    return Status(
        day,
        last,
        _sorted(_overdue(rows, day)),
        _sorted(_due(rows, day, last)),
        _sorted(_undated(rows, day)),
        _sorted(_unproven(rows)),
        len(plans),
        sum(is_over(plan, day) for plan in plans.values()),
    )


def _overdue(rows: Iterable[TaskRow], day: date) -> Iterator[Notice]:
    for row in rows:
        due = row.progress.due
        if row.state is ShownState.OVERDUE and due:
            yield Notice(row, due, f"quá {(day - due).days} ngày")


def _due(rows: Iterable[TaskRow], day: date, last: date) -> Iterator[Notice]:
    """The next day of each task: of a repetition only the first in the stretch."""
    for row in rows:
        ahead = days_ahead(row, day, last)
        if ahead:
            left = (ahead[0] - day).days
            yield Notice(row, ahead[0], f"còn {left} ngày" if left else "hôm nay")


def _undated(rows: Iterable[TaskRow], day: date) -> Iterator[Notice]:
    for row in rows:
        if not has_dates(row) and not row.is_settled and not is_over(row.plan, day):
            yield Notice(row, None, why_undated(row))


def _unproven(rows: Iterable[TaskRow]) -> Iterator[Notice]:
    for row in rows:
        if row.state in (ShownState.DONE, ShownState.DONE_LATE) and not row.evidence:
            done = row.task.done_on
            yield Notice(row, done, f"hoàn thành ngày {printed(done)}" if done else "không ghi ngày hoàn thành")


def _sorted(notices: Iterable[Notice]) -> tuple[Notice, ...]:
    return tuple(sorted(notices, key=lambda notice: (notice.day or date.max, notice.reference)))


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
