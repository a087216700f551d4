"""From pixels to the bytes of a file that holds nothing else."""

from collections.abc import Callable, Iterable
from functools import cache
from io import BytesIO
from typing import Any

from PIL import Image, JpegImagePlugin

from cchc.pictures.forms import Form
from cchc.pictures.reading import Pixels, colours_in, in_full_colours

_JPEG_QUALITY = 80
_WEBP_QUALITIES = (75, 55, 35, 15)
_AVIF_QUALITIES = (60, 45, 30, 15)
"""The first is what is wanted, the others are for pictures that take fewer bytes than that already."""

_MOST_COLOURS = 4096
"""A picture with fewer is drawn, or of a screen: what a lossy form does to its edges would be seen."""

_FEWEST_COLOURS = 16
"""What the edges of black letters on white need."""

Options = dict[str, Any]


def encoded(pixels: Pixels, form: Form, most: int | None, like: Options) -> bytes:
    """A file of a form, of about `most` bytes at the most, if that can be had; `like` is what `jpeg_like` says."""
    return _ENCODERS[form](pixels, most, like)


def jpeg_like(image: Image.Image) -> Options:
    """How to write a JPEG no finer than an opened one was: what it has lost needs no bytes."""
    if not isinstance(image, JpegImagePlugin.JpegImageFile) or image.mode not in ("L", "RGB"):
        return {}
    tables = image.quantization
    sampling = JpegImagePlugin.get_sampling(image)
    if 0 not in tables or sum(tables[0]) <= _usual_steps():
        return {}
    return {"qtables": tables, "subsampling": sampling} if sampling >= 0 else {"qtables": tables}


def written(image: Image.Image, form: Form, **options: Any) -> bytes:  # noqa: ANN401 - Pillow's own
    """The bytes of a file as Pillow writes it."""
    file = BytesIO()
    image.save(file, form.name, **options)
    return file.getvalue()


@cache
def _usual_steps() -> int:
    """The steps of brightness that a JPEG of our quality has, added up."""
    example = written(Image.new("L", (8, 8)), Form.JPEG, quality=_JPEG_QUALITY)
    with Image.open(BytesIO(example), formats=["JPEG"]) as image:
        assert isinstance(image, JpegImagePlugin.JpegImageFile)
        return sum(image.quantization[0])


def _jpeg(pixels: Pixels, most: int | None, like: Options) -> bytes:
    image = on_white(in_full_colours(pixels.image))
    return written(image, Form.JPEG, optimize=True, progressive=True, **(like or {"quality": _JPEG_QUALITY}))


def _png(pixels: Pixels, most: int | None, like: Options) -> bytes:
    image = pixels.image
    if pixels.colours and not pixels.is_as_stored:
        # made smaller it has more, of which nobody sees a difference
        method = Image.Quantize.FASTOCTREE if image.mode == "RGBA" else Image.Quantize.MEDIANCUT
        image = image.quantize(max(pixels.colours, _FEWEST_COLOURS), method=method, dither=Image.Dither.NONE)
    # a photograph takes three times as long, and hardly fewer bytes
    return written(image, Form.PNG, optimize=bool(pixels.colours))


def _gif(pixels: Pixels, most: int | None, like: Options) -> bytes:
    return written(pixels.image, Form.GIF, optimize=True)


def _webp(pixels: Pixels, most: int | None, like: Options) -> bytes:
    image = in_full_colours(pixels.image)
    if pixels.colours or colours_in(image, _MOST_COLOURS):
        lossless = written(image, Form.WEBP, lossless=True, method=4)
        if most is None or len(lossless) <= most:
            return lossless
    return _small_enough((written(image, Form.WEBP, quality=quality, method=4) for quality in _WEBP_QUALITIES), most)


def _avif(pixels: Pixels, most: int | None, like: Options) -> bytes:
    image = in_full_colours(pixels.image)
    return _small_enough((written(image, Form.AVIF, quality=quality, speed=8) for quality in _AVIF_QUALITIES), most)


def _small_enough(attempts: Iterable[bytes], most: int | None) -> bytes:
    """Return the first attempt that is small enough, else the last."""
    found = b""
    for found in attempts:
        if most is None or len(found) <= most:
            break
    return found


def on_white(image: Image.Image) -> Image.Image:
    """Return an image on white instead of transparency, which JPEG does not have."""
    if image.mode != "RGBA":
        return image
    paper = Image.new("RGB", image.size, "white")
    paper.paste(image, mask=image.getchannel("A"))
    return paper


_ENCODERS: dict[Form, Callable[[Pixels, int | None, Options], bytes]] = {
    Form.JPEG: _jpeg,
    Form.PNG: _png,
    Form.GIF: _gif,
    Form.WEBP: _webp,
    Form.AVIF: _avif,
}
