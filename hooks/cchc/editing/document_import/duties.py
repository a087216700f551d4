"""Tasks that a plan gives by who does them: "IV. Tổ chức thực hiện", below it an agency, below that its work."""

import re
from collections.abc import Sequence

from cchc.content.agency_names import office
from cchc.editing.document_import.blocks import Block, Paragraph
from cchc.editing.document_import.columns import Column
from cchc.editing.document_import.labels import Label, LabelKind, label_of
from cchc.editing.document_import.names import begins_agency
from cchc.editing.document_import.prose_tasks import OwnedTask
from cchc.editing.document_import.task_tables import ReadTask
from cchc.text.folding import fold

_SECTION = re.compile(r"to chuc thuc hien|trach nhiem|phan cong")
_HOLDER = re.compile(
    r"^(?:thu truong|cac so|cac co quan|cac don vi|cac phong|nguoi dung dau|chu tich|giam doc|de nghi)\b"
)
_LONGEST_NAME = 220


def duties(blocks: Sequence[Block]) -> list[OwnedTask]:
    """All tasks below the agencies of such a section, in their order."""
    found: list[OwnedTask] = []
    owner: Paragraph | None = None
    name = ""
    depth: LabelKind | None = None
    in_section = False
    for block in blocks:
        label = label_of(block.text) if isinstance(block, Paragraph) else None
        if not isinstance(block, Paragraph):
            owner = None
        elif label and label.kind <= LabelKind.ROMAN:
            in_section, owner, depth = bool(_SECTION.search(fold(block.text))), None, None
        elif in_section and label and label.kind < LabelKind.DASH and (depth is None or label.kind <= depth):
            name, rest = _agency(block, label)
            owner, depth = (block, label.kind) if name else (None, None)
            if name and rest:
                found.append(_duty(block, name, rest))
        elif in_section and owner is not None:
            _add(found, owner, name, block, label)
    return found


def _agency(block: Paragraph, label: Label) -> tuple[str, str]:
    """The agency that a paragraph names, and what it says behind a colon; both empty where it names none."""
    name, _, rest = block.text[label.length :].partition(":")
    words = fold(office(name))
    is_one = (
        len(name) < _LONGEST_NAME and not name.rstrip().endswith(".") and (begins_agency(name) or _HOLDER.match(words))
    )
    return (name.strip(), rest.strip()) if is_one else ("", "")


def _add(found: list[OwnedTask], owner: Paragraph, agency: str, block: Paragraph, label: Label | None) -> None:
    """What stands below an agency: a task of its own, or the rest of the one before."""
    words = block.text[label.length :] if label else block.text
    if (label is None or label.kind is LabelKind.PLUS) and found and found[-1].owner is owner:
        found[-1].task.cells[Column.TASK].append(Paragraph(f"- {words}" if label else words))
    else:
        found.append(_duty(owner, agency, words))


def _duty(owner: Paragraph, agency: str, words: str) -> OwnedTask:
    task = ReadTask(owner.place, group=owner.text.partition(":")[0].strip())
    task.cells = {Column.TASK: [Paragraph(words)], Column.LEAD: [Paragraph(agency)]}
    return OwnedTask(task, owner)
