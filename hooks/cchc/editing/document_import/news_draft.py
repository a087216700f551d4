"""A file → the draft of a news item: title, summary, author and source by where they stand, pictures as files."""

import re
from collections.abc import Sequence
from datetime import date

from cchc.content.terms import NewsSection
from cchc.editing.document_import.blocks import PICTURE, Align, Block, Doubt, Paragraph, ReadFile, ReadPicture
from cchc.editing.document_import.body import body_of
from cchc.editing.document_import.drafts import Draft, Given, file_name, without_empty
from cchc.text.markdown.from_html import escaped
from cchc.text.sentences import shortened

_LONGEST_SUMMARY = 300
_AUTHOR = re.compile(
    r"^(?:tác giả|tin, bài|tin, ảnh|bài, ảnh|tin|bài|người viết|nguồn)\s*:\s*(?P<name>.+)$", re.IGNORECASE
)
_SOURCE = re.compile(r"^nguồn\s*:", re.IGNORECASE)


def news_draft(read: ReadFile, given: Given, today: date) -> Draft:
    """The draft in `news/<year>/`: the first line is the title, a line in bold or italics below it the summary."""
    paragraphs = list(read.blocks)
    doubts = list(read.doubts)
    title = next((block for block in paragraphs if isinstance(block, Paragraph)), None)
    rest = [block for block in paragraphs if block is not title]
    summary = _summary(rest)
    if summary is not None:
        rest.remove(summary)
    author, source, rest = _author(rest)
    if author:
        doubts.append(Doubt("cuối bài", f"tác giả lấy là “{author}”"))
    front = without_empty(
        {
            "title": _without_capitals(title.text, doubts) if title else None,
            "draft": True,
            "description": shortened(summary.text, _LONGEST_SUMMARY) if summary else None,
            "date": today.isoformat(),
            "chuyen_muc": NewsSection.NEWS.value,
            "tac_gia": author,
            "nguon": {"ten": source} if source else None,
        }
    ) | dict(given.values)
    if summary and len(summary.text) > _LONGEST_SUMMARY:
        rest.insert(0, summary)
        doubts.append(
            Doubt(summary.place, "đoạn mở đầu dài hơn 300 chữ cái: để nguyên trong bài, tóm tắt chỉ lấy phần đầu")
        )
    doubts.append(Doubt("", f"ngày đăng lấy là hôm nay, chuyên mục là {NewsSection.NEWS.label}; sửa nếu khác"))
    name = file_name(str(front.get("title") or read.name))
    path = f"news/{str(front.get('date'))[:4]}/{name}.md"
    draft = Draft(path, front, "", doubts, [] if "title" in front else ["title"])
    draft.body = _with_pictures(body_of(_captioned(rest, read.pictures)).markdown, read.pictures, name, draft)
    return draft


_MARK = re.compile(rf"!\[(?P<words>[^\]]*)\]\({PICTURE}(?P<number>\d+)\)")
_CAPTION = re.compile(r"^(?:ảnh|hình)(?:\s*\d+)?\s*[:.]\s*", re.IGNORECASE)
_LONGEST_CAPTION = 200


def _captioned(blocks: Sequence[Block], pictures: Sequence[ReadPicture]) -> list[Block]:
    """The blocks with a caption as the words of the picture that it stands below: short, centred or in italics."""
    left: list[Block] = []
    for block in blocks:
        before = left[-1] if left and isinstance(left[-1], Paragraph) else None
        found = _MARK.fullmatch(before.markdown.strip()) if before else None
        if found and isinstance(block, Paragraph) and _is_caption(block):
            words = _CAPTION.sub("", block.text).strip()
            left[-1] = Paragraph(words, f"![{escaped(words)}]({PICTURE}{found['number']})")
        else:
            left.append(block)
    return left


def _is_caption(block: Paragraph) -> bool:
    is_set_apart = block.align is Align.CENTRE or re.fullmatch(r"\*[^*].*\*", block.markdown, re.DOTALL)
    return len(block.text) < _LONGEST_CAPTION and bool(is_set_apart or _CAPTION.match(block.text))


def _with_pictures(body: str, pictures: Sequence[ReadPicture], name: str, draft: Draft) -> str:
    """The text with the addresses of its pictures, which become files; the first is that of the item itself."""

    def written(found: re.Match[str]) -> str:
        number = int(found["number"])
        picture = pictures[number - 1]
        words = found["words"].strip() or escaped(picture.words)
        if not picture.ending:
            draft.doubts.append(Doubt("", f"hình {number} không phải JPEG, PNG: không được đưa vào; lưu dạng .jpg"))
            return ""
        if not words:
            words = f"Ảnh {number} của bài"
            draft.doubts.append(Doubt("", f"ảnh {number} chưa có mô tả; viết mô tả cho người không nhìn thấy ảnh"))
        address = f"/anh/{name}-{number}{picture.ending}"
        draft.files[f"docs{address}"] = picture.content
        if "anh" not in draft.front:
            draft.front["anh"] = {"tep": address, "mo_ta": re.sub(r"\\(?=[^\w\s])", "", words)}
            return ""
        return f"![{words}]({address})"

    return re.sub(r"\n{3,}", "\n\n", _MARK.sub(written, body)).strip()


def _without_capitals(title: str, doubts: list[Doubt]) -> str:
    if title.isupper():
        doubts.append(Doubt("tiêu đề", "in toàn chữ hoa, để nguyên; nên viết lại chữ thường cho dễ đọc"))
    return title


def _summary(blocks: Sequence[Block]) -> Paragraph | None:
    first = blocks[0] if blocks and isinstance(blocks[0], Paragraph) else None
    is_set_apart = first is not None and (first.is_bold or re.fullmatch(r"\*[^*].*\*", first.markdown, re.DOTALL))
    return first if is_set_apart and len(blocks) > 1 else None


def _author(blocks: Sequence[Block]) -> tuple[str | None, str | None, list[Block]]:
    """Who wrote it and where it is from, by the last lines; and the text without them."""
    rest = list(blocks)
    author = source = None
    while rest and isinstance(rest[-1], Paragraph):
        last = rest[-1]
        named = _AUTHOR.match(last.text)
        is_name = last.align is Align.RIGHT and len(last.text.split()) <= 6 and not last.text.endswith(".")
        if named and _SOURCE.match(last.text):
            source = source or named["name"].strip(" ./")
        elif (named or is_name) and author is None:
            author = (named["name"] if named else last.text).strip(" ./")
        else:
            break
        rest.pop()
    return author, source, rest
