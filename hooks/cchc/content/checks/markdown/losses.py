"""Rules on text that the page would not show at all."""

import re
from collections.abc import Iterator

from cchc.content.checks.markdown.findings import Finding, Written, warning
from cchc.text.markdown.engine import DEEPEST, all_parts
from cchc.text.markdown.raw_html import open_fences, words_as_code

_NOTE = re.compile(r"\[\^(?P<name>[^\[\]\s]+)\](?P<defines>:)?")


def nothing_lies_too_deep(written: Written) -> Iterator[Finding]:
    """Quotations and lists in each other, more than anybody reads: the engine leaves out what lies deeper."""
    deep = next((token for token in written.reading.tokens if token.level >= DEEPEST - 1), None)
    if deep is not None:
        yield Finding((deep.map or [0])[0], f"hơn {DEEPEST // 2} danh sách hoặc trích dẫn lồng trong nhau; bỏ bớt")


def footnotes_have_both_ends(written: Written) -> Iterator[Finding]:
    """A note that nothing refers to is not shown; a mark without a note is shown as it was typed."""
    text = written.reading.text
    if "[^" not in text:
        return
    notes = written.reading.env.get("footnotes", {}).get("refs", {})
    for found in _NOTE.finditer(text):
        if found["defines"] and notes.get(f":{found['name']}", 0) < 0:
            yield Finding(text.count("\n", 0, found.start()), _UNUSED.format(found["name"]))
    yield from _defined_again(written)
    for block, part in all_parts(written.reading.tokens):
        for found in _NOTE.finditer(part.content) if part.type == "text" else ():
            message = f"chưa có chú thích cho {found[0]}; thêm một dòng {found[0]}: nội dung chú thích"
            yield warning((block.map or [0])[0], message)


def code_is_meant(written: Written) -> Iterator[Finding]:
    """An indented paragraph is code; a fence that is never closed makes code of all that follows."""
    for line in words_as_code(written.reading):
        yield warning(line, _WORDS_AS_CODE)
    for line, marks in open_fences(written.reading):
        yield Finding(line, _OPEN_FENCE.format(marks))


def signs_of_emphasis_are_read(written: Written) -> Iterator[Finding]:
    """`** đậm **` is shown with its stars."""
    for block in written.reading.tokens if "**" in written.reading.text else ():
        if block.type == "inline" and block.map and "\\*" not in block.content:
            line = block.map[0]
            for part in block.children or ():
                line += part.type in ("softbreak", "hardbreak")
                if part.type == "text" and "**" in part.content:
                    yield warning(line, _LEFT_STARS)
                    break


def _defined_again(written: Written) -> Iterator[Finding]:
    """Yield each footnote that is defined a second time: only one of the two is shown."""
    names: set[str] = set()
    blocks = [token.map for token in written.reading.tokens if token.type in ("fence", "code_block") and token.map]
    code = {line for first, end in blocks for line in range(first, end)}
    for number, line in enumerate(written.reading.text.split("\n")):
        found = _NOTE.match(line.lstrip(" >"))
        if found and found["defines"] and number not in code:
            if found["name"] in names:
                yield Finding(number, _TWICE.format(found["name"]))
            names.add(found["name"])


_TWICE = "chú thích [^{0}]: đã có ở trên nên chỉ một chú thích hiện ra; đặt tên khác, ví dụ [^{0}a]"
_WORDS_AS_CODE = (
    "dòng này thụt quá 3 dấu cách hoặc có Tab ở đầu nên hiện thành khung mã, chữ không xuống dòng; bỏ phần thụt vào"
)
_OPEN_FENCE = (
    "khung mã {0} mở ra mà không đóng nên phần sau đều thành mã; thêm một dòng {0} ở cuối khung, hoặc bỏ dòng này"
)
_LEFT_STARS = (
    "dấu ** ở đây hiện nguyên trên trang vì không thành chữ đậm; "
    "viết **chữ đậm** không có dấu cách ở trong, có dấu cách hoặc dấu câu ở ngoài"
)
_UNUSED = "chú thích [^{0}]: không được nhắc đến trong bài nên không hiện; thêm [^{0}] vào chỗ cần chú thích"
