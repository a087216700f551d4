"""What the systems and programs of editors leave in a folder by themselves: never published, no error."""

import re

SILENT = frozenset({".gitkeep", ".keep", ".gitignore", ".gitattributes", ".editorconfig"})
"""Hidden files that belong in a repository."""

_NAMES = frozenset({"thumbs.db", "ehthumbs.db", "ehthumbs_vista.db", "desktop.ini", "icon\r", "picasa.ini"})
_FOLDERS = frozenset({"__macosx", "@eadir", "$recycle.bin", "system volume information", "lost+found"})
_FORMS = re.compile(
    r"~\$.*|.*~|#.*#|.*\.(?:tmp|bak|old|orig|rej|swp|swo|part|crdownload|download|lnk)",
    re.IGNORECASE,
)


def is_leftover(name: str) -> bool:
    """A file such as `Thumbs.db`, `~$mau.docx`, `tin.md.orig`, `.DS_Store`."""
    return name.startswith(".") or name.casefold() in _NAMES or bool(_FORMS.fullmatch(name))


def is_leftover_folder(name: str) -> bool:
    """A folder such as `__MACOSX`, `.obsidian`."""
    return name.casefold() in _FOLDERS or name.startswith(".")


def is_lock(name: str) -> bool:
    """Whether a link to nothing is how Emacs says that somebody has a file open: `.#tin.md`."""
    return name.startswith(".#")
