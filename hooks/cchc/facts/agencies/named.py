"""An agency as a table shows it: the name as signed, a link to its record, and what it is called today."""

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
    """Mentions with their successors."""
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
    """The same of one name; a unit without a record is chosen by its name."""
    return agency_choices(site, item, [name]) or [(slugify(name), name)]
