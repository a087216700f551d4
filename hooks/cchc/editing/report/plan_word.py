"""A plan as a Word document in the form of Nghị định 30/2020/NĐ-CP (appendix I), its tasks as the table of an appendix.

`cchc import` reads it back as the same plan.
"""

import io
from collections.abc import Sequence
from datetime import UTC, datetime, time
from itertools import groupby

import docx
from docx.document import Document
from docx.enum.section import WD_SECTION
from docx.shared import Mm
from docx.table import _Cell

from cchc.content.plan import Citation, Plan, Task
from cchc.editing.report import markdown_word, word_parts, word_styles
from cchc.editing.report.word import halves, next_paragraph, say
from cchc.text.folding import fold
from cchc.text.period import Role
from cchc.text.sentences import lower_first, upper_first
from cchc.views.report_draft.draft import MOTTO, NATION

_KINDS = (
    "Kế hoạch",
    "Chương trình",
    "Đề án",
    "Quyết định",
    "Chỉ thị",
    "Nghị quyết",
    "Phương án",
    "Quy trình",
    "Hướng dẫn",
)
_SYMBOLS = {
    "QĐ": "Quyết định",
    "NQ": "Nghị quyết",
    "NĐ": "Nghị định",
    "KH": "Kế hoạch",
    "CT": "Chỉ thị",
    "TTr": "Tờ trình",
    "TT": "Thông tư",
    "CTr": "Chương trình",
    "TB": "Thông báo",
    "KL": "Kết luận",
    "BC": "Báo cáo",
}
_VERBS = (
    "về",
    "phê duyệt",
    "ban hành",
    "quy định",
    "triển khai",
    "thực hiện",
    "tăng cường",
    "hướng dẫn",
    "sửa đổi",
    "công bố",
)
_TIME_HEADINGS = {Role.WINDOW: "Thời gian thực hiện", Role.DEADLINE: "Thời hạn hoàn thành"}


def word_plan(plan: Plan) -> bytes:
    """The plan upright, its table of tasks on wide pages."""
    document = docx.Document()
    word_styles.prepare(document)
    core = document.core_properties
    core.title, core.author, core.last_modified_by = plan.title, plan.issuer, plan.issuer
    core.language, core.comments, core.revision = word_styles.LANGUAGE, "", 1
    core.created = core.modified = datetime.combine(plan.published_on, time(), UTC)
    _draw_head(document, plan)
    markdown_word.draw(document, plan.body)
    _draw_ending(document, plan)
    if plan.tasks:
        _draw_tasks(document, plan)
    target = io.BytesIO()
    document.save(target)
    return word_parts.stable(target.getvalue())


def _draw_head(document: Document, plan: Plan) -> None:
    left, right = halves(document)
    say(left, plan.issuer.upper(), "Cơ quan ban hành")
    say(left, "", "Kẻ ngắn")
    if plan.number:
        say(left, f"Số: {plan.number}", "Số văn bản")
    for text, style in ((NATION, "Quốc hiệu"), (MOTTO, "Tiêu ngữ"), ("", "Kẻ tiêu ngữ")):
        say(right, text, style)
    say(right, f"{_place(plan.issuer)}, {_day(plan)}", "Địa danh, thời gian")
    kind, abstract = _title(plan.title)
    document.add_paragraph(kind.upper(), "Title")
    document.add_paragraph(abstract, "Trích yếu")
    if plan.attached_to:
        document.add_paragraph(f"(Ban hành kèm theo {plan.attached_to})", "Kèm theo")
    document.add_paragraph("", "Kẻ trích yếu")
    for cited in plan.basis:
        document.add_paragraph(f"Căn cứ {_cited(cited)};", "Căn cứ")


def _title(title: str) -> tuple[str, str]:
    """Its kind and what it is about; a title that names no kind is that of a plan."""
    kind = next((kind for kind in _KINDS if title.startswith(f"{kind} ")), None)
    return (kind, upper_first(title[len(kind) :].strip())) if kind else (_KINDS[0], title)


def _place(issuer: str) -> str:
    words = issuer.split()
    for unit in (
        ("thị", "trấn"),
        ("thành", "phố"),
        ("thị", "xã"),
        ("tỉnh",),
        ("huyện",),
        ("quận",),
        ("xã",),
        ("phường",),
    ):
        for at in range(len(words) - len(unit)):
            if tuple(word.lower() for word in words[at : at + len(unit)]) == unit:
                return " ".join(words[at + len(unit) :])
    return words[-1]


def _day(plan: Plan) -> str:
    issued = plan.issued
    day = f"{issued.day:02}" if issued.day else "…"
    month = f"{issued.month:02}" if issued.month else "…"
    return f"ngày {day} tháng {month} năm {issued.year}"


def _cited(cited: Citation) -> str:
    """ "Quyết định số 424/QĐ-BNV ngày 24/03/2021 của Bộ Nội vụ về việc …"."""
    day = f" ngày {cited.day.in_words}" if cited.day and cited.day.day else ""
    issuer = f" của {cited.issuer}" if cited.issuer else ""
    if not cited.number:
        return f"{cited.abstract or cited.url or ''}{day}{issuer}"
    symbol = cited.number.split("/")[-1].split("-")[0]
    kind = _SYMBOLS.get(symbol, "Văn bản")
    about = f" {_about(cited.abstract)}" if cited.abstract else ""
    return f"{kind} số {cited.number}{day}{issuer}{about}"


def _about(abstract: str) -> str:
    """A noun stands between brackets: nobody says "của Chính phủ Kế hoạch …"."""
    is_verb = any(fold(abstract).startswith(f"{fold(verb)} ") for verb in _VERBS)
    return lower_first(abstract) if is_verb else f"({abstract})"


def _draw_ending(document: Document, plan: Plan) -> None:
    if not (plan.recipients or plan.signer):
        return
    left, right = halves(document)
    if plan.recipients:
        say(left, "Nơi nhận:", "Nơi nhận")
    for each in plan.recipients:
        say(left, f"- {each};", "Danh sách nơi nhận")
    lines = [plan.signing_form, plan.signer_title.upper() if plan.signer_title else None, plan.signer]
    for line in filter(None, lines):
        say(right, line, "Người ký")


def _draw_tasks(document: Document, plan: Plan) -> None:
    section = document.add_section(WD_SECTION.NEW_PAGE)
    word_styles.form(section, is_wide=True)
    word_styles.start_at_one(section)
    document.add_paragraph("Phụ lục", "Tên phụ lục")
    document.add_paragraph("NHIỆM VỤ CỤ THỂ", "Tên phụ lục")
    number = f" số {plan.number}" if plan.number and not plan.attached_to else ""
    document.add_paragraph(f"(Kèm theo {_title(plan.title)[0]}{number} của {plan.issuer})", "Kèm theo")
    columns = _columns(plan)
    table = document.add_table(0, len(columns), "Table Grid")
    table.autofit = False
    word_parts.set_margins(table, word_parts.NARROW)
    widths = [share for _, share in columns]
    for column, share in zip(table.columns, widths, strict=True):
        column.width = Mm(word_styles.text_width(True) * share / sum(widths))
    heading = word_parts.add_row(table)
    for cell, (name, _) in zip(heading.cells, columns, strict=True):
        say(cell, name, "Đầu cột phụ lục")
    word_parts.repeat_on_each_page(heading)
    for group, tasks in groupby(plan.tasks, key=lambda task: task.group):
        if group:
            cells = word_parts.add_row(table).cells
            say(cells[0].merge(cells[-1]), group, "Nhóm phụ lục")
        for task in tasks:
            row = word_parts.add_row(table)
            word_parts.keep_whole(row)
            for cell, (name, _) in zip(row.cells, columns, strict=True):
                _draw_cell(cell, _lines(task, name))


def _columns(plan: Plan) -> list[tuple[str, int]]:
    """The headings that this plan needs, each with its share of the width."""
    products, notes = any(task.products for task in plan.tasks), any(task.note for task in plan.tasks)
    return [
        ("STT", 6),
        ("Nhiệm vụ", 34),
        *([("Sản phẩm", 16)] if products else []),
        ("Cơ quan chủ trì", 16),
        ("Cơ quan phối hợp", 18),
        (_TIME_HEADINGS[plan.time_role], 12),
        *([("Ghi chú", 10)] if notes else []),
    ]


def _lines(task: Task, column: str) -> Sequence[str]:
    match column:
        case "STT":
            return [task.id]
        case "Nhiệm vụ":
            return markdown_word.lines_of(task.text)
        case "Sản phẩm":
            return [f"- {each}" for each in task.products] if len(task.products) > 1 else list(task.products)
        case "Cơ quan chủ trì":
            return _list(task.lead)
        case "Cơ quan phối hợp":
            return _list(task.support)
        case "Ghi chú":
            return markdown_word.lines_of(task.note or "")
        case _:
            return [task.time] if task.time else []


def _list(names: Sequence[str]) -> list[str]:
    return [f"{name};" if at + 1 < len(names) else name for at, name in enumerate(names)]


def _draw_cell(cell: _Cell, lines: Sequence[str]) -> None:
    for line in lines:
        next_paragraph(cell, "Ô phụ lục").add_run(line)
