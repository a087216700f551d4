"""Pictures for links that are shared: an SVG template drawn to PNG, with a font that comes with the libraries."""

import textwrap
from functools import lru_cache
from importlib.resources import files

import jinja2
import resvg_py
from lxml import etree
from markupsafe import Markup

from cchc.content.site import Site
from cchc.text.digests import Digest, digest_of
from cchc.views.palette import light
from cchc.views.social import HEIGHT, WIDTH, SocialPicture

_TEMPLATE, _MARK = "pictures/social.html", "overrides/assets/mark.svg"
_FONTS = ("BeVietnamPro-Regular.ttf", "BeVietnamPro-Bold.ttf")
_LARGE, _SMALL = (84, 20), (64, 26)
"""Size of the heading in pixels, and the letters that a line of it holds."""
_BELOW = 54
"""Letters that a line below it holds."""


class MarkError(Exception):
    """The site's mark cannot be drawn; the message says which file it should be."""


def inputs_of(site: Site, picture: SocialPicture) -> Digest:
    """The number of what a picture is made from beside code, templates, settings and libraries."""
    mark = site.root / _MARK
    return digest_of(picture.heading, picture.below, mark.read_bytes() if mark.is_file() else b"")


def social_picture(site: Site, picture: SocialPicture) -> bytes:
    """A PNG, the same at each build."""
    loader = jinja2.FileSystemLoader(site.root / "overrides")
    env = jinja2.Environment(loader=loader, autoescape=True, undefined=jinja2.StrictUndefined)
    size, letters = _LARGE if len(textwrap.wrap(picture.heading, _LARGE[1])) <= 2 else _SMALL
    svg = env.get_template(_TEMPLATE).render(
        width=WIDTH,
        height=HEIGHT,
        size=size,
        heading=textwrap.wrap(picture.heading, letters, max_lines=3, placeholder="…"),
        below=textwrap.wrap(picture.below, _BELOW, max_lines=2, placeholder="…"),
        colours=light(site.settings.province.colours),
        mark=mark_of(site),
        note="Trang trình diễn" if site.settings.extra.demo else "",
    )
    return png(svg)


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
    fonts = files("fontpkg_be_vietnam_pro") / "files"
    return resvg_py.svg_to_bytes(
        svg_string=svg, skip_system_fonts=True, font_files=[str(fonts / name) for name in _FONTS]
    )
