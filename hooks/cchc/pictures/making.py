"""What is published of a picture: pure, the same bytes for the same picture."""

from collections.abc import Iterator
from dataclasses import dataclass

from PIL import Image

from cchc.pictures.encoding import Options, encoded, jpeg_like
from cchc.pictures.errors import DAMAGED, PictureError
from cchc.pictures.forms import Form
from cchc.pictures.moving import is_moving, moving
from cchc.pictures.reading import Pixels, in_full_colours, opened, pixels_of
from cchc.pictures.stripping import stripped_png

VERSION = 1
"""Another number has all pictures made anew: raise it with any change of how they are made."""

LONGEST = 1600
"""Pixels of the longer side of what is published."""

WIDTHS = (480, 960)
"""Pixels: the further sizes of a picture that is wider by a quarter and more."""

_ALSO_AS_WEBP = (Form.JPEG, Form.PNG)


@dataclass(frozen=True, slots=True)
class Encoded:
    """One file of a picture: width and height in pixels, form, bytes."""

    width: int
    height: int
    form: Form
    content: bytes


def make_picture(data: bytes, form: Form) -> tuple[Encoded, ...]:
    """All files of a picture, given by its bytes: the one of its own form at full size, then the others.

    Each is upright, in sRGB, and holds nothing but pixels: no place, camera, author, text or small picture of itself.
    Raises PictureError, with words for editors, where it is no picture, damaged or too large.
    """
    try:
        return tuple(_make(data, form))
    except PictureError:
        raise
    # Pillow raises whatever comes of damaged bytes, some of it late
    except Exception:
        raise PictureError(DAMAGED) from None


def _make(data: bytes, form: Form) -> Iterator[Encoded]:
    with opened(data) as image:
        if is_moving(image, form):
            first, content = moving(image, form, LONGEST)
            yield Encoded(*first.size, form, content)
            return
        like, is_png = jpeg_like(image), image.format == "PNG"
        pixels = pixels_of(image, LONGEST)
    full = _encoded(pixels, form, len(data), like)
    if is_png and form is Form.PNG and pixels.is_as_stored and len(full.content) > len(data):
        full = Encoded(full.width, full.height, form, stripped_png(data))
    yield full
    yield from _others(pixels, full, like)


def _others(pixels: Pixels, full: Encoded, like: Options) -> Iterator[Encoded]:
    """The further sizes, and WebP of all sizes where it saves bytes."""
    webp = _encoded(pixels, Form.WEBP, None, like) if full.form in _ALSO_AS_WEBP else full
    has_webp = len(webp.content) < len(full.content)
    if has_webp:
        yield webp
    for width in (width for width in WIDTHS if width * 5 <= full.width * 4):
        smaller = _smaller(pixels, width)
        own = _encoded(smaller, full.form, None, like)
        if len(own.content) < len(full.content):
            yield own
        if has_webp:
            # a browser that takes WebP takes all sizes of it
            yield _encoded(smaller, Form.WEBP, min(len(own.content), len(webp.content) - 1), like)


def _encoded(pixels: Pixels, form: Form, most: int | None, like: Options) -> Encoded:
    return Encoded(*pixels.image.size, form, encoded(pixels, form, most, like))


def _smaller(pixels: Pixels, width: int) -> Pixels:
    image = in_full_colours(pixels.image)
    height = max(1, round(image.height * width / image.width))
    return Pixels(image.resize((width, height), Image.Resampling.LANCZOS), pixels.colours)
