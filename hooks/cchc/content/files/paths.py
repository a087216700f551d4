"""Where pages may lie, which files are published beside them, and where these come to lie on the site."""

import posixpath
import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from pathlib import Path

from cchc.content.anchors import links_in, path_of, uri_of
from cchc.content.fields import Loc, Mark, marked
from cchc.content.files.kinds import KINDS, ending_of
from cchc.content.folders import EntryKind, all_in
from cchc.content.item import Item
from cchc.content.registry import FOLDERS, TYPES, type_of

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


ATTACHMENTS = "docs/tep/"
"""The folder of files to download."""

_MARKDOWN = frozenset(
    {"md", "markdown", "mkd", "mkdn", "mkdown", "mdown", "mdwn", "mdtxt", "mdtext", "mdx", "rmd", "qmd"}
)


def output_path_of(path: str) -> str:
    """Where a file that is no page lies on the site: `plans/2026/anh.png` → `ke-hoach/2026/anh.png`."""
    if path.startswith("docs/"):
        return path.removeprefix("docs/")
    kind = next(kind for kind in TYPES if path.startswith(f"{kind.folder}/"))
    return kind.address + path.removeprefix(kind.folder)


def is_page(path: str) -> bool:
    """Whether a file is read as a page; MkDocs reads other endings too, we do not."""
    return path.endswith(".md")


def mistaken_page(name: str) -> str | None:
    """What a file has to be called to be a page, where it looks like one and is none: `x.MD`, `x.md.txt` → `x.md`."""
    plain = name.strip(" .")
    ending = ending_of(plain)
    stem = plain[: -len(ending) - 1]
    if is_page(name):
        return f"{stem.rpartition('.')[0]}.md" if ending_of(stem) in (KINDS.keys() | _MARKDOWN) else None
    if ending in _MARKDOWN:
        return f"{stem}.md"
    return f"{stem.rpartition('.')[0]}.md" if ending_of(stem) in _MARKDOWN else None


def is_named_like_a_file(name: str) -> bool:
    """Whether the name of a folder ends as that of a page or of an attachment does: `x.md`, `mau.docx`."""
    return ending_of(name) in KINDS or ending_of(name) in _MARKDOWN


def misplaced(path: str) -> Iterator[str]:
    """What is wrong with the place of a page."""
    folder, _, name = path.rpartition("/")
    if name.lower() == "readme.md":
        yield "README.md không thành trang riêng; đổi tên thành index.md nếu là trang của thư mục, nếu không thì xóa"
    elif name.lower() == "index.md" and not path.startswith("docs/"):
        yield f"{folder}/ không có trang chỉ mục viết tay; xóa tệp này, viết trang ấy trong docs/"
    elif name.lower() == "index.md" and name != "index.md":
        yield "trang của thư mục phải tên là index.md, viết thường; đổi tên tệp"
    elif path.startswith(ATTACHMENTS):
        yield f"{ATTACHMENTS} chỉ chứa tệp để tải về; chuyển bài viết này sang thư mục của loại nội dung của nó"
    elif name != "index.md" and type_of(path).known_by_file_name and folder != type_of(path).folder:
        yield f"tệp của loại này phải nằm ngay trong {type_of(path).folder}/, không ở thư mục con; chuyển tệp ra đó"


def hides_content(folder: str) -> bool:
    """Whether a folder of docs/ has the place of another folder of content: links to `/plans/…` would mean both."""
    return folder in {f"docs/{name}" for name in FOLDERS}


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


def named_by_items(items: Iterable[Item], files: Collection[str]) -> Mapping[str, tuple[Item, ...]]:
    """Return the items that name each file, by the file's path in the repository (`docs/tep/x.pdf`)."""
    found: dict[str, list[Item]] = defaultdict(list)
    endings = {path.rpartition(".")[2] for path in files}
    for item in items if endings else ():
        # most items name none: they are looked through only where a file's ending occurs
        text = item.source.front + item.body
        if any(map(text.__contains__, endings)):
            for path in files_named_by(item, files):
                found[path].append(item)
    return {path: tuple(namers) for path, namers in found.items()}


def files_named_by(item: Item, files: Collection[str]) -> set[str]:
    """Return which of the files an item names: by keys, links, pictures, raw HTML."""
    return {path for path, _ in places_of_names(item, files)}


def places_of_names(item: Item, files: Collection[str]) -> Iterator[tuple[str, Loc | int]]:
    """Each file that an item names, with the key that does, or the offset in its body."""
    for mark in (Mark.FILE, Mark.REFERENCE):
        for loc, value in marked(item, mark):
            path = path_of(value.lstrip("/"))
            yield from [(path, loc)] if path in files else []
    for loc, text in marked(item, Mark.MARKDOWN):
        yield from ((path, loc) for path, _ in _in_text(item, text) if path in files)
    yield from ((path, offset) for path, offset in _in_text(item, item.body) if path in files)


def named_in_settings(value: object, files: Collection[str]) -> Iterator[str]:
    """The files of docs/ that settings name: a logo, a style sheet."""
    if isinstance(value, str):
        path = path_of(value.strip().lstrip("/"))
        yield from [path] if path in files else []
    elif isinstance(value, list | dict):
        for part in value.values() if isinstance(value, dict) else value:
            yield from named_in_settings(part, files)


def _in_text(item: Item, text: str) -> Iterator[tuple[str, int]]:
    """Paths that a Markdown text of an item may mean, with the offset of each; not all of them are files."""
    for link in links_in(text, posixpath.dirname(uri_of(item.path))):
        yield path_of(link.file), link.offset
