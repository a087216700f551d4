"""`/du-lieu/`: the tables of the open data, told to people and as a Dataset of schema.org, and on what terms."""

from dataclasses import dataclass
from datetime import date

from pydantic import BaseModel, ConfigDict, Field

from cchc.content.publication import Licence
from cchc.content.site import Site
from cchc.facts.open_data.table import CHANGES, FOLDER, PACKAGE, VERSION, Change, DataTable, TableSpec
from cchc.facts.open_data.tables import TABLES
from cchc.facts.site_facts import SiteFacts

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
        "hasPart": [_part(base, spec) for spec in TABLES],
    }


def _part(base: str, spec: TableSpec) -> dict[str, object]:
    return {
        "@type": "Dataset",
        "name": spec.title,
        "description": spec.meaning,
        "distribution": [_download(base + path, _FORMATS[path.rpartition(".")[2]]) for path in (spec.csv, spec.json)],
    }


def _download(address: str, media_type: str) -> dict[str, str]:
    return {"@type": "DataDownload", "contentUrl": address, "encodingFormat": media_type}


class LicenceTerms(BaseModel):
    """The licence of the settings; one that nobody has decided on yet says so."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)

    name: str = Field(alias="ten", title="Tên", description="Tên giấy phép")
    url: str | None = Field(alias="url", title="Địa chỉ", description="Địa chỉ của giấy phép")
    is_decided: bool = Field(
        alias="da_quyet_dinh", title="Đã quyết định", description="Đơn vị chủ quản đã quyết định giấy phép hay chưa"
    )
    attribution: str | None = Field(alias="ghi_nguon", title="Cách ghi nguồn", description="Ghi nguồn thế nào")


def licence_terms(site: Site) -> LicenceTerms | None:
    """None where the settings say nothing."""
    licence = site.settings.province.licence
    if licence is None:
        return None
    return LicenceTerms(
        name=licence.name, url=licence.url, is_decided=licence.is_decided, attribution=site.settings.attribution
    )


@dataclass(frozen=True, slots=True)
class OpenDataPage:
    """What the page shows; the sizes of the files are known to whoever draws it."""

    tables: tuple[DataTable, ...]
    today: date
    licence: Licence | None
    package: str = PACKAGE
    folder: str = FOLDER
    version: str = VERSION
    changes: tuple[Change, ...] = CHANGES

    @property
    def total(self) -> int:
        return sum(len(table.records) for table in self.tables)


def open_data_page(facts: SiteFacts) -> OpenDataPage:
    return OpenDataPage(facts.open_data, facts.site.today, facts.site.settings.province.licence)
