"""Every target in a text (links, pictures, definitions, bare addresses, raw HTML), and which of them are allowed.

Allowed are those that lead a reader somewhere and carry nothing out in the browser.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from urllib.parse import urlsplit

from markdown_it.token import Token

from cchc.text.addresses import is_of_own_network
from cchc.text.markdown.engine import Reading, all_parts
from cchc.text.markdown.raw_html import Kind, pieces

SCHEMES = frozenset({"https", "http", "mailto", "tel", "webcal"})
"""What a whole address may begin with; all else leads to a place on the site."""

_SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):", re.IGNORECASE)
_UNSEEN = re.compile(r"[\x00-\x20\x7f-\xa0\u200b-\u200f\u2028-\u202f\u2060\ufeff]+")
_DRIVE = re.compile(r"[a-z]:(?:[\\/]|%5c)", re.IGNORECASE)


def scheme_of(address: str) -> str:
    """What stands before the colon of an address, in small letters; empty for a place on the site.

    A browser leaves out blanks and letters that nobody sees: `java\\nscript:` is `javascript:` to it.
    """
    found = _SCHEME.match(_UNSEEN.sub("", address))
    return found[1].lower() if found else ""


def is_allowed(address: str) -> bool:
    """Whether a link may have this address."""
    return scheme_of(address) in SCHEMES | {""}


def is_elsewhere(address: str) -> bool:
    """Whether an address names no file of the repository: it is whole, or a part of the page itself."""
    return bool(scheme_of(address)) or address.startswith(("//", "#", "?"))


def is_of_one_computer(address: str) -> bool:
    """Whether an address leads to a file or a network that readers elsewhere do not have."""
    bare = _UNSEEN.sub("", address)
    return bool(_DRIVE.match(bare)) or bare.startswith(("\\\\", "%5C%5C")) or _is_private(bare)


def has_no_host(address: str) -> bool:
    """Whether an address of the web does not say whose it is: `https://`, `https:vidu.example`, `http:///a`."""
    try:
        return scheme_of(address) in ("http", "https") and not urlsplit(_UNSEEN.sub("", address)).hostname
    except ValueError:
        return True


def _is_private(address: str) -> bool:
    if scheme_of(address) == "file":
        return True
    try:
        host = urlsplit(address).hostname
    except ValueError:
        return False
    return host is not None and is_of_own_network(host.rstrip("."))


_DEFINED = re.compile(r"\]:\s*<?(?P<target>[^>\n]*?)>?(?:[ \t]+[\"'(][^\n]*)?[ \t]*$", re.MULTILINE)
_IN_HTML = {"href", "src", "poster", "cite", "data", "srcset"}


class TargetKind(Enum):
    """The way in which a text leads to a target: a link, a picture, a definition, …"""

    LINK = "link"
    PICTURE = "picture"
    HTML = "raw HTML"


@dataclass(frozen=True, slots=True)
class Target:
    """A target as it was `written`, at its `offset` in the text, and the `address` that a browser is given.

    `words` are those of a picture's description; a link's are not told.
    """

    kind: TargetKind
    written: str
    address: str
    offset: int
    words: str = ""


def targets_of(reading: Reading) -> Iterator[Target]:
    """The targets of a text, those of Markdown first."""
    for block, part in all_parts(reading.tokens):
        if part.type == "link_open":
            yield _target(reading, block, part, TargetKind.LINK, str(part.attrGet("href") or ""))
        elif part.type == "image":
            yield _target(reading, block, part, TargetKind.PICTURE, str(part.attrGet("src") or ""), part.content)
    yield from _unused(reading)
    yield from _in_html(reading)


def _target(reading: Reading, block: Token, part: Token, kind: TargetKind, address: str, words: str = "") -> Target:
    span = (part.meta or {}).get("target")
    if span:
        written = block.content[span[0] : span[1]]
        beginning = Token(part.type, "", 0, meta={"start": span[0]})
        return Target(kind, written, address, reading.offset_of(block, beginning), words)
    return _defined(reading, address, kind, words) or _bare(reading, block, part, kind, address, words)


def _defined(reading: Reading, address: str, kind: TargetKind, words: str) -> Target | None:
    """Return the target of a link that is defined elsewhere in the text."""
    line = reading.definitions.get(address)
    found = _DEFINED.search(reading.text, reading.line_begins[line]) if line is not None else None
    return Target(kind, found["target"], address, found.start("target"), words) if found else None


def _unused(reading: Reading) -> Iterator[Target]:
    """Yield the targets that are defined and have no link."""
    used = {part.attrGet("href") or part.attrGet("src") for _, part in all_parts(reading.tokens)}
    for address in reading.definitions:
        found = _defined(reading, address, TargetKind.LINK, "") if address not in used else None
        if found:
            yield found


def _bare(reading: Reading, block: Token, part: Token, kind: TargetKind, address: str, words: str) -> Target:
    """Return the target of an address that stands in the text as it is: `www.vidu.example`."""
    begin = reading.line_begins[block.map[0] if block.map else 0]
    bare = address.partition("://" if "://" in address else ":")[2]
    return Target(kind, address, address, max(reading.text.find(bare, begin), begin), words)


def _in_html(reading: Reading) -> Iterator[Target]:
    if "<" not in reading.text:
        return
    for piece in pieces(reading):
        for name, value in piece.attributes if piece.kind is Kind.START else ():
            if name in _IN_HTML:
                begin = reading.line_begins[piece.line]
                yield Target(TargetKind.HTML, value, value, max(reading.text.find(value, begin), begin))


_UNMADE = re.compile(r"\]\([ \t]*(?P<target>(?:[^()<>\n\"'\\]|\([^()<>\n\"']*\))*?)[ \t]*\)")
_BLANK = re.compile(r"[ \t]")
_LIKE_A_PATH = re.compile(r"[/\\]|\.[a-z0-9]{2,5}(?:#\S*)?$", re.IGNORECASE)


def unmade_links(reading: Reading) -> Iterator[tuple[int, str]]:
    """Yield line (from 0) and target of each text that looks like a link and is none."""
    yield from ((line, target) for line, target, _ in places_of_unmade_links(reading))


def places_of_unmade_links(reading: Reading) -> Iterator[tuple[int, str, int]]:
    """Line, target and offset of the target of each."""
    for block in reading.tokens if "](" in reading.text else ():
        if block.type == "inline" and "](" in block.content and block.map:
            for found in _UNMADE.finditer(block.content):
                if _is_meant(found["target"]) and _is_text(block, found[0]):
                    place = Token("text", "", 0, meta={"start": found.start("target")})
                    offset = reading.offset_of(block, place)
                    line = block.map[0] + block.content.count("\n", 0, found.start())
                    if reading.text.startswith(found["target"], offset):
                        yield line, found["target"], offset


def _is_meant(target: str) -> bool:
    return _BLANK.search(target) is not None and _LIKE_A_PATH.search(target) is not None


def _is_text(block: Token, words: str) -> bool:
    """Whether these words are no code and no HTML."""
    return not any(
        part.type in ("code_inline", "html_inline") and words in part.content for part in block.children or ()
    )
