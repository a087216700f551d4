"""Pages that would come out as they did last time are not made again: their files stay where they are."""

import gc
import logging
from dataclasses import dataclass
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import CombinedEvent, event_priority
from mkdocs.structure.files import File, Files, InclusionLevel, set_exclusions
from mkdocs.structure.nav import Navigation

from cchc.content.anchors import path_of
from cchc.content.history import HistoryState
from cchc.facts.site_facts import SiteFacts
from cchc.rebuild.fingerprints.pages import PageFingerprints, sources_in
from cchc.rebuild.fingerprints.repository import build_fingerprint, content_fingerprint
from cchc.rebuild.last_build import LastBuild
from cchc.rebuild.site_folder import SiteFolder
from cchc.rebuild.store import IN_MEMORY, Store, Written, records_beside
from cchc.rebuild.taking_turns import Turn, take_turn
from cchc.rebuild.this_build import ThisBuild
from cchc.rebuild.warned import warnings_so_far
from cchc.text.dates import today_in_vietnam
from cchc.text.digests import Digest, digest_of
from cchc.views.metadata import theme_meta

log = logging.getLogger("mkdocs.cchc")


class StandingFile(File):
    """A page that this process does not draw: its file stands in the site from the last build, or a helper draws it.

    Links find it; MkDocs neither draws nor copies it. `record` is that of a file from the last build.
    """

    record: Written | None = None

    @classmethod
    def of(cls, file: File, record: Written | None = None) -> "StandingFile":
        found = cls(file.src_uri, file.src_dir, file.dest_dir, file.use_directory_urls, dest_uri=file.dest_uri)
        found.inclusion, found.record = file.inclusion, record
        return found

    def is_documentation_page(self) -> bool:
        return False

    def copy_file(self, dirty: bool = False) -> None:
        pass


@dataclass
class _Run:
    """`preview` are the records of `mkdocs serve`, `last` belongs to the build that is going on.

    `inputs` is the number of all that it reads, `warned` the warnings before it. `end_turn` lets the next build begin.
    """

    command: str = "build"
    preview: Store | None = None
    last: LastBuild | None = None
    surroundings: Digest = b""
    inputs: Digest = b""
    warned: int = 0
    end_turn: Turn = lambda: None


_run = _Run()


def on_startup(command: str, dirty: bool) -> None:
    """The folder of a preview goes with it, so its records need not outlive it."""
    _run.command = command
    _run.preview = None
    if command == "serve":
        _run.preview = Store(IN_MEMORY)
        # to look through all that a preview holds for what it holds in vain took a tenth of each rebuild
        gc.set_threshold(100_000, 20, 100)


@event_priority(1000)
def _begin(config: MkDocsConfig) -> None:
    """Ends the process where nothing has changed."""
    root, folder = Path(config.config_file_path).parent, Path(config.site_dir)
    # of a build of this process that was broken off
    _run.end_turn()
    if _run.command == "build":
        _run.end_turn = take_turn([folder], lambda: log.info("Một lần dựng khác đang chạy, chờ đến khi nó xong"))
    store = _run.preview or Store(records_beside(folder))
    _run.last, _run.warned = LastBuild(store, SiteFolder(folder)), warnings_so_far()
    _run.surroundings = build_fingerprint(root, config.site_url, is_preview=_run.command == "serve")
    _run.inputs = content_fingerprint(root, _run.surroundings, today_in_vietnam()) if _run.command == "build" else b""
    # other commands have to do something with the site
    if _run.inputs and _run.last.is_whole(_run.inputs):
        log.info("Không có gì thay đổi từ lần dựng trước: trang ở %s còn nguyên", folder)
        _done_with(_run.last)
        raise SystemExit(0)


def _prepare(config: MkDocsConfig) -> None:
    """The content is checked by now."""
    assert _run.last
    menu = frozenset(sources_in(config.nav))
    config.extra["site"]["build"] = ThisBuild(_run.last, _run.surroundings, menu, StandingFile.of)


on_config = CombinedEvent(_begin, _prepare)


def on_pre_build(config: MkDocsConfig) -> None:
    """Right after this MkDocs empties the folder of the site."""
    _this_build(config).last.folder.set_aside()


@event_priority(1000)
def _with_last_site(files: Files, config: MkDocsConfig) -> Files:
    _this_build(config).last.folder.put_back()
    return files


@event_priority(50)
def _with_numbers(files: Files, config: MkDocsConfig) -> Files:
    """All files of the repository are there by now."""
    build, views = _this_build(config), config.extra["site"]["views"]
    made, statics = config.extra["site"]["made"], _statics(files, config)
    build.numbers = PageFingerprints(views, made, config.nav, build.surroundings, statics)
    return files


@event_priority(-1000)
def _without_kept_pages(files: Files, config: MkDocsConfig) -> Files:
    """All files that the build makes are there by now."""
    set_exclusions(files, config)
    return Files([_kept(file, config) if file.is_documentation_page() else file for file in files])


on_files = CombinedEvent(_with_last_site, _with_numbers, _without_kept_pages)


def _statics(files: Files, config: MkDocsConfig) -> dict[str, Digest]:
    """Of all files of the repository that are no pages."""
    folders = {config.docs_dir, str(config.extra["site"]["views"].site.root)}
    own = (file for file in files if file.src_dir in folders and not file.is_documentation_page())
    return {file.src_uri: digest_of(file.content_bytes) for file in own}


def _kept(file: File, config: MkDocsConfig) -> File:
    """In place of a page one whose file stays, or the page itself where it has to be drawn."""
    state, build = config.extra["site"], _this_build(config)
    made = state["made"].get(file.url) if file.generated_by else None
    item = state["views"].site.item_at(path_of(file.src_uri))
    # of pages that the menu has forgotten MkDocs tells; without a menu in the settings it makes one of them
    is_forgotten = file.inclusion.value > InclusionLevel.NOT_IN_NAV.value and file.src_uri not in build.menu
    if is_forgotten or (made is None and item is None):
        return file
    number = build.numbers.of_generated(made) if made else build.numbers.of_item(item)
    build.inputs[file.dest_uri] = number
    record = build.last.keeps(file.dest_uri, number)
    return StandingFile.of(file, record) if record else file


def on_nav(nav: Navigation, config: MkDocsConfig, files: Files) -> Navigation:
    """A page in the menu is named there, drawn or not."""
    for page in nav.pages:
        if isinstance(page.file, StandingFile):
            item = config.extra["site"]["views"].site.item_at(path_of(page.file.src_uri))
            page.markdown = ""
            page.meta.update(theme_meta(item))
    return nav


@event_priority(-1000)
def on_post_build(config: MkDocsConfig) -> None:
    """Nothing more is written after this."""
    build = _this_build(config)
    for record in build.records.values():
        build.last.note(record)
    views: SiteFacts = config.extra["site"]["views"]
    was_warned = warnings_so_far() > _run.warned
    # an hour of today may come, and old versions that a clone lacks, without any file changing
    may_change = views.site.waits_today or views.history.state is HistoryState.SHALLOW
    build.last.finish(b"" if was_warned or may_change else _run.inputs, not (was_warned and config.strict))
    _done_with(build.last)


def on_build_error(error: Exception) -> None:
    """Whatever went wrong, the last site is in its place."""
    if _run.last:
        _run.last.folder.restore()
        _done_with(_run.last)


def _done_with(last: LastBuild) -> None:
    if last.store is not _run.preview:
        last.store.close()
    _run.last = None
    _run.end_turn()


def _this_build(config: MkDocsConfig) -> ThisBuild:
    found: ThisBuild = config.extra["site"]["build"]
    return found
