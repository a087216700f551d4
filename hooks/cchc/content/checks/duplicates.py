"""Rules on what is there twice: two files of one title, two texts that are nearly the same.

Sentences that are alike bring texts together, so that the time grows with the number of texts and not with that of
their pairs; only what has half of its sentences in common is compared letter by letter.
"""

import re
from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator

from rapidfuzz import fuzz
from rapidfuzz.distance import Indel

from cchc.content.checks.shared import repeated
from cchc.content.event import Event
from cchc.content.initiative import Initiative
from cchc.content.item import Item
from cchc.content.material import Material
from cchc.content.news import News
from cchc.content.problems import Problem, Severity
from cchc.content.question import Question
from cchc.content.report import Report
from cchc.content.site import Site
from cchc.text.digests import digest_of
from cchc.text.folding import name_key

_SHORTEST_TEXT = 200
"""Letters; a shorter text is soon like another one."""
_SHORTEST_SENTENCE = 25
_MANY = 20
"""What so many texts have in common is a form of words: later ones are compared with the first of them alone."""
_ALIKE, _NUMBERS_ALIKE = 92, 0.8
"""From 0 to 100, and from 0 to 1. Texts that come again each month differ in their numbers more than in their words."""

_END = re.compile(r"[.!?;\n]+")
_NUMBER = re.compile(r"\d+")
_WRITTEN = (News, Question, Material, Initiative, Report)
_TITLED = (News, Question, Material, Initiative, Event)
_REMEDY = "nếu là một thì giữ một tệp và ghi ở đó chuyen_tu: [/{}]; nếu là hai việc thì viết cho rõ khác nhau"


def have_titles_of_their_own(site: Site) -> Iterator[Problem]:
    """Two items with one title and one summary: a reader cannot tell which is which."""
    items = (item for item in site.items if isinstance(item, _TITLED) and _counts(item))
    for item, first in repeated(items, _title_key):
        message = f"tiêu đề và tóm tắt giống hệt {first.path}; {_REMEDY.format(item.address)}"
        yield item.source.problem(message, "title", severity=Severity.WARNING)


def _counts(item: Item) -> bool:
    """An illustration may repeat itself, and what is withdrawn shows nothing."""
    return not item.is_illustration and item.withdrawal is None


def _title_key(item: Item) -> Hashable:
    # the same meeting is held each year
    day = item.starts if isinstance(item, Event) else None
    return type(item), name_key(item.title), name_key(item.description or ""), day


def have_texts_of_their_own(site: Site) -> Iterator[Problem]:
    """A text that is nearly that of another file: told at the later one, with the nearest of those before it."""
    items = [item for item in site.items if isinstance(item, _WRITTEN) and _counts(item)]
    texts = [_normal(item.body) for item in items]
    for number, others in _with_much_in_common(texts):
        alike, other = max((_likeness(texts[number], texts[other]), -other) for other in others)
        if alike >= _ALIKE:
            item, first = items[number], items[-other]
            message = f"lời giống {first.path} đến {alike:.0f}%; {_REMEDY.format(item.address)}"
            yield item.source.problem_in_body(message, 0, severity=Severity.WARNING)


def _normal(body: str) -> str:
    """Lines stay apart: a list has no full stops."""
    return "\n".join(" ".join(line.split()) for line in body.casefold().splitlines())


def _likeness(text: str, other: str) -> float:
    """From 0 to 100; 0 where they tell of other numbers."""
    if Indel.normalized_similarity(_NUMBER.findall(text), _NUMBER.findall(other)) < _NUMBERS_ALIKE:
        return 0
    return fuzz.ratio(text, other, score_cutoff=_ALIKE)


def _with_much_in_common(texts: Iterable[str]) -> Iterator[tuple[int, list[int]]]:
    """The numbers of texts, each with those of earlier ones that have half of its sentences."""
    having: dict[bytes, list[int]] = defaultdict(list)
    for number, text in enumerate(texts):
        shared: dict[int, int] = defaultdict(int)
        sentences = _sentences(text)
        for key, length in sentences.items():
            for other in having[key]:
                shared[other] += length
            if len(having[key]) < _MANY:
                having[key].append(number)
        half = sum(sentences.values()) / 2
        near = [other for other, length in shared.items() if length >= half]
        if near:
            yield number, near


def _sentences(text: str) -> dict[bytes, int]:
    """The sentences of a text that is long enough, as hashes, with their lengths."""
    if len(text) < _SHORTEST_TEXT:
        return {}
    parts = (part.strip() for part in _END.split(text))
    return {digest_of(part): len(part) for part in parts if len(part) >= _SHORTEST_SENTENCE}
