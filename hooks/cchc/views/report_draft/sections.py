"""The parts of a report in the order that offices use: results, shortcomings, what comes next, proposals."""

from collections.abc import Callable, Iterator, Sequence
from datetime import timedelta

from cchc.content.reporting import following
from cchc.content.site import Site
from cchc.content.terms import ShownState
from cchc.facts.tasks.rows import TaskRow
from cchc.text.dates import printed
from cchc.text.sentences import lower_first
from cchc.views.report_draft.blocks import (
    Blank,
    Block,
    Items,
    Line,
    Paragraph,
    TaskLines,
    Title,
    items_or,
    last_report,
    line,
)
from cchc.views.report_draft.figures import (
    FIELDS,
    NO_FIELD,
    agency_table,
    field_table,
    fields_of,
    figure_items,
    plan_table,
    quota_lines,
    state_table,
)
from cchc.views.report_draft.rows import ReportRow, ReportSpan
from cchc.views.tasks import days_ahead, why_undated

_ORDER = "abcdđeghiklmn"
"""The letters that number points, in the order of the alphabet as offices use it."""


def results(
    site: Site, rows: Sequence[ReportRow], span: ReportSpan, is_of_agency: bool, dossiers: Sequence[str] = ()
) -> Iterator[Block]:
    """I. What was planned and done: figures, then field by field. `dossiers` are sentences on those of the period."""
    yield Title(1, "I. KẾT QUẢ THỰC HIỆN")
    yield Title(2, "1. Tình hình chung")
    yield Paragraph(f"{span.period.in_words}, trên trang có {len(rows)} nhiệm vụ thuộc phạm vi báo cáo, trong đó:")
    yield figure_items(rows, span)
    if rows:
        yield state_table(rows, span)
        yield field_table(rows, span)
        yield from () if is_of_agency else (agency_table(rows, span),)
        yield plan_table(rows, span)
        yield Paragraph("Nhiệm vụ thuộc nhiều lĩnh vực hoặc do nhiều cơ quan cùng chủ trì được tính ở mỗi dòng có tên.")
    yield Blank("công tác chỉ đạo, điều hành; tình hình nổi bật trong kỳ")
    if dossiers:
        yield Paragraph("Giải quyết hồ sơ thủ tục hành chính, theo số liệu đã công bố trên trang:")
        yield Items(tuple(line(sentence) for sentence in dossiers))
    yield Title(2, "2. Kết quả theo lĩnh vực cải cách hành chính")
    lines = TaskLines(site)
    labels = [label for label in FIELDS if label != NO_FIELD or any(NO_FIELD in fields_of(each) for each in rows)]
    for letter, label in zip(_ORDER, labels, strict=False):
        yield from _field(lines, f"{letter}) {label}", [each for each in rows if label in fields_of(each)])
    yield Title(2, "3. Chuyên mục, chương trình và việc có định mức")
    yield items_or(quota_lines(site, lines, rows, span), "Không có nhiệm vụ có định mức trong kỳ.")


def ahead(site: Site, rows: Sequence[TaskRow], span: ReportSpan) -> Iterator[Block]:
    """III. What falls due from the span's day to the end of the next period."""
    coming = following(span.period)
    first, last = span.day + timedelta(days=1), coming.last_day
    lines = TaskLines(site)
    yield Title(1, "III. NHIỆM VỤ TRỌNG TÂM KỲ TỚI")
    yield Paragraph(
        f"Nhiệm vụ đến hạn từ ngày {printed(first)} đến ngày {printed(last)} ({lower_first(coming.in_words)}):"
    )
    due = sorted(((days, row) for row in rows if (days := days_ahead(row, first, last))), key=lambda pair: pair[0])
    told = [lines.told(row, _due_on([printed(day) for day in days])) for days, row in due]
    yield items_or(told, "Không có nhiệm vụ nào có ngày đến hạn trong thời gian này.")
    goes_on = sum(not row.progress.due and row.state in _GOING_ON for row in rows)
    if goes_on:
        yield Paragraph(f"Ngoài ra, tiếp tục thực hiện {goes_on} nhiệm vụ thường xuyên hoặc không có hạn cuối.")
    yield Blank("nhiệm vụ, giải pháp trọng tâm khác của kỳ tới")


def proposals() -> Iterator[Block]:
    """IV. Only the agency knows."""
    yield Title(1, "IV. KIẾN NGHỊ, ĐỀ XUẤT")
    yield Blank("kiến nghị, đề xuất với cơ quan cấp trên và các cơ quan liên quan")


_GOING_ON = (ShownState.UNDER_WAY, ShownState.KEPT_UP)


def _field(lines: TaskLines, title: str, rows: Sequence[ReportRow]) -> Iterator[Block]:
    yield Title(3, title)
    if not rows:
        yield Paragraph("Trong kỳ không có nhiệm vụ nào trên trang thuộc lĩnh vực này.")
        yield Blank("kết quả khác của lĩnh vực, nếu có")
        return
    told: list[Line] = [lines.done(each) for each in rows if each.state.is_finished]
    yield Paragraph(f"Có {len(rows)} nhiệm vụ, trong đó {len(told)} nhiệm vụ đã hoàn thành hoặc được duy trì.")
    yield from (items_or(told, ""),) if told else ()
    going = [lines.told(each.row, last_report(each)) for each in rows if _is_reported_under_way(each)]
    if going:
        yield Paragraph("Theo báo cáo gần nhất của cơ quan:")
        yield items_or(going, "")
    yield Blank("kết quả cụ thể, số liệu của lĩnh vực")


def _is_reported_under_way(each: ReportRow) -> bool:
    is_open = not each.state.is_finished and each.state not in (ShownState.OVERDUE, ShownState.NOT_DONE)
    return is_open and not each.is_unreported


def _due_on(days: Sequence[str]) -> str:
    if len(days) <= 6:
        return f"hạn {', '.join(days)}"
    return f"{len(days)} lần, từ ngày {days[0]} đến ngày {days[-1]}"


def shortcomings(site: Site, rows: Sequence[ReportRow]) -> Iterator[Block]:
    """II. What is overdue, late, given up, unreported, undated, unproven; causes are for the agency to write."""
    lines = TaskLines(site)
    yield Title(1, "II. TỒN TẠI, HẠN CHẾ VÀ NGUYÊN NHÂN")
    for number, (title, holds, fact, nothing) in enumerate(_SHORTCOMINGS, 1):
        found = [each for each in rows if holds(each)]
        yield Title(2, f"{number}. {title}")
        yield items_or([lines.told(each.row, *fact(each)) for each in found], nothing)
    number = len(_SHORTCOMINGS) + 1
    yield Title(2, f"{number}. Nguyên nhân")
    yield Blank("nguyên nhân khách quan, nguyên nhân chủ quan của từng tồn tại, hạn chế; khó khăn, vướng mắc")


_Shortcoming = tuple[str, Callable[[ReportRow], bool], Callable[[ReportRow], tuple[str, ...]], str]


def _due(each: ReportRow) -> str:
    due = each.row.progress.due
    if due is None:
        return ""
    days = (each.span.day - due).days
    return f"hạn {printed(due)}, quá {days} ngày" if days else f"hạn {printed(due)}, hết ngày chưa có kết quả"


def _until(each: ReportRow) -> str:
    due = each.row.progress.due
    return f"hạn {printed(due)}" if due else ""


def _later(each: ReportRow) -> str:
    return last_report(each) if each.row.task.state else ""


def _late(each: ReportRow) -> str:
    due, done = each.row.progress.due, each.done_on
    return f"hạn {printed(due)}, hoàn thành ngày {printed(done)}, muộn {(done - due).days} ngày" if due and done else ""


_SHORTCOMINGS: tuple[_Shortcoming, ...] = (
    (
        "Nhiệm vụ quá hạn",
        lambda each: each.state is ShownState.OVERDUE,
        lambda each: (_due(each), last_report(each)),
        "Không có nhiệm vụ quá hạn.",
    ),
    (
        "Nhiệm vụ hoàn thành muộn trong kỳ",
        lambda each: each.is_done_in_period and each.state is ShownState.DONE_LATE,
        lambda each: (_late(each),),
        "Không có nhiệm vụ hoàn thành muộn.",
    ),
    (
        "Nhiệm vụ không thực hiện",
        lambda each: each.state is ShownState.NOT_DONE,
        lambda each: (),
        "Không có nhiệm vụ nào được báo là không thực hiện.",
    ),
    (
        "Nhiệm vụ khác chưa có báo cáo kết quả",
        lambda each: each.is_unreported and not each.is_undated and each.state is not ShownState.OVERDUE,
        lambda each: (_until(each), f"{each.state.label.lower()} (tính theo thời gian trong kế hoạch)", _later(each)),
        "Không có.",
    ),
    (
        "Nhiệm vụ chưa xác định được thời gian",
        lambda each: each.is_undated,
        lambda each: (why_undated(each.row), last_report(each)),
        "Không có.",
    ),
    (
        "Nhiệm vụ hoàn thành nhưng chưa có minh chứng trên trang",
        lambda each: each.is_unproven,
        lambda each: (last_report(each),),
        "Không có.",
    ),
)
