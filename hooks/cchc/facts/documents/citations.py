"""Documents that a text cites: in words, and where they are on this site."""

from collections.abc import Iterable
from dataclasses import dataclass

from cchc.content.documents import Numbered
from cchc.content.item import Item
from cchc.content.plan import Citation, Plan
from cchc.content.publication import Rule
from cchc.content.site import Site
from cchc.text.document_number import numbers_in


@dataclass(frozen=True, slots=True)
class ShownCitation:
    """A document as cited: in words, its official text elsewhere, and what it is on this site, if it is there."""

    text: str
    url: str | None
    item: Item | None


def shown_citation(site: Site, citation: Citation, by: Item) -> ShownCitation:
    """One of the basis (`can_cu`) of an item."""
    origin = [_day_in_words(citation), f"của {citation.issuer}" if citation.issuer else None]
    head = " ".join(word for word in (citation.number or citation.abstract, *origin) if word)
    text = f"{head}: {citation.abstract}" if citation.number and citation.abstract else head
    return ShownCitation(text, citation.url, site.public(site.documents.cited(citation, by)))


def shown_numbers(site: Site, references: Iterable[str], by: Item) -> tuple[ShownCitation, ...]:
    """Documents named by number alone, or by a path; what is not on the site stays a number."""
    return tuple(shown_number(site, reference, by) for reference in references)


def shown_number(site: Site, reference: str, by: Item) -> ShownCitation:
    named = site.documents.named(reference, by)
    item = site.public(named)
    return ShownCitation(named.short_name if named and item else reference, None, item)


@dataclass(frozen=True, slots=True)
class ShownRule:
    """A rule of the settings, and its entry on this site, if it is there."""

    rule: Rule
    item: Item | None


def shown_rule(site: Site, rule: Rule) -> ShownRule:
    item = site.documents.named(rule.number) if rule.number else None
    return ShownRule(rule, site.public(item))


def attached_to(site: Site, plan: Plan) -> Numbered | None:
    """The document with which a plan was issued, where its number stands in `kem_theo`."""
    for number in numbers_in(plan.attached_to or ""):
        item = site.documents.named(number, plan, plan.issued.year)
        if item is not None and item is not plan:
            return item
    return None


def _day_in_words(citation: Citation) -> str | None:
    """ "ngày 10/10/2016", or as much of it as is known: "tháng 10/2016"."""
    if citation.day is None:
        return None
    return f"ngày {citation.day.in_words}" if citation.day.day else citation.day.in_words
