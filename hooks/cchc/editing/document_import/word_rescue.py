"""What mammoth would lose of a Word document without a word: it is written so that it stays, or told."""

from collections.abc import Callable, Iterator

from lxml import etree

from cchc.editing.document_import.blocks import Doubt
from cchc.editing.document_import.word_xml import PARAGRAPH, RUN, Styles, W, nearest

_M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_CHARTS = (
    "{http://schemas.openxmlformats.org/drawingml/2006/chart}chart",
    "{http://schemas.openxmlformats.org/drawingml/2006/diagram}relIds",
)
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_MOST_EMPTY = 60

_EQUATIONS = "{} công thức viết lại thành một dòng chữ: “{}”; so với bản gốc"
_LOST = "{} {} không được đưa vào; xem trong Word, cần thì chép thành chữ, bảng hoặc lưu thành hình rồi chèn vào bài"


def rescue(root: etree._Element, styles: Styles) -> list[Doubt]:
    """Change a part of a document so that nothing of it is lost; return what to look at."""
    _fill_rows(root)
    _keep_boxes(root)
    _write_capitals(root, styles)
    lost = (
        ("biểu đồ, sơ đồ", sum(1 for _ in root.iter(*_CHARTS))),
        ("tệp nhúng (Excel, PDF, Word …)", sum(1 for _ in root.iter(f"{W}object", f"{W}altChunk"))),
    )
    return [*_write_equations(root), *(Doubt("", _LOST.format(count, name)) for name, count in lost if count)]


def _fill_rows(root: etree._Element) -> None:
    """Write the empty places that a row begins or ends with as cells, or all others would stand a column further."""
    for name, at in (("gridBefore", 0), ("gridAfter", None)):
        for mark in list(root.iter(f"{W}{name}")):
            row, written = nearest(mark, f"{W}tr"), mark.get(f"{W}val") or ""
            if row is None or not written.isdecimal() or len(written) > 3:
                continue
            first = next((place for place, each in enumerate(row) if each.tag in (f"{W}tc", f"{W}sdt")), len(row))
            for _ in range(min(int(written), _MOST_EMPTY)):
                cell = etree.Element(f"{W}tc")
                etree.SubElement(cell, PARAGRAPH)
                row.insert(first if at == 0 else len(row), cell)


def _keep_boxes(root: etree._Element) -> None:
    """Write text boxes of new Word alone in the form of old Word, which is the one that is read."""
    for content in list(root.iter(f"{W}txbxContent")):
        if nearest(content, f"{W}pict") is not None or nearest(content, f"{_MC}Fallback") is not None:
            continue
        choices = nearest(content, f"{_MC}AlternateContent")
        if choices is not None and any(True for _ in choices.iterfind(f"{_MC}Fallback//{W}txbxContent")):
            continue
        holder = choices if choices is not None else nearest(content, f"{W}drawing")
        if holder is not None and holder.getparent() is not None:
            picture = etree.Element(f"{W}pict")
            box = etree.SubElement(picture, "{urn:schemas-microsoft-com:vml}textbox")
            box.append(content)
            holder.addprevious(picture)


def _write_capitals(root: etree._Element, styles: Styles) -> None:
    """Write letters that are only shown as capitals as such: the kind of a document is told by them."""
    for run in root.iter(RUN):
        paragraph = nearest(run, PARAGRAPH)
        properties = run.find(f"{W}rPr")
        style = properties.find(f"{W}rStyle") if properties is not None else None
        named = styles.chain(style.get(f"{W}val")) if style is not None else ()
        holders = (run, *named, *(styles.of_paragraph(paragraph) if paragraph is not None else ()))
        mark = next((found for each in holders if (found := each.find(f"{W}rPr/{W}caps")) is not None), None)
        if mark is not None and mark.get(f"{W}val") not in ("0", "false", "off"):
            for text in run.iterfind(f"{W}t"):
                text.text = (text.text or "").upper()


def _write_equations(root: etree._Element) -> Iterator[Doubt]:
    written = []
    for equation in [each for each in root.iter(f"{_M}oMath") if nearest(each, f"{_M}oMath") is None]:
        words = _linear(equation).strip()
        run = etree.Element(RUN)
        text = etree.SubElement(run, f"{W}t")
        text.text = words
        text.set(_SPACE, "preserve")
        holder = nearest(equation, f"{_M}oMathPara")
        place = holder if holder is not None else equation
        if not words or place.getparent() is None:
            continue
        if nearest(place, PARAGRAPH) is None:
            # an equation that is a paragraph by itself
            paragraph = etree.Element(PARAGRAPH)
            paragraph.append(run)
            run = paragraph
        place.addprevious(run)
        written.append(words)
    if written:
        yield Doubt("", _EQUATIONS.format(len(written), written[0][:60]))


def _linear(element: etree._Element) -> str:
    """An equation in a line, as one writes it at a keyboard: "(a + b)/c", "x^2"."""
    if element.tag == f"{_M}t":
        return element.text or ""
    write = _SHAPES.get(element.tag)
    return write(element) if write else "".join(map(_linear, element))


def _part(element: etree._Element, name: str) -> str:
    found = element.find(f"{_M}{name}")
    return _linear(found).strip() if found is not None else ""


def _bracketed(words: str) -> str:
    return f"({words})" if len(words) > 1 and not words.replace(",", "").isalnum() else words


def _nary(element: etree._Element) -> str:
    sign = element.find(f"{_M}naryPr/{_M}chr")
    low, high = _part(element, "sub"), _part(element, "sup")
    bounds = (f"_{_bracketed(low)}" if low else "") + (f"^{_bracketed(high)}" if high else "")
    return f"{sign.get(f'{_M}val') if sign is not None else '∫'}{bounds} {_part(element, 'e')}"


_SHAPES: dict[object, Callable[[etree._Element], str]] = {
    f"{_M}f": lambda each: f"{_bracketed(_part(each, 'num'))}/{_bracketed(_part(each, 'den'))}",
    f"{_M}sSup": lambda each: f"{_bracketed(_part(each, 'e'))}^{_bracketed(_part(each, 'sup'))}",
    f"{_M}sSub": lambda each: f"{_part(each, 'e')}_{_bracketed(_part(each, 'sub'))}",
    f"{_M}rad": lambda each: f"√({_part(each, 'e')})",
    f"{_M}d": lambda each: "(" + "; ".join(_linear(part) for part in each.iterfind(f"{_M}e")) + ")",
    f"{_M}nary": _nary,
}
