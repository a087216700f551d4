"""The draft of a periodic report, made from the plans and what was reported on the site.

Form and order: Nghị định 30/2020/NĐ-CP on clerical work, appendix I. What the site does not know is left blank; nothing
is concluded from what is not there.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import count, groupby

from cchc.content.agency import Agency
from cchc.content.plan import Plan
from cchc.content.reporting import ReportPeriod, following
from cchc.content.site import Site
from cchc.content.terms import AgencyKind
from cchc.facts.markup import plain_lines, writable
from cchc.facts.site_facts import SiteFacts
from cchc.facts.tasks.quota_progress import quota_of
from cchc.facts.tasks.rows import cited
from cchc.text.dates import printed
from cchc.text.period import days_between
from cchc.text.sentences import lower_first, upper_first
from cchc.views.report_draft.blocks import Block, Cell, Column, Group, Table, TaskLines, last_report, line, words
from cchc.views.report_draft.figures import amount_in_words, dossier_sentences, quota_in_words
from cchc.views.report_draft.rows import ReportRow, ReportSpan, rows_in_period
from cchc.views.report_draft.sections import ahead, proposals, results, shortcomings
from cchc.views.tasks import tasks_of

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


NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO = "Độc lập - Tự do - Hạnh phúc"
MARK = "DỰ THẢO"
NUMBER = "Số: …/BC-…"
PLACE_AND_DAY = "…, ngày … tháng … năm …"
KIND = "BÁO CÁO"
RECIPIENTS = ("- [Cơ quan viết nơi nhận];", "- Lưu: VT, ….")
SIGNATURE = ("[QUYỀN HẠN, CHỨC VỤ NGƯỜI KÝ]", "[Chữ ký, dấu]", "[Họ và tên]")


@dataclass(frozen=True, slots=True)
class ReportDraft:
    """All that is in a report, in its order; whoever draws it works nothing out.

    `superior` is None where the agency has none to name; `note` says what the draft is and is taken out before signing.
    `basis` are the plans, `day` is the one that figures are of. `author` and `made_on` are for the file's properties.
    """

    superior: str | None
    agency: str
    abstract: str
    note: str
    basis: tuple[str, ...]
    body: tuple[Block, ...]
    appendix: Table
    author: str
    day: date
    made_on: date

    @property
    def title(self) -> str:
        return f"Báo cáo {lower_first(self.abstract)} (dự thảo)"

    @property
    def appendix_of(self) -> str:
        return f"(Kèm theo Báo cáo số …/BC-… ngày …/…/… của {self.author})"


def report_draft(facts: SiteFacts, period: ReportPeriod, today: date, agency: Agency | None = None) -> ReportDraft:
    """The report on a period as of its last day, or of `today` while it is not over. ValueError if it has not begun."""
    if period.first_day > today:
        raise ValueError(f"{period.in_words} bắt đầu từ ngày {printed(period.first_day)}, chưa có gì để báo cáo")
    site, span = facts.site, ReportSpan(period, today)
    tasks = tuple(tasks_of(site, facts.tasks.all, agency, span.day, is_day_over=span.is_over))
    rows = rows_in_period(tasks, span)
    own = agency or site.home_agency(site.settings.province.publisher)
    author = writable(own.title if own else site.settings.province.publisher)
    dossiers = tuple(dossier_sentences(facts, span, agency))
    body = (
        *results(site, rows, span, agency is not None, dossiers),
        *shortcomings(site, rows),
        *ahead(site, tasks, span),
    )
    return ReportDraft(
        _superior(own),
        author.upper(),
        f"Kết quả thực hiện kế hoạch cải cách hành chính {lower_first(period.in_words)}; "
        f"nhiệm vụ trọng tâm {lower_first(following(period).in_words)}",
        _note(site, span, today),
        tuple(_basis(rows)),
        (*body, *proposals()),
        appendix(site, rows, span),
        author,
        span.day,
        today,
    )


def _superior(agency: Agency | None) -> str | None:
    """A People's Committee names none above it."""
    if agency is None or agency.kind is AgencyKind.PEOPLES_COMMITTEE:
        return None
    return writable(agency.parent).upper() if agency.parent else "[CƠ QUAN CHỦ QUẢN, NẾU CÓ]"


def _note(site: Site, span: ReportSpan, today: date) -> str:
    settings = site.settings
    until = "" if span.is_over else f" Kỳ báo cáo đến ngày {printed(span.last)}, chưa kết thúc."
    return (
        f"Số liệu {span.when}.{until} Dự thảo do máy lập ngày {printed(today)} từ dữ liệu của "
        f"trang {settings.site_name} ({settings.base_url}). Tình trạng suy từ thời hạn trong kế hoạch và kết quả mà cơ "
        "quan đã báo cáo trên trang; không có báo cáo không có nghĩa là không làm. Cơ quan kiểm tra, viết vào các chỗ "
        "để trong ngoặc vuông và bỏ đoạn này trước khi trình ký."
    )


def _basis(rows: Sequence[ReportRow]) -> Iterator[str]:
    plans = dict.fromkeys(each.row.plan.path for each in rows)
    by_path = {each.row.plan.path: each.row.plan for each in rows}
    yield from (_cited(by_path[path]) for path in plans)


def _cited(plan: Plan) -> str:
    """ "Căn cứ Kế hoạch số 165/KH-UBND ngày 28/12/2018 của UBND thành phố Cần Thơ (…)"."""
    day = f"ngày {plan.issued.in_words}" if plan.issued.day else plan.issued.in_words
    number = f"số {plan.number} " if plan.number else ""
    return writable(f"Căn cứ {_kind(plan)} {number}{day} của {plan.issuer} ({plan.title})")


def _kind(plan: Plan) -> str:
    """A plan issued with a decision bears the decision's number."""
    symbol = (plan.number or "").partition("/")[2]
    return "kế hoạch ban hành kèm theo Quyết định" if symbol.startswith("QĐ") or "/QĐ-" in symbol else "Kế hoạch"
