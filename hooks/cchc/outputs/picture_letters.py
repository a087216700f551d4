"""Letters on a picture, by the font that comes with the libraries: Be Vietnam Pro (SIL Open Font License)."""

from collections.abc import Sequence
from functools import lru_cache
from importlib.resources import files
from itertools import accumulate, takewhile

from PIL import ImageFont

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
        lines.append(_cut(line, face, width) if (words and is_last) or face.getlength(line) > width else line)
    return lines


def _fitting(words: Sequence[str], face: ImageFont.FreeTypeFont, width: int) -> int:
    """How many words a line holds: one at least."""
    space = _width(" ", face)
    ends = accumulate(_width(word, face) + space for word in words)
    return max(1, sum(1 for _ in takewhile(lambda end: end - space <= width, ends)))


# names of procedures are made of the same few hundred words
@lru_cache(maxsize=4096)
def _width(word: str, face: ImageFont.FreeTypeFont) -> float:
    return face.getlength(word)


def _cut(line: str, face: ImageFont.FreeTypeFont, width: int) -> str:
    """As many whole words as fit before "…", else letters."""
    while line and face.getlength(line + _ELLIPSIS) > width:
        line = (line.rpartition(" ")[0] or line[:-1]).rstrip(" ,;:")
    return line + _ELLIPSIS
