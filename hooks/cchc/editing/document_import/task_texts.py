"""The cells of a task → its Markdown, products and time as front matter has them."""

import re

from cchc.editing.document_import.blocks import Paragraph
from cchc.editing.document_import.columns import Column
from cchc.editing.document_import.labels import label_of
from cchc.editing.document_import.task_tables import ReadTask
from cchc.text.markdown.from_html import escaped
from cchc.text.sentences import lower_first

_ITEM = re.compile(r"^[-–+•*▪]\s*(?=\S)")


def task_markdown(task: ReadTask) -> str:
    """What is to be done: one sentence, paragraphs, or a list where the cell has one."""
    paragraphs = [part for paragraph in task.cells.get(Column.TASK, []) for part in _parts(paragraph)]
    lines: list[str] = []
    before_item = False
    for paragraph in paragraphs:
        is_item = bool(_ITEM.match(paragraph))
        words = escaped(_ITEM.sub("", paragraph)) if is_item else escaped(paragraph)
        if lines and not (is_item and before_item):
            lines.append("")
        lines.append(f"- {words}" if is_item else str(words))
        before_item = is_item
    return "\n".join(lines) + ("\n" if len(lines) > 1 else "")


def _parts(paragraph: Paragraph) -> list[str]:
    """The paragraph, or the items that line breaks part in it."""
    parts: list[str] = []
    for line in paragraph.lines:
        if parts and not label_of(line):
            parts[-1] = f"{parts[-1]} {line}"
        else:
            parts.append(line)
    return parts


def products_in(task: ReadTask) -> list[str]:
    """The products, one for each paragraph of the cell; commas are left as printed: nobody knows what they part."""
    found: list[str] = []
    for line in task.lines(Column.PRODUCT):
        words = _ITEM.sub("", line).strip().rstrip(";").strip()
        if (
            found
            and words
            and not _ITEM.match(line)
            and (words[0].islower() or found[-1].endswith(","))
            and not label_of(line)
        ):
            found[-1] = f"{found[-1]} {words}"
        elif words:
            found.append(words.rstrip(",") if not words.endswith(",") else words)
    return [words.rstrip(",.; ") for words in found]


def joined_time(task: ReadTask) -> str | None:
    """The time as printed, in one line; "từ … đến …" where a start stands in a column of its own."""
    end = _joined(task.lines(Column.TIME))
    start = _joined(task.lines(Column.START))
    amount = next((name for name in task.others if re.match(r"(?:số lượng|tần suất)", name, re.IGNORECASE)), None)
    if amount and not (start or end):
        return "; ".join(task.others.pop(amount)) or None
    if start and end:
        return f"Từ {lower_first(start)} đến {lower_first(end)}"
    return (end or start or "").strip() or None


def _joined(lines: list[str]) -> str:
    text = ""
    for line in lines:
        words = _ITEM.sub("", line)
        apart = text and (_ITEM.match(line) or (words[:1].isupper() and not text.endswith((",", ";"))))
        text = f"{text}; {words}" if apart else f"{text} {words}".strip()
    return text.rstrip(";. ")
