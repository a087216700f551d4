"""Rules on text that the page would not show at all."""

import re
from collections.abc import Iterator

from cchc.content.checks.markdown.findings import Finding, Written, warning
from cchc.text.markdown.engine import DEEPEST, all_parts

_NOTE = re.compile(r"\[\^(?P<name>[^\]\s]+)\](?P<defines>:)?")


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
    for block, part in all_parts(written.reading.tokens):
        for found in _NOTE.finditer(part.content) if part.type == "text" else ():
            message = f"chưa có chú thích cho {found[0]}; thêm một dòng {found[0]}: nội dung chú thích"
            yield warning((block.map or [0])[0], message)


_UNUSED = "chú thích [^{0}]: không được nhắc đến trong bài nên không hiện; thêm [^{0}] vào chỗ cần chú thích"
