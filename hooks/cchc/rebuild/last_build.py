"""The last build of a site as this one sees it: what it may keep, and what the next one shall know."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from cchc.rebuild.site_folder import SiteFolder
from cchc.rebuild.store import Store, TextKind, Written
from cchc.text.digests import Digest, digest_of


@dataclass(frozen=True, slots=True)
class PageFacts:
    """Of a page that is drawn: the HTML of its text, and what `Written` says of body, anchors and wanted."""

    text: str
    body: Digest
    anchors: tuple[str, ...]
    wanted: Mapping[str, Mapping[str, str]]


class LastBuild:
    """Made for each build. `keeps` says what stays, `note` what was written; `finish` makes it the last build."""

    def __init__(self, store: Store, folder: SiteFolder) -> None:
        self.store, self.folder = store, folder
        self._known = store.written()
        self._kept: dict[str, Written] = {}
        self._new: dict[str, Written] = {}

    def keeps(self, place: str, inputs: Digest) -> Written | None:
        """The record of a file that would be the same again, and is still there; it stays in the site then."""
        record = self._known.get(place)
        if record is None or record.inputs != inputs or not self.folder.still_has(record):
            return None
        self._kept[place] = record
        return record

    def keeps_all(self, inputs: Digest) -> dict[str, Written]:
        """The records of all files that were made from the same; none where one of them is not as it was."""
        places = [place for place, record in self._known.items() if record.inputs == inputs]
        found = {place: record for place in places if (record := self.keeps(place, inputs))}
        return found if len(found) == len(places) else {}

    def keeps_below(self, folder: str) -> bool:
        """Whether all files that the last build wrote into a folder (`tim-kiem/chi-muc/`) are there; they stay then."""
        found = {place: record for place, record in self._known.items() if place.startswith(folder)}
        if not all(map(self.folder.still_has, found.values())):
            return False
        self._kept |= found
        return True

    def record_of(self, place: str) -> Written | None:
        """Of a file that is kept."""
        return self._kept.get(place)

    def note(self, record: Written) -> None:
        """A file of this build; size and time are asked of the disk in the end."""
        self._new[record.place] = record

    def is_whole(self, inputs: Digest) -> bool:
        """Whether a build of the same inputs would be the last one again, and that is as it was left."""
        return self.store.whole() == (inputs, self.folder.state())

    def finish(self, inputs: Digest, is_good: bool) -> None:
        """Remove what is of no build any more, and let the next build know of this one.

        `inputs` is the number of all that it read; empty if it has to be done again though nothing changes.
        `is_good` says that the site may take the place of the last one.
        """
        for place, record in self._new.items():
            size, changed = self.folder.state_of(place)
            self.store.put(replace(record, size=size, changed=changed))
        self.store.forget(self._known.keys() - self._kept.keys() - self._new.keys())
        self.folder.sweep(self._kept)
        self.store.put_whole((inputs, self.folder.state()) if is_good else None)
        self.store.keep()


def new_file(place: str, inputs: Digest, content: bytes) -> Written:
    """The record of a file that is about to be written."""
    return Written(place, inputs, 0, 0, digest_of(content))


class PageBodies:
    """The HTML of all pages of items by their address; it lies in the store, for all of it is large."""

    def __init__(self, drawn: Mapping[str, PageFacts], last: LastBuild) -> None:
        self._drawn, self._last = drawn, last

    def of(self, address: str) -> str:
        return self._last.store.text(TextKind.BODY, f"{address}index.html")

    def number(self, address: str) -> Digest:
        """Of the HTML of a page."""
        place = f"{address}index.html"
        known = self._drawn.get(place) or self._last.record_of(place)
        return known.body if known else b""
