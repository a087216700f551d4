"""What a calendar says of a task or an event, and on which days: only what is certain and lasts."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import product

from cchc.content.event import Event
from cchc.content.fields import labels
from cchc.content.item import Item
from cchc.content.plan import Task
from cchc.content.site import Site
from cchc.content.terms import ShownState
from cchc.facts.event_calendar import time_of
from cchc.facts.lasting_ids import lasting_name
from cchc.facts.markup import words_in
from cchc.facts.tasks.rows import TaskRow, cited
from cchc.facts.tasks.states import TaskProgress
from cchc.text.dates import printed
from cchc.text.file_names import encoded_address
from cchc.text.period import Interval, Precision, TimePeriod, days_between
from cchc.text.sentences import shortened

LONGEST_BAR = timedelta(days=7)
"""A longer time is told by its first and its last day: a bar across weeks hides what else there is to do."""

_EVERY_DAY = "FREQ=DAILY"
_FAR = timedelta(days=8 * 366)
"""In so many days every rule has a day, 29 February too."""


@dataclass(frozen=True, slots=True)
class Days:
    """From `first` to `last`, both included; `label` says what they are, empty where the title alone does.

    With a `rule` (RRULE of RFC 5545 with its UNTIL) they come again, but on the days `without`. A `mark` tells them
    apart from the other days of the same task; without one their number does.
    """

    first: date
    last: date
    label: str = ""
    rule: str | None = None
    without: tuple[date, ...] = ()
    until: date | None = None
    mark: str = ""

    def is_over(self, today: date) -> bool:
        """Whether nothing of it is ahead; a repetition without an end never is."""
        return (self.until if self.rule else self.last) is not None and (self.until or self.last) < today

    @property
    def is_often(self) -> bool:
        """Each week: a reminder a week before would come on the day itself."""
        return self.rule is not None and "FREQ=WEEKLY" in self.rule


def task_days(period: TimePeriod, progress: TaskProgress, since: date | None) -> tuple[Days, ...]:
    """The days of its repetition; without known ones, the last day of each of its times.

    `since` is the first day of the plan, for a repetition of which only the end is printed. Where days stand for
    working days, only those are told that are known.
    """
    if period.shift:
        return tuple(moved_days(period, "Định kỳ"))
    return tuple(repeated_days(period, since, "Định kỳ")) or tuple(_deadlines(progress))


def event_days(site: Site, event: Event) -> tuple[Days, ...]:
    """Days of an event that are known, or printed to the day.

    "Tháng 9" or "Quý III" gives none: on any day of a calendar it would be read as the day to come. Nor does "dự kiến".
    """
    if event.starts:
        return tuple(days for span in event.intervals for days in _span(span))
    period, since = event.period(site.work_calendar), date(event.year, 1, 1) if event.year else None
    if period.shift:
        return tuple(moved_days(period, ""))
    if repeated := tuple(repeated_days(period, since, "")):
        return repeated
    exact = (span for span in period.intervals if span.precision is Precision.DAY)
    return tuple(days for span in exact for days in _span(span))


def moved_days(period: TimePeriod, label: str) -> Iterator[Days]:
    """Yield a day for each working day that is known: no rule could tell which days off are passed over.

    Each is named by the day that it stands for, so that it stays the same entry when a day off is announced.
    """
    for moved in period.moved:
        yield Days(moved.worked, moved.worked, label, mark=moved.named.isoformat())


def repeated_days(period: TimePeriod, since: date | None, label: str) -> Iterator[Days]:
    """Yield the days of each rule in each of its windows; a day that an earlier one has is left out of a later.

    Work of every day is no entry: nobody needs a calendar for it, and it would fill one.
    """
    seen: set[date] = set()
    for rule, window in product(period.recurrence, period.intervals):
        start = window.start or since
        if rule == _EVERY_DAY or start is None:
            continue
        alone = replace(period, named_recurrence=(rule,), named_intervals=(window,))
        found = list(days_between(alone, start, window.end or start + _FAR))
        first = next((day for day in found if day not in seen), None)
        if first:
            without = tuple(day for day in found if day > first and day in seen)
            yield Days(first, first, label, _until(rule, window.end), without, window.end)
        seen.update(found)


def _deadlines(progress: TaskProgress) -> Iterator[Days]:
    """The last day of each time; none where the work as a whole has no end."""
    ends: Iterable[date | None] = (window.end for window in progress.windows) if progress.due else ()
    for end in sorted(set(filter(None, ends))):
        yield Days(end, end, "Hạn")


def _span(span: Interval) -> Iterator[Days]:
    if span.end is None:
        return
    if span.start is None:
        yield Days(span.end, span.end, "Chậm nhất")
    elif span.end - span.start < LONGEST_BAR:
        yield Days(span.start, span.end)
    else:
        yield Days(span.start, span.start, "Bắt đầu")
        yield Days(span.end, span.end, "Kết thúc")


def _until(rule: str, end: date | None) -> str:
    return f"{rule};UNTIL={end:%Y%m%d}" if end else rule


_LONGEST = 500
"""Letters of a task's text; its page has all of it."""


def lines_of_task(site: Site, row: TaskRow, text: str) -> Iterator[str]:
    """The description of a task whose text in plain words is `text`."""
    names = labels(Task)
    yield shortened(text, _LONGEST)
    for name, values in (
        ("products", row.task.products),
        ("lead", [agency.text for agency in row.lead]),
        ("support", [agency.text for agency in row.support]),
    ):
        if values:
            yield f"{names[name]}: {'; '.join(values)}"
    meaning = f" (tức là: {row.understood})" if row.understood else ""
    yield f"{names['time']}: {row.task.current_time}{meaning}"
    if row.task.postponements:
        yield f"Ban đầu: {row.task.time or 'không ghi'}; gia hạn {row.task.postponements[-1].in_words}"
    if row.state.is_finished and row.task.done_on:
        yield f"{names['done_on']}: {printed(row.task.done_on)}"
    yield f"Nhiệm vụ {row.task.id}, {cited(row.plan)}"
    # Google Calendar shows no URL but one in the text
    yield f"Tình hình mới nhất: {site.settings.base_url}{encoded_address(row.assigned.address)}"


def lines_of_event(site: Site, event: Event) -> Iterator[str]:
    """The description of an event."""
    names = labels(Event)
    if event.description:
        yield event.description
    yield f"{names['time']}: {time_of(event)}"
    yield f"{names['lead']}: {'; '.join(event.lead)}"
    for name in ("audience", "manner"):
        if value := getattr(event, name):
            yield f"{names[name]}: {value}"
    yield f"Xem thêm: {site.settings.base_url}{encoded_address(event.address)}"


_LONGEST_TITLE = 80

_MARKS = {
    ShownState.DONE: "Đã hoàn thành",
    ShownState.DONE_LATE: "Đã hoàn thành",
    ShownState.KEPT_UP: "Đang duy trì",
    ShownState.NOT_DONE: "Không thực hiện",
}
"""What was reported takes the place of "Hạn": the entry stays, so that nobody wonders where it went."""


@dataclass(frozen=True, slots=True)
class CalendarEntry:
    """One entry on whole days. `name` never changes: the file, the task in it, which of its times.

    `address` is the page of what it tells of, `item` the file that it comes from. `is_reminded` where something is
    still expected and ahead.
    """

    name: str
    address: str
    item: Item
    days: Days
    title: str
    description: str
    categories: tuple[str, ...]
    is_reminded: bool
    place: str | None = None


def task_entries(site: Site, row: TaskRow) -> tuple[CalendarEntry, ...]:
    """The entries of a task, none where its days are not known."""
    since = date(row.plan.years.first, 1, 1) if row.plan.years else None
    days = task_days(row.assigned.period, row.progress, since)
    if not days:
        return ()
    text = words_in(row.task.text)
    number = f" ({row.plan.number})" if row.plan.number else ""
    description = "\n".join(lines_of_task(site, row, text))
    name = f"{lasting_name(row.plan)}#{row.task.permalink}"
    fields = tuple(field.label for field in row.reform_fields)
    mark = _MARKS.get(row.state)
    closed = row.progress.closed_after is not None and row.progress.closed_after < site.today
    return tuple(
        CalendarEntry(
            _told_apart(name, each, number_of_time),
            row.assigned.address,
            row.plan,
            each,
            f"{_example(row.plan)}{mark or each.label}: {shortened(text, _LONGEST_TITLE)}{number}",
            description,
            ("Nhiệm vụ", *fields),
            mark is None and not closed and _is_reminded(each, site.today),
        )
        for number_of_time, each in enumerate(days, 1)
    )


def event_entries(site: Site, event: Event) -> tuple[CalendarEntry, ...]:
    """The entries of an event, none where its days are not known."""
    description = "\n".join(lines_of_event(site, event))
    return tuple(
        CalendarEntry(
            _told_apart(lasting_name(event), each, number),
            event.address,
            event,
            each,
            _example(event) + (f"{each.label}: {event.title}" if each.label else event.title),
            description,
            ("Sự kiện", event.kind.label),
            event.result is None and _is_reminded(each, site.today),
            event.place,
        )
        for number, each in enumerate(event_days(site, event), 1)
    )


def _example(item: Item) -> str:
    """A calendar shows nothing of the page around an entry: what is made up says so in its title."""
    return "[Nội dung mẫu] " if item.is_illustration else ""


def _is_reminded(days: Days, today: date) -> bool:
    return not days.is_over(today) and not days.is_often


def _told_apart(name: str, days: Days, number: int) -> str:
    """The second time of a task has a mark that no task's own number has."""
    if days.mark:
        return f"{name}~{days.mark}"
    return name if number == 1 else f"{name}~{number}"
