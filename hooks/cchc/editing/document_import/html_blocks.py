"""HTML → blocks; merged cells are laid into the grid that they cover."""

import copy
import html as html_entities
import re
from collections.abc import Iterator

from lxml import html as lxml_html
from lxml.html import HtmlElement

from cchc.editing.document_import.blocks import PICTURE, Align, Block, Cell, Paragraph, Table
from cchc.editing.document_import.labels import label_of
from cchc.text.markdown.from_html import markdown_of

_WIDEST, _MOST_CELLS = 60, 200_000
"""No table of an office is wider; a cell that says it covers a million columns is a slip."""

_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_INNER = {
    "p",
    "div",
    "table",
    "ul",
    "ol",
    "li",
    "section",
    "article",
    "blockquote",
    "center",
    "dl",
    "dd",
    "dt",
    *_HEADINGS,
}
_DROPPED = {
    "script",
    "style",
    "head",
    "title",
    "meta",
    "link",
    "svg",
    "object",
    "iframe",
    "template",
    "noscript",
}


def blocks_of_html(text: str) -> list[Block]:
    """The blocks of a whole page or of a part of one, numbered from 1."""
    if not text.strip():
        return []
    # "<o:p>" of Word is no element of HTML, and a comment would be read as words
    root = lxml_html.fragment_fromstring(re.sub(r"(?s)<!--.*?-->|<\?.*?>|</?o:[^>]*>", "", text), create_parent="div")
    for element in list(root.iter(*_DROPPED, "img")):
        if not (element.get("src") or "").startswith(PICTURE):
            element.drop_tree()
    _write_small_digits(root)
    return _numbered(_blocks(root))


_SMALL_DIGITS = {
    "sup": str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹"),
    "sub": str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉"),
}


def _write_small_digits(root: HtmlElement) -> None:
    """Let "m²" and "CO₂" say by their letters what only their size says: plain text has no sizes."""
    for element in list(root.iter(*_SMALL_DIGITS)):
        words = str(element.text_content())
        if words.isdecimal() and not len(element):
            element.text = words.translate(_SMALL_DIGITS[str(element.tag)])


def _numbered(blocks: Iterator[Block]) -> list[Block]:
    found: list[Block] = []
    tables = paragraphs = 0
    for block in blocks:
        if isinstance(block, Table):
            tables += 1
            block.number = tables
            found.append(block)
        else:
            paragraphs += 1
            found.append(Paragraph(block.raw, block.markdown, block.is_bold, block.level, block.align, paragraphs))
    return found


def _blocks(element: HtmlElement, mark: str = "") -> Iterator[Block]:
    """The blocks in an element; words beside blocks are paragraphs too. `mark` is that of a list around it."""
    loose = lxml_html.Element("p")
    loose.text = element.text
    for child in element:
        tag = child.tag if isinstance(child.tag, str) else ""
        if tag in _INNER:
            yield from _paragraph(loose)
            yield from _block(child, tag, mark)
            loose = lxml_html.Element("p")
            loose.text = child.tail
        else:
            loose.append(copy.deepcopy(child))
    yield from _paragraph(loose)


def _block(element: HtmlElement, tag: str, mark: str) -> Iterator[Block]:
    if tag == "table":
        yield from _table(element)
    elif tag in ("ul", "ol"):
        first = int(element.get("start") or 1) if str(element.get("start") or 1).isdigit() else 1
        for count, item in enumerate(element, first):
            if item.tag in ("ul", "ol"):
                yield from _block(item, str(item.tag), mark)
            else:
                _put_first(item, f"{count}. " if tag == "ol" else "- ")
                yield from _blocks(item)
    elif any(isinstance(child.tag, str) and child.tag in _INNER for child in element):
        yield from _blocks(element, mark)
    else:
        yield from _lines_apart(element, _HEADINGS.get(tag))


def _put_first(item: HtmlElement, mark: str) -> None:
    """Write the mark of a list before the first words of an item."""
    at = item
    while len(at) and not (at.text or "").strip() and at[0].tag in ("p", "div", "strong", "b", "em", "i", "span"):
        at = at[0]
    at.text = mark + (at.text or "").lstrip()


_BREAK = re.compile(r"<br\s*/?>")
_TAG = re.compile(r"<(?P<end>/?)(?P<name>[a-z][a-z0-9]*)[^<>]*>")


def _lines_apart(element: HtmlElement, level: int | None) -> Iterator[Paragraph]:
    """A paragraph; where its lines begin with numbers or dashes, each is one: somebody pressed Shift and Enter."""
    lines = _BREAK.split(lxml_html.tostring(element, encoding="unicode", with_tail=False))
    words = [html_entities.unescape(_TAG.sub("", line)).strip() for line in lines]
    if not any(label_of(line) for line in words[1:]):
        yield from _paragraph(element, level)
        return
    open_tags: list[re.Match[str]] = []
    for line, text in zip(lines, words, strict=True):
        begun = "".join(tag[0] for tag in open_tags)
        for tag in _TAG.finditer(line):
            if tag["end"]:
                del open_tags[-1:]
            elif tag["name"] not in ("img", "hr", "wbr"):
                open_tags.append(tag)
        closing = "".join(f"</{tag['name']}>" for tag in reversed(open_tags))
        if text:
            yield from _paragraph(lxml_html.fragment_fromstring(begun + line + closing), level)


def _paragraph(element: HtmlElement, level: int | None = None) -> Iterator[Paragraph]:
    whole = copy.deepcopy(element)
    for part in whole.iter():
        part.text, part.tail = _in_one_line(part.text), _in_one_line(part.tail)
    for line_break in whole.iter("br"):
        line_break.tail = "\n" + (line_break.tail or "")
    raw = str(whole.text_content())
    picture = whole.find(".//img")
    if not raw.strip() and picture is None:
        return
    is_bold = bool(raw.strip()) and _is_bold(element, bold=False)
    style = element.get("style", "") + " " + element.get("class", "") + " " + element.get("align", "")
    align = (
        Align.CENTRE if re.search(r"giua|center", style) else Align.RIGHT if re.search(r"phai|right", style) else None
    )
    yield Paragraph(raw, _markdown(element, is_whole=is_bold), is_bold, level, align)


def _in_one_line(text: str | None) -> str | None:
    """A line of the source is none of the text: only `<br>` ends one. Tabs stay: letterheads are set by them."""
    return re.sub(r"[\xa0\r\n\x0b\x0c]", " ", text) if text else text


def _is_bold(element: HtmlElement, *, bold: bool) -> bool:
    """Whether all words of an element are bold."""
    bold = bold or element.tag in ("strong", "b", *_HEADINGS) or "font-weight:bold" in element.get("style", "")
    own = bold or not (element.text or "").strip()
    return own and all(_is_bold(child, bold=bold) and (bold or not (child.tail or "").strip()) for child in element)


def _markdown(element: HtmlElement, *, is_whole: bool) -> str:
    """The words with their emphasis; where all are bold, that says nothing of one of them."""
    whole = copy.deepcopy(element)
    if is_whole:
        for strong in list(whole.iter("strong", "b")):
            strong.drop_tag()
    for anchor in list(whole.iter("a")):
        if not re.match(r"https?://|mailto:|tel:", anchor.get("href") or ""):
            anchor.drop_tag()
    for part in list(whole.iter("strong", "b", "em", "i")):
        # emphasis that ends with a line break would hide its own end
        while len(part) and part[-1].tag == "br" and not (part[-1].tail or "").strip():
            part[-1].tail, part.tail = part.tail, None
            part.addnext(part[-1])
    inner = html_entities.escape(whole.text or "") + "".join(
        lxml_html.tostring(child, encoding="unicode") for child in whole
    )
    return str(markdown_of(inner)) if inner.strip() else ""


def _table(table: HtmlElement) -> Iterator[Block]:
    """The table laid out as a grid; one in a cell is read as the words of that cell. A frame around all is none."""
    grid: list[list[Cell | None]] = []
    cells = 0
    rows = [row for row in table.iter("tr") if next(row.iterancestors("table")) is table]
    if len(rows) == 1 and len(rows[0]) == 1 and rows[0].find(".//table") is not None:
        yield from _blocks(rows[0][0])
        return
    for at, row in enumerate(rows):
        _row(grid, at)
        column = 0
        for element in row:
            if element.tag not in ("td", "th"):
                continue
            while column < len(grid[at]) and grid[at][column] is not None:
                column += 1
            wide, high = _span(element, "colspan", _WIDEST), _span(element, "rowspan", len(rows) - at)
            cells += wide * high
            if cells > _MOST_CELLS:
                return
            _lay(grid, _cell(element), at, column, wide, high)
            column += wide
    width = min(max((len(row) for row in grid), default=0), _WIDEST)
    whole = [[cell or Cell() for cell in (*row, *[None] * (width - len(row)))][:width] for row in grid]
    if any(cell.lines for row in whole for cell in row):
        yield Table([row for row in whole if row])


def _row(grid: list[list[Cell | None]], at: int) -> list[Cell | None]:
    while len(grid) <= at:
        grid.append([])
    return grid[at]


def _lay(grid: list[list[Cell | None]], cell: Cell, at: int, column: int, wide: int, high: int) -> None:
    for line in range(at, at + high):
        row = _row(grid, line)
        row += [None] * (column + wide - len(row))
        for place in range(column, column + wide):
            if row[place] is None:
                row[place] = cell


def _span(element: HtmlElement, name: str, most: int) -> int:
    written = element.get(name) or "1"
    return max(1, min(int(written), most)) if written.isdecimal() and len(written) < 6 else 1


def _cell(element: HtmlElement) -> Cell:
    paragraphs: list[Paragraph] = []
    for block in _blocks(element):
        paragraphs += block.columns() if isinstance(block, Table) else [block]
    return Cell(paragraphs)
