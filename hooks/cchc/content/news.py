"""Tin, bài: a news item."""

from datetime import date, datetime

from cchc.content.content_type import ContentType
from cchc.content.fields import Model, key
from cchc.content.item import Item
from cchc.content.media import GalleryPicture, Picture, Recording
from cchc.content.result_table import ResultTable
from cchc.content.terms import NewsSection
from cchc.content.values import AgencyName, Many, Moment, TaskReference, Text, WebAddress


class NewsSource(Model):
    """Nguồn: where the facts of an item come from."""

    name: Text = key("ten", "Tên nguồn", example="Kế hoạch số 993/KH-UBND")
    url: WebAddress | None = key("url", "Địa chỉ", default=None)


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
    videos: Many[Recording] = key("video", "Video", default=())
    result_tables: Many[ResultTable] = key("bang_ket_qua", "Bảng kết quả", default=())
    gallery: Many[GalleryPicture] = key("bo_anh", "Bộ ảnh", default=())
    is_featured: bool = key("noi_bat", "Nổi bật", default=False, example="true")
    issue: int | None = key("so_phat", "Số phát", default=None, example="11", ge=1)
    series: Text | None = key(
        "chuyen_muc_phat",
        "Thuộc chương trình phát",
        hint="Tên tệp trong docs/chuyen-muc/, không có đuôi .md.",
        default=None,
        example="dan-hoi-chinh-quyen-tra-loi",
    )

    @property
    def published_on(self) -> date:
        """The later of the days that it waits for."""
        return max(filter(None, (self.publish_from, self.moment.date())))

    @property
    def folder_years(self) -> tuple[int, ...]:
        """The year of its publication."""
        return (self.moment.year,)

    @property
    def published_at(self) -> datetime:
        return self.moment


NEWS = ContentType(
    model=News,
    name="Tin, bài",
    heading="Tin tức",
    folder="news",
    address="tin-tuc",
    template="pages/news.html",
    by_year=True,
    feed="Tin, bài mới đăng",
    has_register=False,
    empty="Tin, bài về cải cách hành chính của tỉnh và của các xã sẽ có ở đây.",
    asked_for=("description", "anh", "tep"),
)
