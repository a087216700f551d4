"""The next days of an event that comes again, in the words of an invitation."""

from dataclasses import dataclass
from datetime import date

from cchc.content.event import Event
from cchc.content.event_days import EventDay, event_days
from cchc.content.site import Site
from cchc.text.dates import printed, with_weekday

SHOWN = 6
"""Days: so many that a page still shows some when it was not built for weeks."""


@dataclass(frozen=True, slots=True)
class NextDay:
    """A day ahead: `words` are `thứ Ba, 15/12/2026`, `note` says why it is not the usual one, or does not take place.

    Pages hide it after `day`, on the reader's day (`task-states.js`).
    """

    day: date
    words: str
    note: str
    is_cancelled: bool


def next_days(site: Site, event: Event) -> tuple[NextDay, ...]:
    """The days of an event from today on, soonest first; none of an event without a rhythm, or put off until nobody
    knows when.
    """
    if event.rhythm is None or event.waits_for_a_time:
        return ()
    ahead = [each for each in event_days(event, site.work_calendar) if each.day >= site.today]
    return tuple(NextDay(each.day, with_weekday(each.day), _note(each), each.is_cancelled) for each in ahead[:SHOWN])


def _note(each: EventDay) -> str:
    provisional = f"dự kiến, chưa có lịch nghỉ năm {each.day.year}" if each.is_provisional else ""
    return "; ".join(filter(None, (_why(each), provisional)))


def _why(each: EventDay) -> str:
    """Why it is not the usual day; empty where it is."""
    if each.change is None:
        return f"thay cho {printed(each.named)} là ngày nghỉ" if each.day != each.named else ""
    if each.is_cancelled:
        return f"không tổ chức: {each.change.reason}"
    return f"thay cho {printed(each.change.day)}: {each.change.reason}"
