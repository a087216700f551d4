"""Pages that would come out as they did last time are not made again: their files stay where they are."""

import json
import logging
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import CombinedEvent, event_priority
from mkdocs.structure.files import File, Files, InclusionLevel, set_exclusions
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import TableOfContents
from mkdocs.utils.templates import TemplateContext

from cchc.content.anchors import path_of
from cchc.rebuild.digests import Digest, digest_of
from cchc.rebuild.inputs import PageInputs
from cchc.rebuild.last_build import LastBuild, PageFacts, PageTexts, new_file
from cchc.rebuild.site_folder import SiteFolder
from cchc.rebuild.store import IN_MEMORY, Store, Written
from cchc.rebuild.surroundings import surroundings
from cchc.views.metadata import theme_meta


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
class Rebuild:
    """One build.

    `menu` are the sources of the pages that the settings name for it. By their place: `inputs` are the numbers of
    pages, `facts` and `texts` what was made of those drawn, `records` what the next build shall know of them.
    `indexed` counts the entries of the search index so far, `warned` the warnings before the page in the making.
    """

    last: LastBuild
    surroundings: Digest
    menu: frozenset[str]
    inputs: dict[str, Digest] = field(default_factory=dict)
    facts: dict[str, PageFacts] = field(default_factory=dict)
    texts: dict[str, PageTexts] = field(default_factory=dict)
    records: dict[str, Written] = field(default_factory=dict)
    bodies: dict[str, str] = field(default_factory=dict)
    files: Files = field(default_factory=lambda: Files([]))
    indexed: int = 0
    warned: int = 0

    def standing(self, file: File) -> File:
        """In place of a page one that somebody else draws."""
        return StandingFile.of(file)


class _Warnings(logging.Handler):
    """Counts them: a page that was warned of is not kept, so that it is warned of again."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.count = 0

    def emit(self, record: logging.LogRecord) -> None:
        self.count += 1


_warnings = _Warnings()
logging.getLogger("mkdocs").addHandler(_warnings)


@dataclass
class _Run:
    """`preview` are the records of `mkdocs serve`, `last` belongs to the build that is going on."""

    preview: Store | None = None
    last: LastBuild | None = None


_run = _Run()


def on_startup(command: str, dirty: bool) -> None:
    """The folder of a preview goes with it, so its records need not outlive it."""
    _run.preview = Store(IN_MEMORY) if command == "serve" else None


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    state, folder = config.extra["site"], Path(config.site_dir)
    site = state["views"].site
    around = surroundings(site.root, config.site_url, site.is_preview)
    store = _run.preview or Store(folder.with_name(f".{folder.name}.kept"))
    _run.last = LastBuild(store, SiteFolder(folder))
    state["rebuild"] = Rebuild(_run.last, around, frozenset(_places_in(config.nav)))
    return config


def _places_in(menu: object) -> Iterator[str]:
    if isinstance(menu, dict | list):
        for part in menu.values() if isinstance(menu, dict) else menu:
            yield from _places_in(part)
    elif isinstance(menu, str):
        yield menu


def on_pre_build(config: MkDocsConfig) -> None:
    """Right after this MkDocs empties the folder of the site."""
    _rebuild(config).last.folder.set_aside()


@event_priority(1000)
def _with_last_site(files: Files, config: MkDocsConfig) -> Files:
    _rebuild(config).last.folder.put_back()
    return files


@event_priority(-1000)
def _without_kept_pages(files: Files, config: MkDocsConfig) -> Files:
    """All files are there by now."""
    state = config.extra["site"]
    set_exclusions(files, config)
    inputs = PageInputs(state["views"], _rebuild(config).surroundings, state["sizes"], _statics(files, config))
    return Files([_kept(file, config, inputs) if file.is_documentation_page() else file for file in files])


on_files = CombinedEvent(_with_last_site, _without_kept_pages)


def _statics(files: Files, config: MkDocsConfig) -> dict[str, Digest]:
    """Of all files of the repository that are no pages."""
    folders = {config.docs_dir, str(config.extra["site"]["views"].site.root)}
    own = (file for file in files if file.src_dir in folders and not file.is_documentation_page())
    return {file.src_uri: digest_of(file.content_bytes) for file in own}


def _kept(file: File, config: MkDocsConfig, inputs: PageInputs) -> File:
    """In place of a page one whose file stays, or the page itself where it has to be drawn."""
    state, rebuild = config.extra["site"], _rebuild(config)
    made = state["made"].get(file.url) if file.generated_by else None
    item = state["views"].site.item_at(path_of(file.src_uri))
    # of pages that the menu has forgotten MkDocs tells; without a menu in the settings it makes one of them
    is_forgotten = file.inclusion.value > InclusionLevel.NOT_IN_NAV.value and file.src_uri not in rebuild.menu
    if is_forgotten or (made is None and item is None):
        return file
    number = inputs.of_generated(made) if made else inputs.of_item(item)
    rebuild.inputs[file.dest_uri] = number
    record = rebuild.last.keeps(file.dest_uri, number)
    return StandingFile.of(file, record) if record else file


def on_nav(nav: Navigation, config: MkDocsConfig, files: Files) -> Navigation:
    """A page in the menu is named there, drawn or not."""
    for page in nav.pages:
        if isinstance(page.file, StandingFile):
            item = config.extra["site"]["views"].site.item_at(path_of(page.file.src_uri))
            page.markdown = ""
            page.meta.update(theme_meta(item))
    return nav


def on_pre_page(page: Page, config: MkDocsConfig, files: Files) -> Page:
    _rebuild(config).warned = _warnings.count
    return page


@event_priority(-1000)
def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    rebuild, place = _rebuild(config), page.file.dest_uri
    # the search index changes it later
    rebuild.bodies[place] = html
    if _warnings.count > rebuild.warned:
        rebuild.inputs.pop(place, None)
    # title and menu ask whether there was any
    page.markdown = ""
    return html


@event_priority(1000)
def on_env(env: object, config: MkDocsConfig, files: Files) -> None:
    rebuild = _rebuild(config)
    rebuild.files = files
    for file in files.documentation_pages():
        if page := file.page:
            wanted = {target.src_uri: anchors for target, anchors in (page.links_to_anchors or {}).items()}
            anchors = tuple(sorted(page.present_anchor_ids or ()))
            rebuild.facts[file.dest_uri] = PageFacts(rebuild.bodies.pop(file.dest_uri), anchors, wanted)
            # looked at when all are known: _tell_lost_anchors
            page.links_to_anchors = None


@event_priority(-1000)
def on_page_context(context: TemplateContext, page: Page, config: MkDocsConfig, nav: Navigation) -> TemplateContext:
    """The search index has taken in the page by now."""
    rebuild, entries, place = _rebuild(config), _search_entries(config), page.file.dest_uri
    # only texts of items stand in feeds
    body = "" if page.file.generated_by else rebuild.facts[place].body
    found = entries[rebuild.indexed :]
    rebuild.texts[place] = PageTexts(body, json.dumps(found, ensure_ascii=False) if found else "")
    rebuild.indexed = len(entries)
    return context


@event_priority(-1000)
def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:
    rebuild, place = _rebuild(config), page.file.dest_uri
    page.content, page.toc = "", TableOfContents([])
    if place in rebuild.inputs:
        written = new_file(place, rebuild.inputs[place], output.encode("utf-8", "xmlcharrefreplace"))
        facts, body = rebuild.facts[place], digest_of(rebuild.facts[place].body)
        rebuild.records[place] = replace(written, body=body, anchors=facts.anchors, wanted=facts.wanted)
    return output


@event_priority(1000)
def _complete(config: MkDocsConfig) -> None:
    """All pages are drawn, the search index is not written yet."""
    rebuild, entries = _rebuild(config), _search_entries(config)
    entries[:] = [entry for file in rebuild.files for entry in _entries_of(file, rebuild)]
    _tell_lost_anchors(rebuild, config)


def _entries_of(file: File, rebuild: Rebuild) -> list[dict[str, Any]]:
    """Of the search index, in the order of the files."""
    is_kept = isinstance(file, StandingFile) and file.record
    texts = rebuild.last.texts_of(file.dest_uri) if is_kept else rebuild.texts.get(file.dest_uri)
    found: list[dict[str, Any]] = json.loads(texts.search) if texts and texts.search else []
    return found


def _tell_lost_anchors(rebuild: Rebuild, config: MkDocsConfig) -> None:
    """MkDocs does this for the pages that it has drawn itself."""
    pages = {}
    for file in rebuild.files:
        known = rebuild.facts.get(file.dest_uri) or (isinstance(file, StandingFile) and file.record)
        if known:
            pages[file.src_uri] = page = file.page or Page(None, file, config)
            page.present_anchor_ids = set(known.anchors)
            wanted = {rebuild.files.get_file_from_path(uri): links for uri, links in (known.wanted or {}).items()}
            page.links_to_anchors = {target: dict(links) for target, links in wanted.items() if target}
    for page in pages.values():
        page.validate_anchor_links(files=rebuild.files, log_level=config.validation.links.anchors)


@event_priority(-1000)
def _remember(config: MkDocsConfig) -> None:
    """Nothing more is written after this."""
    rebuild = _rebuild(config)
    for place, record in rebuild.records.items():
        rebuild.last.note(record, rebuild.texts[place])
    rebuild.last.finish()
    _done_with(rebuild.last)


on_post_build = CombinedEvent(_complete, _remember)


def on_build_error(error: Exception) -> None:
    """Whatever went wrong, the last site is in its place."""
    if _run.last:
        _run.last.folder.put_back()
        _done_with(_run.last)


def _done_with(last: LastBuild) -> None:
    if last.store is not _run.preview:
        last.store.close()
    _run.last = None


def _rebuild(config: MkDocsConfig) -> Rebuild:
    found: Rebuild = config.extra["site"]["rebuild"]
    return found


def _search_entries(config: MkDocsConfig) -> list[dict[str, Any]]:
    """What Material's search has found in the pages so far; empty without it."""
    index = next((plugin.search_index for plugin in config.plugins.values() if hasattr(plugin, "search_index")), None)
    return index.entries if index else []
