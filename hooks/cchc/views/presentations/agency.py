"""How an agency is shown: whom it belongs to, what belongs to it, its history, its tasks."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from cchc.content.agencies import Mention
from cchc.content.agency import Agency
from cchc.content.site import Site
from cchc.content.terms import AgencyKind
from cchc.facts.agencies import NamedAgency, named
from cchc.facts.changes.changes import ChangeList, change_list
from cchc.facts.markup import first_paragraph
from cchc.facts.related import RelatedGroup
from cchc.facts.site_facts import SiteFacts
from cchc.facts.tasks.rows import TaskTable, table_over_plans
from cchc.facts.tasks.states import is_in_force
from cchc.text.sentences import lower_first
from cchc.views.presentation import Presentation, Schema
from cchc.views.progress import GroupProgress, agency_progress
from cchc.views.structured_data import agencies
from cchc.views.tasks import Pressing, TasksByYear, agency_tasks, pressing_lists

_CENTRAL, _GROUPS = "Cơ quan trung ương và cơ quan khác", "Tên gọi chung của nhiều cơ quan"


@dataclass(frozen=True, slots=True)
class DirectoryPart:
    """Agencies of one kind at one place, under a heading, with those that carry on the work of what is no more."""

    heading: str
    agencies: tuple[NamedAgency, ...]


@dataclass(frozen=True, slots=True)
class Directory:
    """`parts` in the order of the table; of the columns those are shown that hold anything."""

    parts: tuple[DirectoryPart, ...]
    count: int
    has_streets: bool
    has_hours: bool
    has_telephones: bool

    @property
    def columns(self) -> int:
        return 1 + self.has_streets + self.has_hours + self.has_telephones


def directory(site: Site) -> Directory:
    """The province's own agencies first, then those of no one place, then other places; names of groups at the end."""
    agencies = site.agencies

    def has(known: Callable[[Agency], object]) -> bool:
        return any(known(agency) for agency in agencies)

    return Directory(
        tuple(_parts(site)),
        len(agencies),
        has_streets=has(lambda agency: agency.street or agency.position),
        has_hours=has(lambda agency: agency.hours),
        has_telephones=has(lambda agency: agency.telephones),
    )


def _parts(site: Site) -> Iterator[DirectoryPart]:
    home = site.settings.province.place
    single = [agency for agency in site.agencies if not agency.is_group]
    for place in sorted({agency.place for agency in single}, key=lambda place: (place != home, place or "")):
        for kind in AgencyKind:
            here = [agency for agency in single if (agency.place, agency.kind) == (place, kind)]
            if here:
                yield DirectoryPart(f"{_place(place)}: {kind.label}", _existing_first(site, here))
    groups = tuple(agency for agency in site.agencies if agency.is_group)
    if groups:
        yield DirectoryPart(_GROUPS, _existing_first(site, groups))


def _existing_first(site: Site, agencies: Iterable[Agency]) -> tuple[NamedAgency, ...]:
    found = named(site, [Mention(agency.title, agency) for agency in agencies])
    return tuple(sorted(found, key=lambda agency: bool(agency.now)))


def _place(place: str | None) -> str:
    return place[:1].upper() + place[1:] if place else _CENTRAL


@dataclass(frozen=True, slots=True)
class Stage:
    """A stage of the history; `when` is its time in words, empty where nothing is known."""

    agency: Agency
    when: str
    is_this: bool


def history(site: Site, agency: Agency) -> tuple[Stage, ...]:
    """Bodies whose work it carries on, itself, and its successors; empty where it stands alone."""
    before = site.directory.predecessors(agency)
    after = site.directory.successors(agency)
    if not before and not after:
        return ()
    return tuple(Stage(stage, _when(stage), stage is agency) for stage in (*before, agency, *after))


def _when(agency: Agency) -> str:
    return ", ".join(_words(agency))


def _words(agency: Agency) -> Iterator[str]:
    if agency.valid_from:
        yield f"từ {agency.valid_from.in_words}"
    if agency.valid_until:
        yield f"đến {agency.valid_until.in_words}"


@dataclass(frozen=True, slots=True)
class AgencyPage:
    """One agency: whom it belongs to, what belongs to it, its history, its tasks that are overdue or due soon, how far
    the tasks have come that it leads and supports, those of today in a table, the years that are over, what else
    concerns it.
    """

    parent: Agency | None
    units: tuple[Agency, ...]
    history: tuple[Stage, ...]
    pressing: tuple[Pressing, ...]
    progress: tuple[GroupProgress, ...]
    tasks: TasksByYear
    table: TaskTable
    changes: ChangeList
    related: tuple[RelatedGroup, ...]


def agency_page(facts: SiteFacts, agency: Agency) -> AgencyPage:
    site, rows, tasks = facts.site, facts.tasks.of_agency(agency), agency_tasks(facts, agency)
    return AgencyPage(
        site.agency_in(agency, agency.parent) if agency.parent else None,
        facts.organisation.units_of(agency),
        history(site, agency),
        pressing_lists((row for row in rows if is_in_force(row.plan, site.today)), site.today),
        agency_progress(agency, rows, site.today),
        tasks,
        table_over_plans(f"Nhiệm vụ liên quan đến {agency.title}{tasks.of_which}", tasks.rows, site.today),
        change_list(facts.changes.of_agency(agency)),
        facts.related.of_agency(agency),
    )


def _led_by_its_name(agency: Agency) -> str:
    """The first paragraph of its text, with its name before where it does not say it: several share one text."""
    lead = first_paragraph(agency.body)
    return lead if not lead or agency.title in lead else f"{agency.title}: {lower_first(lead)}"


def _in_short(agency: Agency) -> str:
    """What it belongs to and how to reach it: nothing that its page may lack."""
    place = agency.place if agency.place and agency.place not in agency.title else ""
    belongs = f"trực thuộc {agency.parent}" if agency.parent else ""
    told = "; ".join(filter(None, (agency.street, *agency.telephones, *agency.emails)))
    return ", ".join(filter(None, (agency.title, place, belongs))) + "." + (f" Liên hệ: {told}." if told else "")


def _search_words(agency: Agency) -> Iterator[str]:
    """What it is called besides, and the initials that officials use: "Sở Nội vụ" → SNV."""
    for name in agency.names:
        yield name
        initials = "".join(word[0] for word in name.split() if word[0].isalpha()).upper()
        if len(initials) > 1:
            yield initials


def _properties(site: Site, agency: Agency) -> dict[str, object]:
    """`foundingDate`, `dissolutionDate` where its reform is known."""
    parent = agencies(site, agency, [agency.parent] if agency.parent else [])
    return {
        "alternateName": list(agency.other_names) or None,
        "parentOrganization": parent[0] if parent else None,
        "areaServed": {"@type": "AdministrativeArea", "name": agency.place} if agency.place else None,
        "address": agency.street,
        "telephone": list(agency.telephones) or None,
        "email": list(agency.emails) or None,
        "sameAs": agency.website,
        "foundingDate": str(agency.valid_from) if agency.valid_from else None,
        "dissolutionDate": str(agency.valid_until) if agency.valid_until else None,
    }


PRESENTATION = Presentation(
    view=agency_page,
    summary=lambda agency: _led_by_its_name(agency) or _in_short(agency),
    search_words=_search_words,
    schema=Schema("GovernmentOrganization", _properties),
)
