"""The HTML that editors may write. All else is taken out by nh3, whatever the checks have said before."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

import nh3

from cchc.text.markdown.targets import SCHEMES

Attributes = Mapping[str, frozenset[str]]

ELEMENTS = frozenset(
    "a abbr b bdi bdo blockquote br caption cite code col colgroup dd del details dfn div dl dt em figcaption figure "  # noqa: SIM905
    "h1 h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p pre q rp rt ruby s samp section small span strong sub summary sup "
    "table tbody td tfoot th thead time tr u ul var".split()
)
"""What a text is made of; nothing that loads, runs, frames or asks for anything."""

ATTRIBUTES: Attributes = MappingProxyType(
    {
        "*": frozenset({"align", "aria-label", "class", "dir", "id", "lang", "title"}),
        "a": frozenset({"href", "name"}),
        "blockquote": frozenset({"cite"}),
        "col": frozenset({"span"}),
        "colgroup": frozenset({"span"}),
        "del": frozenset({"cite", "datetime"}),
        "details": frozenset({"open"}),
        "img": frozenset({"alt", "height", "src", "width"}),
        "ins": frozenset({"cite", "datetime"}),
        "li": frozenset({"value"}),
        "ol": frozenset({"reversed", "start", "type"}),
        "q": frozenset({"cite"}),
        "td": frozenset({"colspan", "headers", "rowspan", "style"}),
        "th": frozenset({"colspan", "headers", "rowspan", "scope", "style"}),
        "time": frozenset({"datetime"}),
    }
)
"""Attributes by element, `*` for all. `style` of cells holds no more than what the colons of a table say."""

NEVER = frozenset(
    "applet base body button embed form frame frameset head html iframe input link math meta noembed noscript object "  # noqa: SIM905
    "option param plaintext script select slot style svg template textarea title xmp".split()
)
"""Elements that no setting may allow: they run, load, frame, or change the page around them."""

VOID = frozenset("area br col embed hr img input link meta param source track wbr".split())  # noqa: SIM905
"""Elements that have no end."""

STYLES = frozenset({"text-align"})
"""What `style` may say, where an element may have it."""
_SWALLOWED = {"script", "style", "template", "iframe", "noembed", "noscript", "textarea", "title", "xmp"}

_NOWHERE = re.compile(r"<a>(.*?)</a>", re.DOTALL)

Resolve = Callable[[str], str | None]
"""An address of the site as a text has it, made one of the page; None where there is nothing any more."""


@dataclass(frozen=True, slots=True)
class AllowedHtml:
    """The elements and attributes that texts may have."""

    elements: frozenset[str] = ELEMENTS
    attributes: Attributes = field(default_factory=lambda: ATTRIBUTES)

    def widened(self, more: Mapping[str, frozenset[str]]) -> "AllowedHtml":
        """Return these rules with further elements and their attributes, but none of those that no setting may
        allow.
        """
        known = {name: names for name, names in more.items() if name not in NEVER}
        attributes = dict(self.attributes)
        for name, names in known.items():
            attributes[name] = attributes.get(name, frozenset()) | {each for each in names if may_be_allowed(each)}
        return AllowedHtml(self.elements | (known.keys() - {"*"}), attributes)

    def written_out(self) -> str:
        """All of it as a text, in an order that does not depend on the process."""
        attributes = sorted((name, sorted(names)) for name, names in self.attributes.items())
        return repr((sorted(self.elements), attributes))

    def takes(self, element: str, attribute: str) -> bool:
        """Whether an element may have an attribute."""
        return attribute in self.attributes.get("*", ()) or attribute in self.attributes.get(element, ())


def may_be_allowed(attribute: str) -> bool:
    """Whether a setting may allow an attribute: none that runs, styles, or sends elsewhere."""
    return not attribute.startswith("on") and attribute not in {"style", "srcdoc", "formaction", "ping", "srcset"}


def cleaned(html: str, allowed: AllowedHtml, resolve: Resolve = lambda address: address, comments: bool = False) -> str:
    """HTML of a text with nothing in it but what is allowed; what is open is closed.

    Addresses of the site go through `resolve`. `comments` stay only where somebody reads them afterwards.
    """
    clean = nh3.clean(
        html,
        tags=set(allowed.elements),
        clean_content_tags=_SWALLOWED,
        attributes={name: set(names) for name, names in allowed.attributes.items()},
        filter_style_properties=set(STYLES),
        url_schemes=set(SCHEMES),
        url_relative=resolve,
        link_rel=None,
        strip_comments=not comments,
    )
    # a link that leads nowhere is its words
    return _NOWHERE.sub(r"\1", clean) if "<a>" in clean else clean
