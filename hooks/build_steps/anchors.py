"""Checks links to anchors of other pages, drawn or not: MkDocs looks at those pages alone that it draws itself."""

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File
from mkdocs.structure.pages import Page

from build_steps.build import Build, retained_record
from cchc.content.anchors import may_be_made

LinkedAnchors = dict[str, dict[str, str]]
"""The anchors that a page links to, by the source of the page that has them, each with the link as it was written."""


def linked_anchors(page: Page, build: Build) -> LinkedAnchors:
    """Take from MkDocs the anchors that a page links to: `check` looks at them instead.

    Those that a template may make are left out, for nobody can know whether it does so today; so are those of the page
    itself if it has them all, for they cannot go without it.
    """
    linked = {target.src_uri: dict(links) for target, links in (page.links_to_anchors or {}).items()}
    page.links_to_anchors = None
    for source, links in linked.items():
        item = build.item_of(source)
        for anchor in [each for each in links if item is not None and may_be_made(item, each)]:
            del links[anchor]
    own = page.file.src_uri
    if linked.get(own, {}).keys() <= set(page.present_anchor_ids or ()):
        linked.pop(own, None)
    return {source: links for source, links in linked.items() if links}


def check(build: Build, config: MkDocsConfig) -> None:
    """Have MkDocs warn of links to anchors that are not there, now that the anchors of all pages are known."""
    known = {file: build.drawn_pages.get(file.dest_uri) or retained_record(file) for file in build.files}
    linking = {file: facts.linked_anchors for file, facts in known.items() if facts and facts.linked_anchors}
    for file, linked in linking.items():
        targets = {build.files.get_file_from_path(source): dict(anchors) for source, anchors in linked.items()}
        for target in targets:
            if target and (facts := known[target]):
                _page_of(target, config).present_anchor_ids = set(facts.anchors)
        page = _page_of(file, config)
        page.links_to_anchors = {target: anchors for target, anchors in targets.items() if target}
        page.validate_anchor_links(files=build.files, log_level=config.validation.links.anchors)


def _page_of(file: File, config: MkDocsConfig) -> Page:
    return file.page or Page(None, file, config)
