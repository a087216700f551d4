"""Tin, bài: a news item."""

from datetime import date, datetime

from cchc.content.fields import Model, key
from cchc.content.item import Item
from cchc.content.recording import Recording
from cchc.content.terms import NewsSection
from cchc.content.values import AgencyName, Many, Moment, SitePath, TaskReference, Text, WebAddress


class NewsSource(Model):
    """Nguồn: where the facts of an item come from."""

    name: Text = key("ten", "Tên nguồn", example="Kế hoạch số 993/KH-UBND")
    url: WebAddress | None = key("url", "Địa chỉ", default=None)


class Picture(Model):
    """Ảnh: a picture is never without a text for those who do not see it."""

    file: SitePath = key("tep", "Tệp ảnh", example="/anh/hoi-thi.jpg")
    alternative: Text = key("mo_ta", "Mô tả ảnh cho người không nhìn thấy", example="Quang cảnh hội thi")


class News(Item):
    """A news item; one dated in the future waits for its day."""

    moment: Moment = key("date", "Ngày đăng", example="2026-11-20")
    section: NewsSection = key("chuyen_muc", "Chuyên mục", example="tin_tuc")
    author: Text | None = key("tac_gia", "Tác giả", default=None)
    origin: NewsSource | None = key("nguon", "Nguồn", default=None, example="{ten: Kế hoạch số 993/KH-UBND}")
    picture: Picture | None = key("anh", "Ảnh", default=None)
    unit: AgencyName | None = key("don_vi", "Đơn vị", default=None, example="Sở Nội vụ")
    evidence_for: Many[TaskReference] = key(
        "nhiem_vu", "Minh chứng cho nhiệm vụ", default=(), example='["993/KH-UBND#8"]'
    )
    audio: Recording | None = key("audio", "Âm thanh", default=None)
    video: Recording | None = key("video", "Video", default=None)
    is_featured: bool = key("noi_bat", "Nổi bật", default=False, example="true")
    issue: int | None = key("so_phat", "Số phát", default=None, example="11", ge=1)
    series: Text | None = key(
        "chuyen_muc_phat", "Thuộc chương trình phát", default=None, example="dan-hoi-chinh-quyen-tra-loi"
    )

    @property
    def published_on(self) -> date:
        """The later of the days that it waits for."""
        return max(filter(None, (self.publish_from, self.moment.date())))

    @property
    def published_at(self) -> datetime:
        return self.moment
