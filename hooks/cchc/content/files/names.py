"""Rules on what files and folders are called: each system has to take the name, an address has to hold it."""

import re
import unicodedata
from collections.abc import Iterator

from cchc.content.folders import Entry
from cchc.content.problems import WHOLE_FILE, Problem, Severity
from cchc.content.registry import type_of
from cchc.text.file_names import (
    FORBIDDEN,
    LONGEST_NAME,
    LONGEST_PATH,
    is_device,
    is_utf8,
    printable,
    suggested_name,
)
from cchc.text.personal_data import personal_data_in_name
from cchc.text.writing import with_right_letters

_GOOD = re.compile(r"[a-z0-9](?:[a-z0-9_/-]|\.(?=[a-z0-9]))*")
"""Paths against which nothing can be said: nearly all, so that the rest may be looked at in full."""

_CODE = re.compile(r"[A-Za-z0-9._/-]+")
_ILL = "tên có chữ hoa, dấu cách hoặc dấu câu: dễ gõ sai, liên kết chép qua thư, tin nhắn dễ đứt"
_PAGE = "tên tệp là một phần của địa chỉ; chữ hoa, dấu cách, chữ có dấu trong địa chỉ dễ gõ sai, chép qua thư dễ đứt"


def problem_of(path: str, message: str, severity: Severity = Severity.ERROR) -> Problem:
    """A problem of a whole file or folder; the path is told on one line, and gives nobody away in a public log."""
    return Problem(told_path(path), 1, WHOLE_FILE, message, severity)


def told_path(path: str) -> str:
    """A path as messages tell it."""
    for find in personal_data_in_name(path):
        path = path.replace(find.text, find.hidden)
    return printable(path)


def name_problems(entry: Entry, is_page: bool) -> Iterator[Problem]:
    """The gravest thing that is wrong with the name of a file or folder; what lies in a folder need not repeat it."""
    name = entry.path.rpartition("/")[2]
    if _GOOD.fullmatch(entry.path) and len(entry.path) <= LONGEST_PATH and not is_device(name):
        return
    better = told_path(suggested_name(name))
    wrong = _refused(name, entry.path) or (_unfit_for_address(entry.path) if is_page else None)
    if wrong:
        yield problem_of(entry.path, f"{wrong}; đổi tên, ví dụ {better}")
    elif _is_ill(name) or (is_page and not name.isascii()):
        yield problem_of(entry.path, f"{_PAGE if is_page else _ILL}; nên đổi thành {better}", Severity.WARNING)


def _refused(name: str, path: str) -> str | None:
    """Why some system or host cannot take a name; None for one that all take."""
    if not is_utf8(name):
        return "tên không phải mã hóa UTF-8"
    if not unicodedata.is_normalized("NFC", name):
        return "tên viết theo Unicode tổ hợp (thường từ máy Mac), liên kết sẽ không tìm thấy"
    right = with_right_letters(name)
    if right != name and name.isprintable():
        return f"tên có chữ trông giống chữ khác (nghĩa là “{told_path(right)}”), liên kết sẽ không tìm thấy"
    letter = next((letter for letter in name if letter in FORBIDDEN or not letter.isprintable()), None)
    if letter:
        return f"tên có ký tự {printable(letter)} mà Windows không nhận"
    if name != name.strip() or name.endswith("."):
        return "tên bắt đầu hoặc kết thúc bằng dấu cách, dấu chấm; Windows bỏ dấu ấy đi"
    if is_device(name):
        return f"“{name.partition('.')[0]}” là tên thiết bị của Windows, không thể là tên tệp hay thư mục"
    if len(name.encode()) > LONGEST_NAME or len(path) > LONGEST_PATH:
        return f"đường dẫn dài {len(path)} ký tự, Windows không mở được; không quá {LONGEST_PATH} ký tự"
    return None


def _unfit_for_address(path: str) -> str | None:
    """Why a page cannot have its address by its name; None where it can."""
    wrong = next((letter for letter in path if not letter.isalnum() and letter not in "/ ._-(),"), None)
    if wrong:
        return f"tên tệp, thư mục của trang là một phần của địa chỉ nên không được có dấu {printable(wrong)}"
    kind = type_of(path)
    if kind.known_by_file_name and not _CODE.fullmatch(path):
        return f"tên tệp trong {kind.folder}/ là mã để nơi khác ghi lại, chỉ gồm chữ cái không dấu, chữ số và . _ -"
    return None


def _is_ill(name: str) -> bool:
    return any(letter.isupper() or not (letter.isalnum() or letter in "._-()") for letter in name)
