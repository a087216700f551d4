"""How an event is shown."""

from dataclasses import dataclass

from cchc.content.event import Event
from cchc.content.site import Site
from cchc.facts.agencies import NamedAgency, named_in
from cchc.facts.event_calendar import EventState, state_of, time_of, understood
from cchc.facts.site_facts import SiteFacts
from cchc.views.presentation import Presentation, Schema
from cchc.views.structured_data import agencies


@dataclass(frozen=True, slots=True)
class EventPage:
    """`time` is as printed or in days, `understood` what a printed one means, empty where it says no more."""

    time: str
    understood: str
    state: EventState
    lead: tuple[NamedAgency, ...]
    support: tuple[NamedAgency, ...]


def event_page(facts: SiteFacts, event: Event) -> EventPage:
    """What the page of an event draws beside the event itself."""
    site = facts.site
    return EventPage(
        time_of(event),
        understood(site, event),
        state_of(event, site.today),
        named_in(site, event, event.lead),
        named_in(site, event, event.support),
    )


def _properties(site: Site, event: Event) -> dict[str, object] | None:
    """Its days, place and organizers; None without a day, for then it is none to schema.org."""
    if event.starts is None:
        return None
    return {
        "startDate": event.starts.isoformat(),
        "endDate": event.ends.isoformat() if event.ends else None,
        "location": {"@type": "Place", "name": event.place} if event.place else None,
        "organizer": agencies(site, event, event.lead),
        "audience": {"@type": "Audience", "audienceType": event.audience} if event.audience else None,
    }


PRESENTATION = Presentation(view=event_page, schema=Schema("Event", _properties))
