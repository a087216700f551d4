"""The table of contents that a long document begins with: the site makes its own, and each line would be a heading."""

import re
from collections.abc import Sequence

from cchc.editing.document_import.blocks import Block, Doubt, Paragraph

_LINE = re.compile(r"\S.*?(?:\t|(?:\s?[.…_]){4,}|…{2,})\s*\d{1,3}\s*$", re.DOTALL)
"""Words, a tab or dots, and the number of a page."""

_TITLE = re.compile(r"mục lục\W*$", re.IGNORECASE)
_FEWEST, _LONGEST = 3, 400
_LEFT_OUT = "mục lục {} dòng không được đưa vào; trang tự làm mục lục"


def without_contents(blocks: Sequence[Block]) -> tuple[list[Block], list[Doubt]]:
    """The blocks without a table of contents, and that one was left out; below "MỤC LỤC" a single line is one."""
    left: list[Block] = []
    count = at = 0
    while at < len(blocks):
        end = at
        is_titled = isinstance(blocks[at], Paragraph) and _TITLE.match(blocks[at].text)  # type: ignore[union-attr]
        end += bool(is_titled)
        while end < len(blocks) and _is_line(blocks[end]):
            end += 1
        lines = end - at - bool(is_titled)
        if lines >= (1 if is_titled else _FEWEST):
            count += lines
            at = end
        else:
            left.append(blocks[at])
            at += 1
    return left, [Doubt("", _LEFT_OUT.format(count))] if count else []


def _is_line(block: Block) -> bool:
    if not isinstance(block, Paragraph) or len(block.raw) > _LONGEST:
        return False
    return _LINE.fullmatch(block.raw.strip()) is not None
