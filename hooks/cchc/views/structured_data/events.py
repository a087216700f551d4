"""An event as Event (schema.org), once its day is known: "Quý III/2026" does not say that it begins on 1 July."""

from cchc.content.event import Event
from cchc.content.site import Site
from cchc.views.structured_data.organization import agencies


def of_event(site: Site, event: Event) -> dict[str, object]:
    """Its days, place and organizers."""
    return {
        "startDate": event.starts.isoformat() if event.starts else None,
        "endDate": event.ends.isoformat() if event.ends else None,
        "location": {"@type": "Place", "name": event.place} if event.place else None,
        "organizer": agencies(site, event, event.lead),
        "audience": {"@type": "Audience", "audienceType": event.audience} if event.audience else None,
    }
