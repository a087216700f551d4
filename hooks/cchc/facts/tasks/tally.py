"""How many tasks are in which state: of a plan, an agency, a field, or all together."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from cchc.content.terms import PlanStatus, ShownState
from cchc.facts.tasks.rows import TaskRow, timeline_of
from cchc.facts.tasks.states import over_from

NOT_COUNTED = "khong_tinh"
"""In a state timeline, in the place of a state: from that day on the task is not among those counted."""


@dataclass(frozen=True, slots=True)
class Share:
    """So many tasks in one of these states, and their part of the whole in per cent, to one decimal."""

    states: tuple[ShownState, ...]
    count: int
    percent: float

    @property
    def state(self) -> ShownState:
        """The state of a share that is of one alone."""
        return self.states[0]

    @property
    def keys(self) -> str:
        """Return the keys of the states as the page carries them: `hoan_thanh hoan_thanh_muon`."""
        return " ".join(state.value for state in self.states)


@dataclass(frozen=True, slots=True)
class Tally:
    """The tasks of a group as of `today`.

    `timelines` are the state timelines of the tasks (`timeline_of`), each with the number of tasks that have it: what a
    page needs to count them anew on the reader's day. Most tasks of a plan share a few.
    """

    today: date
    total: int
    counts: Counter[ShownState]
    timelines: tuple[tuple[int, str], ...]

    def share_of(self, states: Iterable[ShownState]) -> Share:
        """The tasks in any of some states; a half of the last decimal goes up, as in the page's script."""
        wanted = tuple(states)
        count = sum(self.counts[state] for state in wanted)
        tenths = (2000 * count + self.total) // (2 * self.total) if self.total else 0
        return Share(wanted, count, tenths / 10)

    @property
    def shares(self) -> tuple[Share, ...]:
        """The states that tasks are in, in the order of the vocabulary."""
        return tuple(self.share_of([state]) for state in ShownState if self.counts[state])

    @property
    def possible(self) -> tuple[Share, ...]:
        """Return the shares of all states that tasks have or will come to by the calendar; a share of 0 is among
        them.
        """
        found = {word for _, steps in self.timelines for word in steps.split(" ")[::2]}
        return tuple(self.share_of([state]) for state in ShownState if state.value in found)

    @property
    def finished(self) -> int:
        return self.share_of_finished.count

    @property
    def share_of_finished(self) -> Share:
        return self.share_of(share.state for share in self.possible if share.state.is_finished)

    @property
    def share_of_done(self) -> Share:
        return self.share_of([ShownState.DONE])

    @property
    def share_of_overdue(self) -> Share:
        return self.share_of([ShownState.OVERDUE])

    @property
    def whole(self) -> Share:
        return self.share_of(share.state for share in self.possible)

    @property
    def as_attribute(self) -> str:
        """The timelines as a page has them in `data-tally`: `3:dang_thuc_hien 2026-12-18 sap_den_han;2:hoan_thanh`."""
        return ";".join(f"{count}:{steps}" for count, steps in self.timelines)


def tally(rows: Iterable[TaskRow], today: date) -> Tally:
    """The count of some tasks, whose states are of `today`."""
    return _counted((row.state_timeline for row in rows), today)


def tally_in_force(rows: Iterable[TaskRow], today: date) -> Tally:
    """The count of those whose plan is in force; each leaves it on the day when it is."""
    return _counted((_until_over(row, today) for row in rows if row.plan.status is not PlanStatus.DRAFT), today)


def tally_of_over(rows: Iterable[TaskRow], today: date) -> Tally:
    """The count of those whose plan is over; others come to it on the day when it is."""
    return _counted((_once_over(row, today) for row in rows if row.plan.status is not PlanStatus.DRAFT), today)


def _counted(timelines: Iterable[str], today: date) -> Tally:
    found = Counter(steps for steps in timelines if steps != NOT_COUNTED)
    now: Counter[str] = Counter()
    for steps, count in found.items():
        now[steps.partition(" ")[0]] += count
    counts = Counter({state: now[state.value] for state in ShownState if now[state.value]})
    return Tally(today, counts.total(), counts, tuple((count, steps) for steps, count in sorted(found.items())))


def _until_over(row: TaskRow, today: date) -> str:
    over = over_from(row.plan)
    if over is None:
        return row.state_timeline
    return (
        f"{timeline_of(step for step in row.steps if step[0] < over)} {over} {NOT_COUNTED}"
        if over > today
        else NOT_COUNTED
    )


def _once_over(row: TaskRow, today: date) -> str:
    over = over_from(row.plan)
    if over is None:
        return NOT_COUNTED
    return f"{NOT_COUNTED} {over} {timeline_of(row.progress.steps_from(over))}" if over > today else row.state_timeline
