"""Text as a scanner's program, a PDF or an editor gives it → HTML: paragraphs out of lines, tables out of tabs.

Lines are joined where a page or the width of a column has parted a sentence, and nowhere else.
"""

import html
import re
from collections.abc import Iterable, Iterator

from cchc.text.markdown.engine import read

_LABEL = re.compile(
    r"(?:\*\*|#|>|\|)|(?:[-+•–*]|[IVXLC]+[.)]|\d{1,2}(?:\.\d{1,2})*[.)]|[a-zđ]\)|Điều \d+|Phần |Chương |Mục )\s*"
)
_ENDED = re.compile(r"[.;:!?/…”\")>*|]$")
_FEWEST_TABS = 2
_FULL_LINE = 60
"""Letters after which a line may have ended because the column does."""

_ALONE = re.compile(r"^\s*(?:[-–_*=]{3,}|\d{1,3}|Trang \d+.*)\s*$")
"""A rule, or the number of a page."""


def html_of_text(text: str) -> str:
    """Recognised text, with or without Markdown, as HTML."""
    return "\n".join(_parts(text.replace("\r\n", "\n").replace("\r", "\n").replace("\f", "\n\n").split("\n")))


def _parts(lines: Iterable[str]) -> Iterator[str]:
    rows: list[str] = []
    words: list[str] = []
    for line in lines:
        if line.count("\t") >= _FEWEST_TABS or (rows and re.match(r"\t+\S", line)):
            yield from _markdown(words)
            words = []
            rows.append(line)
        elif rows and not line.strip():
            continue
        else:
            yield from _table(rows)
            rows = []
            words.append(line)
    yield from _table(rows)
    yield from _markdown(words)


def _table(rows: list[str]) -> Iterator[str]:
    if rows:
        cells = ("".join(f"<td>{_cell(cell)}</td>" for cell in row.split("\t")) for row in rows)
        yield f"<table>{''.join(f'<tr>{row}</tr>' for row in cells)}</table>"


def _cell(text: str) -> str:
    """The words of a cell; bold and italics are all that a scanner's program writes there."""
    return re.sub(r"&lt;(/?(?:b|i|br))\s*/?&gt;", r"<\1>", html.escape(text.strip(), quote=False))


def _markdown(lines: list[str]) -> Iterator[str]:
    if any(map(str.strip, lines)):
        yield read("\n".join(_paragraphs(lines))).html_text()


def _paragraphs(lines: Iterable[str]) -> Iterator[str]:
    """Yield the lines with an empty one wherever a paragraph begins."""
    before, blanks, is_bold = "", 0, False
    for written in lines:
        line = written.strip()
        if not line or _ALONE.match(line):
            blanks += 1
            continue
        if before and not (_goes_on(before, line, blanks) or (is_bold and not blanks)):
            yield ""
        before, blanks, is_bold = line, 0, is_bold != (line.count("**") % 2 == 1)
        # two blanks at the end break a line in Markdown
        yield line + ("  " if written.endswith("  ") or (is_bold and line.isupper()) else "")


def _goes_on(before: str, line: str, blanks: int) -> bool:
    """Whether a line carries on the sentence of the one before, over a page's end too."""
    if before.startswith("|") and line.startswith("|"):
        return blanks == 0
    if _LABEL.match(line) or before.startswith("#"):
        return False
    if _ENDED.search(before):
        return False
    return line[0].islower() or (not blanks and len(before) > _FULL_LINE and not before.isupper())
