"""HTML that Word, Excel or an old site has written → HTML in Unicode; old fonts are told element by element."""

import re

from lxml import etree
from lxml import html as lxml_html
from lxml.etree import ParserError
from lxml.html import HtmlElement

from cchc.editing.document_import.word_fonts import old_font
from cchc.text.old_fonts import typed_in

_FONT = re.compile(r"font-family\s*:\s*[\"']?([^;\"',]+)")


def html_in_unicode(content: bytes) -> str:
    """The body of a page, whatever its encoding; empty of a page that has none."""
    try:
        page = lxml_html.document_fromstring(content)
    except (ParserError, ValueError):
        return ""
    body = page.find("body")
    if body is None:
        return ""
    etree.strip_elements(body, "script", "style", "noscript", "template", with_tail=False)
    _read(body, "")
    return str(lxml_html.tostring(body, encoding="unicode"))


def _read(element: HtmlElement, font: str) -> None:
    own = _FONT.search(element.get("style") or "")
    font = (element.get("face") or "").split(",")[0].strip() or (own[1].strip() if own else "") or font
    element.text = _text(element.text, font)
    for child in element:
        if isinstance(child.tag, str):
            _read(child, font)
        child.tail = _text(child.tail, font)


def _text(text: str | None, font: str) -> str | None:
    known = old_font(font)
    if known is None or not text:
        return text
    read = typed_in([text], known.encoding)[0]
    return read.upper() if known.has_capitals_only else read
