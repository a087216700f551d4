"""What was made of each page: feeds take its text, the search index its words, the next build all of it."""

import json
from dataclasses import dataclass, field, replace
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import TableOfContents
from mkdocs.utils.templates import TemplateContext

from cchc.rebuild.digests import digest_of
from cchc.rebuild.last_build import PageFacts, PageTexts, new_file
from cchc.rebuild.store import Written
from cchc.rebuild.this_build import ThisBuild
from cchc.rebuild.warned import warnings_so_far


@dataclass
class _Run:
    """`warned` counts the warnings before the page in the making, `indexed` the entries of the search index.

    `bodies` are the texts of pages by their place, until all are there. `files` are those of the site.
    """

    warned: int = 0
    indexed: int = 0
    bodies: dict[str, str] = field(default_factory=dict)
    files: Files = field(default_factory=lambda: Files([]))


_run = _Run()


def on_nav(nav: Navigation, config: MkDocsConfig, files: Files) -> Navigation:
    _run.indexed, _run.bodies, _run.files = 0, {}, files
    return nav


def on_pre_page(page: Page, config: MkDocsConfig, files: Files) -> Page:
    _run.warned = warnings_so_far()
    return page


@event_priority(-1000)
def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    # the search index changes it later
    _run.bodies[page.file.dest_uri] = html
    if warnings_so_far() > _run.warned:
        _this_build(config).inputs.pop(page.file.dest_uri, None)
    # title and menu ask only whether there was any
    page.markdown = ""
    return html


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
            facts[file.dest_uri] = PageFacts(_run.bodies.pop(file.dest_uri), anchors, wanted)
            # looked at when all are known: _tell_lost_anchors
            page.links_to_anchors = None


@event_priority(-1000)
def on_page_context(context: TemplateContext, page: Page, config: MkDocsConfig, nav: Navigation) -> TemplateContext:
    """The search index has taken in the page by now."""
    build, entries, place = _this_build(config), _search_entries(config), page.file.dest_uri
    # only texts of items stand in feeds
    body = "" if page.file.generated_by else build.facts[place].body
    found = entries[_run.indexed :]
    build.texts[place] = PageTexts(body, json.dumps(found, ensure_ascii=False) if found else "")
    _run.indexed = len(entries)
    return context


@event_priority(-1000)
def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:
    build, place = _this_build(config), page.file.dest_uri
    # thousands of pages are large
    page.content, page.toc = "", TableOfContents([])
    if place in build.inputs:
        written = new_file(place, build.inputs[place], output.encode("utf-8", "xmlcharrefreplace"))
        facts = build.facts[place]
        build.records[place] = replace(written, body=digest_of(facts.body), anchors=facts.anchors, wanted=facts.wanted)
    return output


@event_priority(1000)
def on_post_build(config: MkDocsConfig) -> None:
    """All pages are drawn, the search index is not written yet."""
    build, entries = _this_build(config), _search_entries(config)
    entries[:] = [entry for file in _run.files for entry in _entries_of(file, build)]
    _tell_lost_anchors(build, config)


def _entries_of(file: File, build: ThisBuild) -> list[dict[str, Any]]:
    """Of the search index, in the order of the files."""
    texts = build.texts.get(file.dest_uri) or (build.last.texts_of(file.dest_uri) if _record_of(file) else None)
    found: list[dict[str, Any]] = json.loads(texts.search) if texts and texts.search else []
    return found


def _tell_lost_anchors(build: ThisBuild, config: MkDocsConfig) -> None:
    """MkDocs would look at no more than the pages that it has drawn itself."""
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


def _page_of(file: File, config: MkDocsConfig) -> Page:
    return file.page or Page(None, file, config)


def _record_of(file: File) -> Written | None:
    """Of a page that stands in the site from the last build: see rebuild_hook."""
    found: Written | None = getattr(file, "record", None)
    return found


def _search_entries(config: MkDocsConfig) -> list[dict[str, Any]]:
    """What Material's search has found in the pages so far; empty without it."""
    index = next((plugin.search_index for plugin in config.plugins.values() if hasattr(plugin, "search_index")), None)
    return index.entries if index else []


def _this_build(config: MkDocsConfig) -> ThisBuild:
    found: ThisBuild = config.extra["site"]["build"]
    return found
