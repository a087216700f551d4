"""Pictures of the first pages of PDFs on the built site: where the page names them, small, of the size it says."""

import io
from pathlib import Path

from lxml import html
from PIL import Image

from cchc.pictures.first_page import MOST_BYTES


def test_the_picture_of_an_attached_pdf_lies_where_the_page_names_it(golden: Path) -> None:
    page = golden / "su-kien/hoi-thi/index.html"
    shown = next(
        each for each in html.document_fromstring(page.read_bytes()).iter("img") if "co-anh" in each.attrib["src"]
    )
    content = (page.parent / str(shown.attrib["src"])).resolve().read_bytes()
    assert len(content) <= MOST_BYTES
    with Image.open(io.BytesIO(content)) as image:
        assert (image.format, image.size) == ("WEBP", (int(shown.attrib["width"]), int(shown.attrib["height"])))
    assert shown.attrib["loading"] == "lazy"


def test_of_a_pdf_that_nobody_can_read_there_is_none(golden: Path) -> None:
    assert (golden / "tep/phu-luc.pdf").is_file()
    assert not (golden / "co-anh/tep/phu-luc.pdf").exists()
