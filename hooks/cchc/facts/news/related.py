"""Items that go with a news item: of the same series, with the same tags, of the same agency and fields."""

from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from cchc.content.news import News
from cchc.content.site import Site
from cchc.facts.news_archive import NewsShelf
from cchc.text.file_names import address_name

MOST = 5
REACH = 5
"""Of each thing that items share, so many newer and older ones are weighed.

A new item then changes the pages of a few others, not those of all that share a field with it.
"""

_SERIES, _TAG, _AGENCY, _FIELD = 4, 3, 2, 1
"""What it counts to share one of these."""


class _Place(NamedTuple):
    """Where an item stands among those that share something with it, newest first, and what that counts."""

    members: list[int]
    place: int
    weight: int


class RelatedNews:
    """Made in one pass over the items, newest first; a page looks at its neighbours in each list alone.

    Items are known by their numbers in `site.news` here: ten thousand of them have many neighbours.
    """

    def __init__(self, site: Site, shelf: NewsShelf) -> None:
        self._news = site.news
        lists: dict[tuple[int, str], list[int]] = defaultdict(list)
        self._places: dict[str, list[_Place]] = {}
        for number, news in enumerate(site.news):
            keys = list(_keys(news, shelf))
            self._places[news.path] = [_Place(lists[key], len(lists[key]), key[0]) for key in keys]
            for key in keys:
                lists[key].append(number)

    def of(self, news: News) -> tuple[News, ...]:
        """At most five, those first that share most, of equals the newest."""
        weights: dict[int, int] = defaultdict(int)
        itself = -1
        for members, place, weight in self._places.get(news.path, ()):
            itself = members[place]
            for number in members[max(0, place - REACH) : place + REACH + 1]:
                weights[number] += weight
        weights.pop(itself, None)
        best = sorted(weights, key=lambda number: (-weights[number], number))
        return tuple(self._news[number] for number in best[:MOST])


def _keys(news: News, shelf: NewsShelf) -> Iterator[tuple[int, str]]:
    """What an item may share with others, each once, with what that counts."""
    if news.series:
        yield _SERIES, news.series
    yield from ((_TAG, slug) for slug in dict.fromkeys(map(address_name, news.tags)))
    unit = shelf.unit_of(news)
    yield from ((_AGENCY, key) for key in (unit.keys if unit else ()))
    yield from ((_FIELD, field.value) for field in dict.fromkeys(news.reform_fields))
