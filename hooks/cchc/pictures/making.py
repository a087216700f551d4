"""What is published of a picture, and how its pixels become bytes: pure, the same bytes for the same picture."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from io import BytesIO
from typing import Any

from PIL import Image, ImageSequence, JpegImagePlugin

from cchc.pictures.reading import (
    DAMAGED,
    MOST_PIXELS,
    Form,
    PictureError,
    Pixels,
    bare,
    colours_in,
    fitting,
    in_full_colours,
    opened,
    pixels_of,
    too_long,
    too_many_frames,
)

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


MOST_FRAMES = 3_000
"""Five minutes at ten a second; each takes time, however small it is."""

_FORMS = {"GIF", "PNG", "WEBP", "AVIF"}


def is_moving(image: Image.Image, form: Form) -> bool:
    """Whether an opened picture moves, and would in this form; a JPEG of many pictures is one with others behind it."""
    moves = image.format in _FORMS and getattr(image, "is_animated", False)
    return bool(moves) and form is not Form.JPEG


def moving(image: Image.Image, form: Form, longest: int) -> tuple[Image.Image, bytes]:
    """The first frame and the whole file. Raises PictureError where it is too long."""
    count: int = getattr(image, "n_frames", 1)
    if count > MOST_FRAMES:
        raise too_many_frames(count, MOST_FRAMES)
    if count * image.width * image.height > MOST_PIXELS:
        raise too_long(count, MOST_PIXELS)
    size = fitting(image.size, longest)
    times: list[int] = []
    frames = []
    for frame in ImageSequence.Iterator(image):
        frame.load()
        shown = in_full_colours(frame)
        times.append(int(frame.info.get("duration", 0)))
        frames.append(bare(shown if shown.size == size else shown.resize(size, Image.Resampling.LANCZOS)))
    if len({frame.mode for frame in frames}) > 1:
        frames = [frame.convert("RGBA") for frame in frames]
    options: dict[str, Any] = {"save_all": True, "append_images": frames[1:], "duration": times}
    if "loop" in image.info:
        options["loop"] = image.info["loop"]
    if form is Form.GIF:
        # each frame is whole: what was there before goes
        options["disposal"] = 2
    return frames[0], written(frames[0], form, **options)


_NEEDED = frozenset({b"IHDR", b"PLTE", b"tRNS", b"IDAT", b"IEND"})
_HEAD, _AROUND = 8, 12
"""Bytes before the first chunk, and of each chunk besides its data: length, kind, sum."""


def stripped_png(data: bytes) -> bytes:
    """The chunks of a PNG that hold pixels; nothing of what comes behind its end."""
    parts, place = [data[:_HEAD]], _HEAD
    while place + _AROUND <= len(data):
        length, kind = int.from_bytes(data[place : place + 4], "big"), data[place + 4 : place + 8]
        chunk = data[place : place + _AROUND + length]
        if kind in _NEEDED:
            parts.append(chunk)
        if kind == b"IEND":
            break
        place += len(chunk)
    return b"".join(parts)


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
