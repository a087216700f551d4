"""Page and styles of documents, as Nghị định 30/2020/NĐ-CP (appendix I) asks: A4, Times New Roman, 12 to 14 points."""

from collections.abc import Iterator
from dataclasses import dataclass

from docx.document import Document
from docx.enum.section import WD_ORIENT
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.section import Section
from docx.shared import Mm, Pt, RGBColor
from docx.styles.style import ParagraphStyle
from lxml import etree

from cchc.editing.report.word_parts import add_page_number, element, set_attributes

FONT = "Times New Roman"
LANGUAGE = "vi-VN"
SHORT_SIDE, LONG_SIDE = 210, 297
TOP, BOTTOM, LEFT, RIGHT = 20, 20, 30, 15
"""Margins in millimetres."""

_LEFT, _CENTRE, _BOTH = WD_ALIGN_PARAGRAPH.LEFT, WD_ALIGN_PARAGRAPH.CENTER, WD_ALIGN_PARAGRAPH.JUSTIFY


@dataclass(frozen=True, slots=True)
class Look:
    """A style of paragraphs: size and spaces in points, `first` line and `sides` in millimetres."""

    name: str
    size: float = 14
    bold: bool = False
    italic: bool = False
    align: WD_ALIGN_PARAGRAPH = _CENTRE
    before: float = 0
    after: float = 0
    first: float = 0
    sides: float = 0
    keeps_with_next: bool = False
    has_rule: bool = False
    is_shaded: bool = False


LOOKS = (
    Look("Normal", align=_BOTH, before=3, after=3, first=12.7),
    Look("Câu dẫn", align=_BOTH, before=3, after=3, first=12.7, keeps_with_next=True),
    Look("Title", bold=True, before=12, keeps_with_next=True),
    Look("Heading 1", bold=True, align=_BOTH, before=6, after=6, first=12.7, keeps_with_next=True),
    Look("Heading 2", bold=True, align=_BOTH, before=6, after=6, first=12.7, keeps_with_next=True),
    Look("Heading 3", bold=True, italic=True, align=_BOTH, before=6, after=6, first=12.7, keeps_with_next=True),
    Look("List Bullet", align=_BOTH, after=4),
    Look("Caption", size=13, bold=True, before=6, after=4, keeps_with_next=True),
    Look("Header", size=13),
    Look("Cơ quan chủ quản", size=13),
    Look("Cơ quan ban hành", size=13, bold=True),
    Look("Quốc hiệu", size=12, bold=True),
    Look("Tiêu ngữ", size=13, bold=True),
    Look("Số văn bản", size=13),
    Look("Địa danh, thời gian", size=13, italic=True),
    Look("Dấu dự thảo", size=13, bold=True, before=6),
    Look("Trích yếu", bold=True, keeps_with_next=True),
    Look("Kẻ ngắn", size=2, before=3, after=3, sides=20, has_rule=True),
    Look("Kẻ tiêu ngữ", size=2, before=3, after=3, sides=21, has_rule=True),
    Look("Kẻ trích yếu", size=2, before=4, after=10, sides=55, has_rule=True),
    Look("Ghi chú dự thảo", size=12, italic=True, align=_BOTH, after=8, is_shaded=True),
    Look("Căn cứ", italic=True, align=_BOTH, after=6, first=12.7),
    Look("Chỗ cơ quan viết", italic=True, align=_BOTH, after=6, first=12.7, is_shaded=True),
    Look("Tên phụ lục", bold=True, keeps_with_next=True),
    Look("Kèm theo", italic=True, after=6, keeps_with_next=True),
    Look("Nơi nhận", size=12, bold=True, italic=True, align=_LEFT),
    Look("Danh sách nơi nhận", size=11, align=_LEFT),
    Look("Người ký", bold=True, after=30),
    Look("Đầu cột", size=10, bold=True, keeps_with_next=True),
    Look("Ô bảng", size=12, align=_LEFT),
    Look("Ô số bảng", size=12),
    Look("Đầu cột phụ lục", size=11, bold=True, keeps_with_next=True),
    Look("Nhóm phụ lục", size=11, bold=True, align=_LEFT, keeps_with_next=True),
    Look("Ô phụ lục", size=11, align=_LEFT),
    Look("Ô số phụ lục", size=11),
)


def prepare(document: Document) -> None:
    """Give a new document its language, its styles and its first page."""
    _thin_out(document)
    _set_defaults(document)
    for look in LOOKS:
        _apply(look, _style(document, look.name))
    link = document.styles.add_style("Hyperlink", WD_STYLE_TYPE.CHARACTER)
    link.font.color.rgb, link.font.underline = RGBColor(0x05, 0x63, 0xC1), True
    _use_dashes(document)
    form(document.sections[0])
    number_pages(document.sections[0])


def form(section: Section, is_wide: bool = False) -> None:
    """Give a section the paper A4 and the margins of office documents."""
    width, height = (LONG_SIDE, SHORT_SIDE) if is_wide else (SHORT_SIDE, LONG_SIDE)
    section.orientation = WD_ORIENT.LANDSCAPE if is_wide else WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = Mm(width), Mm(height)
    section.top_margin, section.bottom_margin = Mm(TOP), Mm(BOTTOM)
    section.left_margin, section.right_margin = Mm(LEFT), Mm(RIGHT)
    section.header_distance = section.footer_distance = Mm(10)
    section.different_first_page_header_footer = True


def number_pages(section: Section) -> None:
    """Centred at the top, not on the first page."""
    add_page_number(section.header.paragraphs[0].add_run())


def start_at_one(section: Section) -> None:
    """Let a section count its own pages, as an appendix does."""
    section._sectPr.append(element("w:pgNumType", start="1"))


def text_width(is_wide: bool) -> int:
    """Return the width between the margins in millimetres."""
    return (LONG_SIDE if is_wide else SHORT_SIDE) - LEFT - RIGHT


def _style(document: Document, name: str) -> ParagraphStyle:
    styles = document.styles
    style = styles[name] if name in styles else styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
    assert isinstance(style, ParagraphStyle)
    return style


def _apply(look: Look, style: ParagraphStyle) -> None:
    font, paragraph = style.font, style.paragraph_format
    font.name, font.size, font.bold, font.italic = FONT, Pt(look.size), look.bold, look.italic
    font.color.rgb = RGBColor(0, 0, 0)
    properties = style.element.get_or_add_rPr()
    set_attributes(properties.get_or_add_rFonts(), dict.fromkeys(("ascii", "hAnsi", "eastAsia", "cs"), FONT))
    paragraph.alignment = look.align
    paragraph.space_before, paragraph.space_after = Pt(look.before), Pt(look.after)
    paragraph.line_spacing = 1.0
    paragraph.keep_with_next = look.keeps_with_next
    if look.name != "List Bullet":
        paragraph.first_line_indent = Mm(look.first)
        paragraph.left_indent = paragraph.right_indent = Mm(look.sides)
    own = style.element.get_or_add_pPr()
    for border in own.findall(qn("w:pBdr")):
        own.remove(border)
    for part in _drawn(look):
        own.insert_element_before(part, *_AFTER_BORDERS)


def _drawn(look: Look) -> Iterator[etree._Element]:
    if look.has_rule:
        borders = element("w:pBdr")
        borders.append(element("w:top", val="single", sz="6", space="1", color="000000"))
        yield borders
    if look.is_shaded:
        yield element("w:shd", val="clear", color="auto", fill="EDEDED")


_AFTER_BORDERS = (
    "w:tabs",
    "w:suppressAutoHyphens",
    "w:spacing",
    "w:ind",
    "w:contextualSpacing",
    "w:jc",
    "w:outlineLvl",
)


def _thin_out(document: Document) -> None:
    """Leave out what python-docx's template brings and nothing here uses: table styles, a picture of its first page."""
    for style in list(document.styles):
        if style.type is WD_STYLE_TYPE.TABLE and style.name not in ("Normal Table", "Table Grid"):
            style.delete()
    for relations in (document.part.rels, document.part.package.rels):
        for name in [name for name, each in relations.items() if each.reltype.endswith(_NOT_USED)]:
            del relations[name]


_NOT_USED = ("/stylesWithEffects", "/thumbnail")


def _set_defaults(document: Document) -> None:
    """Language and font of all text; the settings of a document of today, not of Word 2007."""
    defaults = document.styles.element.find(qn("w:docDefaults"))
    assert defaults is not None
    for properties in defaults.iter(qn("w:rPr")):
        for name in ("w:rFonts", "w:lang"):
            for found in properties.findall(qn(name)):
                properties.remove(found)
        properties.insert(0, element("w:rFonts", **dict.fromkeys(("ascii", "hAnsi", "eastAsia", "cs"), FONT)))
        properties.append(element("w:lang", val=LANGUAGE, eastAsia=LANGUAGE, bidi="ar-SA"))
    settings = document.settings.element
    for found in settings.findall(qn("w:themeFontLang")):
        set_attributes(found, {"val": LANGUAGE})
    for found in settings.iter(qn("w:compatSetting")):
        if found.get(qn("w:name")) == "compatibilityMode":
            set_attributes(found, {"val": "15"})


def _use_dashes(document: Document) -> None:
    """Lists with "-", as office documents have them."""
    name = _style(document, "List Bullet").element.xpath("string(w:pPr/w:numPr/w:numId/@w:val)")
    kind = f"w:abstractNum[@w:abstractNumId = ../w:num[@w:numId = '{name}']/w:abstractNumId/@w:val]"
    for level in document.part.numbering_part.element.xpath(f"{kind}/w:lvl"):
        level.find(qn("w:lvlText")).set(qn("w:val"), "-")
        for fonts in level.iter(qn("w:rFonts")):
            set_attributes(fonts, dict.fromkeys(("ascii", "hAnsi", "cs"), FONT))
        set_attributes(next(level.iter(qn("w:ind"))), {"left": "1004", "hanging": "284"})
