"""The first pages of attached PDFs, as the public gets them: how many pages there are, and a picture of the first."""

import os
from collections.abc import Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from cchc.content.files.inside import LARGEST_LOOKED_INTO
from cchc.content.files.paths import output_path_of
from cchc.content.pictures import SIZES_FOLDER
from cchc.pictures.first_page_cache import NOTHING, FirstPage, FirstPageCache

_CACHE_FOLDER = Path(".cache", "first-pages")


@dataclass(frozen=True, slots=True)
class Preview:
    """A picture of the first page of a PDF: where it lies on the site, width and height in pixels."""

    address: str
    width: int
    height: int


class FirstPages:
    """Those of the PDFs at `paths` (`docs/tep/x.pdf`) below `root`, all drawn when the first is asked for."""

    def __init__(self, root: Path, paths: Iterable[str]) -> None:
        self._root, self._cache = root, FirstPageCache(root / _CACHE_FOLDER)
        self.paths = tuple(sorted({path for path in paths if path.lower().endswith(".pdf")}))

    def pages_of(self, path: str) -> int | None:
        """How many pages a PDF has; None of another file, and where nobody can tell."""
        return self._drawn.get(path, NOTHING).pages or None

    def preview_of(self, path: str) -> Preview | None:
        """The picture of its first page; None where there is none."""
        page = self._drawn.get(path, NOTHING)
        address = f"{SIZES_FOLDER}/{output_path_of(path)}/trang-1.webp"
        return Preview(address, page.width, page.height) if page.content else None

    def content_of(self, path: str) -> bytes:
        """The bytes of that picture, WebP."""
        return self._drawn[path].content

    def forget_others(self) -> None:
        """Keep no first page that is not here any more."""
        self._cache.sweep()

    @cached_property
    def _drawn(self) -> Mapping[str, FirstPage]:
        if not self.paths:
            return {}
        # each is drawn by a process of its own, for which a thread waits
        with ThreadPoolExecutor(os.cpu_count() or 1) as pool:
            return dict(zip(self.paths, pool.map(self._draw, self.paths), strict=True))

    def _draw(self, path: str) -> FirstPage:
        file = self._root / path
        try:
            return self._cache.of(file) if file.stat().st_size <= LARGEST_LOOKED_INTO else NOTHING
        except OSError:
            return NOTHING
