"""What the build can see by itself of the criteria that a state site is measured by."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass

from cchc.content.assigned_tasks import AssignedTask
from cchc.content.criteria import Computed, Criterion, CriterionState
from cchc.content.item import Item
from cchc.content.news import News
from cchc.content.plan import Plan
from cchc.content.procedure import Procedure
from cchc.content.question import Question
from cchc.content.report import Report
from cchc.content.settings import of_kind
from cchc.content.site import Site
from cchc.content.terms import ChannelKind, NewsSection, ReportKind
from cchc.facts.answer_times import Timeliness, answer_time
from cchc.facts.site_facts import SiteFacts
from cchc.views.open_data import PAGE as OPEN_DATA_PAGE
from cchc.views.procedure_figures import completeness


@dataclass(frozen=True, slots=True)
class Finding:
    """What a look at the site gave: the state, and the figures in words."""

    state: CriterionState
    words: str


def met(holds: bool, words: str) -> Finding:
    """A criterion that holds or does not."""
    return Finding(CriterionState.MET if holds else CriterionState.NOT_MET, words)


def has_page(path: str) -> Callable[[SiteFacts], Finding]:
    """Whether the public can open a page written by hand."""

    def look(facts: SiteFacts) -> Finding:
        is_there = facts.site.public(facts.site.item_at(path)) is not None
        return met(is_there, "Có trang" if is_there else "Chưa có trang")

    return look


def has_items(address: str, counted: str) -> Callable[[SiteFacts], Finding]:
    """Whether there is anything of a type; `address` is that of the type, `counted` names one in Vietnamese."""

    def look(facts: SiteFacts) -> Finding:
        count = facts.counts.get(address, 0)
        return met(count > 0, f"{count} {counted}")

    return look


def share(count: int, total: int, counted: str) -> Finding:
    """Met when all are counted, and there are any: "12/24 câu hỏi"."""
    return met(0 < total == count, f"{count}/{total} {counted}")


_TERMS = "docs/gioi-thieu/dieu-khoan-su-dung.md"


def finding(facts: SiteFacts, check: Computed) -> Finding:
    """The result of a check on the site's day."""
    return _CHECKS[check](facts)


def _channels(facts: SiteFacts) -> Finding:
    channels = facts.site.settings.province.channels
    counts = (
        len(of_kind(channels, ChannelKind.TELEPHONE)),
        len(of_kind(channels, ChannelKind.ADDRESS, ChannelKind.RECEPTION)),
        len(of_kind(channels, ChannelKind.ONLINE, ChannelKind.ZALO)),
    )
    return met(all(counts), "{} số điện thoại, {} nơi tiếp nhận trực tiếp, {} kênh trực tuyến".format(*counts))


def _steps(facts: SiteFacts) -> Finding:
    steps = facts.site.settings.province.feedback.steps
    limits = sum(step.limit is not None for step in steps)
    return met(bool(limits), f"{len(steps)} bước, {limits} bước ghi thời hạn")


def _portals(facts: SiteFacts) -> Finding:
    count = len(facts.site.settings.province.portals)
    return met(count > 0, f"{count} cổng")


def _feeds(facts: SiteFacts) -> Finding:
    # the first one is of everything, the others of one type, section or field each
    count = sum(len(group.feeds) for group in facts.feeds.listed)
    return met(count > 1, f"1 nguồn tin chung và {count - 1} nguồn tin theo mục")


def _periodic_reports(facts: SiteFacts) -> Finding:
    """Those of a period; one made for an occasion is none."""
    count = sum(report.kind is not ReportKind.EXTRAORDINARY for report in facts.site.all(Report))
    return met(count > 0, f"{count} báo cáo định kỳ")


def _date_and_source(facts: SiteFacts) -> Finding:
    items = (*facts.site.news, *facts.site.plans)
    return share(sum(map(_has_source, items)), len(items), "tin, bài và kế hoạch")


def _has_source(item: Item) -> bool:
    """Items without a day do not load, so only the source is looked at."""
    if isinstance(item, Plan):
        return bool(item.origin.url or item.origin.file)
    return isinstance(item, News) and item.origin is not None


def _results(facts: SiteFacts) -> Finding:
    site = facts.site
    return share(sum(_is_reported(site, assigned) for assigned in site.tasks), len(site.tasks), "nhiệm vụ")


def _is_reported(site: Site, assigned: AssignedTask) -> bool:
    task = assigned.task
    return bool(task.state or task.result or task.evidence or site.evidence_of(assigned))


def _good_examples(facts: SiteFacts) -> Finding:
    count = sum(news.section is NewsSection.EXAMPLES for news in facts.site.news)
    return met(count > 0, f"{count} tin, bài")


def _complete_procedures(facts: SiteFacts) -> Finding:
    found = completeness(facts.site.all(Procedure))
    return share(found.whole, found.total, "thủ tục")


def _answers(facts: SiteFacts) -> Finding:
    questions, rules = facts.site.all(Question), facts.site.settings.province.questions
    times = (answer_time(rules, question, facts.site.today).timeliness for question in questions)
    in_time = sum(time in (Timeliness.IN_TIME, Timeliness.WAITING) for time in times)
    return share(in_time, len(questions), "câu hỏi")


def _licence(facts: SiteFacts) -> Finding:
    licence = facts.site.settings.province.licence
    is_decided = licence is not None and licence.is_decided
    return met(is_decided, licence.name if licence else "Chưa ghi giấy phép")


def _open_data(facts: SiteFacts) -> Finding:
    """Tables with something in them, told on a page, and a page with the terms of use; a licence is asked elsewhere."""
    pages = all(facts.site.public(facts.site.item_at(path)) for path in (OPEN_DATA_PAGE, _TERMS))
    records = sum(len(table.records) for table in facts.open_data)
    words = f"{len(facts.open_data)} bảng, {records} bản ghi" if pages else "Chưa có trang, hoặc chưa có điều khoản"
    return met(pages and records > 0, words)


def _no_demonstration(facts: SiteFacts) -> Finding:
    is_demo = facts.site.settings.extra.demo
    return met(not is_demo, "Trang đang là trang trình diễn" if is_demo else "Trang chính thức")


_CHECKS: dict[Computed, Callable[[SiteFacts], Finding]] = {
    Computed.ABOUT_PAGE: has_page("docs/gioi-thieu/index.md"),
    Computed.TERMS_PAGE: has_page(_TERMS),
    Computed.PRIVACY_PAGE: has_page("docs/gioi-thieu/bao-ve-du-lieu-ca-nhan.md"),
    Computed.ACCESSIBILITY_PAGE: has_page("docs/gioi-thieu/kha-nang-tiep-can.md"),
    Computed.EDITORIAL_PAGE: has_page("docs/gioi-thieu/quy-che-bien-tap.md"),
    Computed.SITE_MAP: has_page("docs/so-do-trang/index.md"),
    Computed.PRESS_PAGE: has_page("docs/bao-chi/index.md"),
    Computed.OPEN_DATA_PAGE: _open_data,
    Computed.PROCEDURES: has_items("thu-tuc", "thủ tục"),
    Computed.PROCEDURES_COMPLETE: _complete_procedures,
    Computed.DOCUMENTS: has_items("van-ban", "văn bản"),
    Computed.PLANS: has_items("ke-hoach", "kế hoạch"),
    Computed.REPORTS: _periodic_reports,
    Computed.QUESTIONS: has_items("hoi-dap", "câu hỏi"),
    Computed.QUESTIONS_IN_TIME: _answers,
    Computed.INDEX_RESULTS: has_items("chi-so", "kết quả chỉ số"),
    Computed.GOOD_EXAMPLES: _good_examples,
    Computed.THREE_CHANNELS: _channels,
    Computed.HANDLING_STEPS: _steps,
    Computed.PORTALS: _portals,
    Computed.FEEDS: _feeds,
    Computed.DATE_AND_SOURCE: _date_and_source,
    Computed.PLANS_WITH_RESULTS: _results,
    Computed.LICENCE: _licence,
    Computed.NO_DEMONSTRATION: _no_demonstration,
}
"""One entry for each name that settings may give."""


_IN_ORDER = (CriterionState.NOT_MET, CriterionState.MET, CriterionState.NOT_APPLICABLE)
"""What is missing comes first."""


@dataclass(frozen=True, slots=True)
class JudgedCriterion:
    """A criterion with its state; `words` are figures or a reason, `method` says how they were found."""

    criterion: Criterion
    state: CriterionState
    words: str
    method: str


@dataclass(frozen=True, slots=True)
class Checklist:
    """All criteria: those that are not met first, else in the order of the settings."""

    rows: tuple[JudgedCriterion, ...]

    @property
    def counts(self) -> tuple[tuple[CriterionState, int], ...]:
        """How many there are in each state; states that none is in are left out."""
        found = Counter(row.state for row in self.rows)
        return tuple((state, found[state]) for state in _IN_ORDER if found[state])


def checklist(facts: SiteFacts) -> Checklist:
    """What the settings name, judged on the site's day."""
    rows = (_judged(facts, criterion) for criterion in facts.site.settings.province.criteria)
    return Checklist(tuple(sorted(rows, key=lambda row: _IN_ORDER.index(row.state))))


def _judged(facts: SiteFacts, criterion: Criterion) -> JudgedCriterion:
    if criterion.computed:
        found = finding(facts, criterion.computed)
        return JudgedCriterion(criterion, found.state, found.words, _checked(criterion.computed, found.state))
    assert criterion.state is not None
    return JudgedCriterion(criterion, criterion.state, criterion.reason or "", "Người đánh giá")


def _checked(check: Computed, state: CriterionState) -> str:
    """ "Kiểm tra tự động: đã có trang Giới thiệu", "…: chưa có trang Giới thiệu", "…: đếm văn bản"."""
    words = check.label
    if words.startswith("có "):
        words = f"{'đã' if state is CriterionState.MET else 'chưa'} {words}"
    return f"Kiểm tra tự động: {words}"
