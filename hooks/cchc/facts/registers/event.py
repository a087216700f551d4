"""The register of events, newest first."""

from collections.abc import Iterator

from cchc.content.event import EVENT, Event
from cchc.content.site import Site
from cchc.facts.agencies import agency_choices
from cchc.facts.event_calendar import days_of, state_of, time_of
from cchc.facts.registers.register import Choice, Column, Filter, RegisterSpec, of_terms, of_years


def _years_of_events(site: Site, event: Event) -> Iterator[Choice]:
    """The years it falls in; the year of its plan where its days are not understood."""
    days = [day for span in event.intervals for day in (span.start, span.end) if day]
    years = range(min(days).year, max(days).year + 1) if days else [event.year] if event.year else []
    yield from of_years(*years)


REGISTER = RegisterSpec(
    EVENT,
    "sự kiện",
    (
        Column("Sự kiện", lambda site, event: event.heading),
        Column("Loại", lambda site, event: event.kind.label),
        Column("Thời gian", lambda site, event: time_of(event)),
        Column("Chủ trì", lambda site, event: "; ".join(event.lead)),
        Column("Tình trạng", lambda site, event: state_of(event, site.today).label),
    ),
    (
        Filter("loai", "Loại", lambda site, event: of_terms(event.kind)),
        Filter("nam", "Năm", _years_of_events),
        Filter("co_quan", "Cơ quan", lambda site, event: agency_choices(site, event, event.lead + event.support)),
    ),
    order=lambda event: (days_of(event), event.path),
    newest_first=True,
)
