"""Every target in a text: links, pictures, definitions of links, addresses that stand there bare, raw HTML."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from markdown_it.token import Token

from cchc.text.markdown.engine import Reading, all_parts
from cchc.text.markdown.raw_html import Kind, pieces

_DEFINED = re.compile(r"\]:\s*<?(?P<target>[^>\n]*?)>?(?:[ \t]+[\"'(][^\n]*)?[ \t]*$", re.MULTILINE)
_IN_HTML = {"href", "src", "poster", "cite", "data", "srcset"}


class TargetKind(Enum):
    """What leads to a target."""

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
    """Of a link whose target stands elsewhere."""
    line = reading.definitions.get(address)
    found = _DEFINED.search(reading.text, reading.line_begins[line]) if line is not None else None
    return Target(kind, found["target"], address, found.start("target"), words) if found else None


def _unused(reading: Reading) -> Iterator[Target]:
    """What is defined and has no link."""
    used = {part.attrGet("href") or part.attrGet("src") for _, part in all_parts(reading.tokens)}
    for address in reading.definitions:
        found = _defined(reading, address, TargetKind.LINK, "") if address not in used else None
        if found:
            yield found


def _bare(reading: Reading, block: Token, part: Token, kind: TargetKind, address: str, words: str) -> Target:
    """Of an address that stands in the text as it is: `www.vidu.example`."""
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
    """Line, from 0, and target of each."""
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
