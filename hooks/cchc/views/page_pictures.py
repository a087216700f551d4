"""The pictures of a page: each `<img>` of ours with its sizes, so that a phone loads no more than it shows."""

import posixpath
import re
from collections.abc import Callable
from dataclasses import dataclass
from html import escape, unescape
from urllib.parse import unquote

from cchc.content.pictures import PictureFile, Pictures, PublishedPicture, Size
from cchc.text.file_names import encoded_path
from cchc.text.markdown.targets import is_elsewhere

SIZES = "(min-width: 960px) 880px, 100vw"
"""How wide a picture is shown: as the text (44rem of frame.css), on a phone as the screen."""

# bounded, so that quotation marks without end take no time
_TAG = re.compile(r"<(/?picture|img)\b(?:[^<>\"']++|\"[^\"]*+\"|'[^']*+'){0,200}+>", re.IGNORECASE)
_ATTRIBUTE = re.compile(r"([^\s\"'<>/=]+)(?:\s*=\s*(\"[^\"]*\"|'[^']*'|[^\s\"'=<>`]+))?")
_LINK = re.compile(r"(<a\b[^<>]*?\shref=)([\"'])([^\"']+\.(?:heic|heif|hif|jfif|jpe|bmp))\2", re.IGNORECASE)
_PLAIN_LENGTH = re.compile(r"[1-9]\d{0,4}")

Attributes = dict[str, str | None]


@dataclass(frozen=True, slots=True)
class Sources:
    """Files to choose from, of one MIME type: addresses as the page names them, and widths in pixels."""

    mime: str
    files: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class ShownImage:
    """An `<img>`: its attributes by name, None of one without a value.

    `own` are the sizes of the picture's own type, `other` is what a browser takes instead if it can; `sizes` is how
    wide the picture is shown.
    """

    attributes: Attributes
    own: Sources | None
    other: Sources | None
    sizes: str


class PagePictures:
    """For one page at an address: `link` turns an address on the site into one relative to it, `draw` makes HTML."""

    def __init__(
        self, pictures: Pictures, address: str, link: Callable[[str], str], draw: Callable[[ShownImage], str]
    ) -> None:
        self._pictures, self._address, self._link, self._draw = pictures, address, link, draw

    def put_into(self, html: str) -> str:
        """The HTML of the page's text, each picture with its width, height and sizes; the first is loaded at once."""
        is_first, is_alone = True, True

        def tag(match: re.Match[str]) -> str:
            nonlocal is_first, is_alone
            name = match[1].lower()
            if name != "img":
                # of a <picture> that an editor writes the sources are chosen already
                is_alone = name.startswith("/")
                return match[0]
            was_first, is_first = is_first, False
            return self._image(match[0], was_first, is_alone)

        return _LINK.sub(self._renamed, _TAG.sub(tag, html))

    def _image(self, tag: str, is_first: bool, is_alone: bool) -> str:
        attributes = _attributes(tag)
        picture = self._pictures.at(self._place(attributes.get("src") or ""))
        if not is_first:
            attributes.setdefault("loading", "lazy")
        attributes.setdefault("decoding", "async")
        if picture is None:
            return self._draw(ShownImage(attributes, None, None, ""))
        attributes["src"] = self._at(picture.address)
        sizes = attributes.pop("sizes", None) or _sizes(attributes)
        _give_size(attributes, picture.size)
        own, other = self._sources(picture)
        if not is_alone or "srcset" in attributes:
            own, other = None, None
        return self._draw(ShownImage(attributes, own, other, sizes))

    def _sources(self, picture: PublishedPicture) -> tuple[Sources | None, Sources | None]:
        """Of its own type, where there is more than one; of another."""
        if not picture.files:
            return None, None
        mime = picture.files[0].mime
        own = [file for file in picture.files if file.mime == mime]
        other = [file for file in picture.files if file.mime != mime]
        return self._as_sources(own) if len(own) > 1 else None, self._as_sources(other) if other else None

    def _as_sources(self, files: list[PictureFile]) -> Sources:
        widths = sorted(files, key=lambda file: file.width)
        return Sources(files[0].mime, tuple((self._at(file.address), file.width) for file in widths))

    def _renamed(self, match: re.Match[str]) -> str:
        """A link to a picture that is called in another way on the site."""
        picture = self._pictures.at(self._place(unescape(match[3])))
        return f"{match[1]}{match[2]}{escape(self._at(picture.address))}{match[2]}" if picture else match[0]

    def _at(self, address: str) -> str:
        return self._link(encoded_path(address))

    def _place(self, source: str) -> str:
        """Where on the site a source of this page lies; empty where it is elsewhere."""
        if is_elsewhere(source):
            return ""
        path = unquote(source.partition("#")[0].partition("?")[0])
        return posixpath.normpath(path.lstrip("/") if path.startswith("/") else posixpath.join(self._address, path))


def _attributes(tag: str) -> Attributes:
    inside = tag[len("<img") : -1].rstrip().removesuffix("/")
    found: Attributes = {}
    for name, value in _ATTRIBUTE.findall(inside):
        plain = value[1:-1] if value[:1] in ("'", '"') else value
        found.setdefault(name.lower(), unescape(plain) if value else None)
    return found


def _sizes(attributes: Attributes) -> str:
    """As wide as an editor says."""
    width = attributes.get("width") or ""
    return f"{width}px" if _PLAIN_LENGTH.fullmatch(width) else SIZES


def _give_size(attributes: Attributes, size: Size | None) -> None:
    """Width and height, of which an editor may have given one."""
    if size is None:
        return
    width, height = attributes.get("width"), attributes.get("height")
    if not width and not height:
        attributes["width"], attributes["height"] = map(str, size)
    elif width and not height and _PLAIN_LENGTH.fullmatch(width):
        attributes["height"] = str(max(1, round(int(width) * size[1] / size[0])))
    elif height and not width and _PLAIN_LENGTH.fullmatch(height):
        attributes["width"] = str(max(1, round(int(height) * size[0] / size[1])))
