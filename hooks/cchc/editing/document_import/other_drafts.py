"""A file → the draft of a document, of a news item or of questions with their answers."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from cchc.content.terms import DocumentKind, QuestionState
from cchc.editing.document_import.anatomy import Anatomy, documents
from cchc.editing.document_import.blocks import Block, Doubt, Paragraph, ReadFile
from cchc.editing.document_import.body import body_of
from cchc.editing.document_import.drafts import Draft, Given, file_name, without_empty
from cchc.editing.document_import.identity import identity
from cchc.text.sentences import shortened, upper_first

_LONGEST_SUMMARY = 300


def document_draft(read: ReadFile, given: Given, today: date) -> Draft:
    """The draft in `docs/van-ban/`, with the whole text; a plan that it issues stands below it."""
    found = documents(read.blocks)
    first = found[0]
    who = identity([first], read, given, today)
    kind = first.kind or (DocumentKind.LETTER if first.head.subject else None)
    if kind is None:
        who.doubts.append(Doubt("", "không rõ là loại văn bản nào; thêm --set loai=quyet_dinh, hoặc loại khác"))
    front = without_empty(
        {
            "title": who.title,
            "draft": True,
            "date": today.isoformat(),
            "loai": kind.value if kind else None,
            "so_ky_hieu": who.number,
            "co_quan_ban_hanh": who.issuer,
            "ngay_ban_hanh": who.issued,
            "nguoi_ky": who.signature.name,
            "chuc_vu": who.signature.title,
            "trich_yeu": upper_first(first.subject) if first.subject and not first.subject.isupper() else None,
        }
    )
    front |= dict(given.values)
    blocks = [block for part in found for block in _whole(part, is_first=part is first)]
    missing = [key for key in ("title", "loai", "so_ky_hieu", "co_quan_ban_hanh", "ngay_ban_hanh") if key not in front]
    name = file_name(str(front.get("so_ky_hieu") or front.get("title") or read.name))
    return Draft(f"docs/van-ban/{name}.md", front, body_of(blocks).markdown, [*read.doubts, *who.doubts], missing)


def _whole(part: Anatomy, *, is_first: bool) -> Iterator[Block]:
    if not is_first and part.subject:
        yield Paragraph(f"{part.kind_name.capitalize()}: {part.subject}", level=1)
    yield from part.basis
    yield from part.body
    yield from part.appendices


_ASKED = re.compile(r"^(?:câu hỏi|câu|hỏi)\s*(?:số\s*)?\d*\s*[:.]\s*", re.IGNORECASE)
_ANSWERED = re.compile(r"^(?P<who>.{0,80}?)\s*(?:trả lời|đáp)(?:\s+như sau)?\s*:\s*", re.IGNORECASE)


def question_drafts(read: ReadFile, given: Given, today: date) -> list[Draft]:
    """Drafts in `docs/hoi-dap/`, one for each "Câu hỏi 1: … Sở Nội vụ trả lời: …"."""
    drafts: list[Draft] = []
    for blocks in _questions(read.blocks):
        asked, answered, who = _parted(blocks)
        words = _ASKED.sub("", asked[0].text) if asked and isinstance(asked[0], Paragraph) else ""
        title = shortened(words, 120)
        front = without_empty(
            {
                "title": title,
                "draft": True,
                "ngay_hoi": today.isoformat(),
                "co_quan_tra_loi": who or None,
                "trang_thai": (QuestionState.ANSWERED if answered else QuestionState.RECEIVED).value,
                "ngay_tra_loi": today.isoformat() if answered else None,
            }
        ) | dict(given.values)
        body = body_of(_without_lead(asked, _ASKED)).markdown
        if answered:
            body += f"\n\n## Trả lời\n\n{body_of(_without_lead(answered, _ANSWERED)).markdown}"
        doubts = [Doubt("", "ngày hỏi, ngày trả lời lấy là hôm nay; sửa bằng --set ngay_hoi=… --set ngay_tra_loi=…")]
        missing = [key for key in ("title", "co_quan_tra_loi") if key not in front]
        drafts.append(Draft(f"docs/hoi-dap/{file_name(title)}.md", front, body, doubts, missing))
    if drafts:
        drafts[0].doubts = [*read.doubts, *drafts[0].doubts]
    return drafts


def _questions(blocks: Sequence[Block]) -> list[list[Block]]:
    """The blocks of each question. What stands above the first is a title, and is none of them."""
    found: list[list[Block]] = []
    for block in blocks:
        if isinstance(block, Paragraph) and _ASKED.match(block.text):
            found.append([])
        if found:
            found[-1].append(block)
    return found


def _parted(blocks: Sequence[Block]) -> tuple[list[Block], list[Block], str]:
    """The question, the answer, and who gives it: "Sở Nội vụ trả lời: …"."""
    for at, block in enumerate(blocks):
        found = _ANSWERED.match(block.text) if at and isinstance(block, Paragraph) else None
        if found:
            return [*blocks[:at]], [*blocks[at:]], found["who"].strip(" ,:")
    return [*blocks], [], ""


def _without_lead(blocks: Sequence[Block], lead: re.Pattern[str]) -> list[Block]:
    first, *others = blocks
    if not isinstance(first, Paragraph):
        return [*blocks]
    words = lead.sub("", first.text)
    return [*([Paragraph(words, number=first.number)] if words else []), *others]
