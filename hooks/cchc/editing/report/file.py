"""Drafts of reports as files: which kind an ending means, and how they are written without harm."""

from collections.abc import Callable, Mapping
from pathlib import Path

from cchc.editing.report.excel import excel_report
from cchc.editing.report.markdown import markdown_report
from cchc.editing.report.word import word_report
from cchc.views.report_draft.draft import ReportDraft

KINDS: Mapping[str, Callable[[ReportDraft], bytes]] = {
    ".docx": word_report,
    ".md": lambda draft: markdown_report(draft).encode(),
    ".xlsx": excel_report,
}


class NotWrittenError(Exception):
    """Why a file was not written, as a sentence for the person who asked for it."""


def refuse_in_advance(path: Path, *, may_replace: bool) -> None:
    """NotWrittenError if it is clear before any work that nothing can be written there."""
    if path.suffix.lower() not in KINDS:
        raise NotWrittenError(f"{path}: không có loại tệp này; tên tệp phải kết thúc bằng {', '.join(KINDS)}")
    if path.exists() and not may_replace:
        raise NotWrittenError(f"{path}: tệp đã có, có thể đã được sửa tay; thêm --force để ghi đè, hoặc đặt tên khác")


def write_report(draft: ReportDraft, path: Path) -> None:
    """Write a draft as the kind of file that its ending means. NotWrittenError where that cannot be done."""
    content = KINDS[path.suffix.lower()](draft)
    try:
        path.write_bytes(content)
    except PermissionError:
        raise NotWrittenError(f"{path}: không được phép ghi, hoặc tệp đang mở trong chương trình khác") from None
    except FileNotFoundError:
        raise NotWrittenError(f"{path}: không có thư mục {path.parent}") from None
    except OSError as error:
        raise NotWrittenError(f"{path}: không ghi được ({error.strerror})") from None
