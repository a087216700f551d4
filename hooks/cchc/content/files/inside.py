"""What a file is by what is inside it, and what is wrong with that."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import puremagic

from cchc.content.files.authors import authors_in
from cchc.content.files.kinds import KINDS, FileKind, ending_of
from cchc.content.files.look import DAMAGED, Fault, Look, is_html, look_at
from cchc.content.problems import Severity

LARGEST_LOOKED_INTO = 200_000_000
"""Bytes above which a file is only known by its beginning."""


@dataclass(frozen=True, slots=True)
class Inside:
    """What a look into a file found: its size in bytes, its faults, the persons it names as its authors."""

    size: int
    faults: tuple[Fault, ...] = ()
    authors: tuple[str, ...] = ()


def inside_of(file: Path) -> Inside:
    """A look into a file, or into what an earlier look found while the disk says that it has not been written since."""
    try:
        state = file.stat()
        return _inside_of(file, state.st_mtime_ns, state.st_size, state.st_ino)
    except OSError:
        return Inside(0, (Fault("không đọc được tệp; kiểm tra quyền đọc, hoặc chép lại tệp"),))


@lru_cache(maxsize=65536)
def _inside_of(file: Path, written: int, size: int, number: int) -> Inside:
    look = look_at(file)
    if not look.size:
        return Inside(0, (Fault("tệp rỗng (0 byte); chép lại tệp gốc, hoặc xóa tệp này"),))
    ending = ending_of(file.name)
    kind = KINDS.get(ending)
    faults = tuple(_faults(look, kind, ending)) if kind else ()
    is_sound = not any(fault.severity is Severity.ERROR for fault in faults)
    may_be_read = kind and is_sound and look.size <= LARGEST_LOOKED_INTO
    return Inside(look.size, faults, tuple(authors_in(file, ending)) if may_be_read else ())


def _faults(look: Look, kind: FileKind, ending: str) -> Iterator[Fault]:
    if kind.is_one(look):
        yield from kind.faults(look) if look.size <= LARGEST_LOOKED_INTO else ()
        return
    if is_html(look):
        yield Fault(f"tên là .{ending} nhưng bên trong là trang web HTML, thường do tải nhầm; tải lại tệp gốc")
        return
    found = _looks_like(look)
    if found and _is_of(kind, found):
        yield Fault(DAMAGED)
        return
    what = f"bên trong là tệp {found}" if found else f"bên trong không phải {kind.name}"
    yield Fault(
        f"tên là .{ending} nhưng {what}; mở bằng chương trình đã tạo ra nó và lưu lại đúng loại, hoặc sửa đuôi tên tệp"
    )


def _looks_like(look: Look) -> str | None:
    """The ending of what a file looks like, among the kinds that we know and all others."""
    known = next((ending for ending, kind in KINDS.items() if ending not in _PLAIN and kind.is_one(look)), None)
    if known:
        return f".{known}"
    try:
        return puremagic.from_string(look.head[:4096]) or None
    except (puremagic.PureError, ValueError, IndexError):
        return None


def _is_of(kind: FileKind, dotted: str) -> bool:
    """Whether an ending (`.pdf`) is of a kind; a library knows some files by less than programs need to open them."""
    known = KINDS.get(dotted.lstrip("."))
    return known is not None and known.name == kind.name


_PLAIN = frozenset({"csv", "txt", "srt", "svg", "mp3", "vtt"})
"""Endings of files that nearly any bytes could be."""
