"""The parts of an administrative document, as Nghị định 30/2020/NĐ-CP (phụ lục I) sets them, found among blocks.

Head, title, what it rests on, text, end, appendices; a decision and the plan that it issues are two documents of one
file.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import takewhile

from cchc.content.terms import DocumentKind
from cchc.editing.document_import.blocks import Block, ImportFileError, Paragraph, Table
from cchc.editing.document_import.columns import heading_rows
from cchc.editing.document_import.endings import ending
from cchc.editing.document_import.letterhead import NATION, Letterhead, in_columns, letterhead
from cchc.editing.document_import.signature import RECIPIENTS, Signature, is_signing
from cchc.editing.document_import.titles import ATTACHED, KINDS, is_authority, match_title, read_title
from cchc.text.folding import fold

_LONGEST_HEAD = 12
"""Paragraphs of the head of a letter."""

_FURTHEST_NOTE = 8
"""Paragraphs between the title of a document and the note that says what it is attached to."""


@dataclass(slots=True)
class Anatomy:
    """One document. `kind_name` is as printed, "KẾ HOẠCH", empty of a letter; `note` says what it is attached to.

    `rest` is what stands beside the signature and is none of it.
    """

    head: Letterhead = field(default_factory=Letterhead)
    kind_name: str = ""
    subject: str = ""
    note: str = ""
    basis: list[Paragraph] = field(default_factory=list)
    body: list[Block] = field(default_factory=list)
    rest: list[str] = field(default_factory=list)
    recipients: list[str] = field(default_factory=list)
    signature: Signature = field(default_factory=Signature)
    appendices: list[Block] = field(default_factory=list)

    @property
    def kind(self) -> DocumentKind | None:
        return KINDS.get(self.kind_name)


def documents(blocks: Sequence[Block]) -> list[Anatomy]:
    """The documents of a file: one, or a decision and what it issues. ImportFileError where it is a secret."""
    flat = _unfolded(blocks)
    starts = _starts(flat)
    _refuse_secrets(flat[: starts[0] if starts else _LONGEST_HEAD])
    ends = [*starts[1:], len(flat)]
    if not starts:
        return [_anatomy(flat, None)]
    found = [_anatomy(flat[: ends[0]], starts[0])]
    for start, end in zip(starts[1:], ends[1:], strict=True):
        found.append(_anatomy(flat[start:end], 0))
        # what stands between two documents is the head of the second
        found[-1].head = letterhead(_paragraphs(found[-2].appendices))
        found[-2].appendices = []
    return found


_SECRET = re.compile(r"^(?:TUYỆT |TỐI )?MẬT$")
"""The stamp of Luật Bảo vệ bí mật nhà nước 2018, article 8."""


def _refuse_secrets(head: Sequence[Block]) -> None:
    for line in (line for paragraph in _paragraphs(head) for line in in_columns([paragraph])):
        if _SECRET.match(line):
            raise ImportFileError(f"văn bản đóng dấu “{line}” không được đưa vào kho, cũng không được đăng")


def _unfolded(blocks: Sequence[Block]) -> list[Block]:
    """The blocks without tables that only set texts side by side: letterhead, signature, a box around one text."""
    found: list[Block] = []
    for block in blocks:
        if isinstance(block, Table) and _is_layout(block):
            found += block.columns()
        else:
            found.append(block)
    return found


def _is_layout(table: Table) -> bool:
    if heading_rows(table):
        return False
    lines = [line for paragraph in table.columns() for line in paragraph.lines]
    if table.width == 1 and len(table.rows) == 1:
        return True
    return any(NATION.match(fold(line)) or RECIPIENTS.match(line) or is_signing(line) for line in lines)


def _starts(blocks: Sequence[Block]) -> list[int]:
    """Where the title of each document stands. A second one is told by the end of the first, and the note below it."""
    starts: list[int] = []
    is_ended = False
    for at, block in enumerate(blocks):
        if not isinstance(block, Paragraph):
            continue
        if RECIPIENTS.match(block.text):
            is_ended = True
        if match_title(block) and (not starts or (is_ended and _is_attached(blocks, at))):
            starts.append(at)
            is_ended = False
    return starts


def _is_attached(blocks: Sequence[Block], at: int) -> bool:
    near = _paragraphs(blocks[at + 1 : at + 1 + _FURTHEST_NOTE])
    return any(ATTACHED.match(paragraph.text) for paragraph in near)


def _anatomy(blocks: Sequence[Block], at: int | None) -> Anatomy:
    """One document of its blocks; `at` is where its title stands."""
    made = Anatomy()
    if at is not None:
        made.head, title = letterhead(_paragraphs(blocks[:at])), read_title(blocks, at)
        made.kind_name, made.subject, made.note, start = title.kind_name, title.subject, title.note, title.end
    else:
        start = _letter_starts(blocks)
        made.head = letterhead(_paragraphs(blocks[:start]))
        made.subject = re.sub(r"^V/v\s*", "", made.head.subject or "", flags=re.IGNORECASE)
    made.basis, start = _basis(blocks, start)
    end = ending(blocks, start)
    made.body, made.appendices = [*blocks[start : end.start]], [*blocks[end.end :]]
    made.recipients, made.signature, made.rest = end.recipients, end.signature, end.rest
    return made


def _letter_starts(blocks: Sequence[Block]) -> int:
    """Where a letter, which has no title, begins behind its letterhead; 0 of a text without one."""
    texts = [block.text if isinstance(block, Paragraph) else "" for block in blocks]
    if not any(NATION.match(fold(text)) or re.match(r"Số\s*:", text) for text in texts[:_LONGEST_HEAD]):
        return 0
    return next((at for at, text in enumerate(texts) if text.startswith("Kính gửi")), min(_LONGEST_HEAD, len(texts)))


def _paragraphs(blocks: Iterable[Block]) -> list[Paragraph]:
    return [block for block in blocks if isinstance(block, Paragraph)]


_BASIS_LINE = re.compile(r"^(?:[-–]\s*)?(?:Căn cứ|Theo đề nghị|Xét)\b")
_ENACTS = re.compile(r"^(?:QUYẾT ĐỊNH|QUYẾT NGHỊ|CHỈ THỊ)\s*:?$")


def _basis(blocks: Sequence[Block], start: int) -> tuple[list[Paragraph], int]:
    """The lines on what a document rests on; and where its text begins, with an opening sentence."""
    basis: list[Paragraph] = []
    at = start
    for block in _paragraphs(takewhile(lambda block: isinstance(block, Paragraph), blocks[start:])):
        if _BASIS_LINE.match(block.text) and "như sau:" not in block.text:
            basis.append(block)
        elif _ENACTS.match(block.text):
            return basis, at + 1
        elif not (is_authority(block.text) or re.fullmatch(r"[\W_]+", block.text)):
            break
        at += 1
    return basis, at
