"""Amounts that tasks promise, and how much of each the site shows: in the period, and in all until its day."""

from collections.abc import Iterable, Iterator

from cchc.content.site import Site
from cchc.facts.tasks.quota import counted_days, quota_of
from cchc.facts.tasks.quota_progress import Amount
from cchc.views.report_draft.blocks import Line
from cchc.views.report_draft.lines import TaskLines
from cchc.views.report_draft.rows import ReportRow
from cchc.views.report_draft.span import ReportSpan


def quota_lines(site: Site, lines: TaskLines, rows: Iterable[ReportRow], span: ReportSpan) -> Iterator[Line]:
    """One line for each task with a quota."""
    for each in rows:
        if quota := quota_of(each.row.assigned):
            yield lines.told(each.row, f"định mức {amount_in_words(quota)}", quota_in_words(site, each, quota, span))


def quota_in_words(site: Site, each: ReportRow, quota: Amount, span: ReportSpan) -> str:
    """ "trên trang có 3 số trong kỳ, 11 số tính đến ngày 30/06/2026"."""
    days = counted_days(site, each.row.assigned, quota)
    within = sum(span.holds(day) for day in days)
    until = sum(day is not None and day <= span.day for day in days)
    undated = f", {days.count(None)} {quota.unit} không ghi ngày" if None in days else ""
    told = f"{within} {quota.unit} trong kỳ, {until} {quota.unit} {span.when}"
    return f"trên trang có {told}{undated}"


def amount_in_words(quota: Amount) -> str:
    """ "24 số, 2 số mỗi tháng"."""
    total = [f"{quota.total} {quota.unit}"] if quota.total is not None else []
    rate = [f"{quota.rate} {quota.unit} mỗi {quota.per}"] if quota.rate is not None else []
    return ", ".join(total + rate)
