"""What was made of each page: feeds take its text, the next build all of it."""

from dataclasses import dataclass, field, replace

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import CombinedEvent, event_priority
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import TableOfContents

from cchc.content.anchors import may_be_made, path_of
from cchc.content.site import Site
from cchc.rebuild.last_build import PageFacts, new_file
from cchc.rebuild.store import TextKind, Written
from cchc.rebuild.this_build import ThisBuild
from cchc.rebuild.warned import warnings_so_far
from cchc.text.digests import digest_of


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
def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
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
            wanted = _wanted(page, config)
            # those that a page has itself cannot go without it
            if wanted.get(file.src_uri, {}).keys() <= set(anchors):
                wanted.pop(file.src_uri, None)
            body = _run.bodies.pop(file.dest_uri)
            facts[file.dest_uri] = PageFacts(body, digest_of(body), anchors, wanted)
            # looked at when all are known: _tell_lost_anchors
            page.links_to_anchors = None


def _wanted(page: Page, config: MkDocsConfig) -> dict[str, dict[str, str]]:
    """The anchors that links of a page lead to, by file, as they were written; but for those that nobody can know."""
    site: Site = config.extra["site"]["views"].site
    wanted = {target.src_uri: dict(links) for target, links in (page.links_to_anchors or {}).items()}
    for uri, links in wanted.items():
        item = site.item_at(path_of(uri))
        for anchor in [each for each in links if item is not None and may_be_made(item, each)]:
            del links[anchor]
    return {uri: links for uri, links in wanted.items() if links}


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


on_post_build = CombinedEvent(_put_bodies_away, _tell_lost_anchors)


def _page_of(file: File, config: MkDocsConfig) -> Page:
    return file.page or Page(None, file, config)


def _record_of(file: File) -> Written | None:
    """Of a page that stands in the site from the last build: see rebuild_hook."""
    found: Written | None = getattr(file, "record", None)
    return found


def _this_build(config: MkDocsConfig) -> ThisBuild:
    found: ThisBuild = config.extra["site"]["build"]
    return found
