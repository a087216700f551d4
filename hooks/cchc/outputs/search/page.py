"""A page as Pagefind reads it: a small HTML document of our own, with its text, its title and its facets."""

from lxml import etree, html

from cchc.views.search.document import SearchDocument

_PARSER = html.HTMLParser(encoding="utf-8", remove_comments=True)
_DROPPED = frozenset(("button", "form", "h1", "noscript", "script", "style", "svg", "template"))

DAY, WORDS = "ngay", "tu_khoa"

FOLDED = str.maketrans("đĐ", "ḓḒ")
"""Pagefind takes the marks off letters, and the bar of đ is none: "dat dai" would not find "đất đai".

So the index has ḓ in its place, which is d with a mark, and which no Vietnamese word has; search-box.js turns it back.
"""


def search_page(document: SearchDocument) -> str:
    """What Pagefind is given of a page; the same for the same document."""
    root = html.Element("html", lang="vi")
    body = etree.SubElement(root, "body")
    facts = etree.SubElement(body, "div", {"data-pagefind-ignore": ""})
    _tell(facts, "meta", "title", document.title)
    for name, text in ((DAY, document.day), (WORDS, " ".join(document.words))):
        if text:
            _tell(facts, "meta", name, text)
    for name, (key, label) in document.facets:
        _tell(facts, "filter", name, f"{key} {label}")
    body.append(_text(document.html))
    drawn: str = etree.tostring(root, encoding="unicode", method="html")
    return drawn.translate(FOLDED)


def _tell(facts: etree._Element, what: str, name: str, text: str) -> None:
    etree.SubElement(facts, "p", {f"data-pagefind-{what}": name}).text = text


def _text(body: str) -> etree._Element:
    """Without the title, which is told apart, without controls, and without attributes but the anchors."""
    # a lone surrogate has no bytes
    document = html.document_fromstring(b"<body>" + body.encode("utf-8", "ignore") + b"</body>", parser=_PARSER)
    root = next(document.iter("body"))
    root.tag = "div"
    for element in list(root.iter()):
        if _is_no_text(element):
            assert isinstance(element, html.HtmlMixin)
            element.drop_tree()
        elif element.attrib:
            anchor = element.get("id")
            element.attrib.clear()
            if anchor:
                element.set("id", anchor)
    return root


def _is_no_text(element: etree._Element) -> bool:
    return (
        element.tag in _DROPPED
        or not isinstance(element.tag, str)
        or "data-search-exclude" in element.attrib
        or "headerlink" in element.get("class", "")
    )
