"""What concerns an agency or a field of reform, over all types of content, and the pages of the fields."""

from collections import defaultdict
from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from cchc.content.agency import Agency
from cchc.content.content_type import ContentType
from cchc.content.fields import Mark, marked
from cchc.content.item import Item
from cchc.content.news import NEWS, News
from cchc.content.procedure import PROCEDURE
from cchc.content.registry import TYPES, type_of
from cchc.content.site import Site
from cchc.content.terms import ReformField
from cchc.facts.news_archive import NewsArchives, field_address, news_of_agency
from cchc.facts.registers.procedure import procedures_of_agency
from cchc.text.file_names import address_name

FOLDER = "docs/linh-vuc/"


@dataclass(frozen=True, slots=True)
class ShownField:
    """A field; `address` is its page's, None while nobody has written one."""

    field: ReformField
    address: str | None
    description: str | None


def shown_field(site: Site, field: ReformField) -> ShownField:
    page = site.public(site.item_at(f"{FOLDER}{field.slug}.md"))
    return ShownField(field, page.address, page.description) if page else ShownField(field, None, None)


def reform_field_pages(site: Site) -> tuple[ShownField, ...]:
    """All fields that have a page, in the order of Nghị quyết 76/NQ-CP."""
    return tuple(shown for field in ReformField if (shown := shown_field(site, field)).address)


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
        lists = {NEWS.address: news_of_agency(agency), PROCEDURE.address: procedures_of_agency(agency)}
        return _groups(self._of_agency, agency.key, lists, f"?co-quan={agency.key}")

    def items_of_agency(self, agency: Agency) -> Sequence[Item]:
        """Return all items that concern an agency, newest first."""
        return self._of_agency.get(agency.key, ())

    def of_field(self, field: ReformField) -> tuple[RelatedGroup, ...]:
        # what the list of procedures calls linh-vuc are their domains
        lists = {NEWS.address: field_address(field), PROCEDURE.address: f"{PROCEDURE.address}/"}
        return _groups(self._of_field, field, lists, f"?linh-vuc={field.value}")


def _moment(item: Item) -> tuple[str, str]:
    """Sort key: when it was published, to the minute where it is known; its path decides a tie."""
    return item.published_at.isoformat() if item.published_at else "", item.path


def agencies_of(site: Site, item: Item) -> Sequence[Agency]:
    """The agencies that an item's keys name, in the order of its keys, then their successors, each once."""
    if isinstance(item, Agency):
        return ()
    names = [name for mark in (Mark.AGENCY, Mark.UNIT) for _, name in marked(item, mark)]
    # what is measured of a place concerns its people's committee
    places = [f"UBND {name}" for _, name in marked(item, Mark.UNIT)]
    named = (site.agency_in(item, name) for name in dict.fromkeys([*names, *places]))
    agencies = {agency.key: agency for agency in named if agency}
    for agency in list(agencies.values()):
        agencies |= {heir.key: heir for heir in site.directory.successors(agency)}
    return tuple(agencies.values())


def _groups(
    found: Mapping[Hashable, list[Item]], key: Hashable, lists: Mapping[str, str], query: str
) -> tuple[RelatedGroup, ...]:
    """`lists` are the pages that have all, by the address of a type; of other types the register is filtered."""
    by_type: dict[str, list[Item]] = defaultdict(list)
    for item in found.get(key, ()):
        by_type[type_of(item.path).folder].append(item)
    return tuple(
        RelatedGroup(kind, tuple(items[:SHOWN]), len(items), lists.get(kind.address, f"{kind.address}/{query}"))
        for kind in TYPES
        if (items := by_type.get(kind.folder))
    )


MOST = 5
REACH = 5
"""Of each thing that items share, so many newer and older ones are weighed.

A new item then changes the pages of a few others, not those of all that share a field with it.
"""

_SERIES, _TAG, _AGENCY, _FIELD = 4, 3, 2, 1
"""What it counts to share one of these."""


class _Membership(NamedTuple):
    """Where an item stands among those that share something with it, newest first, and what that counts."""

    members: list[int]
    position: int
    weight: int


class RelatedNews:
    """Made in one pass over the items, newest first; a page looks at its neighbours in each list alone.

    Items are known by their index in `site.news` here: ten thousand of them have many neighbours.
    """

    def __init__(self, site: Site, archives: NewsArchives) -> None:
        self._news = site.news
        lists: dict[tuple[int, str], list[int]] = defaultdict(list)
        self._memberships: dict[str, list[_Membership]] = {}
        for number, news in enumerate(site.news):
            keys = list(_keys(news, archives))
            self._memberships[news.path] = [_Membership(lists[key], len(lists[key]), key[0]) for key in keys]
            for key in keys:
                lists[key].append(number)

    def of(self, news: News) -> tuple[News, ...]:
        """At most five, those first that share most, of equals the newest."""
        weights: dict[int, int] = defaultdict(int)
        itself = -1
        for members, position, weight in self._memberships.get(news.path, ()):
            itself = members[position]
            for number in members[max(0, position - REACH) : position + REACH + 1]:
                weights[number] += weight
        weights.pop(itself, None)
        best = sorted(weights, key=lambda number: (-weights[number], number))
        return tuple(self._news[number] for number in best[:MOST])


def _keys(news: News, archives: NewsArchives) -> Iterator[tuple[int, str]]:
    """What an item may share with others, each once, with what that counts."""
    if news.series:
        yield _SERIES, news.series
    yield from ((_TAG, slug) for slug in dict.fromkeys(map(address_name, news.tags)))
    unit = archives.unit_of(news)
    yield from ((_AGENCY, key) for key in (unit.keys if unit else ()))
    yield from ((_FIELD, field.value) for field in dict.fromkeys(news.reform_fields))
