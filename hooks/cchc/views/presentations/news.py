"""How a news item is shown: its neighbours, what goes with it, the archives it stands in."""

from dataclasses import dataclass

from cchc.content.news import News
from cchc.content.series import Series
from cchc.facts.agencies import NamedAgency
from cchc.facts.news_archive import Archive, NewsNeighbours
from cchc.facts.site_facts import SiteFacts
from cchc.views.presentation import Presentation, Schema


@dataclass(frozen=True, slots=True)
class ArchiveLink:
    """The way to an archive: no page of an item shows what is in it."""

    title: str
    address: str


@dataclass(frozen=True, slots=True)
class NewsPage:
    """`tags` are as the item writes them, each with its archive, None where no other item has the tag.

    `archives` are those of its agencies and fields of reform, for readers who want more of the same. `series` is the
    one that the item is an issue of.
    """

    unit: NamedAgency | None
    series: Series | None
    tags: tuple[tuple[str, ArchiveLink | None], ...]
    archives: tuple[ArchiveLink, ...]
    related: tuple[News, ...]
    neighbours: NewsNeighbours


def news_page(facts: SiteFacts, news: News) -> NewsPage:
    archives, unit = facts.news_archives, facts.news_archives.unit_of(news)
    agencies = [unit.agency, *unit.now] if unit else []
    of_agencies = [archives.of_agency(agency) for agency in agencies if agency]
    of_fields = [archives.of_field(field) for field in news.reform_fields]
    return NewsPage(
        unit,
        facts.site.series_of(news),
        tuple((tag, _link_to(archives.of_tag(tag))) for tag in news.tags),
        tuple(link for archive in (*of_agencies, *of_fields) if (link := _link_to(archive, fewest=2))),
        facts.related_news.of(news),
        archives.neighbours(news),
    )


def _link_to(archive: Archive | None, fewest: int = 1) -> ArchiveLink | None:
    """None where there is no archive, or one of fewer items."""
    return ArchiveLink(archive.title, archive.address) if archive and len(archive.items) >= fewest else None


PRESENTATION = Presentation(view=news_page, schema=Schema("NewsArticle", title="headline"))
