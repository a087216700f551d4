"""What each page is made from, as one number: while that is the same, its bytes are.

A page of most types may show anything of the site; its number holds all that is not news, and of news all but the
texts. News, procedures and questions are thousands, so theirs hold no more than what their templates draw: whoever lets
these show more adds it here. `tests/site/test_rebuild.py` compares builds after many edits with builds from nothing.
"""

import posixpath
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property

from cchc.content.anchors import links_in, path_of, uri_of
from cchc.content.item import Item
from cchc.content.news import News
from cchc.content.page import Page
from cchc.content.procedure import Procedure
from cchc.content.question import Question
from cchc.facts.agencies import NamedAgency
from cchc.facts.archive import Archive, ArchivePage
from cchc.facts.reform_fields import reform_field_pages
from cchc.facts.site_facts import SiteFacts
from cchc.text.digests import Digest, digest_of
from cchc.views.pages import GeneratedPage
from cchc.views.presentations.news import NewsPage, news_page
from cchc.views.tasks.referenced import referenced_tasks


class PageInputs:
    """The numbers of a site's pages; `statics` are those of files that are no pages, by their place in docs/
    (`tep/x.pdf`).
    """

    def __init__(self, facts: SiteFacts, surroundings: Digest, statics: Mapping[str, Digest]) -> None:
        self._views, self._site, self._statics = facts, facts.site, statics
        # by identity: they stand in several pages each, and the site holds them
        self._fronts = {id(news): front(news) for news in facts.site.news}
        feeds = [(feed.folder, feed.title) for feed in facts.feeds]
        fields = reform_field_pages(self._site)
        # the menu and the footer name them
        pages = map(front, self._site.all(Page))
        today = self._site.today if self._site.is_preview else None
        self._around = digest_of(surroundings, feeds, fields, today, *pages)

    def of_item(self, item: Item) -> Digest:
        """Of the page of an item."""
        return digest_of(self._around, _whole(item), *self._of_others(item))

    def _of_others(self, item: Item) -> Iterable[object]:
        if isinstance(item, News):
            return self._of_news(item)
        if isinstance(item, Procedure):
            return [self._of_procedures]
        return [self._but_news if isinstance(item, Question) else self.everything]

    def of_generated(self, page: GeneratedPage) -> Digest:
        """Of a page that the build makes."""
        told = (page.address, page.title, page.template, page.moved_to)
        if isinstance(page.view, ArchivePage):
            return digest_of(self._around, *told, *self._of_archive_page(page.view))
        if page.moved_to is not None:
            return digest_of(self._around, *told)
        return digest_of(self._around, *told, self.everything)

    @cached_property
    def everything(self) -> Digest:
        """All but the texts of news: calendars and open data are made from it too."""
        return digest_of(self._around, self._but_news, *self._fronts.values())

    @cached_property
    def _but_news(self) -> Digest:
        items = (_whole(item) for item in self._site.published if not isinstance(item, News))
        return digest_of(self._facts, *items)

    @cached_property
    def _facts(self) -> Digest:
        """What is not in the items: the day, files, history."""
        history = self._views.history
        past = (history.state, history.reason, sorted(history.plans.items()), sorted(history.events.items()))
        return digest_of(self._site.today, sorted(self._statics.items()), past)

    @cached_property
    def _of_procedures(self) -> Digest:
        """Of another procedure a procedure's page names no more than code, title and address."""
        items = (
            digest_of(item.path, item.address, item.heading, item.code, item.replaces)
            if isinstance(item, Procedure)
            else _whole(item)
            for item in self._site.published
            if not isinstance(item, News | Question)
        )
        return digest_of(self._facts, *items)

    def _of_news(self, news: News) -> Iterator[object]:
        if "<!--" in news.body or "]:" in news.body:
            # a block may show anything, a link at another place than its words may lead anywhere
            yield self.everything
        view = news_page(self._views, news)
        yield from _shown_by_news(view)
        near = view.neighbours
        yield from (self._fronts[id(other)] if other else b"" for other in (near.newer, near.older, *view.related))
        series = self._site.series_of(news)
        yield front(series) if series else None
        if news.evidence_for:
            yield from referenced_tasks(self._site, news)
        yield from (self._target(place) for place in _named_places(news))

    def _target(self, uri: str) -> object:
        """Where a link of a page leads, what a file that it shows is."""
        item = self._site.item_at(path_of(uri))
        if item is not None:
            return uri, item.address if self._site.shows(item) else None
        return uri, self._statics.get(uri)

    def _of_archive_page(self, page: ArchivePage) -> Iterator[object]:
        archive = page.archive
        yield from (page.number, archive.page_count)
        yield [(_place(part), len(part.items)) for part in archive.parts]
        yield from (self._fronts[id(news)] for news in page.items)


def front(item: Item) -> bytes:
    """All of an item but its text: what lists show of it is among this. A preview marks titles."""
    return item.source.front_number + item.heading.encode()


def _whole(item: Item) -> bytes:
    return item.source.number + item.heading.encode()


def _shown_by_news(view: NewsPage) -> Iterator[object]:
    yield _unit(view.unit) if view.unit else b""
    yield from (f"{tag} {_place(archive) if archive else ''}" for tag, archive in view.tags)
    yield " ".join(map(_place, view.archives))


def _unit(unit: NamedAgency) -> object:
    agencies = [unit.agency, *unit.now]
    return unit.text, [(agency.key, agency.title, agency.address) for agency in agencies if agency]


def _place(archive: Archive) -> str:
    return f"{archive.address} {archive.title}"


def _named_places(news: News) -> Iterator[str]:
    """The places that its text links to, and the files that its keys name."""
    yield from (link.file for link in links_in(news.body, posixpath.dirname(uri_of(news.path))))
    files = [part.file for part in (news.audio, news.video, news.picture) if part and part.file]
    for path in (*files, *(attachment.path for attachment in news.attachments)):
        yield path.lstrip("/")
