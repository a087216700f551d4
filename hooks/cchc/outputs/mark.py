"""The site's mark as PNG and as ICO, for those whose programs take no SVG."""

import io

from lxml import etree
from markupsafe import Markup
from PIL import Image

from cchc.content.site import Site
from cchc.outputs.social_pictures import mark_of, png
from cchc.text.digests import Digest, digest_of
from cchc.views.colours_and_mark import MARKS


def mark_output_paths(site: Site) -> tuple[str, ...]:
    """Where the pictures will lie; nowhere without a drawing."""
    return (MARKS.bitmap, MARKS.icon) if (site.root / "overrides" / MARKS.vector).is_file() else ()


def mark_fingerprint(site: Site) -> Digest:
    """The fingerprint of what the pictures are made from: pages only name the drawing, so theirs do not hold it."""
    return digest_of((site.root / "overrides" / MARKS.vector).read_bytes() if mark_output_paths(site) else b"")


def mark_file(site: Site) -> dict[str, bytes]:
    """Drawn from overrides/assets/mark.svg, which a province may replace by its own; none where there is none."""
    if not mark_output_paths(site):
        return {}
    bitmap = png(_whole(mark_of(site)))
    return {MARKS.bitmap: bitmap, MARKS.icon: _icon(bitmap)}


def _icon(bitmap: bytes) -> bytes:
    written = io.BytesIO()
    Image.open(io.BytesIO(bitmap)).save(written, "ICO", sizes=[(16, 16), (32, 32), (48, 48)])
    return written.getvalue()


def _whole(mark: Markup) -> str:
    """The drawing alone, at its full size: as a part of a picture it has a place in it."""
    drawing = etree.fromstring(mark)
    for name in ("x", "y"):
        del drawing.attrib[name]
    drawing.attrib.update({"width": str(MARKS.side), "height": str(MARKS.side)})
    return etree.tostring(drawing, encoding="unicode")
