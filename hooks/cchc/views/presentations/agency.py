"""How an agency is shown."""

from collections.abc import Iterator

from cchc.content.agency import Agency
from cchc.content.site import Site
from cchc.facts.markup import first_paragraph
from cchc.text.sentences import lower_first
from cchc.views.agencies import agency_page
from cchc.views.presentation import Presentation, Schema
from cchc.views.schema_org import agencies


def _led_by_its_name(agency: Agency) -> str:
    """The first paragraph of its text, with its name before where it does not say it: several share one text."""
    lead = first_paragraph(agency.body)
    return lead if not lead or agency.title in lead else f"{agency.title}: {lower_first(lead)}"


def _in_short(agency: Agency) -> str:
    """What it belongs to and how to reach it: nothing that its page may lack."""
    place = agency.place if agency.place and agency.place not in agency.title else ""
    belongs = f"trực thuộc {agency.parent}" if agency.parent else ""
    told = "; ".join(filter(None, (agency.street, *agency.telephones, *agency.emails)))
    return ", ".join(filter(None, (agency.title, place, belongs))) + "." + (f" Liên hệ: {told}." if told else "")


def _search_words(agency: Agency) -> Iterator[str]:
    """What it is called besides, and the initials that officials use: "Sở Nội vụ" → SNV."""
    for name in agency.names:
        yield name
        initials = "".join(word[0] for word in name.split() if word[0].isalpha()).upper()
        if len(initials) > 1:
            yield initials


def _properties(site: Site, agency: Agency) -> dict[str, object]:
    """`foundingDate`, `dissolutionDate` where its reform is known."""
    parent = agencies(site, agency, [agency.parent] if agency.parent else [])
    return {
        "alternateName": list(agency.other_names) or None,
        "parentOrganization": parent[0] if parent else None,
        "areaServed": {"@type": "AdministrativeArea", "name": agency.place} if agency.place else None,
        "address": agency.street,
        "telephone": list(agency.telephones) or None,
        "email": list(agency.emails) or None,
        "sameAs": agency.website,
        "foundingDate": str(agency.valid_from) if agency.valid_from else None,
        "dissolutionDate": str(agency.valid_until) if agency.valid_until else None,
    }


PRESENTATION = Presentation(
    view=agency_page,
    summary=lambda agency: _led_by_its_name(agency) or _in_short(agency),
    search_words=_search_words,
    schema=Schema("GovernmentOrganization", _properties),
)
