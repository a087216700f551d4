"""Pictures for links that are shared: a ground drawn once from an SVG template, and on it the words of each."""

import io
import os
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from itertools import accumulate, takewhile
from typing import NamedTuple

import jinja2
import resvg_py
from lxml import etree
from markupsafe import Markup
from PIL import Image, ImageColor, ImageDraw, ImageFont

from cchc.content.site import Site
from cchc.text.digests import Digest, digest_of
from cchc.views.colours_and_mark import light
from cchc.views.social import HEIGHT, WIDTH, SocialPicture

REGULAR, BOLD = "BeVietnamPro-Regular.ttf", "BeVietnamPro-Bold.ttf"
_ELLIPSIS = "…"


def font_files() -> list[str]:
    """The paths of the font's files on this machine."""
    return [str(files("fontpkg_be_vietnam_pro") / "files" / name) for name in (REGULAR, BOLD)]


@lru_cache(maxsize=8)
def font(name: str, size: int) -> ImageFont.FreeTypeFont:
    """The font at a size in pixels; laid out by Pillow alone, so that every machine draws the same."""
    path = files("fontpkg_be_vietnam_pro") / "files" / name
    return ImageFont.truetype(str(path), size, layout_engine=ImageFont.Layout.BASIC)


def lines_of(text: str, face: ImageFont.FreeTypeFont, width: int, most: int) -> list[str]:
    """A text in at most so many lines of so many pixels; what does not fit is "…"."""
    lines: list[str] = []
    words = text.split()
    while words and len(lines) < most:
        count = _fitting(words, face, width)
        line, words = " ".join(words[:count]), words[count:]
        is_last = len(lines) + 1 == most
        lines.append(_cut(line, face, width) if (words and is_last) or _length(line, face) > width else line)
    return lines


def _fitting(words: Sequence[str], face: ImageFont.FreeTypeFont, width: int) -> int:
    """How many words a line holds: one at least."""
    space = _width(" ", face)
    ends = accumulate(_width(word, face) + space for word in words)
    return max(1, sum(1 for _ in takewhile(lambda end: end - space <= width, ends)))


# names of procedures are made of the same few hundred words: each is measured and drawn once
@lru_cache(maxsize=4096)
def _width(word: str, face: ImageFont.FreeTypeFont) -> float:
    return face.getlength(word)


def _length(line: str, face: ImageFont.FreeTypeFont) -> float:
    """How long a line is in pixels."""
    words = line.split(" ")
    return sum(_width(word, face) for word in words) + (len(words) - 1) * _width(" ", face)


class _Cover(NamedTuple):
    """How much of each pixel letters cover, 0 to 255, and where its corner is from where the text begins, in pixels."""

    image: Image.Image
    left: int
    above: int


@lru_cache(maxsize=1024)
def _word_cover(word: str, face: ImageFont.FreeTypeFont) -> _Cover:
    left, above, right, below = map(round, face.getbbox(word))
    image = Image.new("L", (right - left + 1, below - above + 1))
    ImageDraw.Draw(image).text((-left, -above), word, 255, face)
    return _Cover(image, left, above)


def _line_cover(line: str, face: ImageFont.FreeTypeFont) -> _Cover:
    """Put the words of a line side by side."""
    edge = round(face.size)
    image = Image.new("L", (round(_length(line, face)) + 2 * edge, 3 * edge))
    begin = float(edge)
    for word in line.split():
        cover = _word_cover(word, face)
        image.paste(cover.image, (round(begin) + cover.left, edge + cover.above))
        begin += _width(word, face) + _width(" ", face)
    left, above, right, below = image.getbbox() or (0, 0, 1, 1)
    return _Cover(image.crop((left, above, right, below)), left - edge, above - edge)


def _cut(line: str, face: ImageFont.FreeTypeFont, width: int) -> str:
    """Return as many whole words of a line as fit before "…", or letters where not even one word does."""
    while line and _length(line + _ELLIPSIS, face) > width:
        line = (line.rpartition(" ")[0] or line[:-1]).rstrip(" ,;:")
    return line + _ELLIPSIS


_TEMPLATE, _MARK = "pictures/social.html", "overrides/assets/mark.svg"
_LEFT, _ROOM = 90, WIDTH - 2 * 90
"""Where lines begin, and how long they may be, in pixels."""
_HEADING, _HEADING_LINES, _BELOW, _BELOW_LINES = 210, 3, 512, 2
"""How far down the heading begins and the words below it do, in pixels, and their lines at most."""
_LARGE, _SMALL, _TEXT = 84, 64, 40
"""Sizes of letters in pixels; a line takes a quarter more."""
_INK = "#1b2230"
_COLOURS = 32
"""Enough for the ground; a picture is a third as large as with all."""
_COMPRESSION = 4
"""Takes two thirds of the time of the usual level for a sixth more bytes."""
_STEPS = 8
"""Shades between the ground and a letter, for smooth edges."""
_STEP_OF = [round(cover * _STEPS / 255) for cover in range(256)]
_IS_COVERED = [255 if step else 0 for step in _STEP_OF]


class MarkError(Exception):
    """The site's mark cannot be drawn; the message says which file it should be."""


def picture_fingerprint(site: Site, picture: SocialPicture) -> Digest:
    """The fingerprint of a picture: of what it is made from beside code, templates, settings and libraries."""
    mark = site.root / _MARK
    return digest_of(picture.heading, picture.below, mark.read_bytes() if mark.is_file() else b"")


def drawn_pictures(site: Site, pictures: Sequence[SocialPicture]) -> Iterator[bytes]:
    """A PNG of each, in their order, the same at each build. MarkError where the site's mark cannot be drawn."""
    if not pictures:
        return
    ground = _ground_of(_ground(_ground_svg(site)), light(site.settings.province.colours).brand)
    # Pillow lets other threads run while it draws
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        yield from pool.map(lambda picture: _drawn(picture, ground), pictures)


@dataclass(frozen=True, slots=True)
class _Ground:
    """What all pictures have in common: `numbers` of colours as a grey image, and the `palette` of these colours.

    `heading` and `below` turn how much of a pixel a letter covers (0 to 255) into the number of its colour.
    """

    numbers: Image.Image
    palette: list[int]
    heading: list[int]
    below: list[int]


def _ground_of(image: Image.Image, brand: str) -> _Ground:
    """The ground with the colours that letters add to it: each picture then needs neither three colours a pixel nor a
    palette of its own, which took most of its time.
    """
    few = image.quantize(_COLOURS, method=Image.Quantize.FASTOCTREE)
    numbers = Image.frombytes("L", few.size, few.tobytes())
    palette = list(few.getpalette() or [])[: 3 * _COLOURS]
    tables: list[list[int]] = []
    for top, ink in ((_HEADING, brand), (_BELOW, _INK)):
        ground = numbers.getpixel((_LEFT, top))
        assert isinstance(ground, int)
        first = len(palette) // 3
        ends = palette[3 * ground : 3 * ground + 3], ImageColor.getrgb(ink)[:3]
        for step in range(1, _STEPS + 1):
            palette += [round(one + (other - one) * step / _STEPS) for one, other in zip(*ends, strict=True)]
        tables.append([first + step - 1 if step else ground for step in _STEP_OF])
    return _Ground(numbers, palette, *tables)


def _drawn(picture: SocialPicture, ground: _Ground) -> bytes:
    image = ground.numbers.copy()
    # the heading is large where two lines hold it
    is_short = len(lines_of(picture.heading, font(BOLD, _LARGE), _ROOM, _HEADING_LINES)) < _HEADING_LINES
    face = font(BOLD, _LARGE if is_short else _SMALL)
    _write(image, lines_of(picture.heading, face, _ROOM, _HEADING_LINES), face, _HEADING, ground.heading)
    face = font(REGULAR, _TEXT)
    _write(image, lines_of(picture.below, face, _ROOM, _BELOW_LINES), face, _BELOW, ground.below)
    image.putpalette(ground.palette)
    written = io.BytesIO()
    image.save(written, "PNG", compress_level=_COMPRESSION)
    return written.getvalue()


def _write(
    image: Image.Image, lines: Sequence[str], face: ImageFont.FreeTypeFont, top: int, colours: list[int]
) -> None:
    """Write lines from `top` on; `colours` has the number of a colour for how much a letter covers of a pixel."""
    for number, line in enumerate(lines):
        cover = _line_cover(line, face)
        at = _LEFT + cover.left, top + round(number * face.size * 5 / 4) + cover.above
        # two lines may share a row of pixels: only letters take the place of what is there
        image.paste(cover.image.point(colours), at, cover.image.point(_IS_COVERED))


def _ground_svg(site: Site) -> str:
    """Return the SVG that all pictures of a site have for a ground."""
    loader = jinja2.FileSystemLoader(site.root / "overrides")
    env = jinja2.Environment(loader=loader, autoescape=True, undefined=jinja2.StrictUndefined)
    return env.get_template(_TEMPLATE).render(
        width=WIDTH,
        height=HEIGHT,
        colours=light(site.settings.province.colours),
        mark=mark_of(site),
        note="Trang trình diễn" if site.settings.extra.demo else "",
    )


def _ground(svg: str) -> Image.Image:
    return Image.open(io.BytesIO(png(svg))).convert("RGB")


def mark_of(site: Site) -> Markup:
    """The site's mark as a part of the picture: as an image in it, it would cost as much as all the rest."""
    try:
        mark = etree.fromstring((site.root / _MARK).read_bytes())
    except (OSError, etree.XMLSyntaxError) as error:
        raise MarkError(f"{_MARK}: cần một tệp SVG, không đọc được ({error})") from None
    mark.attrib.update({"x": "90", "y": "60", "width": "112", "height": "112"})
    return Markup(etree.tostring(mark, encoding="unicode"))


# a tenth of a second each: tests build many sites
@lru_cache(maxsize=32)
def png(svg: str) -> bytes:
    """An SVG as a PNG. Letters come from one font alone, never from what the machine has."""
    return resvg_py.svg_to_bytes(svg_string=svg, skip_system_fonts=True, font_files=font_files())
