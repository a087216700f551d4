"""What citizens wrote, as HTML that can do nothing: paragraphs, lists, emphasis; all else is shown as it was typed."""

import nh3
from markupsafe import Markup

from cchc.text.markdown.engine import untrusted_parser

_TAGS = {"p", "br", "em", "strong", "ul", "ol", "li", "blockquote", "pre", "code", "hr"}


def safe_html(text: str) -> Markup:
    """HTML of an untrusted Markdown text: only harmless elements, no attributes.

    There is no raw HTML, no heading that would break the page's order, no link that nobody of the office has looked at.
    Markdown leaves everything that looks like HTML to be escaped; nh3 then keeps what is on the list alone, so that a
    mistake in either is caught by the other.
    """
    return Markup(nh3.clean(untrusted_parser().render(text).strip(), tags=_TAGS, attributes={}))
