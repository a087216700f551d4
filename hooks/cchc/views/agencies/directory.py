"""The directory of agencies: one table, with only those columns of which something is known."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from cchc.content.agency import Agency
from cchc.content.site import Site
from cchc.content.terms import AgencyKind

_CENTRAL, _GROUPS = "Cơ quan trung ương và cơ quan khác", "Tên gọi chung của nhiều cơ quan"


@dataclass(frozen=True, slots=True)
class DirectoryPart:
    """Agencies of one kind at one place, under a heading."""

    heading: str
    agencies: tuple[Agency, ...]


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
            here = tuple(agency for agency in single if (agency.place, agency.kind) == (place, kind))
            if here:
                yield DirectoryPart(f"{_place(place)}: {kind.label}", here)
    groups = tuple(agency for agency in site.agencies if agency.is_group)
    if groups:
        yield DirectoryPart(_GROUPS, groups)


def _place(place: str | None) -> str:
    return place[:1].upper() + place[1:] if place else _CENTRAL
