"""What python-docx has no words for, as elements of Office Open XML (ECMA-376)."""

import io
import zipfile
from collections.abc import Mapping

from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from docx.table import Table, _Row
from docx.text.paragraph import Paragraph
from docx.text.run import Run
from lxml import etree

_BEGINNING_OF_ZIP = (1980, 1, 1, 0, 0, 0)


def element(name: str, /, **attributes: str) -> etree._Element:
    """`element("w:jc", val="center")`; attributes are of the namespace `w`."""
    made = OxmlElement(name)
    for attribute, value in attributes.items():
        made.set(qn(f"w:{attribute}"), value)
    return made


def add_link(paragraph: Paragraph, text: str, address: str) -> None:
    """A real hyperlink, with the style that Word gives to links; it leads nowhere until `relate_links`."""
    link = OxmlElement("w:hyperlink")
    link.set(qn("r:id"), address)
    run = paragraph.add_run(text, style="Hyperlink")
    link.append(run._r)
    paragraph._p.append(link)


def relate_links(document: Document) -> None:
    """Give each address of a link its relation, once.

    At the end, for python-docx goes through all relations whenever a style is looked up: with a link for each of 2,000
    tasks that took 38 seconds.
    """
    relations: dict[str, str] = {}
    for link in document.element.iter(qn("w:hyperlink")):
        address = str(link.get(qn("r:id")))
        if address not in relations:
            relations[address] = f"link{len(relations) + 1}"
            document.part.rels.add_relationship(
                RELATIONSHIP_TYPE.HYPERLINK, address, relations[address], is_external=True
            )
        link.set(qn("r:id"), relations[address])


def add_page_number(run: Run) -> None:
    """Add the number of the page as the field PAGE, which Word keeps up."""
    for kind in ("begin", "separate", "end"):
        if kind == "separate":
            instruction = element("w:instrText")
            instruction.text = "PAGE"
            run._r.append(instruction)
        run._r.append(element("w:fldChar", fldCharType=kind))


def add_row(table: Table) -> _Row:
    """An empty row below the others; python-docx leaves its own function without types."""
    added: _Row = table.add_row()  # type: ignore[no-untyped-call]
    return added


def repeat_on_each_page(row: _Row) -> None:
    """Mark a row as the heading of its table: repeated, and told as such by screen readers."""
    row._tr.get_or_add_trPr().append(element("w:tblHeader"))


def keep_whole(row: _Row) -> None:
    """A row is not cut at the end of a page."""
    row._tr.get_or_add_trPr().insert(0, element("w:cantSplit"))


NARROW = 45
"""Twentieths of a point: ten columns of figures and their headings stand beside each other on one page."""


def set_margins(table: Table, twips: int) -> None:
    """The room at the left and the right of each cell."""
    margins = element("w:tblCellMar")
    for side in ("left", "right"):
        margins.append(element(f"w:{side}", w=str(twips), type="dxa"))
    table._tbl.tblPr.append(margins)


def describe(table: Table, title: str) -> None:
    """Give a table its alternative text, which is read aloud."""
    table._tbl.tblPr.append(element("w:tblCaption", val=title))


def stable(package: bytes) -> bytes:
    """Return the same package whenever it is written: python-docx puts the clock into its zip."""
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(package)) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
        for entry in old.infolist():
            made = zipfile.ZipInfo(entry.filename, _BEGINNING_OF_ZIP)
            made.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(made, old.read(entry))
    return target.getvalue()


def set_attributes(target: etree._Element, values: Mapping[str, str]) -> None:
    """Attributes of the namespace `w`; those that name a font of the theme are taken out."""
    for name in [name for name in target.attrib if "Theme" in str(name)]:
        del target.attrib[name]
    for name, value in values.items():
        target.set(qn(f"w:{name}"), value)
