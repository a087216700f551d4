"""The list of agencies by kind, and the page of one agency."""

from dataclasses import dataclass

from cchc.content.agency import Agency
from cchc.content.site import Site
from cchc.content.terms import AgencyKind
from cchc.views.related import RelatedGroup
from cchc.views.site_views import SiteViews
from cchc.views.task_tables import TaskTable, table_over_plans


@dataclass(frozen=True, slots=True)
class PlaceOfAgencies:
    """The agencies of one place, by kind; `place` is None for groups and central bodies."""

    place: str | None
    kinds: tuple[tuple[AgencyKind, tuple[Agency, ...]], ...]


@dataclass(frozen=True, slots=True)
class AgencyPage:
    """One agency: whom it belongs to, who carries on its work, whose work it carries on, its tasks."""

    parent: Agency | None
    successors: tuple[Agency, ...]
    predecessors: tuple[Agency, ...]
    table: TaskTable
    related: tuple[RelatedGroup, ...]


def agency_page(views: SiteViews, agency: Agency) -> AgencyPage:
    site = views.site
    return AgencyPage(
        site.home_agency(agency.parent) if agency.parent else None,
        site.directory.successors(agency),
        site.directory.predecessors(agency),
        table_over_plans(f"Nhiệm vụ liên quan đến {agency.title}", views.tasks.of_agency(agency)),
        views.related.of_agency(agency),
    )


def agencies_by_place(site: Site) -> tuple[PlaceOfAgencies, ...]:
    """The province's own agencies first, then groups and central bodies, then other places."""
    home = site.settings.province.place
    places = sorted({agency.place for agency in site.agencies}, key=lambda place: (place != home, place or ""))
    return tuple(PlaceOfAgencies(place, _kinds(site, place)) for place in places)


def _kinds(site: Site, place: str | None) -> tuple[tuple[AgencyKind, tuple[Agency, ...]], ...]:
    here = [agency for agency in site.agencies if agency.place == place]
    groups = ((kind, tuple(agency for agency in here if agency.kind is kind)) for kind in AgencyKind)
    return tuple((kind, agencies) for kind, agencies in groups if agencies)
