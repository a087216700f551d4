"""Rules on headings: readers and screen readers find their way by them."""

from collections.abc import Iterator

from cchc.content.checks.markdown.findings import Finding, Written, warning
from cchc.text.markdown.raw_html import Kind, pieces


def a_page_has_one_title(written: Written) -> Iterator[Finding]:
    """The title of the front matter is the page's h1 already; pages of docs/ may write it at their beginning."""
    tokens = written.reading.tokens
    for index, token in enumerate(tokens):
        if token.type == "heading_open" and token.map and _is_too_high(written, token.tag, index):
            yield Finding(token.map[0], _SECOND_TITLE if written.is_body else _IN_FIELD)
    for piece in pieces(written.reading) if "<h1" in written.reading.text.lower() else ():
        if piece.kind is Kind.START and piece.name == "h1":
            yield Finding(piece.line, _SECOND_TITLE)


def headings_leave_out_no_level(written: Written) -> Iterator[Finding]:
    """After `##` comes `###`, not `####`; below the heading of an answer `###` may come first."""
    before = written.above
    for token in written.reading.tokens if written.is_body else ():
        if token.type == "heading_open" and token.map:
            level = int(token.tag[1])
            if level > before + 1:
                given, wanted = "#" * level, "#" * (before + 1)
                yield warning(
                    token.map[0], f"tiêu đề {given} bỏ qua một cấp; viết {wanted}, hoặc chạy `cchc check --fix`"
                )
            before = level


def underlined_headings_are_meant(written: Written) -> Iterator[Finding]:
    """A line of `---` or `===` directly below words makes a heading of them; mostly a rule was meant."""
    for token in written.reading.tokens:
        if token.type == "heading_open" and token.markup in ("-", "=") and token.map:
            yield warning(token.map[1] - 1, _UNDERLINED.format(token.markup * 3))


def each_id_is_given_once(written: Written) -> Iterator[Finding]:
    """A link to an id that stands twice leads to the first."""
    lines: dict[str, int] = {}
    for token in written.reading.tokens:
        name = str(token.attrGet("id") or "") if token.type == "heading_open" else ""
        if name and token.map and lines.setdefault(name, token.map[0]) != token.map[0]:
            yield Finding(
                token.map[0], f"tên mục {{#{name}}} đã dùng ở một mục trên trong bài; đặt tên khác, ví dụ {{#{name}-2}}"
            )


def _is_too_high(written: Written, tag: str, index: int) -> bool:
    if not written.is_body:
        return tag in ("h1", "h2")
    return tag == "h1" and not (written.has_title and index == 0)


_SECOND_TITLE = "tiêu đề cấp 1 (#) trong nội dung: tên trang đã là tiêu đề cấp 1; viết ## cho mục lớn nhất"
_IN_FIELD = "tiêu đề cấp 1, cấp 2 (#, ##) trong khóa này chen vào các mục của trang; viết ### hoặc chữ đậm **…**"
_UNDERLINED = (
    "dòng {0} ngay dưới chữ biến các dòng trên thành tiêu đề; để một dòng trống ở giữa, hoặc viết ## trước tiêu đề"
)
