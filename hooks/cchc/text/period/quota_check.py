"""Whether an amount fits the time it is to be delivered in."""

from __future__ import annotations

from cchc.text.period import messages
from cchc.text.period.model import Interval, Quota

_MONTHS = {"tháng": 1, "quý": 3, "năm": 12}


def quota_warnings(quota: Quota, printed: tuple[Interval, ...]) -> tuple[str, ...]:
    """Return what an editor should look at; `printed` are the intervals that the text itself names.

    "05 số (01 số/tháng)" does not say which five months: the plan's window is kept, with a warning.
    """
    if not printed:
        return (messages.QUOTA_WINDOW,)
    expected = _expected(quota, printed[0]) if len(printed) == 1 else None
    if expected is None or quota.total in (None, expected):
        return ()
    return (messages.quota_differs(quota.total or 0, expected),)


def _expected(quota: Quota, window: Interval) -> int | None:
    months = _MONTHS.get(quota.per or "")
    if months is None or quota.rate is None or window.start is None or window.end is None:
        return None
    length = 12 * (window.end.year - window.start.year) + window.end.month - window.start.month + 1
    return quota.rate * (length // months) if length % months == 0 else None
