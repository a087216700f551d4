"""The site's mark as PNG, for those whose programs take no SVG."""

from lxml import etree
from markupsafe import Markup

from cchc.content.site import Site
from cchc.outputs.social_pictures import mark_of, png
from cchc.text.digests import Digest, digest_of
from cchc.views.marks import MARKS


def mark_places(site: Site) -> tuple[str, ...]:
    """Where the picture will lie; nowhere without a drawing."""
    return (MARKS.bitmap,) if (site.root / "overrides" / MARKS.vector).is_file() else ()


def mark_number(site: Site) -> Digest:
    """The number of what the picture is made from: pages only name the drawing, so theirs do not hold it."""
    return digest_of(*((site.root / "overrides" / MARKS.vector).read_bytes() for _ in mark_places(site)))


def mark_file(site: Site) -> dict[str, bytes]:
    """Drawn from overrides/assets/mark.svg, which a province may replace by its own; none where there is none."""
    return {place: png(_whole(mark_of(site))) for place in mark_places(site)}


def _whole(mark: Markup) -> str:
    """The drawing alone, at its full size: as a part of a picture it has a place in it."""
    drawing = etree.fromstring(mark)
    for name in ("x", "y"):
        del drawing.attrib[name]
    drawing.attrib.update({"width": str(MARKS.side), "height": str(MARKS.side)})
    return etree.tostring(drawing, encoding="unicode")
