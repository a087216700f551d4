"""What concerns an agency or a field of reform, over all types of content."""

from collections import defaultdict
from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass

from cchc.content.agency import Agency
from cchc.content.fields import Mark, marked
from cchc.content.item import Item
from cchc.content.registry import NEWS, TYPES, ContentType, type_of
from cchc.content.site import Site
from cchc.content.terms import ReformField
from cchc.facts.news_archive import field_address, news_of_agency

SHOWN = 10
"""Items of a type that a page of an agency or a field lists; the type's own register has them all."""


@dataclass(frozen=True, slots=True)
class RelatedGroup:
    """Items of one type, newest first: those shown, and how many there are; `all_at` is the page that has all."""

    kind: ContentType
    items: tuple[Item, ...]
    count: int
    all_at: str


class Related:
    """Made in one pass over the items; an agency has what concerns those whose work it carries on."""

    def __init__(self, site: Site) -> None:
        self._of_agency: dict[Hashable, list[Item]] = defaultdict(list)
        self._of_field: dict[Hashable, list[Item]] = defaultdict(list)
        for item in sorted(site.published, key=_moment, reverse=True):
            for agency in agencies_of(site, item):
                self._of_agency[agency.key].append(item)
            for field in item.reform_fields:
                self._of_field[field].append(item)

    def of_agency(self, agency: Agency) -> tuple[RelatedGroup, ...]:
        return _groups(self._of_agency, agency.key, news_of_agency(agency), f"?co-quan={agency.key}")

    def items_of_agency(self, agency: Agency) -> Sequence[Item]:
        """All of them, newest first."""
        return self._of_agency.get(agency.key, ())

    def of_field(self, field: ReformField) -> tuple[RelatedGroup, ...]:
        return _groups(self._of_field, field, field_address(field), f"?linh-vuc={field.value}")


def _moment(item: Item) -> tuple[str, str]:
    """Sort key: when it was published, to the minute where it is known; its path decides a tie."""
    return item.published_at.isoformat() if item.published_at else "", item.path


def agencies_of(site: Site, item: Item) -> Sequence[Agency]:
    """The agencies that an item's keys name, with their successors, each once."""
    if isinstance(item, Agency):
        return ()
    names = {name for mark in (Mark.AGENCY, Mark.UNIT) for _, name in marked(item, mark)}
    # what is measured of a place concerns its people's committee
    places = {f"UBND {name}" for _, name in marked(item, Mark.UNIT)}
    named = (site.agency_in(item, name) for name in names | places)
    agencies = {agency.key: agency for agency in named if agency}
    for agency in list(agencies.values()):
        agencies |= {heir.key: heir for heir in site.directory.successors(agency)}
    return tuple(agencies.values())


def _groups(found: Mapping[Hashable, list[Item]], key: Hashable, news_at: str, query: str) -> tuple[RelatedGroup, ...]:
    """News have archives; the registers of other types are filtered, as far as they stand on one page."""
    by_type: dict[str, list[Item]] = defaultdict(list)
    for item in found.get(key, ()):
        by_type[type_of(item.path).folder].append(item)
    return tuple(
        RelatedGroup(kind, tuple(items[:SHOWN]), len(items), news_at if kind is NEWS else f"{kind.address}/{query}")
        for kind in TYPES
        if (items := by_type.get(kind.folder))
    )
