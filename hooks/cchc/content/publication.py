"""Who publishes the site, on what terms, and whom the press asks: settings that pages show."""

from cchc.content.channel import Channel
from cchc.content.fields import Model, key
from cchc.content.terms import ChannelKind
from cchc.content.values import Day, Many, Number, Text, WebAddress


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
