"""The files of the repository that hold content."""

import os
from pathlib import Path


def files_in(root: Path, folder: str) -> list[str]:
    """Paths of all files below a folder, relative to the root, with `/`; those of a folder before those beside it."""
    found: list[str] = []
    for place, _, names in os.walk(root / folder):
        start = Path(place).relative_to(root).as_posix()
        found += [f"{start}/{name}" for name in names]
    return sorted(found, key=lambda path: path.split("/"))
