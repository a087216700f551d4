"""Pictures, videos and sound that stand on a page: never without words for those who do not see or hear them."""

from typing import Annotated, Self
from urllib.parse import urlsplit

from pydantic import AfterValidator, model_validator

from cchc.content.clock_values import Duration
from cchc.content.fields import Model, key, wrong
from cchc.content.values import Lines, SitePath, Text, WebAddress

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
    title: Text | None = key("tieu_de", "Tiêu đề", default=None, example="Hội thi cải cách hành chính")
    duration: Duration | None = key("thoi_luong", "Thời lượng", default=None, example='"12:30"')
    poster: SitePath | None = key("anh", "Ảnh thay cho hình đầu", default=None, example="/anh/hoi-thi.jpg")
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


class Picture(Model):
    """Ảnh: a picture is never without a text for those who do not see it."""

    file: SitePath = key("tep", "Tệp ảnh", example="/anh/hoi-thi.jpg")
    alternative: Text = key("mo_ta", "Mô tả ảnh cho người không nhìn thấy", example="Quang cảnh hội thi")


class GalleryPicture(Picture):
    """One of several pictures that stand together, with words below it where there is more to say than it shows."""

    caption: Text | None = key("chu_thich", "Chú thích", default=None, example="Đội đạt giải Nhất nhận cờ")
