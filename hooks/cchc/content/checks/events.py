"""Rules on events that come again, are put off, or receive citizens."""

import re
from collections.abc import Iterator
from itertools import pairwise

from cchc.content.event import Event
from cchc.content.event_days import event_days, regular_days, rhythm_of
from cchc.content.problems import Problem
from cchc.content.site import Site
from cchc.content.terms import EventKind
from cchc.text.dates import printed, with_weekday
from cchc.text.folding import fold

_EXAMPLES = "ví dụ lap_lai: ngày 15 hằng tháng, hoặc thứ Năm hằng tuần, hoặc thứ Sáu đầu tiên hằng tháng"

_DEADLINE = re.compile(r"\b(?:truoc|cham nhat|muon nhat|khong qua|den het)\b")
_NONE_IN_SPAN = (
    "“{}” không có ngày nào trong khoảng từ {} đến {}; sửa lap_lai, hoặc khoảng ấy: nam, ngay, ngay_ket_thuc, "
    "ngay_moi của hoan; ví dụ nam: 2026"
)


def rhythms_have_a_span(site: Site) -> Iterator[Problem]:
    """Nobody can say which the days are without a day to begin with."""
    for event in site.every(Event):
        if event.rhythm and not (event.first_day or event.year):
            message = "thiếu nam, hoặc ngay (ngày đầu áp dụng lịch), để biết lịch của thời gian nào; ví dụ nam: 2026"
            yield event.source.problem(message, "lap_lai")


def rhythms_name_days(site: Site) -> Iterator[Problem]:
    """The page promises days: words that name none, or that may mean others, make no calendar."""
    for event in site.every(Event):
        if not event.rhythm or not (event.first_day or event.year):
            continue
        period = rhythm_of(event, site.work_calendar)
        if period.warnings:
            for warning in period.warnings:
                # what its own example shows are times of tasks
                told = warning.partition(" viết lại,")[0].rstrip(".;")
                yield event.source.problem(f"{told}; {_EXAMPLES}", "lap_lai")
        elif _DEADLINE.search(fold(event.rhythm)):
            message = f"“{event.rhythm}” là hạn chót, không nói tổ chức ngày nào; {_EXAMPLES}"
            yield event.source.problem(message, "lap_lai")
        elif not regular_days(event, site.work_calendar) and not _begins_later(site, event):
            span = event.intervals[0] if any("BY" in rule for rule in period.recurrence) else None
            if span and span.start and span.end:
                message = _NONE_IN_SPAN.format(event.rhythm, printed(span.start), printed(span.end))
            else:
                message = f"“{event.rhythm}” chưa cho biết những ngày nào; {_EXAMPLES}"
            yield event.source.problem(message, "lap_lai")


def changes_are_of_the_schedule(site: Site) -> Iterator[Problem]:
    """A change is of a day that the rhythm names, each once; the nearest day is told."""
    for event in site.every(Event):
        days = regular_days(event, site.work_calendar) if event.changed_days else {}
        known, seen = {*days, *days.values()}, set()
        for number, change in enumerate(event.changed_days):
            if not event.rhythm:
                yield event.source.problem(f"chỉ dùng cùng lap_lai; {_EXAMPLES}", "thay_doi")
                break
            if days and change.day not in known:
                nearest = min(days, key=lambda day: abs(day - change.day))
                message = f"{printed(change.day)} không có trong lịch; ngày gần nhất là {with_weekday(nearest)}"
                yield event.source.problem(message, "thay_doi", number, "ngay")
            if change.day in seen:
                message = f"ngày {printed(change.day)} đã có thay đổi ở trên; ghi mỗi ngày một lần"
                yield event.source.problem(message, "thay_doi", number, "ngay")
            seen.add(change.day)


def moved_days_are_free(site: Site) -> Iterator[Problem]:
    """Nothing is moved to a day that has it already."""
    for event in site.every(Event):
        if not event.changed_days:
            continue
        held = [each for each in event_days(event, site.work_calendar) if not each.is_cancelled]
        for number, change in enumerate(event.changed_days):
            if change.moved_to and sum(each.day == change.moved_to for each in held) > 1:
                message = f"ngày {with_weekday(change.moved_to)} đã có trong lịch; chọn ngày khác, hoặc bỏ chuyen_sang"
                yield event.source.problem(message, "thay_doi", number, "chuyen_sang")


def receptions_can_be_found(site: Site) -> Iterator[Problem]:
    """Citizens are told who receives them, where, and when."""
    for event in site.every(Event):
        if event.kind is not EventKind.RECEPTION:
            continue
        needed = {"nguoi_tiep": event.received_by, "dia_diem": event.place, "gio": event.hours}
        for name, example in _OF_RECEPTIONS.items():
            if needed[name] is None:
                yield event.source.problem(f"buổi tiếp công dân cần {name}; ví dụ {name}: {example}", "loai")


_OF_RECEPTIONS = {
    "nguoi_tiep": "Chủ tịch UBND tỉnh",
    "dia_diem": "Trụ sở Tiếp công dân tỉnh",
    "gio": "7 giờ 30 đến 11 giờ 30",
}


def _begins_later(site: Site, event: Event) -> bool:
    """Whether its days lie beyond those that can be worked out."""
    return all(
        span.start is not None
        and span.start > site.work_calendar.last_known_day
        and (span.end is None or span.start <= span.end)
        for span in event.intervals
    )


def postponements_are_in_order(site: Site) -> Iterator[Problem]:
    """The last of the list counts, so that it has to be the last that was announced."""
    for event in site.every(Event):
        for number, (before, after) in enumerate(pairwise(event.postponements), 1):
            if after.day < before.day:
                message = f"thông báo trước lần hoãn ghi ở trên ({printed(before.day)}); xếp theo ngày thông báo"
                yield event.source.problem(message, "hoan", number, "ngay")
