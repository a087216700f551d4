"""Kênh tiếp nhận: a way to send an opinion, of the site (mkdocs.yml) or of one agency."""

import re
from typing import Self

from pydantic import model_validator

from cchc.content.fields import key
from cchc.content.illustration import MayBeIllustration
from cchc.content.terms import ChannelKind
from cchc.content.values import Day, Text, email, telephone, web_address
from cchc.text.addresses import is_of_the_web

_CHECKS = {
    ChannelKind.TELEPHONE: telephone,
    ChannelKind.EMAIL: email,
    ChannelKind.ONLINE: web_address,
    ChannelKind.SOCIAL: web_address,
}
"""What the value of a kind must look like; the other kinds are free text, or an address of the web."""


class Channel(MayBeIllustration):
    """A telephone, an e-mail address, a counter …; the first telephone marked as hotline is on every page."""

    kind: ChannelKind = key("loai", "Loại", example="dien_thoai")
    value: Text = key("gia_tri", "Số, địa chỉ", example='"0213 000 0001"')
    name: Text | None = key("ten", "Tên", default=None, example="Đường dây nóng cải cách hành chính")
    purpose: Text | None = key("muc_dich", "Dùng để", default=None)
    hours: Text | None = key("gio", "Thời gian tiếp nhận", default=None, example="Giờ hành chính, thứ Hai - thứ Sáu")
    unit: Text | None = key("don_vi", "Đơn vị tiếp nhận", default=None, example="Sở Nội vụ")
    is_hotline: bool = key("duong_day_nong", "Là đường dây nóng", default=False, example="true")
    checked_on: Day | None = key("ngay_kiem_tra", "Ngày kiểm tra gần nhất", default=None, example="2026-11-20")

    @model_validator(mode="after")
    def _value_fits_kind(self) -> Self:
        check = _CHECKS.get(self.kind) or (web_address if is_of_the_web(self.value) else None)
        if check is not None:
            check(self.value)
        return self

    @property
    def href(self) -> str | None:
        """The address a reader can press: `tel:`, `mailto:` or a web address; None for a place."""
        if self.kind is ChannelKind.TELEPHONE:
            return "tel:" + re.sub(r"[^\d+]", "", self.value)
        if self.kind is ChannelKind.EMAIL:
            return f"mailto:{self.value}"
        return self.value if is_of_the_web(self.value) else None
