"""Decomposed Unicode (as macOS and some editors write it) into the composed form that search finds."""

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from cchc.content.loader import content_files
from cchc.content.writing import OutsideError, write_below
from cchc.text.folding import nfc


def repair(root: Path) -> Iterator[str]:
    """Rewrite content files that are not NFC, byte for byte otherwise; yields the path of each."""
    for path in content_files(root):
        file = root / path
        raw = file.read_bytes()
        try:
            mended = nfc(raw.decode("utf-8")).encode()
        except UnicodeDecodeError:
            continue
        # of a link the check tells
        with suppress(OutsideError):
            if mended != raw:
                write_below(root, path, mended)
                yield path
