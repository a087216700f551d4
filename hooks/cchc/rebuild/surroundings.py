"""What every page depends on: the code, the templates, the settings, the libraries."""

import json
import os
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

from cchc.rebuild.digests import Digest, digest_of

CODE = ("hooks", "overrides")


def surroundings(root: Path, settings: Mapping[str, object], is_preview: bool) -> Digest:
    """Of a repository with the settings of mkdocs.yml, as they are once its variables are put in."""
    told = json.dumps(settings, sort_keys=True, default=_name)
    return digest_of(told, is_preview, sys.version, sorted(_libraries()), *_code(root))


def _name(value: object) -> str:
    """A function by its name, whatever its place in memory."""
    return getattr(value, "__qualname__", str(type(value)))


def _libraries() -> Iterator[str]:
    """Names and versions of all that is installed: `mkdocs-1.6.1.dist-info`."""
    for folder in filter(Path.is_dir, map(Path, sys.path)):
        yield from (entry.name for entry in folder.iterdir() if entry.suffix == ".dist-info")


def _code(root: Path) -> Iterator[bytes | str]:
    for folder in CODE:
        for place, folders, names in os.walk(root / folder):
            folders[:] = sorted(set(folders) - {"__pycache__"})
            for name in sorted(names):
                file = Path(place, name)
                yield file.relative_to(root).as_posix()
                yield file.read_bytes()
