"""Agencies as tables show them (the name as signed, what it is called today), and who belongs to whom."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from cchc.content.agencies import Mention
from cchc.content.agency import Agency
from cchc.content.item import Item
from cchc.content.site import Site
from cchc.text.folding import slugify


@dataclass(frozen=True, slots=True)
class NamedAgency:
    """`now` are the bodies that carry on its work after a reform; empty while it exists itself."""

    text: str
    agency: Agency | None
    now: tuple[Agency, ...] = ()

    @property
    def keys(self) -> tuple[str, ...]:
        """What filters follow: the agency and its successors."""
        return tuple(agency.key for agency in (self.agency, *self.now) if agency)


def named(site: Site, mentions: Iterable[Mention]) -> tuple[NamedAgency, ...]:
    """Return mentions of agencies, each with those that took their place."""
    return tuple(
        NamedAgency(mention.text, mention.agency, site.directory.successors(mention.agency) if mention.agency else ())
        for mention in mentions
    )


def named_in(site: Site, item: Item, names: Iterable[str]) -> tuple[NamedAgency, ...]:
    """The agencies that a key of an item names, with their successors."""
    return named(site, [Mention(name, site.agency_in(item, name)) for name in names])


def agency_choices(site: Site, item: Item, names: Iterable[str]) -> list[tuple[str, str]]:
    """Keys and titles to filter an item by: the agencies it names, and those that carry on their work."""
    found = named_in(site, item, names)
    return [(agency.key, agency.title) for name in found for agency in (name.agency, *name.now) if agency]


def unit_choices(site: Site, item: Item, name: str) -> list[tuple[str, str]]:
    """Return the choices of a filter for one name; a unit without a record is chosen by its name."""
    return agency_choices(site, item, [name]) or [(slugify(name), name)]


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
