"""The registers there are, by the name that the directive `cchc:register` gives: one entry a type."""

from collections.abc import Iterator

from cchc.content.event import Event
from cchc.content.question import Question
from cchc.content.registry import EVENT, INDEX_RESULT, INITIATIVE, MATERIAL, QUESTION, REPORT, SERIES
from cchc.content.series import Series
from cchc.content.site import Site
from cchc.facts.agencies import agency_choices, unit_choices
from cchc.facts.answer_times import answer_time
from cchc.facts.document_register import DOCUMENTS
from cchc.facts.event_calendar import days_of, state_of, time_of
from cchc.facts.indexes.series import rank_of, value_of
from cchc.facts.procedures.register import PROCEDURES
from cchc.facts.register import FIELDS, Choice, Column, Filter, RegisterSpec, of_terms, of_years
from cchc.facts.series_progress import series_progress, years_of
from cchc.text.dates import printed
from cchc.text.folding import sort_key

INITIATIVES = RegisterSpec(
    INITIATIVE,
    "mô hình, sáng kiến",
    (
        Column("Mô hình, sáng kiến", lambda site, initiative: initiative.title),
        Column("Đơn vị", lambda site, initiative: initiative.unit),
        Column("Năm", lambda site, initiative: str(initiative.year)),
        Column("Trạng thái", lambda site, initiative: initiative.status.label),
    ),
    (
        Filter("nam", "Năm", lambda site, initiative: of_years(initiative.year)),
        Filter("trang_thai", "Trạng thái", lambda site, initiative: of_terms(initiative.status)),
        Filter("co_quan", "Cơ quan", lambda site, initiative: agency_choices(site, initiative, [initiative.unit])),
        FIELDS,
    ),
    order=lambda initiative: (-initiative.year, sort_key(initiative.title)),
)


MATERIALS = RegisterSpec(
    MATERIAL,
    "tài liệu",
    (
        Column("Tài liệu", lambda site, material: material.title),
        Column("Loại", lambda site, material: material.kind.label),
        Column("Ngôn ngữ", lambda site, material: material.language.label),
        Column("Đơn vị phát hành", lambda site, material: material.unit),
        Column("Ngày phát hành", lambda site, material: printed(material.day)),
    ),
    (
        Filter("loai", "Loại", lambda site, material: of_terms(material.kind)),
        Filter("ngon_ngu", "Ngôn ngữ", lambda site, material: of_terms(material.language)),
        Filter("co_quan", "Đơn vị", lambda site, material: agency_choices(site, material, [material.unit])),
    ),
    order=lambda material: (material.day, material.path),
    newest_first=True,
)


REPORTS = RegisterSpec(
    REPORT,
    "báo cáo",
    (
        Column("Báo cáo", lambda site, report: report.title),
        Column("Kỳ", lambda site, report: report.period.in_words),
        Column("Đơn vị", lambda site, report: report.unit),
        Column("Ngày ban hành", lambda site, report: printed(report.issued)),
    ),
    (
        Filter("ky", "Kỳ báo cáo", lambda site, report: of_terms(report.kind)),
        Filter("nam", "Năm", lambda site, report: of_years(report.year)),
        Filter("co_quan", "Đơn vị", lambda site, report: agency_choices(site, report, [report.unit])),
    ),
    order=lambda report: (report.issued, report.path),
    newest_first=True,
)


def _years_of_events(site: Site, event: Event) -> Iterator[Choice]:
    """The years it falls in; the year of its plan where its days are not understood."""
    days = [day for span in event.intervals for day in (span.start, span.end) if day]
    years = range(min(days).year, max(days).year + 1) if days else [event.year] if event.year else []
    yield from of_years(*years)


EVENTS = RegisterSpec(
    EVENT,
    "sự kiện",
    (
        Column("Sự kiện", lambda site, event: event.title),
        Column("Loại", lambda site, event: event.kind.label),
        Column("Thời gian", lambda site, event: time_of(event)),
        Column("Chủ trì", lambda site, event: "; ".join(event.lead)),
        Column("Tình trạng", lambda site, event: state_of(event, site.today).value),
    ),
    (
        Filter("loai", "Loại", lambda site, event: of_terms(event.kind)),
        Filter("nam", "Năm", _years_of_events),
        Filter("co_quan", "Cơ quan", lambda site, event: agency_choices(site, event, event.lead + event.support)),
    ),
    order=lambda event: (days_of(event), event.path),
    newest_first=True,
)


INDEX_RESULTS = RegisterSpec(
    INDEX_RESULT,
    "kết quả",
    (
        Column("Kết quả", lambda site, result: result.title),
        Column("Chỉ số", lambda site, result: result.index_title),
        Column("Năm", lambda site, result: str(result.year)),
        Column("Đơn vị", lambda site, result: result.unit),
        Column("Đạt", lambda site, result: value_of(result)),
        Column("Xếp hạng", lambda site, result: rank_of(result)),
    ),
    (
        Filter("chi_so", "Chỉ số", lambda site, result: [(result.index_slug, result.index_title)]),
        Filter("nam", "Năm", lambda site, result: of_years(result.year)),
        # the key by which pages of agencies lead here
        Filter("co_quan", "Đơn vị", lambda site, result: unit_choices(site, result, result.unit)),
    ),
    order=lambda result: (-result.year, result.index_slug, sort_key(result.unit)),
)


def _state(site: Site, question: Question) -> str:
    """ "Đã trả lời ngày 10/11/2026. Trả lời đúng hạn"."""
    day = f" ngày {printed(question.answered_on)}" if question.answered_on else ""
    verdict = answer_time(site.settings.province.questions, question, site.today).verdict
    return ". ".join(words for words in (question.state.label + day, verdict) if words)


QUESTIONS = RegisterSpec(
    QUESTION,
    "câu hỏi",
    (
        Column("Câu hỏi", lambda site, question: question.title),
        Column("Cơ quan trả lời", lambda site, question: question.agency),
        Column("Ngày hỏi", lambda site, question: printed(question.asked_on)),
        Column("Tình trạng", _state),
    ),
    (
        FIELDS,
        Filter("co_quan", "Cơ quan", lambda site, question: agency_choices(site, question, [question.agency])),
        Filter("trang_thai", "Trạng thái", lambda site, question: of_terms(question.state)),
        Filter("nam", "Năm hỏi", lambda site, question: of_years(question.asked_on.year)),
    ),
    order=lambda question: (question.asked_on, question.path),
    newest_first=True,
)


def _years_of_series(site: Site, series: Series) -> Iterator[Choice]:
    if series.years:
        yield from of_years(*range(series.years.first, series.years.last + 1))


def _progress(site: Site, series: Series) -> str:
    return series_progress(series, site.issues_of(series), site.today).whole.in_words


def _units(site: Site, series: Series) -> list[Choice]:
    return agency_choices(site, series, [series.unit] if series.unit else [])


SERIES_REGISTER = RegisterSpec(
    SERIES,
    "chuyên mục",
    (
        Column("Chuyên mục, chương trình", lambda site, series: series.title),
        Column("Kênh phát", lambda site, series: series.channel),
        Column("Năm", lambda site, series: years_of(series)),
        Column("Đã đăng trên trang này", _progress),
    ),
    (Filter("nam", "Năm", _years_of_series), Filter("co_quan", "Đơn vị", _units)),
    order=lambda series: (sort_key(series.title), series.path),
)


REGISTERS: dict[str, RegisterSpec] = {
    "thu-tuc": PROCEDURES,
    "hoi-dap": QUESTIONS,
    "van-ban": DOCUMENTS,
    "su-kien": EVENTS,
    "tai-lieu": MATERIALS,
    "chuyen-muc": SERIES_REGISTER,
    "bao-cao": REPORTS,
    "chi-so": INDEX_RESULTS,
    "mo-hinh": INITIATIVES,
}
"""By the folder of the type's address: `thu-tuc`, `van-ban`."""
