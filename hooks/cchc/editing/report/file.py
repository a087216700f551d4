"""Drafts of reports as files: which kind an ending means, how they are written without harm, and as Markdown."""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from cchc.editing.report.excel import excel_report
from cchc.editing.report.word import word_report
from cchc.facts.markup import plain
from cchc.views.report_draft.blocks import Blank, Block, Cell, Items, Line, Paragraph, Run, Table, Title
from cchc.views.report_draft.draft import (
    KIND,
    MARK,
    MOTTO,
    NATION,
    NUMBER,
    PLACE_AND_DAY,
    RECIPIENTS,
    SIGNATURE,
    ReportDraft,
)

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


def markdown_report(draft: ReportDraft) -> str:
    """The whole draft; blocks stand apart by an empty line."""
    blocks = (*_head(draft), *map(_drawn, draft.body), *_ending(draft))
    return "\n\n".join(blocks) + "\n"


def _head(draft: ReportDraft) -> Iterator[str]:
    yield from (plain(draft.superior),) if draft.superior else ()
    yield f"**{plain(draft.agency)}**"
    yield f"**{NATION}**"
    yield f"**{MOTTO}**"
    yield NUMBER
    yield f"*{PLACE_AND_DAY}*"
    yield f"# {KIND}"
    yield f"**{plain(draft.abstract)}**"
    yield f"> **{MARK}**. {plain(draft.note)}"
    last = len(draft.basis)
    yield from (f"*{plain(text)}{'.' if number == last else ';'}*" for number, text in enumerate(draft.basis, 1))


def _ending(draft: ReportDraft) -> Iterator[str]:
    yield "**Nơi nhận:**"
    yield "\n".join(f"- {plain(each.removeprefix('- '))}" for each in RECIPIENTS)
    yield "\n\n".join(f"**{plain(each)}**" for each in SIGNATURE)
    yield f"## {draft.appendix.name}"
    yield f"*{plain(draft.appendix_of)}*"
    yield _drawn(draft.appendix)


def _drawn(block: Block) -> str:
    match block:
        case Title(level, text):
            return f"{'#' * (level + 1)} {plain(text)}"
        case Paragraph(text):
            return plain(text)
        case Blank():
            return plain(block.text)
        case Items(lines):
            return "\n".join(f"- {_line(each)}" for each in lines)
        case Table():
            return "\n".join(_table(block))


def _table(table: Table) -> Iterator[str]:
    yield f"**{plain(table.caption)}**"
    yield ""
    yield _row([plain(column.heading) for column in table.columns])
    yield _row(["---"] * len(table.columns))
    for group in table.groups:
        if group.heading:
            yield _row(["", f"**{_in_cell(plain(group.heading))}**", *[""] * (len(table.columns) - 2)])
        yield from (_row([_cell(cell) for cell in row]) for row in group.rows)


def _row(cells: list[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _cell(cell: Cell) -> str:
    return str(cell) if isinstance(cell, int) else "<br>".join(_in_cell(_line(each)) for each in cell)


def _in_cell(text: str) -> str:
    return text.replace("|", "\\|")


def _line(line: Line) -> str:
    return "".join(map(_run, line))


def _run(run: Run) -> str:
    text = plain(run.text)
    if run.address is None:
        return text
    address = run.address.replace("<", "%3C").replace(">", "%3E")
    return f"[{text}](<{address}>)"
