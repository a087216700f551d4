"""Âm thanh, video: a file of the site, or a recording that lies with another host."""

from typing import Annotated, Self
from urllib.parse import urlsplit

from pydantic import AfterValidator, model_validator

from cchc.content.fields import Model, key, wrong
from cchc.content.values import Lines, SitePath, WebAddress

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
