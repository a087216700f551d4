"""From clean HTML and plain texts to Markdown: CommonMark with what GitHub adds, as `engine.py` reads it back."""

import re
from collections.abc import Iterator

from lxml.html import HtmlElement, fragment_fromstring


class Markdown(str):
    """Text that is Markdown already."""

    __slots__ = ()


_SPECIAL = re.compile(
    r"([\\`*\[\]<|~#]|(?<!\w)_|_(?!\w)|&(?=#?\w+;)|(?<=(?i:www))\.|(?<=(?i:http:))/|(?<=(?i:https:))/)"
)
"""Letters that mean something to Markdown anywhere in a line; an underscore within a word means nothing.

A bare address is a link to GitHub, in which a backslash stands for itself: beside such letters it may not be one.
"""

_MAY_MEAN = re.compile(r"[\\`*\[\]<|~#_&]")

_AT_START = re.compile(r"[+=>-]|\d+(?=[.)](?:\s|$))")
"""What makes a list, a quotation or a rule of a line that it begins."""

_IN_ADDRESS = re.compile(r"[\s()<>\\`|\"]|&(?=#?\w+;)")


def escaped(text: str) -> Markdown:
    """One line of Markdown that shows a plain text as it is, also in a cell of a table and after the mark of a list."""
    words = " ".join(text.split())
    return Markdown(_start_escaped(_marks_escaped(words)))


def _marks_escaped(text: str) -> str:
    # most texts have none, which is seen ten times as fast
    return _SPECIAL.sub(r"\\\1", text) if _MAY_MEAN.search(text) else text


def _start_escaped(text: str) -> str:
    found = _AT_START.match(text)
    if not found:
        return text
    return f"{found[0]}\\{text[found.end() :]}" if found[0].isdigit() else f"\\{text}"


def link_of(words: str, address: str) -> Markdown:
    """A link; `words` are Markdown."""
    return Markdown(f"[{words}]({_IN_ADDRESS.sub(_encoded, address)})")


def _encoded(found: re.Match[str]) -> str:
    # an encoded "&" would part the words of a query no longer
    return "\\&" if found[0] == "&" else "".join(f"%{byte:02X}" for byte in found[0].encode())


def markdown_of(html: str) -> Markdown:
    """Blocks of Markdown that say what clean HTML says; elements that Markdown does not know leave their words."""
    return Markdown("\n\n".join(_blocks(fragment_fromstring(html, create_parent="div"))))


def cell_of(html: str) -> Markdown:
    """The same in one line, as a cell of a table holds it: paragraphs and items are parted by `<br>`."""
    return Markdown("<br>".join(_cell_lines(fragment_fromstring(html, create_parent="div"))))


_ESCAPED_NUMBER = re.compile(r"^(\d+)\\(?=[.)])")
"""What would begin a list, but not behind the mark of a heading."""

_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_GROUPS = {"div", "section", "details", "figure", "dl", "article", "aside", "header", "footer", "picture"}
_LINES = {"p", "summary", "figcaption", "dt", "dd", "caption"}
_LISTS = {"ul", "ol"}
_BLOCKS = {*_HEADINGS, *_GROUPS, *_LINES, *_LISTS, "li", "blockquote", "pre", "table", "hr"}
_MARKS = {"strong": "**", "b": "**", "em": "*", "i": "*", "del": "~~", "s": "~~"}


def _blocks(element: HtmlElement) -> Iterator[str]:
    for block in _parts(element):
        yield from [block] if isinstance(block, str) else _block(block)


def _parts(element: HtmlElement) -> Iterator[str | HtmlElement]:
    """The words between the blocks in an element, as Markdown, and these blocks."""
    line = _Line()
    line.text(element.text or "")
    for child in element:
        if child.tag in _BLOCKS:
            yield from line.taken()
            yield child
        else:
            line.element(child)
        line.text(child.tail or "")
    yield from line.taken()


def _block(element: HtmlElement) -> Iterator[str]:
    tag = str(element.tag)
    if tag in _HEADINGS:
        mark = "#" * max(_HEADINGS[tag], 2)
        yield from (f"{mark} " + _ESCAPED_NUMBER.sub(r"\1", block) for block in _blocks(element))
    elif tag in _LISTS:
        first = int(element.get("start") or 1)
        marks = (f"{first + number}. " if tag == "ol" else "- " for number in range(len(element)))
        yield "\n".join(_item(mark, item) for mark, item in zip(marks, element, strict=True))
    elif tag == "blockquote":
        yield "\n".join(f"> {line}".rstrip() for line in "\n\n".join(_blocks(element)).split("\n"))
    elif tag == "pre":
        code = str(element.text_content()).rstrip("\n")
        fence = "`" * max(3, _longest_ticks(code) + 1)
        yield f"{fence}\n{code}\n{fence}"
    elif tag == "table":
        yield from _table(element)
    elif tag == "hr":
        yield "---"
    else:
        yield from _blocks(element)


def _item(mark: str, item: HtmlElement) -> str:
    """An item of a list; its further lines stand below its first word."""
    parts = list(_blocks(item))
    text = "\n\n".join(parts) if len(item.findall("p")) > 1 else "\n".join(parts)
    return mark + re.sub(r"\n(?!\n|$)", "\n" + " " * len(mark), text) if text else mark.rstrip()


def _table(table: HtmlElement) -> Iterator[str]:
    rows = [["<br>".join(_cell_lines(cell)) for cell in row.iter("th", "td")] for row in table.iter("tr")]
    width = max(map(len, rows), default=0)
    if width:
        head, *others = ([*row, *[""] * (width - len(row))] for row in rows)
        yield "\n".join(f"| {' | '.join(row)} |" for row in (head, ["---"] * width, *others))


def _cell_lines(element: HtmlElement) -> Iterator[str]:
    for part in _parts_in_cell(element):
        yield from filter(None, [part] if isinstance(part, str) else _block_in_cell(part))


def _parts_in_cell(element: HtmlElement) -> Iterator[str | HtmlElement]:
    for part in _parts(element):
        yield part.replace("\\\n", "<br>") if isinstance(part, str) else part


def _block_in_cell(element: HtmlElement) -> Iterator[str]:
    if element.tag in ("pre", "table"):
        yield escaped(str(element.text_content()))
        return
    lines = list(_cell_lines(element))
    if element.tag == "li" and lines:
        lines[0] = f"• {lines[0]}"
    yield from lines


class _Line:
    """One paragraph of Markdown in the making."""

    def __init__(self) -> None:
        self._text = ""

    def taken(self) -> Iterator[str]:
        """What has been written, if it is anything; the next paragraph begins."""
        text, self._text = self._text.strip(), ""
        yield from filter(None, [text])

    def text(self, words: str) -> None:
        words = re.sub(r"\s+", " ", words)
        if not self._text or self._text.endswith((" ", "\n")):
            words = words.lstrip()
        marked = _marks_escaped(words)
        self._text += _start_escaped(marked) if not self._text or self._text.endswith("\n") else marked

    def element(self, element: HtmlElement) -> None:
        tag = element.tag
        if tag == "br":
            self._text = self._text.rstrip() + "\\\n"
        elif tag == "img":
            self._text += f"!{link_of(escaped(element.get('alt') or ''), element.get('src') or '')}"
        elif tag == "code":
            self._text += _code(str(element.text_content()))
        elif tag == "a" and element.get("href"):
            self._text += link_of(_inside(element), element.get("href") or "")
        elif tag in _MARKS:
            self._emphasis(element, _MARKS[str(tag)])
        elif isinstance(tag, str):
            self._text += _inside(element)

    def _emphasis(self, element: HtmlElement, mark: str) -> None:
        """Marks where they are read as such; where they stand against letters or other marks, the words alone.

        Blanks at the edges of what is emphasised stand outside of it.
        """
        words, whole = _inside(element), str(element.text_content())
        if whole[:1].isspace():
            self.text(" ")
        ends_blank = whole[-1:].isspace()
        after = " " if ends_blank else (element.tail or "")[:1] or ("x" if element.getnext() is not None else " ")
        is_free = not self._text or self._text[-1] in " \n(“" or (words[:1].isalnum() and self._text[-1].isalnum())
        ends_well = words[-1:].isalnum() or not after.isalnum()
        self._text += f"{mark}{words}{mark}" if words and is_free and ends_well and after not in "*~" else words
        if ends_blank and words:
            self.text(" ")


def _inside(element: HtmlElement) -> str:
    """The words of an element as Markdown of one line."""
    return " ".join(part if isinstance(part, str) else escaped(str(part.text_content())) for part in _parts(element))


def _longest_ticks(code: str) -> int:
    return max(map(len, re.findall("`+", code)), default=0)


def _code(code: str) -> str:
    """A span of code. A stroke in it would part cells of a table, so such a text is no span."""
    code = " ".join(code.split())
    if not code or "|" in code:
        return escaped(code)
    ticks = "`" * (_longest_ticks(code) + 1)
    return f"{ticks} {code} {ticks}" if "`" in code else f"{ticks}{code}{ticks}"
