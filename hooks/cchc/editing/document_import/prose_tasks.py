"""Tasks that a plan gives in its text, without a table: "- Cơ quan chủ trì: …" below what is to be done."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from cchc.editing.document_import.blocks import Block, Paragraph
from cchc.editing.document_import.columns import Column, column_of
from cchc.editing.document_import.labels import LabelKind, label_of
from cchc.editing.document_import.task_tables import ReadTask

_FIELD = re.compile(r"^(?:[-–+•*]\s*)?(?P<name>[^\W\d_][^:.;]{2,60}?)\s*:\s*(?P<text>.+)$", re.DOTALL)
_SENTENCE = re.compile(r"\.\s+(?=(?:Giao|Đề nghị|Trong|Các|Việc|Nội dung|Hằng|Hàng|Khi|Đồng thời|Yêu cầu)\s)")
_AMOUNT = re.compile(r"^(?:số lượng|tần suất|thời lượng)\b", re.IGNORECASE)
_LEADS = re.compile(
    r"^(?:(?:cơ quan|đơn vị)\s+)?(?:chủ trì|thực hiện|phụ trách)(?:\s+thực hiện)?$|^(?:cơ quan|đơn vị)\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class OwnedTask:
    """A task of the text, and the paragraph that it belongs to: what is to be done, or who has to do it."""

    task: ReadTask
    owner: Paragraph


def prose_tasks(blocks: Sequence[Block]) -> list[OwnedTask]:
    """The tasks that say who does them, each with the paragraph that says what is to be done."""
    found: list[OwnedTask] = []
    above: Paragraph | None = None
    task: ReadTask | None = None
    for block in blocks:
        if not isinstance(block, Paragraph):
            above = task = None
            continue
        column, text, name = _field(block)
        if column is None or above is None:
            label = label_of(block.text)
            if label is None or label.kind < LabelKind.DASH or above is None:
                above = block if label else (above if task is None else None)
            task = None
            continue
        if task is None:
            task = ReadTask(above.place)
            found.append(OwnedTask(task, above))
        if column in (Column.LEAD, Column.SUPPORT) and (more := _SENTENCE.search(text)):
            # what else the line says is no agency
            task.cells.setdefault(Column.NOTE, []).append(Paragraph(text[more.end() :]))
            text = text[: more.start()]
        if column is Column.NOTE:
            task.others.setdefault(name, []).append(text)
        else:
            task.cells.setdefault(column, []).append(Paragraph(text))
    return [each for each in found if each.task.cells.keys() & {Column.LEAD, Column.BOTH}]


def _field(block: Paragraph) -> tuple[Column | None, str, str]:
    found = _FIELD.match(block.text)
    if found is None or block.is_bold:
        return None, "", ""
    name = found["name"].strip()
    if _AMOUNT.match(name):
        return Column.NOTE, found["text"].strip().rstrip(";."), name
    column = column_of(name)
    if column is Column.LEAD and not _LEADS.match(name):
        return None, "", ""
    known = (Column.LEAD, Column.SUPPORT, Column.TIME, Column.PRODUCT, Column.BOTH)
    return (column, found["text"].strip(), name) if column in known else (None, "", "")
