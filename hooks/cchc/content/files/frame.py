"""Which files of the frame (overrides/) are published: MkDocs would copy whatever is no template."""

from pathlib import Path

from cchc.content.files.kinds import ending_of
from cchc.content.files.leftovers import is_leftover, is_leftover_folder
from cchc.content.folders import EntryKind, all_in

ASSETS = "assets"

_KINDS = frozenset(
    {"css", "js", "mjs", "svg", "png", "jpg", "jpeg", "webp", "avif", "gif", "ico", "woff", "woff2", "webmanifest"}
)


def frame_files(folder: Path) -> frozenset[str]:
    """Places on the site (`assets/theme.css`) of style sheets, scripts and pictures in a frame's folder of assets.

    Nothing else goes out, least of all what a link leads to.
    """
    paths = (entry.path for entry in all_in(folder, ASSETS) if entry.kind is EntryKind.FILE)
    return frozenset(path for path in paths if ending_of(path) in _KINDS and not _is_left_aside(path))


def _is_left_aside(path: str) -> bool:
    *folders, name = path.split("/")
    return is_leftover(name) or any(map(is_leftover_folder, folders))
