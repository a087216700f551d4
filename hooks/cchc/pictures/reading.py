"""From the bytes of a picture to its pixels: which forms are read, upright, in the colours of screens (sRGB).

What is wrong with a picture that cannot be read is told in the words of editors.
"""

import re
from dataclasses import dataclass
from enum import Enum
from io import BytesIO
from pathlib import PurePosixPath
from typing import NamedTuple

import pillow_heif
from PIL import ExifTags, Image, ImageCms, ImageOps


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


MOST_PIXELS = 100_000_000
"""No file that calls itself larger is decoded: it could be made to fill the memory."""

Size = tuple[int, int]

_PALETTE = 256
"""Colours that a palette has room for."""

_GREYS = 64
"""Greys that a drawing has at most; a photograph without colours has more of them, and no other colours."""

_TRACE = 4
"""Steps of 256 between red, green and blue that nobody sees."""

_AS_THEY_ARE = ("1", "L", "P")
"""Ways of Pillow to hold few colours; with them drawings stay small."""

# ours is lower, and told in words: see `opened`
Image.MAX_IMAGE_PIXELS = None
pillow_heif.register_heif_opener()


class Pixels(NamedTuple):
    """The pixels of a picture, without any metadata.

    `colours` is how many it had, if no more than a palette; `is_as_stored` says that nothing of it was changed.
    """

    image: Image.Image
    colours: int | None
    is_as_stored: bool = False


def opened(data: bytes) -> Image.Image:
    """A picture of which only the head has been read. Raises PictureError where it is none, or too large."""
    if not data:
        raise PictureError(EMPTY)
    try:
        image = Image.open(BytesIO(data), formats=READ)
    # Pillow raises whatever comes of damaged bytes: SyntaxError, struct.error, OverflowError, …
    except Exception:
        raise PictureError(UNREADABLE) from None
    if image.width * image.height > MOST_PIXELS:
        raise too_large(image.width, image.height, MOST_PIXELS)
    return image


def pixels_of(image: Image.Image, longest: int) -> Pixels:
    """All of an opened picture, no side longer than `longest` pixels. Raises whatever Pillow may of damaged ones."""
    size = fitting(image.size, longest)
    profile = image.info.get("icc_profile")
    # a JPEG can be decoded at half its size or less at once
    image.draft(None, size)
    image.load()
    upright = _upright(image)
    size = fitting(upright.size, longest)
    is_as_stored = size == image.size and not profile and not _is_turned(image)
    if upright.mode in _AS_THEY_ARE and is_as_stored:
        return Pixels(bare(upright, "transparency"), colours_in(upright, _PALETTE), is_as_stored)
    plain = _in_srgb(_resized(in_full_colours(upright), size), profile)
    return Pixels(bare(plain), colours_in(upright, _PALETTE), is_as_stored)


def fitting(size: Size, longest: int) -> Size:
    """Width and height of the same shape, no side longer than `longest` nor than it was, none 0."""
    scale = min(1.0, longest / max(size))
    return max(1, round(size[0] * scale)), max(1, round(size[1] * scale))


def colours_in(image: Image.Image, most: int) -> int | None:
    """How many colours a picture has that was drawn; None where there are more than `most`, as in photographs."""
    if image.mode not in ("1", "L", "P", "RGB", "RGBA"):
        return None
    colours = image.getcolors(most)
    if not colours:
        return None
    is_photograph = len(colours) > _GREYS and image.mode != "P" and all(_is_grey(colour) for _, colour in colours)
    return None if is_photograph else len(colours)


def _is_grey(colour: int | float | tuple[int, ...]) -> bool:
    """About: what was kept in a lossy form has a trace of colour afterwards."""
    return not isinstance(colour, tuple) or max(colour[:3]) - min(colour[:3]) < _TRACE


def in_full_colours(image: Image.Image) -> Image.Image:
    """Return an image as grey, RGB, RGBA, or CMYK, whose colours its profile knows best."""
    if image.mode.startswith("I;16"):
        # 16 bits to 8: Pillow itself would make everything white
        return image.convert("I").point(lambda value: value / 256).convert("L")
    if image.has_transparency_data:
        return image.convert("RGBA")
    if image.mode in ("1", "L", "LA", "I", "F"):
        return image.convert("L")
    return image if image.mode in ("RGB", "CMYK") else image.convert("RGB")


def _is_turned(image: Image.Image) -> bool:
    try:
        return bool(image.getexif().get(ExifTags.Base.Orientation, 1) != 1)
    except Exception:
        return False


def _upright(image: Image.Image) -> Image.Image:
    """Return an image turned as the camera was held; a turn that cannot be read is none."""
    try:
        return ImageOps.exif_transpose(image)
    except Exception:
        return image


def _resized(image: Image.Image, size: Size) -> Image.Image:
    return image if image.size == size else image.resize(size, Image.Resampling.LANCZOS, reducing_gap=3.0)


def _in_srgb(image: Image.Image, profile: bytes | None) -> Image.Image:
    """The colours that were meant. A profile that is damaged, or of other colours, says nothing."""
    mode = "RGBA" if image.mode == "RGBA" else "RGB"
    if profile:
        try:
            meant = ImageCms.ImageCmsProfile(BytesIO(profile))
            shown = ImageCms.profileToProfile(image, meant, ImageCms.createProfile("sRGB"), outputMode=mode)
            assert shown
            return shown.convert("L") if image.mode == "L" else shown
        except (ImageCms.PyCMSError, OSError, ValueError, TypeError):
            pass
    return image if image.mode == "L" else image.convert(mode)


def bare(image: Image.Image, *kept: str) -> Image.Image:
    """Pixels and palette: Pillow would write what else it knows of a picture, too."""
    bare = image.copy()
    bare.info = {name: image.info[name] for name in kept if name in image.info}
    return bare


_SVG = re.compile(rb"<svg\b[^>]*>")
_LENGTH = rb'\s%s\s*=\s*["\']\s*(\d+(?:\.\d+)?)(?:px)?\s*["\']'
_VIEW_BOX = re.compile(rb'\sviewBox\s*=\s*["\']\s*[-\d.]+[\s,]+[-\d.]+[\s,]+([\d.]+)[\s,]+([\d.]+)')


def size_of_svg(data: bytes) -> tuple[int, int] | None:
    """Return width and height of an SVG drawing in pixels; None where it does not say them."""
    root = _SVG.search(data)
    if root is None:
        return None
    width, height = (re.search(_LENGTH % name, root[0]) for name in (b"width", b"height"))
    try:
        if width and height:
            return round(float(width[1])), round(float(height[1]))
        box = _VIEW_BOX.search(root[0])
        return (round(float(box[1])), round(float(box[2]))) if box else None
    except ValueError:
        return None
