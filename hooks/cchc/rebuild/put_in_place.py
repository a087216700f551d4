"""A site that was built elsewhere takes the place of the one that readers see.

It is copied beside that place first, and the two folders then change places in one step: whoever looks finds the last
site or the new one, and so does a build that is killed at any moment leave one of them. Where the disk cannot do that,
two steps are needed: between them there is no site for a moment, and after a kill right then none until the next run,
which puts the last one back.
"""

import ctypes
import errno
import os
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

from cchc.rebuild.site_folder import SiteFolder
from cchc.rebuild.site_lock import lock_sites
from cchc.rebuild.store import Store, records_file

_CURRENT_FOLDER = -100
"""AT_FDCWD: paths are meant as they are written."""

_EXCHANGE, _SWAP = 2, 2
"""RENAME_EXCHANGE of Linux' renameat2(2), RENAME_SWAP of macOS' renamex_np(2)."""


def exchange(one: Path, other: Path) -> bool:
    """Let two folders of one disk change places; nobody ever finds either place empty.

    False where that cannot be done (Windows, some network disks), and nothing has been moved then.
    """
    call = _CALLS.get(sys.platform)
    try:
        return call is not None and call(os.fsencode(one), os.fsencode(other)) == 0
    except AttributeError:
        # a C library that does not have it
        return False


def _on_linux(one: bytes, other: bytes) -> int:
    return int(ctypes.CDLL(None).renameat2(_CURRENT_FOLDER, one, _CURRENT_FOLDER, other, _EXCHANGE))


def _on_macos(one: bytes, other: bytes) -> int:
    return int(ctypes.CDLL(None).renamex_np(one, other, _SWAP))


_CALLS: dict[str, Callable[[bytes, bytes], int]] = {"linux": _on_linux, "darwin": _on_macos}


_PAGES = ("index.html", "404.html")
"""What every site has; a folder of something else is not replaced."""


class NotPutInPlaceError(Exception):
    """Why the site is as it was; the text is Vietnamese."""


def put_in_place(built: Path, site: Path, on_wait: Callable[[], None] = lambda: None) -> bool:
    """Put a copy of the folder `built` at the place `site`, whole or not at all; times of files are kept.

    Whether it was done in one step. A link is followed: what it leads to is replaced. Where somebody builds or puts
    another site in place right now it calls `on_wait` and waits. Raises NotPutInPlaceError where the build was not
    finished, where `site` holds something else than a site, or where the disk refuses.
    """
    target = site.resolve()
    if not built.is_dir():
        raise NotPutInPlaceError(_UNFINISHED.format(built, built))
    release = lock_sites((built, target), on_wait)
    try:
        _refuse_what_is_no_site(built.resolve(), target)
        if not is_finished(built):
            raise NotPutInPlaceError(_UNFINISHED.format(built, built))
        return replace_folder(built, target)
    except (OSError, shutil.Error) as error:
        raise NotPutInPlaceError(_REFUSED.format(site, _reason(error))) from error
    finally:
        release()


def is_finished(built: Path) -> bool:
    """Whether the last build into a folder ended well, and the folder is as that build left it."""
    if not built.is_dir() or not records_file(built).is_file():
        return False
    store = Store(records_file(built))
    try:
        finished = store.finished_build()
        return finished is not None and finished.site_state == SiteFolder(built).state()
    finally:
        store.close()


def replace_folder(built: Path, target: Path) -> bool:
    """As `put_in_place`, without looking at what the folders hold. Raises OSError and shutil.Error."""
    new, last = target.with_name(f".{target.name}.new"), target.with_name(f".{target.name}.last")
    _tidy_up(target, new, last)
    target.parent.mkdir(parents=True, exist_ok=True)
    try:
        shutil.copytree(built, new)
    except (OSError, shutil.Error):
        # half a copy is of no use, least of all where the disk is full
        shutil.rmtree(new, ignore_errors=True)
        raise
    in_one_step = _change_places(new, target, last)
    _tidy_up(target, new, last)
    return in_one_step


def _change_places(new: Path, target: Path, last: Path) -> bool:
    if not target.exists():
        new.rename(target)
        return True
    if exchange(new, target):
        return True
    target.rename(last)
    try:
        new.rename(target)
    except OSError:
        last.rename(target)
        raise
    return False


def _tidy_up(target: Path, new: Path, last: Path) -> None:
    """What a run that was killed has left: the last site to its place if it is missing there, the rest away."""
    if last.exists() and not target.exists():
        last.rename(target)
    for folder in (new, last):
        if folder.exists():
            shutil.rmtree(folder)


def _refuse_what_is_no_site(built: Path, target: Path) -> None:
    if built.is_relative_to(target) or target.is_relative_to(built):
        raise NotPutInPlaceError(f"{target}: nơi đặt trang và thư mục vừa dựng ({built}) không được nằm trong nhau")
    if target.exists() and not target.is_dir():
        raise NotPutInPlaceError(f"{target}: không phải là thư mục; đổi tên tệp ấy, hoặc đặt trang ở nơi khác")
    is_empty = not target.exists() or not any(target.iterdir())
    if not is_empty and not all((target / page).is_file() for page in _PAGES):
        raise NotPutInPlaceError(_NO_SITE.format(target, " và ".join(_PAGES)))


def _reason(error: OSError) -> str:
    """The first of what the disk says: a copy of many files lists each."""
    first = error.args[0][0] if isinstance(error, shutil.Error) and error.args and error.args[0] else None
    text = str(first[-1]) if first else error.strerror or str(error)
    is_full = error.errno == errno.ENOSPC or f"[Errno {errno.ENOSPC}]" in text
    return "ổ đĩa đã đầy; xóa bớt tệp trên đó" if is_full else text


_UNFINISHED = (
    "{}: lần dựng gần nhất vào thư mục này chưa xong, có lỗi, hoặc thư mục đã bị sửa; "
    "dựng lại bằng `mkdocs build --strict --site-dir {}`"
)
_NO_SITE = "{}: trong thư mục này không có {}, nên không phải là trang đã dựng; không thay để khỏi mất dữ liệu"
_REFUSED = (
    "{}: không thay được trang ({}); trang đang có vẫn còn nguyên. "
    "Đóng chương trình đang mở thư mục ấy, hoặc đặt trang ở nơi khác, rồi chạy lại"
)
