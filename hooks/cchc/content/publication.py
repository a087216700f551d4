"""Who publishes the site, on what terms, whom the press asks, and the ways to send an opinion (kênh tiếp nhận)."""

import re
from typing import Self

from pydantic import model_validator

from cchc.content.fields import Model, key
from cchc.content.illustration import MayBeIllustration
from cchc.content.terms import ChannelKind
from cchc.content.values import Day, Many, Number, Text, WebAddress, email, telephone, web_address
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


class Editing(Model):
    """Ban biên tập: who answers for the site. A person is named only where the publisher wants it."""

    unit: Text = key("don_vi", "Đơn vị biên tập", example="Sở Nội vụ")
    head: Text | None = key("nguoi_chiu_trach_nhiem", "Người chịu trách nhiệm nội dung", default=None)


class Licence(Model):
    """Giấy phép: on what terms texts and data may be used again."""

    name: Text = key("ten", "Giấy phép", example="Creative Commons Ghi công 4.0 Quốc tế")
    url: WebAddress | None = key("url", "Địa chỉ của giấy phép", default=None)
    is_decided: bool = key("da_quyet_dinh", "Đã quyết định", default=True, example="false")
    attribution: Text | None = key("ghi_nguon", "Cách ghi nguồn", default=None, example='"Nguồn: Trang CCHC tỉnh"')


class Press(Model):
    """Báo chí: who speaks with the press, by which channels."""

    unit: Text = key("don_vi", "Đầu mối cung cấp thông tin", example="Sở Nội vụ")
    spokesperson: Text | None = key("nguoi_phat_ngon", "Người phát ngôn", default=None, example="Họ tên, chức vụ")
    channels: Many[Channel] = key("kenh", "Kênh liên hệ")

    @property
    def has_telephone(self) -> bool:
        return any(channel.kind is ChannelKind.TELEPHONE for channel in self.channels)


class Rule(Model):
    """The document that a limit or a step rests on; with the day it was last compared."""

    text: Text = key("ten", "Tên văn bản", example="Nghị định số 20/2008/NĐ-CP")
    number: Number | None = key("so_ky_hieu", "Số, ký hiệu", default=None, example='"20/2008/NĐ-CP"')
    compared_on: Day | None = key("da_doi_chieu", "Ngày đối chiếu", default=None)
    status: Text | None = key("tinh_trang", "Tình trạng", default=None, example="hết hiệu lực từ ngày 01/07/2026")
