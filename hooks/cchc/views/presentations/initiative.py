"""How an initiative is shown."""

from dataclasses import dataclass

from cchc.content.initiative import Initiative
from cchc.facts.agencies import NamedAgency, named_in
from cchc.facts.citations import ShownReference, shown_references
from cchc.facts.site_facts import SiteFacts
from cchc.views.presentation import Presentation


@dataclass(frozen=True, slots=True)
class InitiativePage:
    """`sections` are heading, id and Markdown of what is told of it; `source` is where its origin leads."""

    unit: NamedAgency
    sections: tuple[tuple[str, str, str], ...]
    source: ShownReference | None


def initiative_page(facts: SiteFacts, initiative: Initiative) -> InitiativePage:
    """What the page of an initiative draws beside the initiative itself."""
    site = facts.site
    told = (
        ("Vấn đề", "van-de", initiative.problem),
        ("Giải pháp", "giai-phap", initiative.solution),
        ("Hiệu quả", "hieu-qua", initiative.effect),
    )
    address = initiative.origin.url if initiative.origin else None
    return InitiativePage(
        named_in(site, initiative, [initiative.unit])[0],
        tuple((heading, anchor, text) for heading, anchor, text in told if text),
        next(iter(shown_references(site, [address] if address else [])), None),
    )


PRESENTATION = Presentation(view=initiative_page)
