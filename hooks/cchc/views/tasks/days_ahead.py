"""The days on which something of a task is due, in a stretch of time."""

from datetime import date

from cchc.content.terms import ShownState
from cchc.facts.tasks.rows import TaskRow
from cchc.text.period import days_between

_NOTHING_MORE = (ShownState.DONE, ShownState.DONE_LATE, ShownState.NOT_DONE)


def days_ahead(row: TaskRow, first: date, last: date) -> tuple[date, ...]:
    """The days of its repetition from `first` to `last`; without known ones, the last day of each of its times.

    None for what is done, given up, or closed with its plan; of what is kept up, the repetition alone.
    """
    closed = row.progress.closed_after
    if row.state in _NOTHING_MORE or (closed is not None and closed < first):
        return ()
    repeated = tuple(days_between(row.assigned.period, first, last))
    if repeated or row.progress.due is None or row.state is ShownState.KEPT_UP:
        return repeated
    ends = {window.end for window in row.progress.windows if window.end}
    return tuple(sorted(end for end in ends if first <= end <= last))
