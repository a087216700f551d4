"""The forms of picture files: which of them are read, and as what each is published."""

from dataclasses import dataclass
from enum import Enum
from pathlib import PurePosixPath


@dataclass(frozen=True, slots=True)
class _Facts:
    name: str
    mime: str
    ending: str


class Form(Enum):
    """The forms that browsers show. `name` is what Pillow calls it, `ending` what files of it are called (`.jpg`)."""

    JPEG = _Facts("JPEG", "image/jpeg", ".jpg")
    PNG = _Facts("PNG", "image/png", ".png")
    GIF = _Facts("GIF", "image/gif", ".gif")
    WEBP = _Facts("WEBP", "image/webp", ".webp")
    AVIF = _Facts("AVIF", "image/avif", ".avif")

    @property
    def mime(self) -> str:
        return self.value.mime

    @property
    def ending(self) -> str:
        return self.value.ending


_KEPT = {
    ".jpg": Form.JPEG,
    ".jpeg": Form.JPEG,
    ".png": Form.PNG,
    ".apng": Form.PNG,
    ".gif": Form.GIF,
    ".webp": Form.WEBP,
    ".avif": Form.AVIF,
}
"""Files with these endings keep their names."""

_CONVERTED = {
    ".heic": Form.JPEG,
    ".heif": Form.JPEG,
    ".hif": Form.JPEG,
    ".jfif": Form.JPEG,
    ".jpe": Form.JPEG,
    ".bmp": Form.PNG,
}
"""Files with these are published under another name: browsers do not show them, or servers do not know them."""

_NOT_SHOWN = frozenset({".tif", ".tiff", ".jp2", ".jxl", ".psd", ".dng", ".cr2", ".cr3", ".nef", ".arw"})
"""Pictures that browsers do not show, and that nobody can convert without a choice (pages, exposure)."""

ENDINGS = (*_KEPT, *_CONVERTED, *sorted(_NOT_SHOWN))
"""Of the names of all files that are pictures."""

READ = ("JPEG", "PNG", "GIF", "WEBP", "AVIF", "HEIF", "BMP")
"""What a file may hold, whatever its name says; nothing else that Pillow can read is ever tried."""


def is_picture(path: str) -> bool:
    """Whether a file is called as pictures are. SVG is text, and not meant here."""
    return _ending(path) in ENDINGS


def form_of(path: str) -> Form | None:
    """The form in which a picture of this name is published; None where browsers would show none."""
    return _KEPT.get(_ending(path)) or _CONVERTED.get(_ending(path))


def published_name(path: str) -> str:
    """`tep/x.heic` is published as `tep/x.jpg`; most names stay."""
    form = _CONVERTED.get(_ending(path))
    return path[: -len(_ending(path))] + form.ending if form else path


def _ending(path: str) -> str:
    return PurePosixPath(path).suffix.lower()
