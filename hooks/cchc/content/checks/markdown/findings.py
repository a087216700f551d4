"""What a rule finds in a Markdown text, before it is known in which file the text stands."""

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
    """What may be meant as it is."""
    return Finding(line, message, Severity.WARNING)
