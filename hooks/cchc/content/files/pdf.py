"""PDFs: whether one can be opened, and what else than pages is in it."""

import re
from collections.abc import Iterator
from pathlib import Path

from cchc.content.files.look import CUT_OFF, DAMAGED, Fault, Look
from cchc.content.problems import Severity

_OBJECT = re.compile(rb"\d\s+\d+\s+obj\b")
_MORE_THAN_PAGES = {
    b"/JavaScript": "chương trình JavaScript",
    b"/Launch": "lệnh mở chương trình khác",
    b"/EmbeddedFile": "tệp khác kèm bên trong",
}
_LOCKED = "tệp có mật khẩu, người đọc không mở được; bỏ mật khẩu rồi lưu lại"
_REMEDY = "người đọc không thấy trước khi mở và nhiều máy chặn; in lại thành PDF (In > Microsoft Print to PDF)"


def pdf_faults(look: Look) -> Iterator[Fault]:
    """Readers repair a PDF without its end, as far as it goes; without an object there is nothing to repair."""
    if not _OBJECT.search(look.head):
        yield Fault(DAMAGED)
        return
    if b"%%EOF" not in look.tail:
        yield Fault(f"có thể {CUT_OFF}", Severity.WARNING)
    written = look.file.read_bytes()
    if b"/Encrypt" in written and _is_locked(look.file):
        yield Fault(_LOCKED)
        return
    more = [words for name, words in _MORE_THAN_PAGES.items() if name in written]
    if more:
        yield Fault(f"PDF có {', '.join(more)}: {_REMEDY}", Severity.WARNING)


def _is_locked(file: Path) -> bool:
    """Whether it asks for a password; many are encrypted without one, so that nobody changes them."""
    # slow to load, and few files need it
    import pypdf

    try:
        reader = pypdf.PdfReader(file)
        return reader.is_encrypted and not reader.decrypt("")
    # a PDF made to break the library may raise anything; of some ways to encrypt it knows nothing
    except Exception:
        return False
