"""Values as people read them in a spreadsheet."""

from datetime import date

from cchc.content.terms import Term
from cchc.text.dates import printed


def words(value: object) -> str:
    """A list one part a line, words of a closed list by their labels."""
    if isinstance(value, tuple):
        return "\n".join(map(words, value))
    if isinstance(value, Term):
        return value.label
    if isinstance(value, bool):
        return "Có" if value else "Không"
    return printed(value) if isinstance(value, date) else str(value or "")
