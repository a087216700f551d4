"""Tin, bài: a news item."""

from datetime import date, datetime
from typing import Annotated, Self
from urllib.parse import urlsplit

from pydantic import AfterValidator, model_validator

from cchc.content.content_type import ContentType
from cchc.content.fields import Model, key, wrong
from cchc.content.item import Item
from cchc.content.terms import NewsSection
from cchc.content.values import AgencyName, Lines, Many, Moment, SitePath, TaskReference, Text, WebAddress

_HOSTS = {
    "youtube.com": "YouTube",
    "youtu.be": "YouTube",
    "youtube-nocookie.com": "YouTube",
    "vimeo.com": "Vimeo",
    "dailymotion.com": "Dailymotion",
    "facebook.com": "Facebook",
    "fb.watch": "Facebook",
    "tiktok.com": "TikTok",
    "soundcloud.com": "SoundCloud",
    "spotify.com": "Spotify",
}
"""By what the host's name ends with."""

_EXAMPLE = "https://www.youtube.com/watch?v=abc123"


def _host_of(address: str) -> str | None:
    labels = (urlsplit(address).hostname or "").split(".")
    return _HOSTS.get(".".join(labels[-2:]))


def _of_known_host(address: str) -> str:
    if _host_of(address) is None:
        known = ", ".join(dict.fromkeys(_HOSTS.values()))
        raise wrong(
            f"chưa biết trang “{urlsplit(address).hostname}”; dùng địa chỉ của {known}, ví dụ {_EXAMPLE}, "
            "hoặc ghi tệp của trang này vào tep"
        )
    return address


class Recording(Model):
    """Never without a transcript. One of another host is a link: nothing of it is loaded before a reader asks."""

    shown_in_examples = ("file",)

    file: SitePath | None = key("tep", "Tệp", default=None, example="/tep/chuyen-muc-01.mp3")
    address: Annotated[WebAddress, AfterValidator(_of_known_host)] | None = key(
        "dia_chi", "Địa chỉ ở trang khác", default=None, example=_EXAMPLE
    )
    transcript: Lines = key("ban_ghi_loi", "Bản ghi lời", example="Xin chào bà con …")

    @model_validator(mode="after")
    def _lies_in_one_place(self) -> Self:
        if (self.file is None) is (self.address is None):
            raise wrong(f"ghi đúng một trong hai khóa: tep: /tep/video.mp4, hoặc dia_chi: {_EXAMPLE}")
        return self

    @property
    def host(self) -> str | None:
        """Whose page a reader would come to, `YouTube`; None of a file of the site."""
        return _host_of(self.address) if self.address else None


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
