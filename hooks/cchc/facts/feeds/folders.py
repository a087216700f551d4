"""Where the feeds are on the site: beside the page they belong to, `tin-tuc/` for `tin-tuc/rss.xml`."""

from collections.abc import Iterator

from cchc.content.item import Item
from cchc.content.news import News
from cchc.content.registry import SERIES, type_of
from cchc.content.terms import NewsSection, ReformField
from cchc.facts.news_archive import section_address

REFORM_FIELDS = "linh-vuc/"
ALL_CHANGES = "ke-hoach/thay-doi/"
"""Where the page of all changes is (docs/ke-hoach/thay-doi.md), and their feed."""


def field_folder(field: ReformField) -> str:
    return f"{REFORM_FIELDS}{field.slug}/"


def series_folder(key: str) -> str:
    return f"{SERIES.address}/{key}/"


def folders_of_empty_feeds() -> Iterator[str]:
    """Where a feed is even while nothing stands in it, and so has no page beside it."""
    yield from map(section_address, NewsSection)
    yield from map(field_folder, ReformField)
    yield ALL_CHANGES


def folders_of(item: Item) -> Iterator[str]:
    """The feeds that an item stands in by itself: of its type, of its section and series, of its fields of reform."""
    yield f"{type_of(item.path).address}/"
    yield from particular_folders(item)
    for field in dict.fromkeys(item.reform_fields):
        yield field_folder(field)


def particular_folders(item: Item) -> Iterator[str]:
    """The feeds of a news item that its address does not tell: of its section, of its series."""
    if isinstance(item, News):
        yield section_address(item.section)
        if item.series:
            yield series_folder(item.series)
