"""How a news item is shown."""

from dataclasses import dataclass

from cchc.content.news import News
from cchc.facts.agencies import NamedAgency
from cchc.facts.archive import Archive
from cchc.facts.news_archive import NewsNeighbours
from cchc.facts.site_facts import SiteFacts
from cchc.views.presentation import Presentation, Schema


@dataclass(frozen=True, slots=True)
class NewsPage:
    """`tags` are as the item writes them, each with its archive, None where no other item has the tag.

    `archives` are those of its agencies and fields of reform, for readers who want more of the same.
    """

    unit: NamedAgency | None
    tags: tuple[tuple[str, Archive | None], ...]
    archives: tuple[Archive, ...]
    related: tuple[News, ...]
    neighbours: NewsNeighbours


def news_page(facts: SiteFacts, news: News) -> NewsPage:
    """What the page of a news item draws beside the item itself."""
    shelf, unit = facts.shelf, facts.shelf.unit_of(news)
    agencies = [unit.agency, *unit.now] if unit else []
    of_agencies = [shelf.of_agency(agency) for agency in agencies if agency]
    of_fields = [shelf.of_field(field) for field in news.reform_fields]
    return NewsPage(
        unit,
        tuple((tag, shelf.of_tag(tag)) for tag in news.tags),
        tuple(archive for archive in (*of_agencies, *of_fields) if archive and len(archive.items) > 1),
        facts.related_news.of(news),
        shelf.neighbours(news),
    )


PRESENTATION = Presentation(view=news_page, schema=Schema("NewsArticle", title="headline"))
