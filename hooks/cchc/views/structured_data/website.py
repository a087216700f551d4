"""The home page as WebSite (schema.org): whose it is, how to reach them, how to search it."""

from cchc.content.site import Site
from cchc.views.structured_data.organization import government, place


def of_website(site: Site) -> dict[str, object]:
    """`potentialAction` is the search page."""
    settings, base = site.settings, site.settings.base_url
    return {
        "@type": "WebSite",
        "name": settings.site_name,
        "description": settings.site_description,
        "url": base,
        "inLanguage": "vi",
        "spatialCoverage": place(site),
        "publisher": government(site) | _contact(site),
        "potentialAction": {
            "@type": "SearchAction",
            "target": {"@type": "EntryPoint", "urlTemplate": f"{base}tim-kiem/?q={{search_term_string}}"},
            "query-input": "required name=search_term_string",
        },
    }


def _contact(site: Site) -> dict[str, object]:
    """The hotline, where it has a number that is real: a demonstration's is not."""
    settings = site.settings
    if settings.extra.demo or not settings.hotline.value:
        return {}
    contact = {
        "@type": "ContactPoint",
        "name": settings.hotline.name,
        "telephone": settings.hotline.value,
        "contactType": "customer service",
        "availableLanguage": "vi",
    }
    return {"contactPoint": contact}
