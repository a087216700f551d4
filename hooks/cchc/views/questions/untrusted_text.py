"""What citizens wrote, as HTML that can do nothing: paragraphs, lists, emphasis; all else is shown as it was typed."""

import markdown
import nh3
from markupsafe import Markup

_TAGS = {"p", "br", "em", "strong", "ul", "ol", "li", "blockquote", "pre", "code", "hr"}

_REFUSED_BEFORE = ("html_block",)
_REFUSED_BLOCKS = ("hashheader", "setextheader", "reference")
_REFUSED_INLINE = (
    "html",
    "reference",
    "link",
    "image_link",
    "image_reference",
    "short_reference",
    "short_image_ref",
    "autolink",
    "automail",
)
"""No raw HTML, no headings that would break the page's order, no links that nobody of the office has looked at."""


def safe_html(text: str) -> Markup:
    """HTML of an untrusted Markdown text: only harmless elements, no attributes.

    Markdown leaves everything that looks like HTML to be escaped; nh3 then keeps what is on the list alone, so that a
    mistake in either is caught by the other.
    """
    return Markup(nh3.clean(_converter().convert(text), tags=_TAGS, attributes={}))


def _converter() -> markdown.Markdown:
    converter = markdown.Markdown(extensions=["sane_lists"])
    for name in _REFUSED_BEFORE:
        converter.preprocessors.deregister(name)
    for name in _REFUSED_BLOCKS:
        converter.parser.blockprocessors.deregister(name)
    for name in _REFUSED_INLINE:
        converter.inlinePatterns.deregister(name)
    return converter
