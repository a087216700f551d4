"""What a rule finds in a Markdown text, before it is known in which file the text stands."""

import re
from dataclasses import dataclass

from cchc.content.problems import Severity
from cchc.text.markdown.allowed_html import AllowedHtml
from cchc.text.markdown.engine import Reading


@dataclass(frozen=True, slots=True)
class Finding:
    """A mistake on a line of a text, counted from 0."""

    line: int
    message: str
    severity: Severity = Severity.ERROR


@dataclass(frozen=True, slots=True)
class Written:
    """A text of an editor, read: `is_body` tells a page's text from a field, `has_title` a page that writes its h1.

    `above` is the level of the heading that the text stands below.
    """

    reading: Reading
    allowed: AllowedHtml
    is_body: bool = True
    has_title: bool = False
    above: int = 1


def warning(line: int, message: str) -> Finding:
    """Return a finding that is a warning: the text may be meant as it is."""
    return Finding(line, message, Severity.WARNING)


_SIGNS = ("<", "\\", "~~~", "```", "local", ".lan", ".internal")
_SIGNS_WITH_BRACKETS = ("![", "[^", "[](", "[ ](", "]:", "] (")
_LINK = re.compile(r"\]\(|://[\d\[]")
_PLAIN_LINK = re.compile(
    r"\]\((?:https?://[a-z][\w.-]*\.[a-z]{2,}(?:[/?#][^\s()<>\\]*)?|/(?!/)[\w./#-]+|\.{0,2}[\w./-]+\.md(?:#[\w.-]*)?"
    r"|#[\w.-]*|mailto:[\w.@+-]+|tel:[+\d]+)\)"
)
_LIKE_AN_ITEM = re.compile(
    # marks that Markdown does not read as those of a list or a heading
    r"\n(?:[ \t]*(?:(?:[-+*]|\d+[.)])[ \t]+)*(?:[•·●▪◦‣–—‒−○■□►➢✓✔\uf0b7\uf0a7\uf0fc\uf0d8]"
    r"|[oØüv§](?:\t|  )|#{2,6}[^\W\d_]|[-+*][^\s*+-]|\d+[.)][^\W\d_]|\(\w{1,3}\)"
    r"|(?:[a-zđA-HĐ]|[ivx]{1,4}|[IVX]{1,5}|\d{1,2}(?:\.\d{1,2})+)[.)][ \t]"
    # marks with many blanks behind them, lists that are not indented enough
    r"|(?:[-+*]|\d+[.)])(?: {5}| {0,4}\t))|\d+[.)][ \t][^\n]*\n {1,2}[-+*] "
    # indented words, quotations, headings in lists, and nests
    r"|(?: {4}| {0,3}\t)|[ \t]*>|[ \t]*(?:[-+*]|\d+[.)])[ \t]+(?:[-+*\d.) \t]*)#"
    r"|(?:[ \t]*(?:[-+*] |\d+[.)] )){8}|[ \t]{24}"
    # lines that go on in the one before, and headings that are underlined
    r"|(?<=[^\n]\n)(?:[ \t]*(?:Bước|Lần|Điều|Khoản|Mục|Chương|Phần|Trường hợp|Cách)[ \t]+[\dIVX]"
    r"| {0,3}(?:=+|-+)[ \t]*(?:\n|\Z)))"
)
_NUMBERED = re.compile(r"\n(?<=[^\n]\n)[ \t]*(?:[02-9]|\d\d+)[.)][ \t]")
_LAZY = re.compile(r"\n[ \t]*(?:[-+*]|\d+[.)])[ \t][^\n]*\n(?=[^\s\-+*\d>|#<~`])")
_LIST = re.compile(r"[ \t]*(?:\d+[.)]|[-+*] )")
_HEADING = re.compile(r"\n {0,3}(#{1,6})(?![^\s])")
_BOLD = re.compile(r"(?<![\w*])\*\*(?=[^\s*])[^*\n`\[\]]*(?<=[^\s*])\*\*(?![\w*])")
_ID = re.compile(r"\{:?[ \t]*#([\w.-]+)")
_DASHES = re.compile(r"\|(?:[ \t]*:?-+:?[ \t]*\|)+[ \t]*")


def is_plain(text: str, is_body: bool = True, has_title: bool = False, above: int = 1) -> bool:
    """Whether a text has nothing in it that a rule on Markdown could find fault with. False means: perhaps."""
    # one look for each is quicker than one expression for all
    if any(map(text.__contains__, _SIGNS)):
        return False
    if "]" in text and any(map(text.__contains__, _SIGNS_WITH_BRACKETS)):
        return False
    lines = f"\n{text}"
    return (
        _links_are_plain(text)
        and not _LIKE_AN_ITEM.search(lines)
        and not _LAZY.search(lines)
        and _numbers_are_plain(lines)
        and ("**" not in text or 2 * len(_BOLD.findall(text)) == text.count("**"))
        and _headings_are_plain(lines, is_body, has_title, above)
        and _tables_are_plain(lines)
    )


def _links_are_plain(text: str) -> bool:
    if "](" not in text and "://" not in text:
        return True
    return len(_LINK.findall(text)) == len(_PLAIN_LINK.findall(text))


def _numbers_are_plain(lines: str) -> bool:
    """`2. ` goes on in the line before unless that is an item too."""
    for found in _NUMBERED.finditer(lines):
        before = lines.rfind("\n", 0, found.start()) + 1
        if not _LIST.match(lines, before):
            return False
    return True


def _headings_are_plain(lines: str, is_body: bool, has_title: bool, above: int) -> bool:
    levels = [len(marks) for marks in _HEADING.findall(lines)] if "#" in lines else []
    if is_body and has_title and lines.lstrip("\n").startswith("# "):
        levels = levels[1:]
    ids = _ID.findall(lines) if "{" in lines else []
    if len(set(ids)) < len(ids):
        return False
    pairs = zip([above, *levels], levels, strict=False)
    return all(level >= (2 if is_body else 3) and level <= before + 1 for before, level in pairs)


def _tables_are_plain(lines: str) -> bool:
    """Every stroke belongs to a table between empty lines; a line directly below one would be a row of it."""
    if "|" not in lines:
        return True
    return all(_is_table(block.strip("\n").split("\n")) for block in lines.split("\n\n") if "|" in block)


def _is_table(rows: list[str]) -> bool:
    """Whether all rows have as many cells as the first, and the second is the line of dashes."""
    strokes = rows[0].count("|")
    is_alike = all(row[:1] == "|" and row.rstrip()[-1:] == "|" and row.count("|") == strokes for row in rows)
    return is_alike and len(rows) > 1 and _DASHES.fullmatch(rows[1].rstrip()) is not None
