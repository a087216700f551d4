"""Loads and checks all content before anything is touched, and mounts plans/, news/ and the generated pages."""

import logging
from collections.abc import Collection
from contextlib import suppress
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.structure.files import File, Files, InclusionLevel
from pathspec import GitIgnoreSpec

from build_steps.build import Build, Session, moment_of_build
from cchc.content.anchors import path_of
from cchc.content.files.paths import frame_files, output_path_of
from cchc.content.loader import FilesRead, load_site
from cchc.content.menu import excused_patterns, shown_menu
from cchc.content.preview import preview_of
from cchc.content.problems import ContentError
from cchc.content.readings import FILE as READINGS_FILE
from cchc.content.readings import Readings
from cchc.content.registry import FOLDERS
from cchc.content.site import Site
from cchc.content.writing import OutsideError, refuse_outside
from cchc.facts.site_facts import SiteFacts
from cchc.outputs.output_paths import output_path_problems
from cchc.rebuild.fingerprints.repository import program_fingerprint
from cchc.views.pages import GeneratedPage, generated_pages

log = logging.getLogger("mkdocs.cchc")

_WRONG = "Nội dung có lỗi, trang chưa được dựng lại:\n{}"


def load(session: Session, config: MkDocsConfig) -> None:
    """Read and check all content as of today; a preview shows drafts and scheduled items too.

    Raises PluginError with all problems. MkDocs empties the folder of the site only later, so that a broken edit leaves
    the last good site standing.
    """
    root, now = Path(config.config_file_path).parent, moment_of_build()
    files = session.files_read or FilesRead(Readings(root / READINGS_FILE, program_fingerprint()))
    session.files_read = files if session.is_preview else None
    try:
        site = load_site(root, now.date(), files, now)
    except ContentError as error:
        raise PluginError(_WRONG.format(error)) from None
    facts = SiteFacts(preview_of(site) if session.is_preview else site)
    pages = tuple(generated_pages(facts))
    _refuse_taken_paths(facts, pages)
    if not session.is_preview:
        _tell_warnings(site)
    session.build.facts, session.build.generated = facts, {page.address: page for page in pages}


def _refuse_taken_paths(facts: SiteFacts, pages: tuple[GeneratedPage, ...]) -> None:
    """Raises PluginError where two things claim one output path, also of what is to come out on another day."""
    taken = list(output_path_problems(facts, pages))
    if facts.site.withheld:
        all_facts = SiteFacts(preview_of(facts.site))
        taken += output_path_problems(all_facts, tuple(generated_pages(all_facts)))
    if taken:
        raise PluginError(_WRONG.format(ContentError(set(taken))))


def _tell_warnings(site: Site) -> None:
    """What `cchc check` would tell: whoever builds need not check before."""
    for problem in site.warnings:
        log.info(str(problem))
    log.info("Nội dung: 0 lỗi, %d cảnh báo", len(site.warnings))


def adapt_settings(build: Build, config: MkDocsConfig) -> None:
    """Leave out of the menu what is not on the site; excuse pages from it by the patterns of both settings files."""
    config.nav = shown_menu(config.nav, build.site)
    # of two files MkDocs takes the patterns of one
    config.not_in_nav = GitIgnoreSpec.from_lines(excused_patterns(build.site.settings))


def mount(files: Files, build: Build, config: MkDocsConfig) -> None:
    """Make the files that MkDocs knows those that are published, each at the address that the library gives it."""
    site = build.site
    published = site.published_files | {item.path for item in site.with_pages}
    _remove_others(files, config, published)
    for path in sorted(published, key=lambda path: path.split("/")):
        if not path.startswith("docs/"):
            files.append(_mounted(path, build, config))
    for file in files:
        # MkDocs names a page of docs/ by its file, whatever address the item has chosen
        item = build.item_of(file.src_uri) if file.src_dir == config.docs_dir else None
        if item is not None and item.id:
            file.dest_uri = f"{item.address}index.html"
    for address in build.generated:
        source = address.rstrip("/") + ".md"
        file = File.generated(config, source, content="\n", inclusion=InclusionLevel.NOT_IN_NAV)
        # a domain or a unit may be called "Index" or "Readme", of which MkDocs makes the page of the folder above
        file.dest_uri = f"{address.rstrip('/')}/index.html"
        files.append(file)


def _remove_others(files: Files, config: MkDocsConfig, published: Collection[str]) -> None:
    """MkDocs takes whatever lies in docs/ and in the frame's folder; the library decides what goes out."""
    frame = config.theme.custom_dir
    shown = frame_files(Path(frame)) if frame else frozenset()
    for file in list(files):
        in_docs = file.src_dir == config.docs_dir and path_of(file.src_uri) not in published
        if in_docs or (file.src_dir == frame and file.src_uri not in shown):
            files.remove(file)


def _mounted(path: str, build: Build, config: MkDocsConfig) -> File:
    """MkDocs' file for one outside of docs/, by its path in the repository."""
    file = File(path, str(build.site.root), config.site_dir, config.use_directory_urls)
    file.edit_uri = f"../{path}"
    item = build.site.item_at(path)
    file.dest_uri = f"{item.address}index.html" if item is not None else output_path_of(path)
    return file


def refuse_files_outside(files: Files, config: MkDocsConfig) -> None:
    """Raises PluginError where a file would be written outside of the folder of the site."""
    try:
        refuse_outside(Path(config.site_dir), {file.dest_uri for file in files})
    except OutsideError as error:
        raise PluginError(str(error)) from None


def watch_folders(server: LiveReloadServer, config: MkDocsConfig) -> None:
    """MkDocs would refuse to watch a folder that is not there, and git keeps no empty one; here it may be filled."""
    root = Path(config.config_file_path).parent
    for folder in FOLDERS[1:]:
        with suppress(OSError):
            (root / folder).mkdir(exist_ok=True)
            server.watch(str(root / folder))
