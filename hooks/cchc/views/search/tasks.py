"""Tasks as results of their own: who looks for a piece of work is led to its row, not to the top of its plan."""

from collections.abc import Iterable, Iterator
from html import escape

from cchc.facts.markup import words_in
from cchc.facts.register import Choice, of_terms, of_years
from cchc.facts.tasks.rows import TaskRow
from cchc.facts.tasks.tables import cited
from cchc.text.sentences import shortened
from cchc.text.unseen import clean
from cchc.views.search.document import AGENCY, FIELD, KIND, YEAR, SearchDocument

_KIND = ("nhiem-vu", "Nhiệm vụ")
_LONGEST = 140
"""Letters of a task that its title has."""


def task_documents(rows: Iterable[TaskRow]) -> Iterator[SearchDocument]:
    """The tasks of a plan, each at its address (`ke-hoach/2017/x/#nv-8`)."""
    for row in rows:
        text = clean(words_in(row.task.text))
        parts = [text, *row.task.products, words_in(row.task.result or ""), words_in(row.task.note or "")]
        yield SearchDocument(
            row.assigned.address,
            f"Nhiệm vụ {row.task.id}: {shortened(text, _LONGEST)}",
            "".join(f"<p>{escape(part)}</p>" for part in map(clean, parts) if part),
            clean(_summary(row)),
            facets=tuple(_facets(row)),
        )


def _summary(row: TaskRow) -> str:
    """Whose it is and by when, as the plan says it."""
    lead = f"Chủ trì: {', '.join(row.task.lead)}" if row.task.lead else ""
    time = f"Thời gian: {row.task.current_time}" if row.task.current_time else ""
    return ". ".join(filter(None, (cited(row.plan), lead, time)))


def _facets(row: TaskRow) -> Iterator[tuple[str, Choice]]:
    yield KIND, _KIND
    yield from ((FIELD, choice) for choice in of_terms(*row.reform_fields))
    agencies = {agency.key: agency.title for name in row.agencies for agency in (name.agency, *name.now) if agency}
    yield from ((AGENCY, choice) for choice in agencies.items())
    if row.plan.years:
        years = range(row.plan.years.first, row.plan.years.last + 1)
        yield from ((YEAR, choice) for choice in of_years(*years))
