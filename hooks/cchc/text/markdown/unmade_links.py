"""What was meant as a link and is none: `[Kế hoạch](/tep/Kế hoạch 2026.pdf)`, for a target ends at a blank."""

import re
from collections.abc import Iterator

from markdown_it.token import Token

from cchc.text.markdown.engine import Reading

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
