"""Rules on Markdown, in the texts of pages and in every key that holds it: what the public sees is what was meant."""

from collections.abc import Iterator

from cchc.content.checks.markdown import losses, raw_html, structure, targets
from cchc.content.checks.markdown.findings import Finding, Written, is_plain
from cchc.content.fields import Mark, marked
from cchc.content.item import Item
from cchc.content.problems import Problem
from cchc.content.registry import type_of
from cchc.content.site import Site
from cchc.text.markdown.allowed_html import AllowedHtml
from cchc.text.markdown.engine import read

RULES = (
    raw_html.tags_are_closed,
    raw_html.html_is_allowed,
    raw_html.markdown_stands_apart_from_html,
    structure.a_page_has_one_title,
    structure.headings_leave_out_no_level,
    structure.underlined_headings_are_meant,
    structure.each_id_is_given_once,
    targets.targets_lead_somewhere,
    targets.pictures_are_described,
    targets.links_have_words,
    targets.what_looks_like_a_link_is_one,
    targets.links_are_in_one_piece,
    structure.pasted_lists_are_lists,
    structure.what_follows_a_list_is_apart,
    structure.marks_of_lists_are_followed_by_a_blank,
    structure.lists_in_lists_are_indented_enough,
    structure.rows_have_as_many_cells,
    structure.tables_are_tables,
    losses.nothing_lies_too_deep,
    losses.footnotes_have_both_ends,
    losses.code_is_meant,
    losses.signs_of_emphasis_are_read,
)
"""Each takes a text as it was read, and tells what is wrong with it."""


def texts_are_shown_as_they_are_meant(site: Site) -> Iterator[Problem]:
    """Every Markdown text of the site by every rule."""
    allowed = site.settings.province.allowed_html
    for item in site.items:
        for finding in _in_body(item, allowed):
            yield item.source.problem_on_line(finding.message, finding.line, finding.severity)
        for loc, text in marked(item, Mark.MARKDOWN):
            for finding in findings(text, allowed, is_body=False):
                yield item.source.problem_in_text(finding.message, finding.line, *loc, severity=finding.severity)


def findings(
    text: str, allowed: AllowedHtml, is_body: bool = True, has_title: bool = False, above: int = 1
) -> Iterator[Finding]:
    """What is wrong with one text; a page of docs/ `has_title` at its beginning, `above` is the level of the heading
    that the text stands below.
    """
    if is_plain(text, is_body, has_title, above):
        return
    written = Written(read(text), allowed, is_body, has_title, above)
    for rule in RULES:
        yield from rule(written)


def _in_body(item: Item, allowed: AllowedHtml) -> Iterator[Finding]:
    has_title = type_of(item.path).template is None
    return findings(item.markdown, allowed, has_title=has_title, above=item.heading_above)
