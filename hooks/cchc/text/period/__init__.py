"""Time periods of plans: "Thời gian thực hiện" as printed, and what it means.

A grammar, not a list of known texts: the text is made even and cut (`tokens`), read by small rules (`*_rules`, in the
order of `parse`) into `clauses`, which `meaning` turns into dates. Never guess: a text that is not read to its end has
no dates. A period holds what its words name (`named_…`) and what is certain: printed words that no date takes account
of (`unsure`) leave nothing certain, and calendars, data and states ask for what is certain.
"""

from cchc.text.period.model import Interval, Kind, MovedDay, Precision, Quota, Role, TimePeriod, WorkingDay, YearSpan
from cchc.text.period.parse import parse_period
from cchc.text.period.recurrence import days_between
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
