"""Width and height of a picture file, so that a page does not jump when it loads."""

import re
import struct
from pathlib import Path

_SVG = re.compile(rb"<svg\b[^>]*>")
_LENGTH = rb'\s%s\s*=\s*["\']\s*(\d+(?:\.\d+)?)(?:px)?\s*["\']'
_VIEW_BOX = re.compile(rb'\sviewBox\s*=\s*["\']\s*[-\d.]+[\s,]+[-\d.]+[\s,]+([\d.]+)[\s,]+([\d.]+)')
_FRAMES = frozenset({*range(0xC0, 0xD0)} - {0xC4, 0xC8, 0xCC})
"""Markers of JPEG that begin a frame, where the size stands."""

Size = tuple[int, int]


def picture_size(file: Path) -> Size | None:
    """Width and height in pixels of an SVG, PNG, GIF or JPEG; None where they cannot be read."""
    data = file.read_bytes()
    try:
        if data.startswith(b"\x89PNG\r\n\x1a\n"):
            width, height = struct.unpack(">II", data[16:24])
            return width, height
        if data[:6] in (b"GIF87a", b"GIF89a"):
            width, height = struct.unpack("<HH", data[6:10])
            return width, height
        return _of_jpeg(data) if data.startswith(b"\xff\xd8") else _of_svg(data)
    except (struct.error, IndexError):
        return None


def _of_jpeg(data: bytes) -> Size | None:
    place = 2
    while data[place] == 0xFF:
        marker = data[place + 1]
        if marker in _FRAMES:
            height, width = struct.unpack(">HH", data[place + 5 : place + 9])
            return width, height
        place += 2 + struct.unpack(">H", data[place + 2 : place + 4])[0]
    return None


def _of_svg(data: bytes) -> Size | None:
    root = _SVG.search(data)
    if root is None:
        return None
    width, height = (re.search(_LENGTH % name, root[0]) for name in (b"width", b"height"))
    if width and height:
        return round(float(width[1])), round(float(height[1]))
    box = _VIEW_BOX.search(root[0])
    return (round(float(box[1])), round(float(box[2]))) if box else None
