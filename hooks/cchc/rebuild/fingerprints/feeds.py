"""The fingerprint of each file of a feed: that of its entries, and of the texts of the pages that they lead to."""

from collections.abc import Callable
from dataclasses import replace

from cchc.facts.feeds.item_entries import FeedEntry
from cchc.outputs.feeds.documents import FeedDocument
from cchc.rebuild.fingerprints.values import value_fingerprint
from cchc.text.digests import Digest


class FeedFingerprints:
    """The fingerprints of the files of feeds.

    `build` is the fingerprint of code, templates and settings; `body_of` gives that of a page's text by its address.
    """

    def __init__(self, build: Digest, body_of: Callable[[str], Digest]) -> None:
        self._build, self._body_of = build, body_of
        self._entries: dict[str, Digest] = {}

    def of(self, document: FeedDocument) -> Digest:
        """The fingerprint of one file; an entry stands in many files and is looked at once."""
        head = replace(document, feed=replace(document.feed, entries=()), entries=())
        return value_fingerprint(self._build, head, list(map(self._entry, document.entries)))

    def _entry(self, entry: FeedEntry) -> Digest:
        found = self._entries.get(entry.name)
        if found is None:
            # the text of an entry without one of its own is that of the page that it leads to
            body = b"" if entry.paragraphs else self._body_of(entry.address.partition("#")[0])
            found = self._entries[entry.name] = value_fingerprint(entry, body)
        return found
