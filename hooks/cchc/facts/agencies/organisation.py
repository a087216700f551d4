"""Who belongs to whom: the organisation of a province as a tree."""

from collections import defaultdict
from dataclasses import dataclass

from cchc.content.agency import Agency
from cchc.content.site import Site


@dataclass(frozen=True, slots=True)
class Unit:
    """An agency with the units that belong to it."""

    agency: Agency
    units: tuple["Unit", ...]


class Organisation:
    """The agencies of today, by the one they belong to."""

    def __init__(self, site: Site) -> None:
        there = [agency for agency in site.agencies if agency.existed_on(site.today) and not agency.is_group]
        keys = {agency.key for agency in there}
        self._units: dict[str, list[Agency]] = defaultdict(list)
        self._tops: dict[str | None, list[Agency]] = defaultdict(list)
        for agency in there:
            parent = site.agency_in(agency, agency.parent) if agency.parent else None
            if parent and parent.key in keys:
                self._units[parent.key].append(agency)
            if parent is None or parent.key not in keys or parent.place != agency.place:
                self._tops[agency.place].append(agency)

    def units_of(self, agency: Agency) -> tuple[Agency, ...]:
        """What belongs to it directly, in the order of the alphabet."""
        return tuple(self._units.get(agency.key, ()))

    def tree(self, place: str) -> tuple[Unit, ...]:
        """The agencies of a place from the top; the checks have seen that no parents go in a circle."""
        return tuple(self._unit(agency) for agency in self._tops[place])

    def _unit(self, agency: Agency) -> Unit:
        return Unit(agency, tuple(self._unit(unit) for unit in self.units_of(agency)))


def home_tree(organisation: Organisation, place: str) -> tuple[Unit, ...]:
    """The tree of a place, those with most below them first."""
    tree = organisation.tree(place)
    return tuple(sorted(tree, key=lambda unit: -len(unit.units)))
