"""The page of one event: who holds it, and when."""

from dataclasses import dataclass

from cchc.content.event import Event
from cchc.facts.agencies.named import NamedAgency, named_in
from cchc.facts.events.calendar import EventState, state_of, time_of, understood
from cchc.facts.site_facts import SiteFacts


@dataclass(frozen=True, slots=True)
class EventPage:
    """`time` is as printed or in days, `understood` what a printed one means, empty where it says no more."""

    time: str
    understood: str
    state: EventState
    lead: tuple[NamedAgency, ...]
    support: tuple[NamedAgency, ...]


def event_page(facts: SiteFacts, event: Event) -> EventPage:
    site = facts.site
    return EventPage(
        time_of(event),
        understood(site, event),
        state_of(event, site.today),
        named_in(site, event, event.lead),
        named_in(site, event, event.support),
    )
