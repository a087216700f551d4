"""`nam_mau: 2026`: an illustration written for that year, whose years move along: a demonstration does not age."""

import re
from dataclasses import replace

from cchc.content.source import SourceFile

_WRITTEN_FOR = re.compile(r"^nam_mau:[ \t]*(\d{4})[ \t]*$", re.MULTILINE)
_YEAR = re.compile(r"(?<!\d)(?<!plans/)(?<!news/)(?:19|20)\d\d(?!\d)")
"""A year, not the folder of one: files stay where they are, and so do their addresses."""

_FARTHEST = 5
"""Years from the one written for; what lies farther away is history."""


def in_year(source: SourceFile, year: int) -> SourceFile:
    """The file as if it had been written for a year; any other file as it is. Lines and columns stay the same."""
    found = _WRITTEN_FOR.search(source.front)
    written_for = int(found[1]) if found else year
    if written_for == year:
        return source

    def moved(match: re.Match[str]) -> str:
        named = int(match[0])
        return str(named + year - written_for) if abs(named - written_for) <= _FARTHEST else match[0]

    return replace(source, front=_YEAR.sub(moved, source.front), body=_YEAR.sub(moved, source.body))
