"""Tài liệu tuyên truyền: a leaflet, a poster, a slogan, a recording, for all to take."""

from datetime import date

from cchc.content.content_type import ContentType
from cchc.content.fields import key
from cchc.content.item import Item
from cchc.content.terms import Language, MaterialKind
from cchc.content.values import AgencyName, Lines, PastDay, Text


class Material(Item):
    """Publicity material. Its files are the attachments (`tep`), the first one is shown; a slogan may be text alone."""

    kind: MaterialKind = key("loai", "Loại", example="ap_phich")
    alternative: Text | None = key("mo_ta_anh", "Mô tả ảnh", default=None, example="Ba bước gửi ý kiến")
    transcript: Lines | None = key("ban_ghi_loi", "Bản ghi lời", default=None)
    unit: AgencyName = key("don_vi", "Đơn vị phát hành", example="Sở Nội vụ")
    day: PastDay = key("ngay", "Ngày phát hành", example="2026-11-20")
    language: Language = key("ngon_ngu", "Ngôn ngữ", default=Language.VIETNAMESE, example="mong")

    @property
    def published_on(self) -> date:
        return self.publish_from or self.day

    @property
    def is_recording(self) -> bool:
        """Something to hear or to watch: who cannot needs its words."""
        return self.kind in (MaterialKind.VIDEO, MaterialKind.AUDIO)


MATERIAL = ContentType(
    model=Material,
    name="Tài liệu",
    heading="Tài liệu tuyên truyền",
    folder="docs/tai-lieu",
    address="tai-lieu",
    template="pages/material.html",
    feed="Tài liệu tuyên truyền mới đăng",
    empty="Áp phích, đồ họa, bài nghe, video tuyên truyền sẽ có ở đây để tải về.",
    asked_for=("mo_ta_anh", "tep"),
)
