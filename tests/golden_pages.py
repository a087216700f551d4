"""A built page in two parts: what is its own, and the frame that it shares with all others.

Both are compared with tests/golden/expected/ (see expected_files.py). The frame is kept for three pages only, so that
a changed word of the footer changes three files; that all other pages have the same frame is a comparison of its own.
"""

import json
from collections.abc import Iterator
from urllib.parse import quote, urljoin

from lxml import etree, html

_SHARED_END = ("cchc-listen", "cchc-share", "cchc-sheet-end", "cchc-page-feedback")
"""What follows the text of a page, by the first class; a script belongs to what stands before it."""
_AROUND = ("md-banner", "cchc-header", "cchc-footer")
_LISTS_OF_LINKS = ("cchc-breadcrumbs", "cchc-section", "cchc-toc")
"""Parts whose links are of the page, and whose wrapping is of the frame."""
_OWN_NAMES = ("description", "DC.")
_ADDRESSES = ("href", "src", "action")


def parsed(content: bytes) -> html.HtmlElement:
    return html.document_fromstring(content)


def own_part(page: html.HtmlElement) -> str:
    """Title, metadata and article of a page. Of the frame within the article only the names of its parts are left."""
    own = html.Element("page")
    own.append(html.Element("head"))
    for element in page.xpath("/html/head/*"):
        if _is_own_metadata(element):
            own[0].append(_readable(element))
    article = next(page.iter("article"))
    for part in list(article):
        if _name(part) in _LISTS_OF_LINKS:
            _leave_links(part)
        elif _is_shared(part):
            _empty(part)
    own.append(article)
    return _indented(own)


def frame(page: html.HtmlElement) -> str:
    """A page without what `own_part` shows of it."""
    for element in page.xpath("/html/head/*"):
        if _is_own_metadata(element):
            element.drop_tree()
    article = next(page.iter("article"))
    for part in list(article):
        if not _is_shared(part) and _name(part) not in _LISTS_OF_LINKS:
            _empty(part)
    return _indented(page)


def frame_pieces(page: html.HtmlElement, address: str) -> dict[str, str]:
    """Each piece of the frame of the page at `address`, by name, alike for all pages.

    Addresses begin at the root of the site; what tells pages apart (title and address of the page, the marked entry of
    the menu, codes of addresses) is left out. A piece that a page does not have is not among them.
    """
    _without_differences(page, address)
    pieces = {"head": _texts(_shared_head(page)), "scripts": _texts(page.xpath("/html/body/script"))}
    pieces |= {name: _texts(page.find_class(name)) for name in _AROUND}
    for part in next(page.iter("article")):
        if _is_shared(part) and _name(part):
            pieces[_name(part)] = _texts([part])
    return pieces


def _name(part: html.HtmlElement) -> str:
    return (part.get("class") or "").partition(" ")[0]


def _is_shared(part: html.HtmlElement) -> bool:
    if part.tag == "script":
        before = part.getprevious()
        return before is not None and (_is_shared(before) or _name(before) in _LISTS_OF_LINKS)
    # a sheet with the ways to complain of a procedure is the procedure's own
    is_of_procedures = bool(part.find_class("cchc-sheet-channels"))
    return _name(part) in _SHARED_END and not is_of_procedures


def _is_own_metadata(element: html.HtmlElement) -> bool:
    if element.tag in ("title", "meta"):
        name = element.get("name") or ""
        return element.tag == "title" or name.startswith(_OWN_NAMES) or "http-equiv" in element.attrib
    if element.tag == "link":
        # the feeds of the whole site lie at its root, beside assets/
        is_feed = "alternate" in element.get("rel", "") and " - " in element.get("title", "")
        return is_feed or element.get("rel") == "canonical"
    return _is_structured_data(element)


def _is_structured_data(element: html.HtmlElement) -> bool:
    return bool(element.tag == "script" and element.get("type") == "application/ld+json")


def _readable(element: html.HtmlElement) -> html.HtmlElement:
    """Structured data in lines, so that a difference is short."""
    if _is_structured_data(element):
        element.text = "\n" + json.dumps(json.loads(element.text or ""), ensure_ascii=False, indent=2) + "\n"
    return element


def _leave_links(part: html.HtmlElement) -> None:
    links = list(part.iter("a"))
    _empty(part)
    part.extend(links)


def _empty(part: html.HtmlElement) -> None:
    """Leave nothing of an element but its name and first class."""
    name, tail = _name(part), part.tail
    part.clear()
    part.tail = tail
    if name:
        part.set("class", name)


def _shared_head(page: html.HtmlElement) -> Iterator[html.HtmlElement]:
    """The head without metadata of the page; what social networks are told is held by tests of its own."""
    for element in page.xpath("/html/head/*"):
        is_social = "property" in element.attrib or (element.get("name") or "").startswith("twitter:")
        if not is_social and not _is_own_metadata(element):
            yield element


def _without_differences(page: html.HtmlElement, address: str) -> None:
    for code in page.find_class("cchc-qr"):
        _empty(code)
    own = dict(_own_words(page, address))
    for element in page.xpath("//body//*"):
        element.attrib.pop("aria-current", None)
        if element.tail:
            element.tail = _replaced(element.tail, own)
        for name, value in element.attrib.items():
            element.set(name, _replaced(value, own))
    for element in page.iter(etree.Element):
        for name in _ADDRESSES:
            if name in element.attrib:
                element.set(name, urljoin(f"/{address}", element.get(name, "")))


def _own_words(page: html.HtmlElement, address: str) -> Iterator[tuple[str, str]]:
    """What stands for the page in links that share it, with what is put in place of it."""
    yield f"?trang=/{quote(address)}", "?trang=PATH"
    for kind, placeholder in (("og:url", "ADDRESS"), ("og:title", "TITLE")):
        for value in page.xpath(f"//meta[@property='{kind}']/@content"):
            yield from ((written, placeholder) for written in (value, quote(value), quote(value, safe="")))


def _replaced(text: str, words: dict[str, str]) -> str:
    for word, placeholder in words.items():
        text = text.replace(word, placeholder)
    return text


def _texts(elements: Iterator[html.HtmlElement] | list[html.HtmlElement]) -> str:
    return "\n".join(_indented(element) for element in elements)


def _indented(element: html.HtmlElement) -> str:
    etree.indent(element)
    text = etree.tostring(element, encoding="unicode", with_tail=False)
    return "\n".join(line.rstrip() for line in text.splitlines() if line.strip())
