"""HTML that Word, Excel or an old site has written → HTML in Unicode; old fonts are told element by element."""

import email
import email.policy
import re

from lxml import etree
from lxml import html as lxml_html
from lxml.etree import ParserError
from lxml.html import HtmlElement

from cchc.editing.document_import.word_fonts import old_font
from cchc.text.old_fonts import typed_in

_FONT = re.compile(r"font-family\s*:\s*[\"']?([^;\"',]+)")


def html_in_archive(content: bytes) -> str:
    """The page of a "Single File Web Page" of Word (.mht, RFC 2557), which is a letter with the page attached."""
    letter = email.message_from_bytes(content, policy=email.policy.default)
    page = next((part for part in letter.walk() if part.get_content_type() == "text/html"), None)
    if page is None:
        return ""
    try:
        return html_in_unicode(str(page.get_content()).encode(), "utf-8")
    except (LookupError, ValueError):
        return html_in_unicode(bytes(page.get_payload(decode=True) or b""))


def html_in_unicode(content: bytes, encoding: str | None = None) -> str:
    """The body of a page, in the encoding that it tells itself if nobody else does; empty of a page that has none."""
    try:
        page = lxml_html.document_fromstring(content, parser=lxml_html.HTMLParser(encoding=encoding))
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
