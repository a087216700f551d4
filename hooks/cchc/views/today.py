"""What there is to do today, shortly: what is due, unanswered, owed, out of date or unfinished (`cchc today`).

Each subject with how many there are, the first of them, and the command or the folder that has them all.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TypeVar

from cchc.content.agency import Agency
from cchc.content.item import Item
from cchc.content.page import Page
from cchc.content.procedure import Procedure
from cchc.content.question import Question
from cchc.content.site import Site
from cchc.facts.answer_times import Timeliness, answer_time
from cchc.facts.site_facts import SiteFacts
from cchc.text.dates import printed
from cchc.text.sentences import shortened
from cchc.views.presentations.report import OwedReport, ReportState, report_calendar
from cchc.views.stale_pages import StalePage, stale_pages
from cchc.views.status import Notice, status

Thing = TypeVar("Thing")

_MOST_LINES, _LONGEST = 3, 90
_OWED = (ReportState.OVERDUE, ReportState.ABSENT)


@dataclass(frozen=True, slots=True)
class Subject:
    """Something to do: its first lines, how many there are in all, and where to see the rest."""

    title: str
    count: int
    lines: tuple[str, ...]
    more: str


def subjects(facts: SiteFacts, day: date) -> tuple[Subject, ...]:
    """What there is to do on a day, the most pressing first; nothing that has nothing in it."""
    found = (*_tasks(facts, day), *_content(facts, day))
    return tuple(subject for subject in found if subject.count)


def _tasks(facts: SiteFacts, day: date) -> Iterator[Subject]:
    soon = facts.site.settings.province.plans.soon
    found = status(facts, day, soon)
    last = printed(day + timedelta(days=soon))
    yield _subject("Nhiệm vụ quá hạn", found.overdue, _task, "xem cchc status")
    yield _subject(f"Nhiệm vụ đến hạn từ nay đến {last}", found.due, _task, f"xem cchc status --days {soon}")
    yield _subject("Nhiệm vụ xong mà chưa có minh chứng", found.unproven, _task, "xem cchc status")
    years = report_calendar(facts.site).years
    owed = [each for year in years for each in year.owed if each.state in _OWED]
    yield _subject("Báo cáo chưa có trên trang", owed, _report, "xem trang /bao-cao/")


def _content(facts: SiteFacts, day: date) -> Iterator[Subject]:
    site = facts.site
    waiting = sorted(_unanswered(site), key=lambda question: (question.asked_on, question.path))
    yield _subject("Câu hỏi chưa trả lời", waiting, lambda each: _question(site, each), "xem docs/hoi-dap/")
    stale = sorted(stale_procedures(site, day), key=lambda each: (each.checked_on, each.path))
    limit = site.settings.province.procedures.fresh_for
    title = f"Thủ tục quá {limit} ngày chưa đối chiếu với nguồn"
    yield _subject(title, stale, _procedure, "đối chiếu xong thì sửa ngay_doi_chieu")
    lasting = [page for page in stale_pages(facts, day) if not isinstance(page.item, Procedure)]
    months = site.settings.province.review_after
    yield _subject(f"Trang quá {months} tháng chưa ai xem lại", lasting, _stale_page, "đọc lại, rồi ghi xem_lai")
    drafts = [item for item in site.items if item.draft]
    unwritten = [item for item in drafts if not item.body.strip()]
    yield _subject("Bản nháp chưa có nội dung", unwritten, _item, "viết tiếp, xong thì bỏ draft")
    written = [item for item in drafts if item.body.strip()]
    yield _subject("Bản nháp chưa đăng", written, _item, "duyệt xong thì bỏ draft")
    # each is longer than a line
    yield Subject("Cảnh báo của bước kiểm tra", len(site.warnings), (), "xem cchc check")


def _subject(title: str, found: Sequence[Thing], line: Callable[[Thing], str], more: str) -> Subject:
    return Subject(title, len(found), tuple(shortened(line(each), _LONGEST) for each in found[:_MOST_LINES]), more)


def _unanswered(site: Site) -> Iterable[Question]:
    return (question for question in site.every(Question) if question.answered_on is None)


def stale_procedures(site: Site, day: date) -> Iterator[Procedure]:
    """Procedures in force that nobody has compared with their source for longer than the settings want."""
    limit = timedelta(days=site.settings.province.procedures.fresh_for)
    return (each for each in site.all(Procedure) if not each.is_abolished and day - each.checked_on > limit)


def _task(notice: Notice) -> str:
    return f"{notice.why}: {notice.reference}, {', '.join(notice.leads) or '(chưa ghi chủ trì)'}: {notice.subject}"


def _report(owed: OwedReport) -> str:
    due = f", hạn {printed(owed.due)}" if owed.due else ""
    return f"{owed.period.in_words}: {owed.unit.text}{due}"


def _question(site: Site, question: Question) -> str:
    time = answer_time(site.settings.province.questions, question, site.today)
    late = "quá hạn, " if time.timeliness is Timeliness.OVERDUE else ""
    return f"{late}hỏi ngày {printed(question.asked_on)}: {question.path}"


def _procedure(procedure: Procedure) -> str:
    return f"đối chiếu ngày {printed(procedure.checked_on)}: {procedure.path}"


def _stale_page(page: StalePage) -> str:
    return f"từ ngày {printed(page.seen_on)}: {page.item.path}"


def _item(item: Item) -> str:
    return f"{item.path}: {item.title}"


def is_empty(site: Site) -> bool:
    """Whether a province has written nothing yet but its settings, agencies and pages of its own."""
    return all(type(item) in (Page, Agency) for item in site.items)


def today_lines(site: Site, day: date, found: Sequence[Subject]) -> Iterator[str]:
    """Plain lines for people."""
    yield f"{site.settings.site_name}, ngày {printed(day)}"
    if is_empty(site):
        yield from _FIRST_STEPS
    elif not found:
        yield "Hôm nay không có việc nào chờ."
    for subject in found:
        yield ""
        yield f"{subject.title}: {subject.count}"
        yield from (f"  {line}" for line in subject.lines)
        rest = subject.count - len(subject.lines) if subject.lines else 0
        yield f"  … và {rest} nữa; {subject.more}" if rest else f"  {subject.more}"


_FIRST_STEPS = (
    "Trang chưa có nội dung. Bắt đầu từ đâu cũng được, chẳng hạn:",
    "  1. docs/co-quan/: các cơ quan của tỉnh, mỗi cơ quan một tệp",
    "  2. plans/<năm>/: kế hoạch của năm, cùng bảng nhiệm vụ; có tệp Word thì cchc import ke-hoach.docx",
    "  3. docs/thu-tuc/: cchc import-procedures nhập nhiều thủ tục một lần",
    "  4. news/<năm>/: tin đầu tiên; cchc new tin hỏi từng điều rồi ghi tệp",
    "Viết xong một tệp thì chạy cchc check. Hướng dẫn từng bước, mẫu của từng loại: hooks/guides/README.md",
)
