"""Pictures that have been made, cached between builds: a folder of one file each, safe to delete."""

import json
import os
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import PIL
import pillow_heif

from cchc.pictures.making import VERSION, Encoded, make_picture
from cchc.pictures.reading import Form
from cchc.text.digests import Digest, digest_of


@dataclass(frozen=True, slots=True)
class EncodedFacts:
    """What is known of one file of a picture without its bytes: `length` is how many, `content` their fingerprint."""

    width: int
    height: int
    form: Form
    length: int
    content: Digest


@dataclass(frozen=True, slots=True)
class CachedPicture:
    """A picture in the cache: its fingerprint, and its files in the order of `make_picture`."""

    fingerprint: Digest
    files: tuple[EncodedFacts, ...]


def fingerprint_of(data: bytes, form: Form) -> Digest:
    """Of a picture, and of all that has a part in how it is made."""
    return digest_of(data, form.name, VERSION, PIL.__version__, pillow_heif.__version__)


class PictureCache:
    """The cached pictures of a repository. A file is a line of JSON with the facts, sealed, then the bytes."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def made(self, fingerprint: Digest, source: Path, form: Form) -> CachedPicture:
        """The picture with this fingerprint, from the cache, or made of its source and put there. Raises
        PictureError.
        """
        return self._facts(fingerprint) or self._put(fingerprint, make_picture(source.read_bytes(), form))

    def content(self, cached: CachedPicture, index: int, source: Path) -> bytes:
        """The bytes of one of its files; they are made again where the cache has lost or damaged them."""
        facts = cached.files[index]
        with suppress(OSError, ValueError), self._file(cached.fingerprint).open("rb") as file:
            file.readline()
            file.seek(sum(other.length for other in cached.files[:index]), os.SEEK_CUR)
            content = file.read(facts.length)
            if digest_of(content) == facts.content:
                return content
        made = make_picture(source.read_bytes(), cached.files[0].form)
        self._put(cached.fingerprint, made)
        return made[index].content

    def sweep(self, used: Iterable[Digest]) -> None:
        """Remove the files of all pictures but those `used`."""
        names = {fingerprint.hex() for fingerprint in used}
        with suppress(OSError):
            for file in self._folder.iterdir():
                if file.name not in names:
                    file.unlink()

    def _facts(self, fingerprint: Digest) -> CachedPicture | None:
        try:
            with self._file(fingerprint).open("rb") as file:
                facts, seal = json.loads(file.readline())
            if seal != digest_of(fingerprint, json.dumps(facts)).hex():
                return None
            files = [
                (width, height, Form[form], length, bytes.fromhex(content))
                for width, height, form, length, content in facts
            ]
            return CachedPicture(fingerprint, tuple(EncodedFacts(*file) for file in files))
        except (OSError, ValueError, TypeError, KeyError):
            return None

    def _put(self, fingerprint: Digest, made: Iterable[Encoded]) -> CachedPicture:
        made = tuple(made)
        files = tuple(_facts_of(file) for file in made)
        rows = [(file.width, file.height, file.form.name, file.length, file.content.hex()) for file in files]
        head = json.dumps((rows, digest_of(fingerprint, json.dumps(rows)).hex()))
        # without a disk to write to it is only slower
        with suppress(OSError):
            self._folder.mkdir(parents=True, exist_ok=True)
            # another process may be making the same
            new = self._file(fingerprint).with_suffix(f".{os.getpid()}")
            new.write_bytes(b"".join([head.encode(), b"\n", *(file.content for file in made)]))
            new.replace(self._file(fingerprint))
        return CachedPicture(fingerprint, files)

    def _file(self, fingerprint: Digest) -> Path:
        return self._folder / fingerprint.hex()


def _facts_of(file: Encoded) -> EncodedFacts:
    return EncodedFacts(file.width, file.height, file.form, len(file.content), digest_of(file.content))
