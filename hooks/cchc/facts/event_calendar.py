"""Events as of a day: which are ahead, which are over, which nobody knows the days of."""

from dataclasses import dataclass
from datetime import date, timedelta

from cchc.content.event import Event
from cchc.content.fields import Term
from cchc.content.site import Site
from cchc.content.terms import EventKind
from cchc.facts.next_days import NextDay, next_days
from cchc.text.dates import printed
from cchc.text.period import wording

_ONE_DAY = timedelta(days=1)

SHOWN_RECEPTIONS = 5
"""Receptions of citizens among other events: a province has one a week in each of a hundred communes."""

SHOWN_PAST = 5
"""Events that are over on the index page; the register has them all."""


class EventState(Term):
    """What may be said of an event. That its time is over does not say that it took place: a result does."""

    NOW = "dang_dien_ra", "Đang trong thời gian dự kiến"
    COMING = "sap_dien_ra", "Sắp diễn ra"
    REPEATED = "dinh_ky", "Diễn ra định kỳ"
    POSTPONED = "hoan", "Đã hoãn, chưa có thời gian mới"
    CANCELLED = "huy", "Đã hủy"
    HELD = "da_dien_ra", "Đã diễn ra"
    ENDED = "het_lich", "Đã hết thời gian áp dụng"
    TIME_IS_OVER = "da_qua", "Đã qua thời gian dự kiến, chưa có kết quả trên trang"
    UNKNOWN = "chua_ro", "Chưa rõ ngày"

    @property
    def is_ahead(self) -> bool:
        return self in (EventState.NOW, EventState.COMING, EventState.REPEATED, EventState.POSTPONED)

    @property
    def is_past(self) -> bool:
        return self in (EventState.HELD, EventState.ENDED, EventState.TIME_IS_OVER)


@dataclass(frozen=True, slots=True)
class StateCourse:
    """The state of an event today, and on the days to come as `task-states.js` reads it.

    `steps` are `sap_dien_ra 2026-12-01 dang_dien_ra 2026-12-03 da_qua`, `states` those that come in it.
    """

    now: EventState
    steps: str
    states: tuple[EventState, ...]


@dataclass(frozen=True, slots=True)
class ListedEvent:
    """An event in a list, with its time in few words; `days` are the next ones of an event that comes again."""

    event: Event
    time: str
    course: StateCourse
    days: tuple[NextDay, ...]

    @property
    def state(self) -> EventState:
        return self.course.now


@dataclass(frozen=True, slots=True)
class EventCalendar:
    """Events ahead, soonest first, and those over, latest first; an event without understood days is in neither.

    One that is cancelled is among those ahead until its time is over: whoever meant to come looks there. Of receptions
    of citizens, which every commune has, there are the first ones; `more_receptions` counts the others.
    """

    ahead: tuple[ListedEvent, ...]
    past: tuple[ListedEvent, ...]
    more_receptions: int


def event_calendar(site: Site) -> EventCalendar:
    found = receptions(site, SHOWN_RECEPTIONS)
    shown = {one.event.path for one in found.listed}
    events = (each for each in site.all(Event) if not _is_received_often(each) or each.path in shown)
    listed = [listed_event(site, event) for event in events]
    ahead = [one for one in listed if one.state.is_ahead or _is_cancelled_ahead(one, site.today)]
    past = [one for one in listed if one.state.is_past]
    return EventCalendar(
        tuple(sorted(ahead, key=lambda one: (_next_day(one, site.today), one.event.path))),
        tuple(sorted(past, key=lambda one: (days_of(one.event), one.event.path), reverse=True)[:SHOWN_PAST]),
        found.total - len(found.listed),
    )


@dataclass(frozen=True, slots=True)
class Receptions:
    """Where citizens are received, as long as it goes on; `total` counts those that are not `listed` too."""

    listed: tuple[ListedEvent, ...]
    total: int


def receptions(site: Site, count: int) -> Receptions:
    """The first receptions: those of the site's own place, then the others, by the days that come next."""
    home = site.settings.province.place
    ahead = [one for event in site.all(Event) if _is_received_often(event) and (one := listed_event(site, event))]
    ahead = [one for one in ahead if one.state.is_ahead]

    def order(one: ListedEvent) -> tuple[bool, date, str]:
        agencies = (site.agency_in(one.event, name) for name in one.event.lead)
        is_away = not any(agency and agency.place == home for agency in agencies)
        return is_away, _next_day(one, site.today), one.event.path

    return Receptions(tuple(sorted(ahead, key=order)[:count]), len(ahead))


def _is_received_often(event: Event) -> bool:
    return event.kind is EventKind.RECEPTION and event.rhythm is not None and event.cancellation is None


def listed_event(site: Site, event: Event) -> ListedEvent:
    """An event as lists show it today."""
    days = () if event.cancellation else tuple(day for day in next_days(site, event) if not day.is_cancelled)
    return ListedEvent(event, time_of(event), state_course(event, site.today), days)


def state_of(event: Event, today: date) -> EventState:
    """What is known of an event on a day."""
    if event.cancellation:
        return EventState.CANCELLED
    if event.waits_for_a_time:
        return EventState.POSTPONED
    if not event.intervals:
        return EventState.UNKNOWN
    ahead = [span for span in event.intervals if span.end is None or span.end >= today]
    if any(span.start is None or span.start <= today for span in ahead):
        return EventState.REPEATED if event.rhythm else EventState.NOW
    if ahead:
        return EventState.COMING
    if event.rhythm:
        return EventState.ENDED
    return EventState.HELD if event.has_result else EventState.TIME_IS_OVER


def state_course(event: Event, today: date) -> StateCourse:
    """The states of an event from today on."""
    starts = {span.start for span in event.intervals if span.start}
    ends = {span.end + _ONE_DAY for span in event.intervals if span.end and span.end < date.max}
    states, steps = [state_of(event, today)], state_of(event, today).value
    for day in sorted(day for day in starts | ends if day > today):
        state = state_of(event, day)
        if state is not states[-1]:
            states.append(state)
            steps += f" {day.isoformat()} {state.value}"
    return StateCourse(states[0], steps, tuple(dict.fromkeys(states)))


def days_of(event: Event) -> tuple[date, date]:
    """First and last day, to sort by; events without days come first."""
    starts = [span.start or span.end or date.min for span in event.intervals]
    ends = [span.end or date.max for span in event.intervals]
    return min(starts, default=date.min), max(ends, default=date.min)


def time_of(event: Event) -> str:
    """Its time in few words: the rhythm, the days where they are known, else the text as printed, with its year."""
    if event.waits_for_a_time:
        return "Chưa có thời gian mới"
    if event.rhythm:
        return f"{event.rhythm} ({_span_in_words(event)})"
    if event.first_day is None:
        return _with_year(event.current_time or "", event)
    return _days_in_words(event.first_day, event.last_day)


def time_before(event: Event) -> str:
    """The time that was announced first, of an event that was put off; else empty."""
    if not event.postponements:
        return ""
    return _days_in_words(event.starts, event.ends) if event.starts else _with_year(event.time or "", event)


def understood(site: Site, event: Event) -> str:
    """What the printed time means; empty where it says nothing more, or the days are known."""
    if event.current_time is None or event.first_day or event.rhythm:
        return ""
    return wording.understood(event.period(site.work_calendar), event.current_time)


def _days_in_words(first: date, last: date | None) -> str:
    return printed(first) + (f" – {printed(last)}" if last and last != first else "")


def _span_in_words(event: Event) -> str:
    """From when until when a rhythm holds: `năm 2026`, `từ 01/11/2026 đến 31/12/2026`."""
    if event.first_day is None and event.last_day is None:
        return f"năm {event.year}"
    (span,) = event.intervals
    parts = (f"từ {printed(span.start)}" if span.start else "", f"đến {printed(span.end)}" if span.end else "")
    return " ".join(filter(None, parts))


def _with_year(time: str, event: Event) -> str:
    year = str(event.year or "")
    return time if year in time else f"{time} (năm {year})"


def _is_cancelled_ahead(listed: ListedEvent, today: date) -> bool:
    return listed.state is EventState.CANCELLED and any(
        span.end is None or span.end >= today for span in listed.event.intervals
    )


def _next_day(listed: ListedEvent, today: date) -> date:
    """The day it goes on from: today for one under way; that of an event that waits for one is far."""
    if listed.days:
        return listed.days[0].day
    spans = (span for span in listed.event.intervals if span.end is None or span.end >= today)
    return min((max(span.start or today, today) for span in spans), default=date.max)
