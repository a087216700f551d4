"""Rules on dates that cannot be, of items and of events."""

from collections.abc import Iterator

from cchc.content.event import Event
from cchc.content.fields import Mark, marked
from cchc.content.plan import Plan
from cchc.content.problems import Problem, Severity
from cchc.content.registry import type_of
from cchc.content.site import Site
from cchc.text.dates import PartialDate, printed


def not_in_the_future(site: Site) -> Iterator[Problem]:
    """What has happened has a date up to today; only publication may be scheduled."""
    for item in site.items:
        for loc, when in marked(item, Mark.PAST):
            day = when.first_day if isinstance(when, PartialDate) else when
            if day > site.today:
                message = f"ngày {printed(day)} còn ở tương lai (hôm nay {printed(site.today)}); kiểm tra lại năm"
                yield item.source.problem(message, *loc)


def in_order(site: Site) -> Iterator[Problem]:
    """An end comes after its beginning."""
    for item in site.items:
        if item.publish_from and item.publish_until and item.publish_until < item.publish_from:
            yield item.source.problem(f"trước ngày bắt đầu đăng {printed(item.publish_from)}", "dang_den")
        if isinstance(item, Plan):
            yield from _plan_in_order(item)


def withdrawals_fit(site: Site) -> Iterator[Problem]:
    """Only what was published is withdrawn, and no page on which a whole section or the site begins."""
    for item in site.items:
        if item.withdrawal is None:
            continue
        if item.path.endswith("/index.md"):
            message = "trang của cả một mục thì không thu hồi được, danh sách của mục mất theo; bỏ khóa này, sửa lời"
            yield item.source.problem(message, "thu_hoi")
        elif item.published_on and item.withdrawal.day < item.published_on:
            message = f"trước ngày đăng {printed(item.published_on)}; kiểm tra lại, chưa đăng thì ghi draft: true"
            yield item.source.problem(message, "thu_hoi", "ngay")


def in_the_folder_of_their_year(site: Site) -> Iterator[Problem]:
    """A plan lies in the folder of the year it is for, a news item in that of its publication."""
    for item in site.items:
        # the years of an illustration move, its file does not
        if not type_of(item.path).by_year or item.example_year:
            continue
        folder = item.path.split("/")[1]
        years = [str(year) for year in item.folder_years]
        if years and folder not in years:
            home = f"{item.path.split('/')[0]}/{years[0]}/"
            yield item.source.problem(f"tệp phải nằm trong thư mục năm của nó: chuyển vào {home}")


def _plan_in_order(plan: Plan) -> Iterator[Problem]:
    for number, task in enumerate(plan.tasks):
        if task.done_on and task.done_on < plan.issued.first_day:
            message = f"hoàn thành trước khi kế hoạch được ban hành ({plan.issued.in_words}); kiểm tra lại năm"
            yield plan.source.problem(message, "nhiem_vu", number, "hoan_thanh_ngay")


def have_a_time(site: Site) -> Iterator[Problem]:
    """A text as its plan prints it, or days."""
    for event in site.every(Event):
        if event.time is None and event.starts is None and event.rhythm is None:
            yield event.source.problem(
                "thiếu thời gian; ghi như văn bản in, ví dụ thoi_gian: Quý III/2026,"
                " hoặc ghi ngày, ví dụ ngay: 2026-09-15; lịch lặp lại thì ghi nam và lap_lai,"
                " ví dụ lap_lai: ngày 15 hằng tháng"
            )


def end_after_they_begin(site: Site) -> Iterator[Problem]:
    """A last day needs a first one before it."""
    for event in site.every(Event):
        if event.ends and event.starts is None:
            message = "có ngày kết thúc thì phải có ngày bắt đầu; ví dụ ngay: 2026-09-15"
            yield event.source.problem(message, "ngay_ket_thuc")
        elif event.ends and event.starts and event.ends < event.starts:
            yield event.source.problem(f"trước ngày bắt đầu {printed(event.starts)}", "ngay_ket_thuc")


def times_are_understood(site: Site) -> Iterator[Problem]:
    """An event whose days nobody knows is announced neither as coming nor as past: that is told."""
    for event in site.every(Event):
        for warning in event.period(site.work_calendar).warnings if event.first_day is None else ():
            where = ("hoan", len(event.postponements) - 1, "thoi_gian") if event.postponements else ("thoi_gian",)
            yield event.source.problem(warning, *where, severity=Severity.WARNING)
