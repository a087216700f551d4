"""Rules on lists that were pasted: what looks like one in the source may be one paragraph to the public."""

from collections.abc import Iterator

from cchc.content.checks.markdown.findings import Finding, Written, warning
from cchc.text.markdown.pasted_lists import joined_lines, lazy_lines, nearly_lists_alone, unnested_lists


def pasted_lists_are_lists(written: Written) -> Iterator[Finding]:
    """Lines that begin with `a)`, `•`, `–`, `Bước 2` go on in the line before, as any other line does."""
    for line, mark, count in joined_lines(written.reading):
        more = f" (và {count - 1} dòng như vậy ở dưới)" if count > 1 else ""
        yield warning(line, _JOINED.format(mark, more))


def what_follows_a_list_is_apart(written: Written) -> Iterator[Finding]:
    """A line directly below an item goes on in it, wherever it begins."""
    for line in lazy_lines(written.reading):
        yield warning(line, _LAZY)


def marks_of_lists_are_followed_by_a_blank(written: Written) -> Iterator[Finding]:
    """`1.Việc`, `-Việc`, `•Việc` are no items of a list. Told where the rule of joined lines has not spoken."""
    for line, mark, wanted in nearly_lists_alone(written.reading):
        yield warning(
            line,
            f"“{mark}” ở đầu dòng không thành danh sách hay tiêu đề; viết “{wanted}”, hoặc chạy `cchc check --fix`",
        )


def lists_in_lists_are_indented_enough(written: Written) -> Iterator[Finding]:
    """Below `1. ` three blanks make a list inside, two make another list after it."""
    for line, needed in unnested_lists(written.reading):
        yield warning(line, _UNNESTED.format(needed))


_JOINED = (
    "dòng bắt đầu bằng “{0}”{1} sẽ nối liền vào dòng trên thành một đoạn; để một dòng trống ở trước, "
    "dùng - hoặc 1. cho danh sách, hoặc chạy `cchc check --fix`"
)
_LAZY = (
    "dòng này sẽ nối liền vào mục của danh sách hoặc đoạn trích ở trên; "
    "để một dòng trống ở trước nếu là đoạn khác, hoặc thụt vào (trích dẫn thì thêm >) nếu là cùng một mục"
)
_UNNESTED = "danh sách này không nằm trong mục ở trên vì thụt chưa đủ; thụt {0} dấu cách, hoặc chạy `cchc check --fix`"
