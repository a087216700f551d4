"""What was made of each page: feeds take its text, the search index its words, the next build all of it."""

from dataclasses import dataclass, field, replace
from html import unescape
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import CombinedEvent, event_priority
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import TableOfContents

from cchc.content.anchors import path_of
from cchc.outputs.search.files import ENTRY, FOLDER, SearchFile, search_files
from cchc.outputs.search.page import SearchPage, search_page
from cchc.outputs.search.service import SearchIndexError
from cchc.rebuild.last_build import PageFacts, new_file
from cchc.rebuild.store import TextKind, Written
from cchc.rebuild.this_build import ThisBuild
from cchc.rebuild.warned import warnings_so_far
from cchc.text.digests import Digest, digest_of
from cchc.views.search.document import search_document
from cchc.views.site_views import SiteViews


@dataclass
class _Run:
    """`warned` counts the warnings before the page in the making; `files` are those of the site.

    `bodies` are the texts of pages by their place, until all are there.
    """

    warned: int = 0
    bodies: dict[str, str] = field(default_factory=dict)
    files: Files = field(default_factory=lambda: Files([]))


_run = _Run()


def on_nav(nav: Navigation, config: MkDocsConfig, files: Files) -> Navigation:
    _run.bodies, _run.files = {}, files
    return nav


def on_pre_page(page: Page, config: MkDocsConfig, files: Files) -> Page:
    _run.warned = warnings_so_far()
    return page


@event_priority(-1000)
def _take_body(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    _run.bodies[page.file.dest_uri] = html
    if warnings_so_far() > _run.warned:
        _this_build(config).inputs.pop(page.file.dest_uri, None)
    # title and menu ask only whether there was any
    page.markdown = ""
    return html


@event_priority(-3000)
def _take_search_page(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Without the ways to other pages, which pages_hook has left out by now."""
    if not _is_preview(config):
        is_left_out = page.meta.get("search", {}).get("exclude")
        # empty, so that nothing of an earlier build is found
        _this_build(config).search[page.file.dest_uri] = "" if is_left_out else _search_text(html, page, config)
    return html


on_page_content = CombinedEvent(_take_body, _take_search_page)


def _search_text(html: str, page: Page, config: MkDocsConfig) -> str:
    site = config.extra["site"]["views"].site
    item = site.item_at(path_of(page.file.src_uri))
    # the menu may call a page by a shorter name
    title = (item.title if item else "") or unescape(str(page.title))
    address = page.file.dest_uri.removesuffix("index.html")
    return search_page(search_document(site, address, title, html, item)).as_text()


@event_priority(1000)
def on_env(env: object, config: MkDocsConfig, files: Files) -> None:
    facts = _this_build(config).facts
    for file in files.documentation_pages():
        if page := file.page:
            anchors = tuple(sorted(page.present_anchor_ids or ()))
            wanted = {target.src_uri: links for target, links in (page.links_to_anchors or {}).items()}
            # those that a page has itself cannot go without it
            if wanted.get(file.src_uri, {}).keys() <= set(anchors):
                wanted.pop(file.src_uri, None)
            body = _run.bodies.pop(file.dest_uri)
            facts[file.dest_uri] = PageFacts(body, digest_of(body), anchors, wanted)
            # looked at when all are known: _tell_lost_anchors
            page.links_to_anchors = None


@event_priority(-1000)
def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:
    build, place = _this_build(config), page.file.dest_uri
    # thousands of pages are large
    page.content, page.toc = "", TableOfContents([])
    if place in build.inputs:
        written = new_file(place, build.inputs[place], output.encode("utf-8", "xmlcharrefreplace"))
        facts = build.facts[place]
        build.records[place] = replace(written, body=facts.body, anchors=facts.anchors, wanted=facts.wanted)
    return output


@event_priority(1700)
def _put_bodies_away(config: MkDocsConfig) -> None:
    """All pages have their text. Only those of items stand in feeds."""
    build = _this_build(config)
    for file in _run.files:
        facts = build.facts.get(file.dest_uri)
        if facts:
            if not file.generated_by:
                build.last.store.put_text(TextKind.BODY, file.dest_uri, facts.text)
            build.facts[file.dest_uri] = replace(facts, text="")


@event_priority(-500)
def _write_search_index(config: MkDocsConfig) -> None:
    """Pages that are kept have said last time what is to be found in them."""
    build = _this_build(config)
    if _is_preview(config):
        return
    last = build.last
    for place, text in build.search.items():
        last.store.put_text(TextKind.SEARCH, place, text)
    places = sorted(each.dest_uri for each in _run.files if each.dest_uri in build.search or _record_of(each))
    texts = {place.removesuffix("index.html"): last.store.text(TextKind.SEARCH, place) for place in places}
    number = digest_of(build.surroundings, *texts.items())
    if last.keeps(ENTRY, number) and last.keeps_below(FOLDER):
        return
    try:
        for file in search_files((address, SearchPage.of_text(text)) for address, text in texts.items() if text):
            _write_search_file(file, number, config)
    except SearchIndexError as error:
        raise PluginError(f"Không lập được chỉ mục tìm kiếm: {error}") from None


def _write_search_file(file: SearchFile, number: Digest, config: MkDocsConfig) -> None:
    """The first file that a browser asks for has the number of all."""
    last, own = _this_build(config).last, number if file.place == ENTRY else file.number
    if not last.keeps(file.place, own):
        path, content = Path(config.site_dir, file.place), file.content()
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
        last.note(new_file(file.place, own, content))


@event_priority(1000)
def _tell_lost_anchors(config: MkDocsConfig) -> None:
    """MkDocs would look at no more than the pages that it has drawn itself."""
    build = _this_build(config)
    known = {file: build.facts.get(file.dest_uri) or _record_of(file) for file in _run.files}
    linking = {file: facts.wanted for file, facts in known.items() if facts and facts.wanted}
    for file, wanted in linking.items():
        targets = {_run.files.get_file_from_path(uri): dict(anchors) for uri, anchors in wanted.items()}
        for target in targets:
            if target and (facts := known[target]):
                _page_of(target, config).present_anchor_ids = set(facts.anchors)
        page = _page_of(file, config)
        page.links_to_anchors = {target: anchors for target, anchors in targets.items() if target}
        page.validate_anchor_links(files=_run.files, log_level=config.validation.links.anchors)


on_post_build = CombinedEvent(_put_bodies_away, _tell_lost_anchors, _write_search_index)


def _page_of(file: File, config: MkDocsConfig) -> Page:
    return file.page or Page(None, file, config)


def _record_of(file: File) -> Written | None:
    """Of a page that stands in the site from the last build: see rebuild_hook."""
    found: Written | None = getattr(file, "record", None)
    return found


def _is_preview(config: MkDocsConfig) -> bool:
    """An index of thousands of pages takes longer than all the rest of a preview."""
    views: SiteViews = config.extra["site"]["views"]
    return views.site.is_preview


def _this_build(config: MkDocsConfig) -> ThisBuild:
    found: ThisBuild = config.extra["site"]["build"]
    return found
