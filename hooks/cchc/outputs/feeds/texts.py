"""The text of each entry, worked out once however many feeds and formats it stands in."""

from collections.abc import Callable
from dataclasses import dataclass

from lxml import etree
from lxml.html import builder

from cchc.content.site import Site
from cchc.facts.feeds.entries import FeedEntry
from cchc.outputs.feeds.characters import at, one_line
from cchc.outputs.feeds.full_text import drawn, first_paragraph, full_text
from cchc.text.characters import clean
from cchc.text.dates import printed


@dataclass(frozen=True, slots=True)
class EntryText:
    """`html` is the whole text in one `<div>`; `title` and `summary` are plain words and never empty."""

    title: str
    summary: str
    html: str


BodyOf = Callable[[str], str]
"""The rendered HTML of a page by its address; empty where there is none."""


class EntryTexts:
    """Texts by the names of entries."""

    def __init__(self, site: Site, body_of: BodyOf) -> None:
        self._site, self._body_of = site, body_of
        self._texts: dict[str, EntryText] = {}

    def of(self, entry: FeedEntry) -> EntryText:
        text = self._texts.get(entry.name)
        if text is None:
            text = self._texts[entry.name] = self._made(entry)
        return text

    def _made(self, entry: FeedEntry) -> EntryText:
        root = _paragraphs(entry) if entry.paragraphs else self._page(entry)
        title = one_line(entry.title) or entry.name
        summary = one_line(entry.summary or "") or first_paragraph(root) or title
        for day, words in reversed(entry.corrections):
            note = builder.E.p(builder.E.strong(f"Đính chính ngày {printed(day)}:"), f" {clean(words)}")
            note.tail, root.text = root.text, None
            root.insert(0, note)
        return EntryText(title, summary, drawn(root))

    def _page(self, entry: FeedEntry) -> etree._Element:
        page = entry.address.partition("#")[0]
        return full_text(self._body_of(page), at(self._site.settings.base_url, page))


def _paragraphs(entry: FeedEntry) -> etree._Element:
    root: etree._Element = builder.E.div(*(builder.E.p(clean(words)) for words in entry.paragraphs))
    return root
