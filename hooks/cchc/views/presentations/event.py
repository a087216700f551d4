"""How an event is shown."""

from dataclasses import dataclass

from cchc.content.event import Event
from cchc.content.site import Site
from cchc.facts.agencies import NamedAgency, named_in
from cchc.facts.citations import ShownReference, shown_references
from cchc.facts.event_calendar import (
    StateCourse,
    state_course,
    time_before,
    time_of,
    understood,
)
from cchc.facts.next_days import NextDay, next_days
from cchc.facts.site_facts import SiteFacts
from cchc.views.presentation import Presentation, Schema
from cchc.views.structured_data import agencies


@dataclass(frozen=True, slots=True)
class EventPage:
    """`time` is as printed or in days, `understood` what a printed one means, empty where it says no more.

    `before` is the time announced first of an event that was put off; `next_days` those of one that comes again.
    """

    time: str
    understood: str
    before: str
    course: StateCourse
    next_days: tuple[NextDay, ...]
    lead: tuple[NamedAgency, ...]
    support: tuple[NamedAgency, ...]
    papers: tuple[ShownReference, ...]


def event_page(facts: SiteFacts, event: Event) -> EventPage:
    """What the page of an event draws beside the event itself."""
    site = facts.site
    return EventPage(
        time_of(event),
        understood(site, event),
        time_before(event),
        state_course(event, site.today),
        () if event.cancellation else next_days(site, event),
        named_in(site, event, event.lead),
        named_in(site, event, event.support),
        shown_references(site, event.papers),
    )


_STATUS = "https://schema.org/Event"


def _properties(site: Site, event: Event) -> dict[str, object] | None:
    """Its days, place and organizers; None without a day, for then it is none to schema.org.

    Of one that comes again, the next day.
    """
    days = [day.day for day in next_days(site, event) if not day.is_cancelled] if event.rhythm else [event.first_day]
    if not days or days[0] is None:
        return None
    return {
        "startDate": days[0].isoformat(),
        "endDate": event.last_day.isoformat() if event.last_day and not event.rhythm else None,
        "eventStatus": _status(event),
        "previousStartDate": event.starts.isoformat() if event.postponements and event.starts else None,
        "location": {"@type": "Place", "name": event.place} if event.place else None,
        "organizer": agencies(site, event, event.lead),
        "audience": {"@type": "Audience", "audienceType": event.audience} if event.audience else None,
    }


def _status(event: Event) -> str | None:
    if event.cancellation:
        return f"{_STATUS}Cancelled"
    return f"{_STATUS}Rescheduled" if event.postponements else None


PRESENTATION = Presentation(view=event_page, schema=Schema("Event", _properties))
