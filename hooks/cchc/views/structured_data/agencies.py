"""An agency as GovernmentOrganization (schema.org): its other names, how to reach it, what it belongs to."""

from cchc.content.agency import Agency
from cchc.content.site import Site
from cchc.views.structured_data.organization import agencies


def of_agency(site: Site, agency: Agency) -> dict[str, object]:
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
