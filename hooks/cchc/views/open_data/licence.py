"""On what terms the data may be used, as every file says it."""

from pydantic import BaseModel, ConfigDict, Field

from cchc.content.site import Site


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
