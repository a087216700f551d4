"""Loads and checks all content before anything is touched, and mounts plans/, news/ and the made pages."""

import logging
from collections.abc import Callable, Collection
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import CombinedEvent, event_priority
from mkdocs.structure.files import File, Files, InclusionLevel
from pathspec import GitIgnoreSpec

from cchc.content.anchors import path_of
from cchc.content.files.places import frame_files, place_of
from cchc.content.loader import FilesRead, load_site
from cchc.content.menu import shown_menu
from cchc.content.preview import preview_of
from cchc.content.problems import ContentError
from cchc.content.registry import FOLDERS
from cchc.content.site import Site
from cchc.content.writing import OutsideError, refuse_outside
from cchc.facts.site_facts import SiteFacts
from cchc.outputs.places import place_problems
from cchc.text.dates import now_in_vietnam
from cchc.views.pages import generated_pages

log = logging.getLogger("mkdocs.cchc")

_WRONG = "Nội dung có lỗi, trang chưa được dựng lại:\n{}"


@dataclass
class _Run:
    """`files` are those that a preview has read already; a build reads each once."""

    is_preview: bool = False
    files: FilesRead | None = None


_run = _Run()


def on_startup(command: str, dirty: bool) -> None:
    """`mkdocs serve` shows drafts and scheduled items too, and says so; a build never does."""
    _run.is_preview = command == "serve"
    _run.files = FilesRead() if _run.is_preview else None


def on_shutdown() -> None:
    _run.is_preview, _run.files = False, None


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """MkDocs empties the output folder only after this: a broken edit leaves the last good site standing."""
    root, now = Path(config.config_file_path).parent, now_in_vietnam()
    try:
        site = load_site(root, now.date(), _run.files, now)
    except ContentError as error:
        raise PluginError(_WRONG.format(error)) from None
    views = SiteFacts(preview_of(site) if _run.is_preview else site)
    pages = tuple(generated_pages(views))
    taken = list(place_problems(views, pages))
    if taken:
        raise PluginError(_WRONG.format(ContentError(taken)))
    config.nav = shown_menu(config.nav, views.site)
    # of two files MkDocs takes the patterns of one
    config.not_in_nav = GitIgnoreSpec.from_lines(site.settings.not_in_nav.splitlines())
    made = {page.address: page for page in pages}
    config.extra["site"] = {"views": views, "drawings": {}, "marked": {}, "made": made}
    return config


@event_priority(100)  # before the plugins look at the files
def _mounted(files: Files, config: MkDocsConfig) -> Files:
    site: Site = config.extra["site"]["views"].site
    published = site.published_files | {item.path for item in site.published}
    _remove_others(files, config, published)
    for path in sorted(published, key=lambda path: path.split("/")):
        if not path.startswith("docs/"):
            _mount(files, config, site, path)
    for file in files:
        # MkDocs names a page of docs/ by its file, whatever address the item has chosen
        item = site.item_at(path_of(file.src_uri)) if file.src_dir == config.docs_dir else None
        if item is not None and item.id:
            file.dest_uri = f"{item.address}index.html"
    for address in config.extra["site"]["made"]:
        uri = address.rstrip("/") + ".md"
        files.append(File.generated(config, uri, content="\n", inclusion=InclusionLevel.NOT_IN_NAV))
    return files


def _remove_others(files: Files, config: MkDocsConfig, published: Collection[str]) -> None:
    """MkDocs takes whatever lies in docs/ and in the frame's folder; the library decides what goes out."""
    frame = config.theme.custom_dir
    shown = frame_files(Path(frame)) if frame else frozenset()
    for file in list(files):
        in_docs = file.src_dir == config.docs_dir and path_of(file.src_uri) not in published
        if in_docs or (file.src_dir == frame and file.src_uri not in shown):
            files.remove(file)


@event_priority(-3000)  # when all files are there
def _inside(files: Files, config: MkDocsConfig) -> Files:
    try:
        refuse_outside(Path(config.site_dir), {file.dest_uri for file in files})
    except OutsideError as error:
        raise PluginError(str(error)) from None
    return files


on_files = CombinedEvent(_mounted, _inside)


def on_serve(server: LiveReloadServer, config: MkDocsConfig, builder: Callable[..., None]) -> LiveReloadServer:
    """MkDocs would refuse to watch a folder that is not there, and git keeps no empty one; here it may be filled."""
    root = Path(config.config_file_path).parent
    for folder in FOLDERS[1:]:
        with suppress(OSError):
            (root / folder).mkdir(exist_ok=True)
            server.watch(str(root / folder))
    return server


def _mount(files: Files, config: MkDocsConfig, site: Site, path: str) -> None:
    file = File(path, str(site.root), config.site_dir, config.use_directory_urls)
    file.edit_uri = f"../{path}"
    item = site.item_at(path)
    if item is not None:
        file.dest_uri = f"{item.address}index.html"
    else:
        file.dest_uri = place_of(path)
    files.append(file)
