"""Rules on raw HTML: what is taken out of it is told, and what is open to the end of the page."""

import re
from collections.abc import Iterator

from cchc.content.checks.markdown.findings import Finding, Written, warning
from cchc.content.directives import directives_in
from cchc.text.markdown.allowed_html import NEVER, STYLES, VOID
from cchc.text.markdown.raw_html import Kind, Piece, pieces

_FRAMES = frozenset({"iframe", "frame", "frameset", "embed", "object"})
_CLOSED_BY_ITSELF = frozenset("p li dt dd tr td th thead tbody tfoot colgroup rt rp".split())  # noqa: SIM905
_DEEPEST = 100
_MARKDOWN = re.compile(r"[ \t]*(?:[-+*]|\d{1,2}[.)]|#{1,6})[ \t]+\S|[ \t]*\*\*\S|[ \t]*\|.*\|[ \t]*$")
_AS_TYPED = re.compile(r"\s*<(?:!--|pre\b)", re.IGNORECASE)
_STYLE = re.compile(r"(?:^|;)\s*([\w-]+)\s*:")


def tags_are_closed(written: Written) -> Iterator[Finding]:
    """An element that is never closed takes all that follows into it: `<details>` hides it, `<b>` makes it bold."""
    open_tags: list[Piece] = []
    for piece in _tags(written):
        if piece.kind is Kind.START:
            open_tags += [] if piece.name in VOID else [piece]
            if len(open_tags) == _DEEPEST:
                yield Finding(piece.line, f"hơn {_DEEPEST} thẻ HTML lồng trong nhau; bỏ bớt")
        elif piece.name in {each.name for each in open_tags}:
            while open_tags[-1].name != piece.name:
                yield from _unclosed(open_tags.pop())
            open_tags.pop()
        elif piece.name != "p":
            yield Finding(
                piece.line, f"thẻ đóng </{piece.spelled}> không có thẻ mở; bỏ đi, hoặc thêm <{piece.spelled}>"
            )
    for piece in open_tags:
        yield from _unclosed(piece)


def html_is_allowed(written: Written) -> Iterator[Finding]:
    """What nh3 will take out of the page is told before."""
    lines = {written.reading.text.count("\n", 0, each.start) for each in directives_in(written.reading.text)}
    for piece in pieces(written.reading) if "<" in written.reading.text else ():
        match piece.kind:
            case Kind.START:
                yield from _element(piece, written)
            case Kind.UNCLOSED_COMMENT:
                yield Finding(piece.line, _UNCLOSED_COMMENT)
            case Kind.COMMENT if "cchc:" in piece.name and (piece.line not in lines or not written.is_body):
                yield Finding(piece.line, _LOST_DIRECTIVE)
            case Kind.INSTRUCTION:
                yield Finding(
                    piece.line, f"“{piece.spelled[:20]}…” không hiện trên trang; bỏ đi, hoặc viết &lt; thay cho <"
                )
            case Kind.BROKEN:
                yield Finding(piece.line, _BROKEN.format(piece.spelled[:20]))


def markdown_stands_apart_from_html(written: Written) -> Iterator[Finding]:
    """Directly below a line of HTML, as in `<details>`, Markdown is shown as it was typed."""
    for token in written.reading.tokens if "<" in written.reading.text else ():
        if token.type == "html_block" and token.map and not _AS_TYPED.match(token.content):
            lines = enumerate(token.content.split("\n"), token.map[0])
            number = next((number for number, line in lines if _MARKDOWN.match(line)), None)
            if number is not None:
                yield warning(number, _NOT_APART)


def _tags(written: Written) -> Iterator[Piece]:
    """Yield the tags of elements that the page will have; the others are told for another reason."""
    for piece in pieces(written.reading) if "<" in written.reading.text else ():
        if piece.kind in (Kind.START, Kind.END) and piece.name in written.allowed.elements:
            yield piece


def _unclosed(piece: Piece) -> Iterator[Finding]:
    if piece.name not in _CLOSED_BY_ITSELF:
        yield Finding(piece.line, _UNCLOSED.format(piece.spelled))


def _element(piece: Piece, written: Written) -> Iterator[Finding]:
    if piece.name in _FRAMES:
        yield Finding(piece.line, _FRAME.format(piece.spelled))
    elif piece.name not in written.allowed.elements:
        yield Finding(piece.line, (_NEVER if piece.name in NEVER else _UNKNOWN).format(piece.spelled))
    else:
        yield from _attributes(piece, written)


def _attributes(piece: Piece, written: Written) -> Iterator[Finding]:
    for name, value in piece.attributes:
        if "<" in value or "\n\n" in value:
            yield Finding(piece.line, _OPEN_QUOTE.format(name, piece.spelled))
        if name.startswith("on"):
            yield Finding(piece.line, f"thuộc tính {name} của thẻ <{piece.spelled}> chạy lệnh trong trình duyệt; bỏ đi")
        elif name == "style" and written.allowed.takes(piece.name, name):
            lost = [each for each in _STYLE.findall(value) if each.lower() not in STYLES]
            if lost:
                yield warning(
                    piece.line,
                    f"kiểu {', '.join(lost)} của thẻ <{piece.spelled}> sẽ bị bỏ khỏi trang; xóa nếu không cần",
                )
        elif not written.allowed.takes(piece.name, name):
            yield warning(
                piece.line, f"thuộc tính {name} của thẻ <{piece.spelled}> sẽ bị bỏ khỏi trang; xóa nếu không cần"
            )
    names = {name for name, _ in piece.attributes}
    if piece.name == "img" and "alt" not in names:
        yield Finding(piece.line, 'thẻ <img> chưa có mô tả ảnh; thêm alt="…" nói ảnh cho thấy gì')
    if piece.name == "img" and "src" not in names:
        yield Finding(piece.line, 'thẻ <img> chưa có tệp ảnh; thêm src="/anh/…"')


_NOT_APART = "dòng này ngay dưới thẻ HTML nên dấu Markdown hiện nguyên như đã gõ; để một dòng trống ở trên"
_UNCLOSED = (
    "thẻ <{0}> mở ra mà không đóng nên phần sau đều nằm trong thẻ này; thêm </{0}>, hoặc viết &lt;{0}> nếu là chữ"
)
_UNCLOSED_COMMENT = "chú thích <!-- mở ra mà không đóng nên phần sau của trang không hiện; thêm --> vào cuối chú thích"
_LOST_DIRECTIVE = (
    "lệnh cchc chỉ có hiệu lực trong phần nội dung, khi đứng một mình trên một dòng, từ đầu dòng, "
    "ví dụ <!-- cchc:news count=5 -->"
)
_BROKEN = "thẻ “<{0}” viết chưa đúng nên chữ sau đó có thể bị mất; viết đủ như <b>chữ</b>, hoặc viết &lt; nếu là dấu <"
_OPEN_QUOTE = (
    'thuộc tính {0} của thẻ <{1}> không có dấu ngoặc kép đóng nên chữ sau đó bị mất; thêm dấu " vào cuối giá trị'
)
_FRAME = (
    "thẻ <{0}> tải trang khác vào trang này nên không dùng được; "
    "video thì ghi vào khóa video của tin, còn lại thì viết liên kết [tên](https://…)"
)
_NEVER = "thẻ <{0}> không dùng được trong nội dung; bỏ đi, hoặc viết &lt;{0}> nếu muốn hiện chữ này"
_UNKNOWN = (
    "“<{0}>” được hiểu là thẻ HTML lạ và sẽ biến mất; nếu là chữ thì viết &lt;{0}> hoặc đặt giữa hai dấu `, "
    "nếu cần thẻ này thì khai báo ở the_html_duoc_phep trong mkdocs.yml"
)
