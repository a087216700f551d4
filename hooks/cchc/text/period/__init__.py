"""Time periods of plans: "Thời gian thực hiện" as printed, and what it means.

A grammar, not a list of known texts: the text is made even (`printed`), split (`tokens`), read by small
rules (`*_rules`, in the order of `grammar`) into `clauses`, which `meaning` turns into dates.
Never guess: a text that is not read to its end has no dates.
"""

from cchc.text.period.model import Interval, Kind, MovedDay, Precision, Quota, Role, TimePeriod, WorkingDay, YearSpan
from cchc.text.period.occurrences import days_between
from cchc.text.period.parse import parse_period
from cchc.text.period.wording import describe

__all__ = [
    "Interval",
    "Kind",
    "MovedDay",
    "Precision",
    "Quota",
    "Role",
    "TimePeriod",
    "WorkingDay",
    "YearSpan",
    "days_between",
    "describe",
    "parse_period",
]
