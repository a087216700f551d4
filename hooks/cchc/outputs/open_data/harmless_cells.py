"""Cells of CSV that no spreadsheet takes for a formula (CSV injection, CWE-1236).

The rule, for whoever reads the text back: an apostrophe goes before a sign of a formula, where a cell begins or where
a spreadsheet that parts cells by semicolons would begin one: after a line break or a semicolon. Blanks and apostrophes
between are skipped. `as_written` takes away exactly what `harmless` has put in.
"""

import re

_SIGNS = "=+\\-@＝＋－＠﹦﹢﹣﹫"
_START = rf"\A(?=['\s]*[{_SIGNS}\t\r\n])"
_INSIDE = rf"(?:; ?|[\r\n]+)(?=['\s]*[{_SIGNS}])"
_GUARDED_START = rf"\A'(?=['\s]*[{_SIGNS}\t\r\n])"
_GUARDED_INSIDE = rf"(?P<before>; ?|[\r\n]+)'(?=['\s]*[{_SIGNS}])"
_DANGER = re.compile(f"{_START}|{_INSIDE}")
_GUARDED = re.compile(f"{_GUARDED_START}|{_GUARDED_INSIDE}")


def harmless(text: str) -> str:
    """The text with an apostrophe before each sign that could begin a formula; any other text as it is."""
    return _DANGER.sub(lambda found: f"{found[0]}'", text)


def as_written(cell: str) -> str:
    """The text that `harmless` was given."""
    return _GUARDED.sub(lambda found: found["before"] or "", cell)
