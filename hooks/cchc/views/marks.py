"""The site's mark, which the press may download: where its files lie."""

from dataclasses import dataclass


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
