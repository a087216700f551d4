"""Events as of a day: which are ahead, which are over, which nobody knows the days of."""

from dataclasses import dataclass
from datetime import date
from enum import Enum

from cchc.content.event import Event
from cchc.content.site import Site
from cchc.text.dates import printed
from cchc.text.period import wording

SHOWN_PAST = 5
"""Events that are over on the index page; the register has them all."""


class EventState(Enum):
    """What may be said of an event. That its time is over does not say that it took place: a result does."""

    NOW = "Đang trong thời gian dự kiến"
    COMING = "Sắp diễn ra"
    HELD = "Đã diễn ra"
    TIME_IS_OVER = "Đã qua thời gian dự kiến, chưa có kết quả trên trang"
    UNKNOWN = "Chưa rõ ngày"

    @property
    def is_ahead(self) -> bool:
        return self in (EventState.NOW, EventState.COMING)

    @property
    def is_past(self) -> bool:
        return self in (EventState.HELD, EventState.TIME_IS_OVER)


@dataclass(frozen=True, slots=True)
class ListedEvent:
    """An event in a list, with its time in few words."""

    event: Event
    time: str
    state: EventState


@dataclass(frozen=True, slots=True)
class EventCalendar:
    """Events ahead, soonest first, and those over, latest first; an event without understood days is in neither."""

    ahead: tuple[ListedEvent, ...]
    past: tuple[ListedEvent, ...]


def event_calendar(site: Site) -> EventCalendar:
    listed = [ListedEvent(event, time_of(event), state_of(event, site.today)) for event in site.all(Event)]
    ahead = [one for one in listed if one.state.is_ahead]
    past = [one for one in listed if one.state.is_past]
    return EventCalendar(
        tuple(sorted(ahead, key=lambda one: (_next_day(one.event, site.today), one.event.path))),
        tuple(sorted(past, key=lambda one: (days_of(one.event), one.event.path), reverse=True)[:SHOWN_PAST]),
    )


def state_of(event: Event, today: date) -> EventState:
    """What is known of an event on a day."""
    if not event.intervals:
        return EventState.UNKNOWN
    ahead = [span for span in event.intervals if span.end is None or span.end >= today]
    if any(span.start is None or span.start <= today for span in ahead):
        return EventState.NOW
    if ahead:
        return EventState.COMING
    return EventState.HELD if event.result else EventState.TIME_IS_OVER


def days_of(event: Event) -> tuple[date, date]:
    """First and last day, to sort by; events without days come first."""
    starts = [span.start or span.end or date.min for span in event.intervals]
    ends = [span.end or date.max for span in event.intervals]
    return min(starts, default=date.min), max(ends, default=date.min)


def time_of(event: Event) -> str:
    """Its time in few words: the days where they are known, else the text as printed, with its year."""
    if event.starts is None:
        time, year = event.time or "", str(event.year or "")
        return time if year in time else f"{time} (năm {year})"
    last = f" – {printed(event.ends)}" if event.ends and event.ends != event.starts else ""
    return printed(event.starts) + last


def understood(site: Site, event: Event) -> str:
    """What the printed time means; empty where it says nothing more, or the days are known."""
    return (
        wording.understood(event.period(site.work_calendar), event.time) if event.time and event.starts is None else ""
    )


def _next_day(event: Event, today: date) -> date:
    """The day it goes on from: today for one under way."""
    return min(max(span.start or today, today) for span in event.intervals if span.end is None or span.end >= today)
