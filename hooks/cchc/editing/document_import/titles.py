"""Titles of documents: the kind in capitals, what it is about, and what it is attached to."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from cchc.content.terms import DocumentKind
from cchc.editing.document_import.blocks import Align, Block, Paragraph
from cchc.editing.document_import.citations import BASIS
from cchc.text.sentences import lower_first

KINDS = {kind.label.upper(): kind for kind in DocumentKind} | {
    "PHƯƠNG ÁN": None,
    "QUY ĐỊNH": None,
    "QUY TRÌNH": None,
    "NỘI QUY": None,
    "ĐỀ CƯƠNG": None,
}
_TITLE = re.compile(rf"^(?P<kind>{'|'.join(sorted(KINDS, key=len, reverse=True))})(?=$|[\s:])\s*:?\s*(?P<rest>.*)$")
ATTACHED = re.compile(r"^\(?\s*(?:ban hành\s+)?kèm theo\b", re.IGNORECASE)
APPENDIX = re.compile(r"^(?:phụ lục|phục lục|danh mục|biểu|bảng|nhiệm vụ|nội dung|phân công|mẫu số)\b", re.IGNORECASE)
_SECTION = re.compile(r"^(?:[IVXLC]+|\d+|[A-Z])[.)]\s|^(?:Phần|Chương|Mục|Điều)\s+\S+", re.IGNORECASE)
LONGEST_TITLE, _MOST_TITLE_LINES = 300, 8


@dataclass(frozen=True, slots=True)
class DocumentTitle:
    """`kind_name` is as printed, "KẾ HOẠCH"; `note` says what it is attached to; `end` is where the rest begins."""

    kind_name: str
    subject: str
    note: str
    end: int


def match_title(paragraph: Paragraph) -> re.Match[str] | None:
    """The kind of a document in capitals: alone, or with what it is about. "QUYẾT ĐỊNH:" begins the articles."""
    lines = paragraph.lines
    found = _TITLE.match(lines[0]) if lines and len(paragraph.text) < LONGEST_TITLE else None
    if found is None or lines[0].endswith(":"):
        return None
    is_alone = not found["rest"] or found["rest"].isupper() or paragraph.is_bold or paragraph.align is Align.CENTRE
    return found if is_alone else None


def read_title(blocks: Sequence[Block], at: int) -> DocumentTitle:
    """Read the title that stands at a place, whose kind `match_title` has found."""
    first = blocks[at]
    found = match_title(first) if isinstance(first, Paragraph) else None
    if found is None or not isinstance(first, Paragraph):
        return DocumentTitle("", "", "", at)
    # "QUYẾT ĐỊNH CỦA CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH" says who decides, not what about
    about = [line for line in (found["rest"], *first.lines[1:]) if not is_authority(line)]
    kind_goes_on = found["rest"].isupper() and len(first.lines) == 1
    note, end = "", at + 1
    while end < len(blocks) and end - at < _MOST_TITLE_LINES:
        block = blocks[end]
        if not isinstance(block, Paragraph) or note.endswith(")") or (note and BASIS.match(block.text)):
            break
        if note or ATTACHED.match(block.text):
            note = f"{note} {block.text}".strip()
        elif _is_about(block, first, about):
            # "CHƯƠNG TRÌNH HÀNH ĐỘNG" and "Thực hiện …" are one name
            words = lower_first(block.text) if kind_goes_on and len(about) == 1 else block.text
            about += [] if is_authority(block.text) else [words]
        else:
            break
        end += 1
    return DocumentTitle(found["kind"], " ".join(filter(None, about)).strip(" -–_*"), note, end)


def _is_about(block: Paragraph, title: Paragraph, about: Sequence[str]) -> bool:
    """Whether a paragraph below the title says what the document is about."""
    text = block.text
    if BASIS.match(text) and not (block.is_bold or block.align is Align.CENTRE) and any(about):
        return False
    if _SECTION.match(text) or len(text) > LONGEST_TITLE or re.match(r"^(?:Kính gửi|Căn cứ\b)", text):
        return False
    if re.fullmatch(r"[\W_]+", text):
        return True
    set_alike = (block.is_bold and title.is_bold) or (block.align is Align.CENTRE and title.align is Align.CENTRE)
    if is_authority(text):
        return text.startswith("CỦA ")
    if set_alike:
        return True
    return not any(about) and not text.endswith((".", ";", ":"))


_AUTHORITY = re.compile(
    r"^(?:CỦA )?(?:(?:PHÓ )?(?:CHỦ TỊCH|GIÁM ĐỐC|BỘ TRƯỞNG|CHÁNH)|[ỦU][YỶ] BAN NHÂN DÂN|UBND|HỘI ĐỒNG NHÂN DÂN"
    r"|THỦ TƯỚNG|SỞ|TỈNH ỦY)\b"
)


def is_authority(text: str) -> bool:
    """ "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH" below the title of a decision says who decides."""
    return text.isupper() and _AUTHORITY.match(text) is not None
