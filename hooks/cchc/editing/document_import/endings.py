"""The end of a document among blocks: where its text ends, who signed, who gets it, what is appended."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import takewhile

from cchc.editing.document_import.blocks import Block, Paragraph
from cchc.editing.document_import.labels import LabelKind, label_of
from cchc.editing.document_import.letterhead import in_columns
from cchc.editing.document_import.signature import RECIPIENTS, Signature, is_signing, recipients, signature
from cchc.editing.document_import.titles import APPENDIX, ATTACHED, LONGEST_TITLE, is_authority
from cchc.text.folding import fold


@dataclass(slots=True)
class Ending:
    """`start` is where the text ends, `end` where appendices begin; both the length of a document without an end.

    `rest` are lines among those of the end that are neither recipients nor a signature.
    """

    start: int
    end: int
    recipients: list[str] = field(default_factory=list)
    signature: Signature = field(default_factory=Signature)
    rest: list[str] = field(default_factory=list)


_MOST_REST = 60
"""Words: where more are left over, the text goes on, and what looked like its end was none."""

_SIGNED = re.compile(r"^\(?\s*(?:đã ký|ký tên|chữ ký|dấu)\b|^[\W_]*$", re.IGNORECASE)


def ending(blocks: Sequence[Block], after: int) -> Ending:
    """Find the end of a document whose text begins at `after`."""
    starts = [at for at, block in enumerate(blocks) if at >= after and _ends(block) and _is_last(blocks, at)]
    found = (_ending(blocks, after, start) for start in starts)
    last = None
    for last in found:
        if sum(len(line.split()) for line in last.rest) <= _MOST_REST:
            return last
    return last or _loose_ending(blocks, after)


def _ending(blocks: Sequence[Block], after: int, start: int) -> Ending:
    """The end, if it begins there."""
    lines = _side_by_side(list(_end_lines(blocks, start)))
    texts = [text for text, _ in lines]
    heard = next((number for number, text in enumerate(texts) if RECIPIENTS.match(text)), None)
    named, taken = recipients(texts[heard:]) if heard is not None else ([], 0)
    used = (heard or 0) + taken
    signed = signature(texts[: heard or 0] + texts[used:])
    of_signature = [bool(signed.name and fold(text) == fold(signed.name)) or is_signing(text) for text in texts]
    last = max([used - 1, *(number for number, is_one in enumerate(of_signature) if is_one)])
    end = max(at for _, at in lines[: last + 1]) + 1 if last >= 0 else start
    rest = [
        text
        for number, (text, at) in enumerate(lines)
        if at < end and not (of_signature[number] or _SIGNED.match(text) or (heard or 0) <= number < used)
    ]
    items = [] if named else _loose_items(blocks[after:start])
    return Ending(start - len(items), end, named or _loose_recipients(blocks[after:start]), signed, rest)


def _ends(block: Block) -> bool:
    return isinstance(block, Paragraph) and any(
        RECIPIENTS.match(line) or is_signing(line) for line in in_columns([block])
    )


_LONGEST_LINE, _FEWEST_WORDS = 200, 6
"""Letters of a line at the end of a document, words of a sentence: what is longer belongs to the text."""


def _is_last(blocks: Sequence[Block], at: int) -> bool:
    """Whether no more text follows before those who get the document: "CHỦ TỊCH" may also head a paragraph."""
    between = [block.text for block, _ in _end_lines(blocks, at)]
    heard = next((place for place, text in enumerate(between) if RECIPIENTS.match(text)), 0)
    return not any(map(_is_of_text, between[:heard]))


def _is_of_text(line: str) -> bool:
    label = label_of(line)
    is_sentence = line.endswith((".", ";", ":")) and len(line.split()) >= _FEWEST_WORDS
    return len(line) > _LONGEST_LINE or is_sentence or (label is not None and label.kind <= LabelKind.DECIMAL)


def _end_lines(blocks: Sequence[Block], start: int) -> Iterator[tuple[Paragraph, int]]:
    """Yield the paragraphs from there to the first appendix, each with its place."""
    for at, block in enumerate(blocks[start:], start):
        if not isinstance(block, Paragraph) or (at > start and _begins_appendix(block)):
            break
        yield block, at


def _begins_appendix(paragraph: Paragraph) -> bool:
    text = paragraph.text
    is_heading = APPENDIX.match(text) and len(text) < LONGEST_TITLE and not text.endswith((";", ","))
    return bool(ATTACHED.match(text) or is_heading)


def _side_by_side(paragraphs: Sequence[tuple[Paragraph, int]]) -> list[tuple[str, int]]:
    """The lines, those of a left half before those of the right, where tabs or wide gaps part them."""
    left: list[tuple[str, int]] = []
    right: list[tuple[str, int]] = []
    is_parted = any(len(in_columns([block])) > len(block.lines) for block, _ in paragraphs)
    for block, at in paragraphs:
        for line in block.raw.split("\n"):
            parts = in_columns([Paragraph(line, align=block.align)])
            left += [(part, at) for part in parts[:1]]
            right += [(part, at) for part in parts[1:]]
            if is_parted and len(parts) == 1 and (is_signing(parts[0]) or re.match(r"\t|\s{10,}", line)):
                right.append(left.pop())
    return left + right


def _loose_ending(blocks: Sequence[Block], after: int) -> Ending:
    """The end of a document that nobody signed: the name of a body in capitals, recipients without a heading."""
    end = len(blocks)
    last = blocks[-1] if end > after else None
    signed = Signature()
    if isinstance(last, Paragraph) and is_authority(last.text):
        end, signed = end - 1, Signature(last.text)
    body = blocks[after:end]
    return Ending(end - len(_loose_items(body)), len(blocks), _loose_recipients(body), signed)


def _loose_items(body: Sequence[Block]) -> list[str]:
    """The items at the very end of a text, the last of which is the filing code: "- Lưu: VT"."""
    texts = (block.text if isinstance(block, Paragraph) else "" for block in reversed(body))
    items = list(takewhile(lambda text: re.match(r"[-–]\s", text), texts))
    return items[::-1] if items and re.match(r"[-–]\s*Lưu\b", items[0]) else []


def _loose_recipients(body: Sequence[Block]) -> list[str]:
    items = _loose_items(body)
    return recipients(items)[0] if items else []
