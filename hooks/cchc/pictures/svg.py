"""Width and height of an SVG, so that a page does not jump when it loads."""

import re

_SVG = re.compile(rb"<svg\b[^>]*>")
_LENGTH = rb'\s%s\s*=\s*["\']\s*(\d+(?:\.\d+)?)(?:px)?\s*["\']'
_VIEW_BOX = re.compile(rb'\sviewBox\s*=\s*["\']\s*[-\d.]+[\s,]+[-\d.]+[\s,]+([\d.]+)[\s,]+([\d.]+)')


def size_of_svg(data: bytes) -> tuple[int, int] | None:
    """In pixels; None where the drawing does not say it."""
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
