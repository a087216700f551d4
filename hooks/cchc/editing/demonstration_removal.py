"""Another province begins with empty folders: what the demonstration shows goes, what the pages are made of stays."""

from collections.abc import Iterator
from pathlib import Path

from cchc.content.folders import files_in
from cchc.content.loader import content_files
from cchc.content.registry import type_of

_ATTACHMENTS = "docs/tep"


def demonstration_files(root: Path) -> Iterator[str]:
    """Paths of all items of a type (pages written by hand and `index.md` are none), and of files that no page names."""
    pages = []
    for path in content_files(root):
        if type_of(path).template:
            yield path
        else:
            pages.append((root / path).read_text("utf-8-sig", errors="replace"))
    kept = "\n".join(pages)
    yield from (path for path in files_in(root, _ATTACHMENTS) if path.removeprefix("docs") not in kept)


def remove_demonstration(root: Path) -> list[str]:
    """Delete these files, with the folders that become empty; returns the paths that are gone."""
    gone = list(demonstration_files(root))
    for path in gone:
        file = root / path
        file.unlink()
        for folder in file.parents:
            if folder == root or any(folder.iterdir()):
                break
            folder.rmdir()
    return gone
