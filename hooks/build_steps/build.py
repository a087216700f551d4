"""What one process of MkDocs knows, and what each of its builds knows; every step gets it as an argument."""

import gc
import logging
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Self

import jinja2
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files
from mkdocs.utils import CountHandler

from cchc.content.anchors import path_of
from cchc.content.item import Item
from cchc.content.loader import FilesRead
from cchc.content.site import Site
from cchc.facts.site_facts import SiteFacts
from cchc.rebuild.fingerprints.pages import PageFingerprints
from cchc.rebuild.last_build import DrawnPage, LastBuild
from cchc.rebuild.site_lock import Release
from cchc.rebuild.store import IN_MEMORY, FileRecord, Store
from cchc.rebuild.workers import Worker, Workers
from cchc.text.dates import ClockError, now_in_vietnam
from cchc.text.digests import Digest
from cchc.views.drawing import PageDrawing
from cchc.views.pages import GeneratedPage


class PlaceholderFile(File):
    """A file of the site that is put into its place by somebody else than MkDocs, or that lies there already."""

    def copy_file(self, dirty: bool = False) -> None:
        pass


class UndrawnFile(PlaceholderFile):
    """A page that this process does not draw.

    Either its file stays in the site from the last build, whose record it has then, or another process draws it.
    """

    record: FileRecord | None = None

    @classmethod
    def of(cls, file: File, record: FileRecord | None = None) -> Self:
        """The page of MkDocs' file as one that is not drawn."""
        found = cls(file.src_uri, file.src_dir, file.dest_dir, file.use_directory_urls, dest_uri=file.dest_uri)
        found.inclusion, found.record = file.inclusion, record
        return found

    def is_documentation_page(self) -> bool:
        return False


def retained_record(file: File) -> FileRecord | None:
    """The record of a page whose file stays in the site from the last build; None for any other file."""
    return file.record if isinstance(file, UndrawnFile) else None


@dataclass
class Build:
    """What one build knows. Fields without a value get it in the event of MkDocs that the comment above them names.

    "Source" is the path of a page in docs/ as MkDocs writes it, "output path" that of a file on the site
    (`tin-tuc/x/index.html`), "address" that of a page in links (`tin-tuc/x/`).
    """

    last: LastBuild
    build_fingerprint: Digest
    content_fingerprint: Digest
    """The fingerprint of all that the build reads; empty where it has to be done though nothing has changed."""
    warnings: CountHandler = field(default_factory=lambda: CountHandler(level=logging.WARNING))

    # on_config
    facts: SiteFacts = field(init=False)
    generated: Mapping[str, GeneratedPage] = field(init=False)
    """The pages that no file of the content stands for, by address."""

    # on_files
    fingerprints: PageFingerprints = field(init=False)
    sizes: Mapping[str, int] = field(init=False)
    """The sizes of the files that pages offer, in bytes, by output path."""
    page_fingerprints: dict[str, Digest] = field(default_factory=dict)
    """The fingerprints of the pages that the next build may retain, by output path."""
    workers: Workers = field(default_factory=Workers)
    worker: Worker | None = None
    """The part of a worker, where another process has started this one to draw a share of the pages."""
    log_records: list[logging.LogRecord] = field(default_factory=list)
    """What a worker would have told the user: the first process tells it for all."""

    # on_nav
    files: Files = field(init=False)
    menu_addresses: set[str] = field(init=False)
    environment: jinja2.Environment = field(init=False)
    """The environment of the templates of pages and blocks; whole pages are drawn in that of MkDocs."""

    # while pages are drawn
    warnings_before_page: int = 0
    drawings: dict[str, PageDrawing] = field(default_factory=dict)
    """The drawing of each page by address, from its Markdown to its finished HTML."""
    search_texts: dict[str, str] = field(default_factory=dict)
    """What each page says to the search index, by output path."""
    drawn_pages: dict[str, DrawnPage] = field(default_factory=dict)
    """What was made of the text of each page, by output path."""
    records: dict[str, FileRecord] = field(default_factory=dict)
    """What the next build shall know of each page, by output path."""

    @property
    def site(self) -> Site:
        return self.facts.site

    @property
    def warning_count(self) -> int:
        """The warnings of MkDocs and of this program since this build began."""
        return sum(self.warnings.counts.values())

    def item_of(self, source: str) -> Item | None:
        """The item whose page has this source; None where no file of the content has it."""
        return self.site.item_at(path_of(source))


@dataclass
class Session:
    """One process of MkDocs: one build, or a preview (`mkdocs serve`) with a build after each change.

    `files_read` are the files of content as a preview has read them last, and `preview_records` the records of its
    site, whose folder goes with the process. `can_fork` says whether this process may start others; `release_lock`
    lets another process build the site; `running` is the build that is going on.
    """

    command: str = "build"
    files_read: FilesRead | None = None
    preview_records: Store | None = None
    can_fork: bool = False
    release_lock: Release = lambda: None
    running: Build | None = None

    def start(self, command: str = "build", can_fork: bool = False) -> None:
        """Begin anew, with nothing of what this process was called for before."""
        self.command, self.can_fork = command, can_fork
        self.files_read = None
        self.preview_records = Store(IN_MEMORY) if self.is_preview else None
        # garbage collection of all that a build holds took a tenth of its time
        gc.set_threshold(100_000, 20, 100)

    @property
    def is_preview(self) -> bool:
        return self.command == "serve"

    @property
    def build(self) -> Build:
        """The build that is going on; there is one from on_config to the end of on_post_build."""
        assert self.running
        return self.running


def moment_of_build() -> datetime:
    """The moment that a build is made for. Raises PluginError where the environment names none."""
    try:
        return now_in_vietnam()
    except ClockError as error:
        raise PluginError(str(error)) from None
