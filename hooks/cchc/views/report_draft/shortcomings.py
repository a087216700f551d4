"""What a report calls shortcomings: kinds of tasks, and what is told of each."""

from collections.abc import Callable, Iterator, Sequence

from cchc.content.site import Site
from cchc.content.terms import ShownState
from cchc.text.dates import printed
from cchc.views.report_draft.blocks import Blank, Block, Title
from cchc.views.report_draft.lines import TaskLines, items_or, last_report
from cchc.views.report_draft.rows import ReportRow
from cchc.views.tasks.days import why_undated


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
