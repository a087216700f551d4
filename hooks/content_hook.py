"""Loads and checks all content before anything is touched, and mounts plans/, news/ and the made pages."""

import logging
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files, InclusionLevel

from cchc.content.anchors import uri_of
from cchc.content.folders import files_in
from cchc.content.loader import FilesRead, load_site
from cchc.content.menu import shown_menu
from cchc.content.preview import preview_of
from cchc.content.problems import ContentError
from cchc.content.registry import FOLDERS, type_of
from cchc.content.site import Site
from cchc.text.dates import today_in_vietnam
from cchc.views.pages import generated_pages
from cchc.views.site_views import SiteViews

log = logging.getLogger("mkdocs.cchc")


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
    root = Path(config.config_file_path).parent
    try:
        site = load_site(root, today_in_vietnam(), _run.files)
    except ContentError as error:
        raise PluginError(f"Nội dung có lỗi, trang chưa được dựng lại:\n{error}") from None
    views = SiteViews(preview_of(site) if _run.is_preview else site)
    config.nav = shown_menu(config.nav, views.site)
    config.extra["site"] = {
        "views": views,
        "drawings": {},
        "marked": {},
        "made": {page.address: page for page in generated_pages(views)},
    }
    return config


@event_priority(100)  # before the plugins look at the files
def on_files(files: Files, config: MkDocsConfig) -> Files:
    site: Site = config.extra["site"]["views"].site
    for folder in FOLDERS[1:]:
        for path in files_in(site.root, folder):
            if not path.rpartition("/")[2].startswith("."):
                _mount(files, config, site, path)
    for item in site.items:
        hidden = files.get_file_from_path(item.path.removeprefix("docs/"))
        if hidden and not site.shows(item):
            files.remove(hidden)
    for path in site.withheld_files:
        waiting = files.get_file_from_path(uri_of(path))
        if waiting:
            files.remove(waiting)
    for address in config.extra["site"]["made"]:
        uri = address.rstrip("/") + ".md"
        if any(other in files.src_uris for other in (uri, f"{address}index.md")):
            raise PluginError(f"Địa chỉ /{address} của trang do bộ dựng tạo ra trùng với tệp {uri}; đổi tên tệp")
        files.append(File.generated(config, uri, content="\n", inclusion=InclusionLevel.NOT_IN_NAV))
    return files


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
        kind = type_of(path)
        file.dest_uri = kind.address + path.removeprefix(kind.folder)
    files.append(file)
