"""The list of what people look for by name, which `assets/search-names.js` ranks in the browser.

Titles lie in one text, a line each, and so do addresses: 2,600 procedures are 110 kB gzipped, and a browser reads them
into tables of numbers (`search-index.js`). An index made here would be larger than the list itself, and MiniSearch,
tried in November 2026, found .59 to .66 of the queries among the same titles: it knows no readings of a word, no marks.
"""

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import NamedTuple

from cchc.content.everyday_words import EverydayName, national_vocabulary, plain_words
from cchc.content.item import Item
from cchc.content.life_event import LifeEvent
from cchc.content.news import News
from cchc.content.page import PAGE, Page
from cchc.content.procedure import Procedure
from cchc.content.registry import type_of
from cchc.facts.markup import words_in
from cchc.facts.site_facts import SiteFacts
from cchc.text.dates import PartialDate
from cchc.text.folding import nfc
from cchc.text.look_alikes import clean
from cchc.text.sentences import shortened
from cchc.views.search import TASK, WITHDRAWN, words_of

_NO_WORD = re.compile(r"[\W_]+")

NAMES = "tim-kiem/ten-goi.json"
"""Its output path."""

_RECENT = 200
"""News and tasks of plans that are in the list; the full text has all."""

_LONGEST = 140
"""Letters of a task that its title has."""


class Named(NamedTuple):
    """What is found by name. `kind` is a pair of key and label, `group` the domain of a procedure, `note` is shown
    beside the kind, `words` find it too.
    """

    address: str
    title: str
    kind: tuple[str, str]
    group: str = ""
    note: str = ""
    words: str = ""
    is_past: bool = False


def names_file(facts: SiteFacts) -> dict[str, bytes]:
    """Return the list as `{path: bytes}`; the same content gives the same bytes."""
    table = names_table(list(_every(facts)), facts.site.settings.province.everyday_names)
    return {NAMES: json.dumps(table, ensure_ascii=False, separators=(",", ":")).encode()}


def names_table(every: Sequence[Named], own: Iterable[EverydayName] = ()) -> dict[str, object]:
    """What the browser gets of all that is found by name; `own` are everyday names beside the national ones."""
    kinds = list(dict.fromkeys(named.kind for named in every))
    groups = list(dict.fromkeys(named.group for named in every))
    return {
        "kinds": kinds,
        "groups": groups,
        "titles": "\n".join(named.title for named in every),
        "addresses": "\n".join(named.address for named in every),
        "kind": [kinds.index(named.kind) for named in every],
        "group": [groups.index(named.group) for named in every],
        "notes": "\n".join(named.note for named in every),
        "words": "\n".join(named.words for named in every),
        "past": [number for number, named in enumerate(every) if named.is_past],
        **_vocabulary(own),
    }


def _vocabulary(own: Iterable[EverydayName]) -> dict[str, object]:
    national = national_vocabulary()
    return {
        "fillers": _spelled(national.fillers),
        "markedFillers": _spelled(national.marked_fillers),
        "everyday": [_pair(name) for name in (*own, *national.names, *national.situations)],
        "elsewhere": [[_plain(each.names), each.sentence, _spelled(each.unless)] for each in national.elsewhere],
    }


def _pair(name: EverydayName) -> list[list[str]]:
    return [_plain(name.names), _spelled(name.terms)]


def _plain(names: Iterable[str]) -> list[str]:
    """As a browser has the words of titles and queries: without marks, with single blanks between."""
    return [plain_words(name) for name in names]


def _spelled(terms: Iterable[str]) -> list[str]:
    return [
        " ".join("".join(letter if letter.isalnum() else " " for letter in nfc(term).lower()).split()) for term in terms
    ]


def _every(facts: SiteFacts) -> Iterator[Named]:
    recent = {news.path for news in facts.site.news[:_RECENT]}
    for item in facts.site.published:
        if item.address and not (isinstance(item, News) and item.path not in recent):
            yield _named(item)
    for item in facts.site.withdrawn:
        kind = type_of(item.path)
        named = (kind.address, kind.name) if kind.address else ("trang", PAGE.name)
        yield Named(item.address, _line(item.heading), named, note=WITHDRAWN, is_past=True)
    rows = (row for plan in facts.site.plans for row in facts.tasks.of_plan(plan))
    for _, row in zip(range(_RECENT), rows, strict=False):
        title = f"Nhiệm vụ {row.task.id}: {shortened(words_in(row.task.text), _LONGEST)}"
        yield Named(row.assigned.address, _line(title), TASK, note=_line(row.plan.number or ""))


def _named(item: Item) -> Named:
    kind = type_of(item.path)
    named = Named(
        item.address, _line(item.heading), (kind.address, kind.name) if kind.address else ("trang", PAGE.name)
    )
    if isinstance(item, Procedure):
        words = item.title if item.title != item.heading else ""
        note = ", ".join(level.label for level in item.levels)
        return named._replace(group=_line(item.domain), note=note, words=_line(words), is_past=item.is_abolished)
    # the titles of pages and life events are short: what they are about is said in the summary
    summary = item.description if isinstance(item, LifeEvent | Page) else None
    return named._replace(note=_year(item), words=_line(" ".join([*words_of(item), summary or ""])))


def _year(item: Item) -> str:
    """The year it is for, or in which it was issued or published."""
    issued: PartialDate | date | None = getattr(item, "issued", None) or item.published_on
    years = getattr(item, "years", None)
    return str(years.last) if years else str(issued.year) if issued else ""


def _line(text: str) -> str:
    return " ".join(clean(text).split())
