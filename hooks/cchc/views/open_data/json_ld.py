"""The open data as search engines know it: a Dataset of schema.org."""

from cchc.content.site import Site
from cchc.facts.open_data.table import PACKAGE, TableForm
from cchc.facts.open_data.tables import TABLES
from cchc.facts.open_data.version import VERSION

PAGE = "docs/du-lieu/index.md"
"""The page that tells people of it."""

_FORMATS = {"csv": "text/csv", "json": "application/json"}


def dataset(site: Site) -> dict[str, object]:
    """All tables as parts of one Dataset; a licence is named once it is decided and has an address."""
    base, licence = site.settings.base_url, site.settings.province.licence
    return {
        "version": VERSION,
        "isAccessibleForFree": True,
        "creator": {"@type": "GovernmentOrganization", "name": site.settings.province.publisher},
        "dateModified": site.today.isoformat(),
        "license": licence.url if licence and licence.is_decided else None,
        "spatialCoverage": site.settings.province.place,
        "distribution": [_download(base + PACKAGE, "application/json")],
        "hasPart": [_part(base, form) for form in TABLES],
    }


def _part(base: str, form: TableForm) -> dict[str, object]:
    return {
        "@type": "Dataset",
        "name": form.title,
        "description": form.meaning,
        "distribution": [_download(base + path, _FORMATS[path.rpartition(".")[2]]) for path in (form.csv, form.json)],
    }


def _download(address: str, media_type: str) -> dict[str, str]:
    return {"@type": "DataDownload", "contentUrl": address, "encodingFormat": media_type}
