"""The appendix of a report: every task of it, plan by plan, in one table."""

from collections.abc import Iterator, Sequence
from itertools import count, groupby

from cchc.content.site import Site
from cchc.facts.plain_lines import plain_lines, writable
from cchc.facts.tasks.quota import quota_of
from cchc.facts.tasks.tables import cited
from cchc.text.dates import printed
from cchc.text.period import days_between
from cchc.text.sentences import lower_first, upper_first
from cchc.views.report_draft.blocks import Cell, Column, Group, Table, line, words
from cchc.views.report_draft.lines import TaskLines, last_report
from cchc.views.report_draft.quotas import amount_in_words, quota_in_words
from cchc.views.report_draft.rows import ReportRow
from cchc.views.report_draft.span import ReportSpan

_COLUMNS = (
    Column("STT", 5),
    Column("Nhiệm vụ", 22),
    Column("Sản phẩm", 9),
    Column("Chủ trì", 12),
    Column("Phối hợp", 14),
    Column("Thời gian", 16),
    Column("Tình trạng", 11),
    Column("Minh chứng", 11),
)


def appendix(site: Site, rows: Sequence[ReportRow], span: ReportSpan) -> Table:
    """All tasks of a report, numbered through."""
    numbers = count(1)
    groups = groupby(rows, key=lambda each: each.row.plan)
    return Table(
        "Phụ lục",
        f"Danh mục nhiệm vụ {lower_first(span.period.in_words)}, tình trạng {span.when}",
        _COLUMNS,
        tuple(
            Group(writable(cited(plan)), tuple((next(numbers), *_cells(site, each, span)) for each in members))
            for plan, members in groups
        ),
        grouped_by="Kế hoạch",
    )


def _cells(site: Site, each: ReportRow, span: ReportSpan) -> Iterator[Cell]:
    row, lines = each.row, TaskLines(site)
    first, *others = plain_lines(row.task.text) or ("",)
    yield (line(lines.numbered(row), f". {first.removeprefix('- ')}"), *(line(text) for text in others))
    yield words(*(text for product in row.task.products for text in plain_lines(product)))
    yield words(*(writable(name.text) for name in row.lead))
    yield words(*(writable(name.text) for name in row.support))
    yield words(*_times(site, each, span))
    # a state may say the same as the last report
    told = dict.fromkeys((each.state.label, upper_first(last_report(each))))
    yield words(*told, *(f"Kết quả: {text}" for text in plain_lines(row.task.result)))
    shown = tuple(lines.shown(each.evidence))
    yield shown or words("Chưa có" if each.is_unproven else "")


def _times(site: Site, each: ReportRow, span: ReportSpan) -> Iterator[str]:
    row, quota = each.row, quota_of(each.row.assigned)
    yield writable(row.task.current_time or "Không ghi")
    if row.task.postponements:
        yield writable(f"(ban đầu: {row.task.time or 'không ghi'}; gia hạn {row.task.postponements[-1].in_words})")
    if row.understood and row.task.current_time:
        yield f"(tức là: {row.understood})"
    days = list(days_between(row.assigned.period, span.first, span.last))
    if days:
        yield f"Trong kỳ có {len(days)} lần, từ ngày {printed(days[0])} đến ngày {printed(days[-1])}"
    if quota:
        yield f"Định mức {amount_in_words(quota)}; {quota_in_words(site, each, quota, span)}"
    if each.done_on:
        yield f"Hoàn thành ngày {printed(each.done_on)}"
