"""The colours of a site on light and on dark paper, and its mark."""

from dataclasses import dataclass

from cchc.content.settings import Colours
from cchc.text.colours import WHITE, mixed, readable_on

DARK_PAPER, DARK_SURFACE = "#12161f", "#1c2331"
"""As overrides/partials/colours.html has them."""


@dataclass(frozen=True, slots=True)
class Palette:
    """`brand` for links and buttons, `on_brand` for what is written on it, `brand_soft` behind text, `accent`."""

    brand: str
    on_brand: str
    brand_soft: str
    accent: str


def light(colours: Colours) -> Palette:
    return Palette(colours.main, WHITE, mixed(colours.main, WHITE, 0.92), colours.accent)


def dark(colours: Colours) -> Palette:
    """Lighter than the settings say by as much as reading on dark paper takes (7:1 there, so 4.5:1 on any surface)."""
    brand = readable_on(colours.main, DARK_SURFACE, 7)
    return Palette(brand, DARK_PAPER, mixed(brand, DARK_PAPER, 0.85), readable_on(colours.accent, DARK_PAPER, 4.5))


@dataclass(frozen=True, slots=True)
class Marks:
    """Addresses of the drawing and of its picture, which is `side` pixels wide and high.

    `icon` is what browsers ask for with files that are no pages: feeds, documents.
    """

    vector: str = "assets/mark.svg"
    bitmap: str = "assets/mark.png"
    side: int = 1024
    icon: str = "favicon.ico"


MARKS = Marks()
