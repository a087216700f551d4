"""The last build of a site: which of its files this build may retain, and what the next one shall know."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from cchc.rebuild.site_folder import SiteFolder
from cchc.rebuild.store import FileRecord, FinishedBuild, Store, TextKind
from cchc.text.digests import Digest, digest_of


@dataclass(frozen=True, slots=True)
class DrawnPage:
    """What was made of a page: the HTML of its text, and what `FileRecord` says of `body` and anchors."""

    html: str
    body: Digest
    anchors: tuple[str, ...]
    linked_anchors: Mapping[str, Mapping[str, str]]


class LastBuild:
    """Made for each build. `retain` says which files stay, `add` takes what was written, `finish` ends the build."""

    def __init__(self, store: Store, folder: SiteFolder) -> None:
        self.store, self.folder = store, folder
        self._known = store.records()
        self._retained: dict[str, FileRecord] = {}
        self._new: dict[str, FileRecord] = {}

    def retain(self, output_path: str, fingerprint: Digest) -> FileRecord | None:
        """Let a file stay in the site, if it would be the same again and still is as it was written.

        Returns its record; None where the file has to be made anew.
        """
        record = self._known.get(output_path)
        if record is None or record.fingerprint != fingerprint or not self.folder.still_has(record):
            return None
        self._retained[output_path] = record
        return record

    def retain_all(self, fingerprint: Digest) -> dict[str, FileRecord]:
        """Let all files stay that have this fingerprint; returns none where one of them is not as it was written."""
        paths = [path for path, record in self._known.items() if record.fingerprint == fingerprint]
        found = {path: record for path in paths if (record := self.retain(path, fingerprint))}
        return found if len(found) == len(paths) else {}

    def retain_folder(self, folder: str) -> bool:
        """Let all files stay that the last build wrote into a folder (`tim-kiem/chi-muc/`), if all are as they were."""
        found = {path: record for path, record in self._known.items() if path.startswith(folder)}
        if not all(map(self.folder.still_has, found.values())):
            return False
        self._retained |= found
        return True

    def retained_record(self, output_path: str) -> FileRecord | None:
        """The record of a file that stays; None for any other."""
        return self._retained.get(output_path)

    def add(self, record: FileRecord) -> None:
        """Note a file of this build; its size and time are asked of the disk in the end."""
        self._new[record.output_path] = record

    def is_up_to_date(self, content_fingerprint: Digest) -> bool:
        """Whether a build of the same content would be the last one again, whose site is as it was left."""
        return self.store.finished_build() == FinishedBuild(content_fingerprint, self.folder.state())

    def finish(self, content_fingerprint: Digest, is_good: bool) -> None:
        """Remove from the site what no build has made any more, and let the next build know of this one.

        The fingerprint is of all that this build read; empty if it has to be done again though nothing changes.
        `is_good` says that the site may take the place of the last one.
        """
        for path, record in self._new.items():
            size, modified = self.folder.state_of(path)
            self.store.put(replace(record, size=size, modified=modified))
        self.store.forget(self._known.keys() - self._retained.keys() - self._new.keys())
        self.folder.sweep(self._retained)
        self.store.put_finished_build(FinishedBuild(content_fingerprint, self.folder.state()) if is_good else None)
        self.store.commit()


def new_record(output_path: str, fingerprint: Digest, content: bytes, page: DrawnPage | None = None) -> FileRecord:
    """The record of a file that is about to be written, and of what was made of its page."""
    record = FileRecord(output_path, fingerprint, 0, 0, digest_of(content))
    return replace(record, body=page.body, anchors=page.anchors, linked_anchors=page.linked_anchors) if page else record


class PageBodies:
    """The HTML of the texts of all pages of items, by address; it lies in the store, for together it is large."""

    def __init__(self, drawn: Mapping[str, DrawnPage], last: LastBuild) -> None:
        self._drawn, self._last = drawn, last

    def of(self, address: str) -> str:
        """The HTML of the text of the page at an address (`tin-tuc/x/`)."""
        return self._last.store.text(TextKind.BODY, f"{address}index.html")

    def digest(self, address: str) -> Digest:
        """The digest of a page's HTML; empty where there is no such page."""
        path = f"{address}index.html"
        known = self._drawn.get(path) or self._last.retained_record(path)
        return known.body if known else b""
