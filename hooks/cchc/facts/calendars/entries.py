"""What a calendar says of a task or an event, on each of its days."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from cchc.content.event import Event
from cchc.content.fields import labels
from cchc.content.item import Item
from cchc.content.plan import Task
from cchc.content.site import Site
from cchc.content.terms import ShownState
from cchc.facts.calendars.days import Days, event_days, task_days
from cchc.facts.event_calendar import time_before, time_of
from cchc.facts.lasting_ids import lasting_name
from cchc.facts.markup import words_in
from cchc.facts.tasks.rows import TaskRow, cited
from cchc.text.dates import printed
from cchc.text.file_names import encoded_address
from cchc.text.sentences import shortened

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
    yield from _what_changed(event)
    yield f"{names['time']}: {time_of(event)}"
    yield f"{names['lead']}: {'; '.join(event.lead)}"
    for name in ("hours", "received_by", "audience", "manner"):
        if value := getattr(event, name):
            yield f"{names[name]}: {value}"
    if event.registration:
        yield f"{names['registration']}: {words_in(event.registration)}"
    yield f"Xem thêm: {site.settings.base_url}{encoded_address(event.address)}"


def _what_changed(event: Event) -> Iterator[str]:
    """That an event was put off or cancelled, with its ground."""
    if event.postponement:
        yield f"Ban đầu: {time_before(event)}; hoãn {event.postponement.in_words}"
    if event.cancellation:
        yield f"Hủy {event.cancellation.in_words}"


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
    still expected and ahead; one that `is_cancelled` is crossed out.
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
    is_cancelled: bool = False


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
    """The entries of an event, none where its days are not known.

    Those of one that is cancelled, or put off without a new time, stay on the days that were announced.
    """
    announced = event.model_copy(update={"postponements": ()}) if event.waits_for_a_time else event
    is_off = announced is not event or event.cancellation is not None
    description = "\n".join(lines_of_event(site, event))
    return tuple(
        CalendarEntry(
            _told_apart(lasting_name(event), each, number),
            event.address,
            event,
            each,
            _example(event) + _title_of(event, each),
            f"{each.why}\n{description}" if each.why else description,
            ("Sự kiện", event.kind.label),
            not event.has_result and not (is_off or each.is_cancelled) and _is_reminded(each, site.today),
            event.place,
            is_off or each.is_cancelled,
        )
        for number, each in enumerate(event_days(site, announced), 1)
    )


def _title_of(event: Event, days: Days) -> str:
    """The title of an entry, with what has become of it before it: calendars show little more."""
    if event.waits_for_a_time:
        return f"Hoãn: {event.title}"
    if days.is_cancelled and not event.cancellation:
        return f"Không tổ chức: {event.title}"
    return f"{days.label}: {event.heading}" if days.label else event.heading


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
