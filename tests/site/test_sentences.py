"""The sentences that the site puts together end once."""

import re
from pathlib import Path

from lxml import html

_TWICE = re.compile(r".*\w(?:\.\s*\.(?!\.)|[?!]\.|,,).*")


def test_no_sentence_ends_twice(demonstration_site: Path) -> None:
    """A text of an editor may have its full stop, or none."""
    twice = {}
    for file in demonstration_site.rglob("*.html"):
        for part in html.document_fromstring(file.read_bytes()).iter("p", "li", "td", "dd"):
            words = " ".join("".join(map(str, part.itertext())).split())
            if found := _TWICE.fullmatch(words):
                twice[file.relative_to(demonstration_site).as_posix()] = found[0][-80:]
    assert twice == {}
