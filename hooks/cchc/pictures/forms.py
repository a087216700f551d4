"""The forms of picture files: which are read, as what each is published, and what is told of one that cannot be."""

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


REMEDY = "mở ảnh gốc và lưu lại thành tệp .jpg hoặc .png"

EMPTY = "tệp ảnh trống (0 byte); chép lại ảnh gốc"
UNREADABLE = f"không đọc được ảnh này: tệp hỏng, hoặc không phải là ảnh; {REMEDY}"
DAMAGED = f"ảnh bị hỏng hoặc bị cắt cụt, thường do chép chưa xong; chép lại ảnh gốc, hoặc {REMEDY}"
NOT_SHOWN = f"trình duyệt không hiện được loại ảnh này; {REMEDY}"


class PictureError(Exception):
    """A picture that cannot be published; its text says why, and what to do."""


def too_large(width: int, height: int, most: int) -> PictureError:
    """Return the error of a picture with more pixels than the `most` that are read."""
    words = f"ảnh {width} × {height} điểm ảnh là quá lớn (nhiều nhất {most // 1_000_000} triệu điểm ảnh)"
    return PictureError(f"{words}; thu nhỏ ảnh, ví dụ còn cạnh dài 4000 điểm ảnh")


def too_heavy(size: int) -> str:
    """What is wrong with a picture of so many bytes that it would fill the memory."""
    return f"ảnh nặng {size // 1_000_000} MB là quá lớn; thu nhỏ ảnh, ví dụ còn cạnh dài 4000 điểm ảnh"


def too_long(frames: int, most: int) -> PictureError:
    """Return the error of a moving picture that has more pixels in all its `frames` than the `most` that are read."""
    words = f"ảnh động {frames} khung hình là quá dài (tất cả nhiều nhất {most // 1_000_000} triệu điểm ảnh)"
    return PictureError(f"{words}; thu nhỏ, rút ngắn, hoặc đăng thành video")


def too_many_frames(frames: int, most: int) -> PictureError:
    """Return the error of a moving picture with more `frames` than the `most` that are read."""
    words = f"ảnh động {frames} khung hình là quá dài (nhiều nhất {most} khung hình)"
    return PictureError(f"{words}; rút ngắn, hoặc đăng thành video")


def not_alone(name: str) -> str:
    """What is wrong with a picture that is published under a name which another file has already."""
    return f"ảnh này được đăng thành {name}, nhưng đã có tệp khác mang tên đó; đổi tên một trong hai tệp"
