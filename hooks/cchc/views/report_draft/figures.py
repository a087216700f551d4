"""Figures of a report: how many tasks are in which state, in all and by field, agency, plan; what was reported."""

from collections.abc import Callable, Iterable, Iterator, Sequence

from cchc.content.agency import Agency
from cchc.content.dossier_figures import contradictions
from cchc.content.site import Site
from cchc.content.terms import ReformField, ShownState
from cchc.facts.dossier_series import headline
from cchc.facts.markup import writable
from cchc.facts.site_facts import SiteFacts
from cchc.facts.tasks.quota_progress import Amount, counted_days, quota_of
from cchc.facts.tasks.rows import cited
from cchc.facts.tasks.tally import Tally, tally
from cchc.text.dates import printed
from cchc.text.folding import slugify, sort_key
from cchc.text.sentences import lower_first, printed_number
from cchc.views.report_draft.blocks import Cell, Column, Group, Items, Line, Table, TaskLines, line, words
from cchc.views.report_draft.rows import ReportRow, ReportSpan

NO_FIELD = "Chưa phân lĩnh vực"
_NO_LEAD = "Chưa ghi cơ quan chủ trì"

FIELDS = (*(field.label for field in ReformField), NO_FIELD)
"""The fields of reform in the order of Nghị quyết 76/NQ-CP, and what has none."""


def figure_items(rows: Sequence[ReportRow], span: ReportSpan) -> Items:
    """What is planned, done, missing: sentences with numbers, those that are never left out first."""
    return Items(tuple(line(f"{text}.") for text in (*_planned(rows), *_reported(rows, span))))


def state_table(rows: Sequence[ReportRow], span: ReportSpan) -> Table:
    """Tasks by state: the nine states of the site, those that occur."""
    counted = _counted(rows, span)
    shares = [
        (words(share.state.label), share.count, words(f"{printed_number(share.percent)}%")) for share in counted.shares
    ]
    total: tuple[Cell, ...] = (words("Tổng số"), counted.total, words("100%" if counted.total else ""))
    columns = (Column("Tình trạng", 50), Column("Số nhiệm vụ", 25), Column("Tỷ lệ", 25))
    return Table("Tình trạng", f"Tình trạng nhiệm vụ {span.when}", columns, (Group(None, (*shares, total)),))


def field_table(rows: Sequence[ReportRow], span: ReportSpan) -> Table:
    """In the order of Nghị quyết 76/NQ-CP."""
    groups = _grouped(rows, fields_of)
    ordered = {label: groups[label] for label in FIELDS if label in groups}
    return _table("Theo lĩnh vực", "Lĩnh vực", ordered, span)


def agency_table(rows: Sequence[ReportRow], span: ReportSpan) -> Table:
    """In the order of the alphabet."""
    groups = dict(sorted(_grouped(rows, _leads).items(), key=lambda pair: sort_key(pair[0])))
    return _table("Theo cơ quan chủ trì", "Cơ quan chủ trì", groups, span)


def plan_table(rows: Sequence[ReportRow], span: ReportSpan) -> Table:
    """In the order of the site: newest first."""
    groups = _grouped(rows, lambda each: [writable(cited(each.row.plan))])
    return _table("Theo kế hoạch", "Kế hoạch", groups, span)


def fields_of(each: ReportRow) -> list[str]:
    """The labels of a task's fields, once each."""
    return [field.label for field in dict.fromkeys(each.row.reform_fields)] or [NO_FIELD]


def _planned(rows: Sequence[ReportRow]) -> Iterator[str]:
    undated, continuous = _count(rows, lambda each: each.is_undated), _count(rows, lambda each: each.is_continuous)
    yield f"Có thời hạn: {len(rows) - undated - continuous} nhiệm vụ"
    due = [each for each in rows if each.is_due_in_period]
    finished = _count(due, lambda each: each.state.is_finished)
    yield f"Đến hạn trong kỳ: {len(due)} nhiệm vụ, trong đó đã hoàn thành {finished} nhiệm vụ"
    yield f"Thường xuyên, không có hạn cuối: {continuous} nhiệm vụ"
    yield f"Chưa xác định được thời gian: {undated} nhiệm vụ"
    if carried := _count(rows, lambda each: each.is_carried_over):
        yield f"Quá hạn từ trước kỳ báo cáo chuyển sang: {carried} nhiệm vụ"


def _reported(rows: Sequence[ReportRow], span: ReportSpan) -> Iterator[str]:
    done = [each for each in rows if each.is_done_in_period]
    late = _count(done, lambda each: each.state is ShownState.DONE_LATE)
    yield f"Hoàn thành trong kỳ: {len(done)} nhiệm vụ" + (
        f", trong đó muộn so với hạn: {late} nhiệm vụ" if late else ""
    )
    if before := _count(rows, lambda each: each.is_done_before):
        yield f"Đã hoàn thành trước kỳ báo cáo: {before} nhiệm vụ"
    if undated := _count(rows, lambda each: each.is_done and each.done_on is None):
        yield f"Hoàn thành nhưng không ghi ngày, chưa rõ có thuộc kỳ này không: {undated} nhiệm vụ"
    yield f"Quá hạn: {_count(rows, lambda each: each.state is ShownState.OVERDUE)} nhiệm vụ"
    yield f"Chưa được báo cáo lần nào, tính ở mọi trạng thái: {_count(rows, lambda each: each.is_unreported)} nhiệm vụ"
    days = {shown.address for each in rows for shown in each.evidence if shown.day}
    yield f"Minh chứng có ngày trong kỳ: {len(days)}"


def _table(name: str, heading: str, groups: dict[str, list[ReportRow]], span: ReportSpan) -> Table:
    counted = {label: _counted(members, span) for label, members in groups.items()}
    states = [state for state in ShownState if any(each.counts[state] for each in counted.values())]
    rows = tuple(
        (words(label), each.total, *(each.counts[state] for state in states)) for label, each in counted.items()
    )
    width = min(11, 77 / (len(states) + 1))
    columns = [Column(title, width) for title in ("Tổng số", *(state.label for state in states))]
    first = Column(heading, 100 - width * len(columns))
    return Table(name, f"Nhiệm vụ {lower_first(name)}, {span.when}", (first, *columns), (Group(None, rows),))


def _grouped(rows: Iterable[ReportRow], labels_of: Callable[[ReportRow], list[str]]) -> dict[str, list[ReportRow]]:
    """A task with two fields or two leads is in both groups."""
    found: dict[str, list[ReportRow]] = {}
    for each in rows:
        for label in labels_of(each):
            found.setdefault(label, []).append(each)
    return found


def _leads(each: ReportRow) -> list[str]:
    names = [name.agency.title if name.agency else writable(name.text) for name in each.row.lead]
    return list(dict.fromkeys(names)) or [_NO_LEAD]


def _counted(rows: Iterable[ReportRow], span: ReportSpan) -> Tally:
    return tally((each.row for each in rows), span.day)


def _count(rows: Iterable[ReportRow], holds: Callable[[ReportRow], bool]) -> int:
    return sum(map(holds, rows))


def dossier_sentences(facts: SiteFacts, span: ReportSpan, agency: Agency | None) -> Iterator[str]:
    """The figures of dossiers within the period, of the agency or else of the province, with what does not agree."""
    series = facts.dossier_series.get(agency.key if agency else slugify(facts.site.settings.province.place))
    for each in series.periods if series else ():
        figures = each.figures
        if not (span.holds(figures.first_day) and span.holds(figures.last_day)):
            continue
        days = f"từ ngày {printed(figures.first_day)} đến ngày {printed(figures.last_day)}"
        mark = " (số liệu minh họa)" if figures.is_illustration else ""
        yield f"{writable(headline(figures, each.row))} ({days}; nguồn: {writable(figures.origin.name)}){mark}."
        yield from (f"Số liệu chưa khớp: {writable(sentence)}." for sentence in contradictions(each.row))


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
