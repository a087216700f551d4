"""Retains what the last build has made: a page that would come out the same is not drawn, and its file stays."""

import logging
from collections.abc import Collection
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel, set_exclusions
from mkdocs.structure.nav import Navigation

from build_steps.build import Build, Session, UndrawnFile, moment_of_build
from cchc.content.history import HistoryState
from cchc.rebuild.fingerprints.pages import PageFingerprints, sources_in
from cchc.rebuild.fingerprints.repository import build_fingerprint, content_fingerprint
from cchc.rebuild.last_build import LastBuild
from cchc.rebuild.site_folder import SiteFolder
from cchc.rebuild.site_lock import lock_sites
from cchc.rebuild.store import Store, records_file
from cchc.text.digests import Digest, digest_of
from cchc.views.drawing import COMPILED
from cchc.views.metadata import theme_meta

log = logging.getLogger("mkdocs.cchc")


def begin(session: Session, config: MkDocsConfig) -> None:
    """Make a new Build, with the records of the last one; only one process at a time builds into a folder."""
    root, folder = Path(config.config_file_path).parent, Path(config.site_dir)
    if session.running:
        # it was broken off
        close(session)
    if session.command == "build":
        session.release_lock = lock_sites([folder], lambda: log.info(_WAITING))
    last = LastBuild(session.preview_records or Store(records_file(folder)), SiteFolder(folder))
    around = build_fingerprint(root, config.site_url, is_preview=session.is_preview)
    # other commands have to do something with the site, even where nothing has changed
    content = content_fingerprint(root, around, moment_of_build().date()) if session.command == "build" else b""
    session.running = Build(last, around, content)
    COMPILED.keep_in(root / ".cache" / "templates", around)
    logging.getLogger("mkdocs").addHandler(session.running.warnings)


_WAITING = "Một lần dựng khác đang chạy, chờ đến khi nó xong"


def end_if_up_to_date(session: Session) -> None:
    """End the process (SystemExit 0) where nothing has changed since the last build, and its site is as it was left."""
    build = session.build
    if build.content_fingerprint and build.last.is_up_to_date(build.content_fingerprint):
        log.info("Không có gì thay đổi từ lần dựng trước: trang ở %s còn nguyên", build.last.folder.folder)
        close(session)
        raise SystemExit(0)


def take_fingerprints(files: Files, build: Build, config: MkDocsConfig) -> None:
    """Work out what pages depend on, once all files of the repository are there."""
    folders = {config.docs_dir, str(build.site.root)}
    own = (file for file in files if file.src_dir in folders and not file.is_documentation_page())
    statics = {file.src_uri: digest_of(file.content_bytes) for file in own}
    build.fingerprints = PageFingerprints(build.facts, build.generated, config.nav, build.build_fingerprint, statics)


def retain_pages(files: Files, build: Build, config: MkDocsConfig) -> Files:
    """The files, once all are there that the build makes; pages whose file stays are in them as UndrawnFile."""
    set_exclusions(files, config)
    menu = frozenset(sources_in(config.nav))
    return Files([_retained(file, build, menu) if file.is_documentation_page() else file for file in files])


def _retained(file: File, build: Build, menu: Collection[str]) -> File:
    """In place of a page one whose file stays, or the page itself where it has to be drawn.

    MkDocs tells of pages that the menu has forgotten, and makes a menu of them where the settings have none: they are
    drawn each time.
    """
    is_forgotten = file.inclusion.value > InclusionLevel.NOT_IN_NAV.value and file.src_uri not in menu
    fingerprint = None if is_forgotten else _fingerprint(file, build)
    if fingerprint is None:
        return file
    build.page_fingerprints[file.dest_uri] = fingerprint
    record = build.last.retain(file.dest_uri, fingerprint)
    return UndrawnFile.of(file, record) if record else file


def _fingerprint(file: File, build: Build) -> Digest | None:
    """The fingerprint of a page of the content or of a generated one; None for any other file."""
    if file.generated_by and (page := build.generated.get(file.url)):
        return build.fingerprints.of_generated(page)
    item = build.item_of(file.src_uri)
    return build.fingerprints.of_item(item) if item else None


def name_undrawn_pages(nav: Navigation, build: Build) -> None:
    """Give pages in the menu their titles, for MkDocs reads those only that it draws."""
    for page in nav.pages:
        item = build.item_of(page.file.src_uri) if isinstance(page.file, UndrawnFile) else None
        if item:
            page.markdown = ""
            page.meta.update(theme_meta(item))


def finish(session: Session, is_strict: bool) -> None:
    """Remove what is of no build any more, and let the next one know of this one; nothing is written after it.

    What was warned of is made again, so that it is warned of again. An hour of today may come, and old versions that
    a clone lacks, without any file changing.
    """
    build = session.build
    for record in build.records.values():
        build.last.add(record)
    was_warned = build.warning_count > 0
    may_change = build.site.waits_today or build.facts.history.state is HistoryState.SHALLOW
    is_repeated = was_warned or may_change
    build.last.finish(b"" if is_repeated else build.content_fingerprint, is_good=not (was_warned and is_strict))
    close(session)


def restore_site(session: Session) -> None:
    """Whatever went wrong, put the last site back where it was."""
    if session.running:
        session.running.last.folder.restore()
        close(session)


def close(session: Session) -> None:
    """End the build that is going on: what it has not committed to the records is forgotten."""
    build = session.build
    if build.last.store is not session.preview_records:
        build.last.store.close()
    logging.getLogger("mkdocs").removeHandler(build.warnings)
    session.running = None
    session.release_lock()
