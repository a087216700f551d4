"""Pictures for links that are shared: a ground drawn once from an SVG template, and on it the words of each."""

import io
import os
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import lru_cache

import jinja2
import resvg_py
from lxml import etree
from markupsafe import Markup
from PIL import Image, ImageDraw

from cchc.content.site import Site
from cchc.outputs.picture_letters import BOLD, REGULAR, font, font_files, lines_of
from cchc.text.digests import Digest, digest_of
from cchc.views.palette import light
from cchc.views.social import HEIGHT, WIDTH, SocialPicture

_TEMPLATE, _MARK = "pictures/social.html", "overrides/assets/mark.svg"
_LEFT, _ROOM = 90, WIDTH - 2 * 90
"""Where lines begin, and how long they may be, in pixels."""
_HEADING, _HEADING_LINES, _BELOW, _BELOW_LINES = 210, 3, 512, 2
"""How far down the heading begins and the words below it do, in pixels, and their lines at most."""
_LARGE, _SMALL, _TEXT = 84, 64, 40
"""Sizes of letters in pixels; a line takes a quarter more."""
_INK = "#1b2230"
_COLOURS = 32
"""Enough for letters with smooth edges; a picture is a third as large as with all."""


class MarkError(Exception):
    """The site's mark cannot be drawn; the message says which file it should be."""


def inputs_of(site: Site, picture: SocialPicture) -> Digest:
    """The number of what a picture is made from beside code, templates, settings and libraries."""
    mark = site.root / _MARK
    return digest_of(picture.heading, picture.below, mark.read_bytes() if mark.is_file() else b"")


def drawn_pictures(site: Site, pictures: Sequence[SocialPicture]) -> Iterator[bytes]:
    """A PNG of each, in their order, the same at each build. MarkError where the site's mark cannot be drawn."""
    if not pictures:
        return
    ground, brand = _ground(_ground_svg(site)), light(site.settings.province.colours).brand
    # Pillow lets other threads run while it draws
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        yield from pool.map(lambda picture: _drawn(picture, ground, brand), pictures)


def _drawn(picture: SocialPicture, ground: Image.Image, brand: str) -> bytes:
    image = ground.copy()
    _write(image, picture, brand)
    written = io.BytesIO()
    image.quantize(_COLOURS, method=Image.Quantize.FASTOCTREE).save(written, "PNG")
    return written.getvalue()


def _write(image: Image.Image, picture: SocialPicture, brand: str) -> None:
    """The heading is large where two lines hold it."""
    draw = ImageDraw.Draw(image)
    is_short = len(lines_of(picture.heading, font(BOLD, _LARGE), _ROOM, _HEADING_LINES)) < _HEADING_LINES
    size = _LARGE if is_short else _SMALL
    for at, line in enumerate(lines_of(picture.heading, font(BOLD, size), _ROOM, _HEADING_LINES)):
        draw.text((_LEFT, _HEADING + at * size * 5 / 4), line, brand, font(BOLD, size))
    for at, line in enumerate(lines_of(picture.below, font(REGULAR, _TEXT), _ROOM, _BELOW_LINES)):
        draw.text((_LEFT, _BELOW + at * _TEXT * 5 / 4), line, _INK, font(REGULAR, _TEXT))


def _ground_svg(site: Site) -> str:
    """What all pictures of a site share."""
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
