"""Draws the first page of a PDF, as a program of its own: `python first_page.py FILE`.

PDFs are made to break what reads them. What goes wrong here, be it a crash, an endless loop or all memory taken, ends
this process alone. Written to standard output: a line of JSON, `[pages, width, height]` (width and height are 0 where
the page cannot be drawn), then the bytes of the picture, WebP. It imports nothing of ours, so that it starts at once.
"""

import json
import sys
from contextlib import suppress
from io import BytesIO

WIDTH, HEIGHT = 320, 480
"""Pixels that a page is fitted into: twice as many as pages show, for sharp screens."""

MOST_BYTES = 25_000
SECONDS = 20
"""Of the processor; whoever starts this waits no longer either."""

_MEMORY = 1_500_000_000
_LONGEST_SIDE = 20
"""A page that is so many times as long as wide is a ribbon: nobody recognises anything in its picture."""
_QUALITIES = (70, 50, 30, 10)


def draw(path: str) -> tuple[int, int, int, bytes]:
    """Pages, width, height and picture of a PDF. Raises whatever the library does of a damaged one."""
    import pypdfium2

    document = pypdfium2.PdfDocument(path)
    pages = len(document)
    try:
        page = document[0]
        width, height = page.get_size()
        if not 0 < max(width, height) <= _LONGEST_SIDE * min(width, height):
            return pages, 0, 0, b""
        scale = min(WIDTH / width, HEIGHT / height)
        image = page.render(scale=scale, may_draw_forms=False).to_pil().convert("RGB")
        return pages, *image.size, _webp(image)
    # the number of pages is worth telling without a picture
    except Exception:
        return pages, 0, 0, b""


def _webp(image) -> bytes:  # type: ignore[no-untyped-def]  # noqa: ANN001 - Pillow is loaded late
    """The picture in at most `MOST_BYTES`; smaller where a page is full of a photograph."""
    while True:
        for quality in _QUALITIES:
            file = BytesIO()
            image.save(file, "WEBP", quality=quality, method=4)
            if file.tell() <= MOST_BYTES:
                return file.getvalue()
        image = image.resize((max(1, image.width // 2), max(1, image.height // 2)))


def _bound() -> None:
    """Neither time nor memory without end, where the system can hold a process to that."""
    # Windows has no such module, macOS not all limits
    with suppress(ImportError, ValueError, OSError):
        import resource

        resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
        resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))


def main() -> None:
    """Draw the file that the command line names."""
    _bound()
    *facts, picture = draw(sys.argv[1])
    sys.stdout.buffer.write(json.dumps(facts).encode() + b"\n" + picture)


if __name__ == "__main__":
    main()
