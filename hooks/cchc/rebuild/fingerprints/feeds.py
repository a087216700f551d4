"""What each file of a feed is made from, as one number."""

from collections.abc import Callable

from cchc.facts.feeds.entries import FeedEntry
from cchc.outputs.feeds.documents import FeedDocument
from cchc.rebuild.fingerprints.pages import front
from cchc.text.digests import Digest, digest_of


class FeedFingerprints:
    """The numbers of feeds; `body_of` gives the number of a page's text by its address."""

    def __init__(self, build_fingerprint: Digest, body_of: Callable[[str], Digest]) -> None:
        self._build_fingerprint, self._body_of = build_fingerprint, body_of
        self._entries: dict[str, Digest] = {}

    def of(self, document: FeedDocument) -> Digest:
        feed = document.feed
        told = (document.path, document.title, document.description, document.links, document.number)
        of_podcast = (feed.page, feed.is_podcast, feed.author, feed.category, feed.image)
        return digest_of(self._build_fingerprint, told, of_podcast, *map(self._entry, document.entries))

    def _entry(self, entry: FeedEntry) -> Digest:
        found = self._entries.get(entry.name)
        if found is None:
            body = b"" if entry.paragraphs else self._body_of(entry.address.partition("#")[0])
            found = self._entries[entry.name] = digest_of(_told(entry), body)
        return found


def _told(entry: FeedEntry) -> object:
    """All of an entry; of one that is made of an item, that item's keys and what others add to them."""
    if entry.item is None:
        return entry
    about = [f"{category.scheme} {category.term} {category.label}" for category in entry.categories]
    return front(entry.item), entry.name, about, entry.files
