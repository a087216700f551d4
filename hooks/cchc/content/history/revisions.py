"""How often what a calendar shows of a thing has changed since it was first published."""

from collections.abc import Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from cchc.content.history.front import formless
from cchc.content.history.records import PlanRecord, TaskRecord
from cchc.text.folding import name_key


@dataclass(frozen=True, slots=True)
class Revision:
    """`number` is 0 for a thing as first published, `moment` that of the last change: SEQUENCE and LAST-MODIFIED."""

    number: int
    moment: datetime


def revision(states: Iterable[tuple[datetime, Hashable]]) -> Revision | None:
    """The revision of a thing that the public saw in these states, oldest first; None where it never did."""
    found: Revision | None = None
    last: Hashable = None
    for moment, state in states:
        if found is None or state != last:
            found = Revision(found.number + 1 if found else 0, moment)
        last = state
    return found


def task_states(
    versions: Iterable[tuple[datetime, PlanRecord]],
) -> Mapping[str, list[tuple[datetime, Hashable]]]:
    """By the id of each task: what a calendar showed of it, version by version, from when it was first there.

    `None` stands for a version without it: one taken away and put back has changed twice.
    """
    found: dict[str, list[tuple[datetime, Hashable]]] = {}
    before: PlanRecord | None = None
    for moment, plan in versions:
        is_same_plan = before is not None and _around(before) == _around(plan)
        for task_id in dict.fromkeys((*found, *plan.tasks)):
            task = plan.tasks.get(task_id)
            if not (is_same_plan and before and before.tasks.get(task_id) == task):
                found.setdefault(task_id, []).append((moment, tuple(_shown(plan, task)) if task else None))
        before = plan
    return found


def _around(plan: PlanRecord) -> Hashable:
    """What of a plan a calendar shows, or reads to understand the time of its tasks."""
    return plan.title, plan.number, plan.years, plan.role, plan.issued


def _shown(plan: PlanRecord, task: TaskRecord) -> Iterator[Hashable]:
    period = plan.period_of(task)
    yield period.named_intervals, period.named_recurrence, formless(task.current_time), task.postponements
    yield formless(plan.title), plan.number, formless(task.text)
    yield tuple(map(formless, task.products)), task.state, task.done_on
    yield tuple(sorted(map(name_key, task.lead))), tuple(sorted(map(name_key, task.support)))
