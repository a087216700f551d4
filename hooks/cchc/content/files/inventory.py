"""Everything that lies in the folders of content: pages, files beside them, and what is neither."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from cchc.content.files.names import name_problems, problem_of
from cchc.content.files.paths import (
    SILENT,
    hides_content,
    is_leftover,
    is_leftover_folder,
    is_lock,
    is_named_like_a_file,
    is_page,
    misplaced,
    mistaken_page,
)
from cchc.content.folders import Entry, EntryKind, all_in, entry_at
from cchc.content.problems import Problem, Severity
from cchc.content.registry import FOLDERS
from cchc.text.file_names import is_utf8, same_place


@dataclass(frozen=True, slots=True)
class Inventory:
    """Paths in the repository of all pages, in a fixed order, and of all other files that may be published.

    `problems` are of what may not lie where it lies, or not be called as it is.
    """

    pages: tuple[str, ...]
    files: frozenset[str]
    problems: tuple[Problem, ...]


def take_inventory(root: Path) -> Inventory:
    """Look through the folders of content, following no link."""
    problems: list[Problem] = []
    kept: list[str] = []
    first: dict[str, str] = {}
    for entry in _entries(root):
        if _is_left_aside(entry):
            problems += _left_aside(entry)
            continue
        found = list(_problems(entry))
        problems += found
        problems += _one_of_two(entry.path, first.setdefault(same_place(entry.path), entry.path))
        # most have no fault at all, and those that have one are seldom what is read
        if entry.kind is EntryKind.FILE and "/" in entry.path and not (found and _is_mistaken(entry.path)):
            kept.append(entry.path)
    kept.sort(key=lambda path: path.split("/"))
    files = frozenset(path for path in kept if not is_page(path))
    return Inventory(tuple(path for path in kept if is_page(path)), files, tuple(problems))


def _entries(root: Path) -> Iterator[Entry]:
    for folder in FOLDERS:
        top = entry_at(root, folder)
        if top is None:
            continue
        yield top
        if top.kind is EntryKind.FOLDER:
            yield from all_in(root, folder)


def _is_left_aside(entry: Entry) -> bool:
    """What systems leave, and what lies in such a folder."""
    *folders, name = entry.path.split("/")
    return _is_leftover(entry.kind, name) or any(map(is_leftover_folder, folders))


def _is_leftover(kind: EntryKind, name: str) -> bool:
    return is_leftover_folder(name) if kind is EntryKind.FOLDER else is_leftover(name)


def _is_mistaken(path: str) -> bool:
    """Whether a file is no page that is read, nor a file to publish."""
    if not is_utf8(path):
        return True
    return mistaken_page(path.rpartition("/")[2]) is not None or (is_page(path) and any(misplaced(path)))


def _left_aside(entry: Entry) -> Iterator[Problem]:
    *folders, name = entry.path.split("/")
    if entry.kind is EntryKind.LINK or (entry.kind is EntryKind.BROKEN_LINK and not is_lock(name)):
        yield problem_of(entry.path, _LINK)
    elif name not in SILENT and not any(map(is_leftover_folder, folders)):
        yield problem_of(entry.path, _LEFTOVER, Severity.WARNING)


def _problems(entry: Entry) -> Iterator[Problem]:
    folder, _, name = entry.path.rpartition("/")
    if entry.kind is EntryKind.FILE and folder:
        yield from _file_problems(entry, name)
    elif entry.kind in _NEVER:
        yield problem_of(entry.path, _NEVER[entry.kind])
    elif not folder:
        yield from () if entry.kind is EntryKind.FOLDER else [problem_of(entry.path, _NO_FOLDER)]
    else:
        yield from _folder_problems(entry, name)


def _folder_problems(entry: Entry, name: str) -> Iterator[Problem]:
    if hides_content(entry.path):
        yield problem_of(entry.path, f"trùng với thư mục {name}/ ở gốc kho; chuyển nội dung sang đó")
    elif is_named_like_a_file(name):
        message = f"là thư mục nhưng có tên như một tệp; đổi tên, ví dụ {name.rpartition('.')[0]}"
        yield problem_of(entry.path, message)
    else:
        yield from name_problems(entry, is_page=False)


def _file_problems(entry: Entry, name: str) -> Iterator[Problem]:
    right = mistaken_page(name)
    if right:
        yield problem_of(entry.path, f"tệp không được đọc như bài viết vì đuôi tên không đúng; đổi tên thành {right}")
        return
    wrong_place = list(misplaced(entry.path)) if is_page(name) else []
    yield from (problem_of(entry.path, message) for message in wrong_place)
    yield from () if wrong_place else name_problems(entry, is_page(name))


def _one_of_two(path: str, other: str) -> Iterator[Problem]:
    """Windows and macOS have room for one of two names that differ by case, or by how diacritics are written."""
    if path != other:
        message = "trên Windows, macOS trùng tên với {} (chỉ khác chữ hoa, chữ thường, hoặc cách mã hóa dấu); {}"
        yield problem_of(path, message.format(other.rpartition("/")[2], "đổi tên hoặc xóa một trong hai"))


_LINK = (
    "là liên kết đến nơi khác (symbolic link), không được đọc và không được đăng; "
    "xóa liên kết rồi chép chính tệp hoặc thư mục ấy vào đây"
)
_SPECIAL = "không phải tệp thường (ống dẫn, socket hoặc thiết bị); xóa đi"
_UNREADABLE = "không đọc được; kiểm tra quyền đọc của tệp, thư mục, hoặc chép lại"
_NO_FOLDER = "phải là một thư mục; đổi tên hoặc xóa tệp này"
_LEFTOVER = "tệp, thư mục ẩn hoặc do máy để lại, không được đăng; xóa khỏi kho và ghi tên vào .gitignore"
_NEVER = {
    EntryKind.LINK: _LINK,
    EntryKind.BROKEN_LINK: _LINK,
    EntryKind.SPECIAL: _SPECIAL,
    EntryKind.UNREADABLE: _UNREADABLE,
}
