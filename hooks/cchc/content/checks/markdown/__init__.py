"""Rules on Markdown, in the texts of pages and in every key that holds it: what the public sees is what was meant."""

from collections.abc import Callable, Iterator

from cchc.content.checks.markdown import losses, raw_html, structure, targets
from cchc.content.checks.markdown.findings import Finding, Written, is_plain
from cchc.content.fields import Mark, marked
from cchc.content.item import Item
from cchc.content.problems import Problem, Severity
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


Look = Callable[..., object]
"""Does a piece of work on a text, or knows what came of it: takes the work, then all that it depends on."""


def _anew(work: Callable[[], object], *text: object) -> object:
    return work()


def texts_are_shown_as_they_are_meant(site: Site) -> Iterator[Problem]:
    """Every Markdown text of the site by every rule."""
    allowed = site.settings.province.allowed_html
    rules = allowed.written_out()

    def look(work: Callable[[], object], *text: object) -> object:
        return site.readings.look(work, "markdown", rules, *text)

    for item in site.items:
        for finding in _in_body(item, allowed, look):
            yield item.source.problem_on_line(finding.message, finding.line, finding.severity)
        for loc, text in marked(item, Mark.MARKDOWN):
            for finding in findings(text, allowed, is_body=False, look=look):
                yield item.source.problem_in_text(finding.message, finding.line, *loc, severity=finding.severity)


def findings(
    text: str,
    allowed: AllowedHtml,
    is_body: bool = True,
    has_title: bool = False,
    above: int = 1,
    look: Look = _anew,
) -> Iterator[Finding]:
    """What is wrong with one text; a page of docs/ `has_title` at its beginning, `above` is the level of the heading
    that the text stands below. `look` knows what earlier looks have found.
    """
    if is_plain(text, is_body, has_title, above):
        return

    def by_rules() -> object:
        written = Written(read(text), allowed, is_body, has_title, above)
        return [[each.line, each.message, each.severity.value] for rule in RULES for each in rule(written)]

    found = look(by_rules, text, is_body, has_title, above)
    for line, message, severity in found if isinstance(found, list) else ():
        yield Finding(line, message, Severity(severity))


def _in_body(item: Item, allowed: AllowedHtml, look: Look) -> Iterator[Finding]:
    has_title = type_of(item.path).template is None
    return findings(item.markdown, allowed, has_title=has_title, above=item.heading_above, look=look)
