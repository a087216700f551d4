"""JSON Feed 1.1 (jsonfeed.org/version/1.1)."""

import json
from collections.abc import Iterable, Iterator
from functools import partial

from cchc.content.site import Site
from cchc.facts.feeds.feeds import Feed
from cchc.facts.feeds.files import FeedFile
from cchc.facts.feeds.item_entries import FeedEntry
from cchc.facts.lasting_ids import tag_of
from cchc.outputs.feeds.documents import FeedDocument, WrittenLater
from cchc.outputs.feeds.texts import EntryTexts, at, one_line, page_at

VERSION = "https://jsonfeed.org/version/1.1"


def json_documents(site: Site, feeds: Iterable[Feed], texts: EntryTexts) -> Iterator[WrittenLater]:
    """Yield the JSON Feed of each feed; the format has no archives."""
    for feed in feeds:
        document = FeedDocument(feed, feed.json, feed.current)
        yield document, partial(_written, site, document, texts)


def _written(site: Site, document: FeedDocument, texts: EntryTexts) -> bytes:
    content = {**_head(site, document), "items": [_item(site, texts, entry) for entry in document.entries]}
    return (json.dumps(content, ensure_ascii=False) + "\n").encode()


def _head(site: Site, document: FeedDocument) -> dict[str, object]:
    base = site.settings.base_url
    hubs = [{"type": "WebSub", "url": address} for relation, address in document.addresses(site) if relation == "hub"]
    return {
        "version": VERSION,
        "title": document.title,
        "home_page_url": at(base, document.feed.page),
        "feed_url": at(base, document.path),
        "description": document.description,
        "language": "vi",
        "authors": _authors([site.settings.province.publisher]),
        **({"hubs": hubs} if hubs else {}),
    }


def _item(site: Site, texts: EntryTexts, of: FeedEntry) -> dict[str, object]:
    base, text = site.settings.base_url, texts.of(of)
    optional: dict[str, object] = {
        "authors": _authors(of.authors),
        "tags": [one_line(category.label) or one_line(category.term) for category in of.categories],
        "image": at(base, of.picture) if of.picture else None,
        "attachments": [_attachment(base, file) for file in of.files],
    }
    return {
        "id": tag_of(site, of.name),
        "url": page_at(base, of.address),
        "title": text.title,
        "content_html": text.html,
        "summary": text.summary,
        "date_published": of.published.isoformat(),
        "date_modified": of.updated.isoformat(),
        **{name: value for name, value in optional.items() if value},
    }


def _authors(names: Iterable[str]) -> list[dict[str, str]]:
    return [{"name": name} for name in map(one_line, names) if name]


def _attachment(base: str, file: FeedFile) -> dict[str, object]:
    return {
        "url": at(base, file.address),
        "mime_type": file.kind,
        "title": one_line(file.title),
        "size_in_bytes": file.length,
    }
