"""The pictures of a repository as the public gets them: where, how large, in which files."""

import os
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path

from cchc.content.files.inside import LARGEST_LOOKED_INTO
from cchc.content.files.paths import output_path_of
from cchc.pictures.picture_cache import CachedPicture, PictureCache, fingerprint_of
from cchc.pictures.reading import (
    NOT_SHOWN,
    UNREADABLE,
    Form,
    PictureError,
    form_of,
    is_picture,
    not_alone,
    published_name,
    size_of_svg,
    too_heavy,
)
from cchc.text.digests import Digest

SIZES_FOLDER = "co-anh"
"""Where on the site the further sizes of pictures lie: `co-anh/tep/x.jpg/480.webp`."""

_CACHE_FOLDER = Path(".cache", "pictures")
_MOST_AT_ONCE = 8
"""Pictures that are made at the same time: each is in memory, uncompressed."""

Size = tuple[int, int]


@dataclass(frozen=True, slots=True)
class PictureFile:
    """A file of a picture on the site. `length` is its bytes, `fingerprint` stands for them."""

    address: str
    width: int
    height: int
    mime: str
    length: int
    fingerprint: Digest


@dataclass(frozen=True, slots=True)
class PublishedPicture:
    """`path` is its file in the repository, `address` what it is called on the site, where it may end in another way.

    `size` is width and height in pixels, None of an SVG that does not tell it. The first of its `files` lies at
    `address`; an SVG has none, for it is published as it is.
    """

    path: str
    address: str
    size: Size | None
    files: tuple[PictureFile, ...] = ()


class Pictures:
    """All pictures among the `files` of a repository, each made when the first is asked for, or cached from another
    time.

    Files are given by their paths in the repository: `docs/tep/x.jpg`.
    """

    def __init__(self, root: Path, files: Iterable[str]) -> None:
        self._root, self._cache = root, PictureCache(root / _CACHE_FOLDER)
        self._paths = tuple(path for path in sorted(files) if is_picture(path) or path.lower().endswith(".svg"))

    def of(self, path: str) -> PublishedPicture | None:
        """Return the picture at a path in the repository (`docs/tep/x.jpg`); None where there is none, or none that
        can be
        published.
        """
        return self._published.get(path)

    def at(self, output_path: str) -> PublishedPicture | None:
        """Return the picture at an output path, also by the name that it had before it was converted (`tep/x.heic`)."""
        return self._by_output_path.get(output_path)

    @cached_property
    def faults(self) -> Mapping[str, str]:
        """What is wrong inside of pictures that cannot be published, by their paths."""
        bad = {path: found for path, found in self._made.items() if isinstance(found, str)}
        return {path: found for path, found in bad.items() if path not in self.clashes}

    @cached_property
    def clashes(self) -> Mapping[str, str]:
        """What is wrong with pictures that would be published under the name of another file, by their paths."""
        names = Counter(map(published_name, self._paths))
        renamed = {path: name for path in self._paths if (name := published_name(path)) != path}
        taken = (path for path, name in renamed.items() if names[name] > 1 or (self._root / name).exists())
        return {path: not_alone(renamed[path].rpartition("/")[2]) for path in taken}

    def content(self, picture: PublishedPicture, file: PictureFile) -> bytes:
        """The bytes of one of its files."""
        cached = self._made[picture.path]
        assert isinstance(cached, CachedPicture)
        return self._cache.content(cached, picture.files.index(file), self._root / picture.path)

    def address_of(self, path: str) -> str:
        """The address of any file below docs/ (`/tep/x.heic`): its path, but for pictures that are called anew."""
        picture = self.of(f"docs/{path.lstrip('/')}")
        return picture.address if picture else path.lstrip("/")

    def length_of(self, path: str) -> int:
        """The bytes of any file below docs/ (`/tep/x.pdf`), as the public gets it."""
        inside = f"docs/{path.lstrip('/')}"
        picture = self.of(inside)
        return picture.files[0].length if picture and picture.files else (self._root / inside).stat().st_size

    def forget_others(self) -> None:
        """Keep no picture that is not here any more."""
        self._cache.sweep(cached.fingerprint for cached in self._made.values() if isinstance(cached, CachedPicture))

    @cached_property
    def _made(self) -> Mapping[str, CachedPicture | str]:
        """What is cached of each picture that browsers do not draw themselves, or what is wrong with it."""
        paths = [path for path in self._paths if is_picture(path)]
        if not paths:
            return {}
        # Pillow lets other threads work while it does
        with ThreadPoolExecutor(min(os.cpu_count() or 1, _MOST_AT_ONCE)) as pool:
            return dict(zip(paths, pool.map(self._make, paths), strict=True))

    def _make(self, path: str) -> CachedPicture | str:
        form, file = form_of(path), self._root / path
        if form is None:
            return NOT_SHOWN
        if path in self.clashes:
            return self.clashes[path]
        try:
            state = file.stat()
            if state.st_size > LARGEST_LOOKED_INTO:
                return too_heavy(state.st_size)
            fingerprint = _fingerprint(file, form, state.st_mtime_ns, state.st_size, state.st_ino)
            return self._cache.made(fingerprint, file, form)
        except PictureError as error:
            return str(error)
        except OSError:
            return UNREADABLE

    @cached_property
    def _published(self) -> Mapping[str, PublishedPicture]:
        return {picture.path: picture for picture in self._each()}

    @cached_property
    def _by_output_path(self) -> Mapping[str, PublishedPicture]:
        renamed = {output_path_of(picture.path): picture for picture in self._published.values()}
        return {picture.address: picture for picture in self._published.values()} | renamed

    def _each(self) -> Iterator[PublishedPicture]:
        for path in self._paths:
            cached = self._made.get(path)
            if isinstance(cached, CachedPicture):
                yield _published(path, cached)
            elif cached is None:
                yield PublishedPicture(path, output_path_of(path), size_of_svg((self._root / path).read_bytes()))


def _published(path: str, cached: CachedPicture) -> PublishedPicture:
    address = published_name(output_path_of(path))
    files = tuple(
        PictureFile(
            address if number == 0 else f"{SIZES_FOLDER}/{address}/{facts.width}{facts.form.ending}",
            facts.width,
            facts.height,
            facts.form.mime,
            facts.length,
            facts.content,
        )
        for number, facts in enumerate(cached.files)
    )
    return PublishedPicture(path, address, (files[0].width, files[0].height), files)


@lru_cache(maxsize=65536)
def _fingerprint(file: Path, form: Form, changed: int, size: int, inode: int) -> Digest:
    """Of a file that the disk says has not been written since; photographs are large, and a preview asks each time."""
    return fingerprint_of(file.read_bytes(), form)
