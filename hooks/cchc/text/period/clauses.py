"""What the rules of the grammar give: the clauses a printed period is made of."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from cchc.text.period.model import Kind, Quota, WorkingDay
from cchc.text.period.spans import CalendarSpan


@dataclass(frozen=True, slots=True)
class Stretch:
    """Time from one named piece of the calendar to another.

    No `first`: a deadline; no `last`: open; `first == last`: one named piece. "trước X" excludes its
    `last`, "sau X" its `first`.
    """

    first: CalendarSpan | None
    last: CalendarSpan | None
    excludes_last: bool = False
    excludes_first: bool = False

    @property
    def edges(self) -> tuple[CalendarSpan, ...]:
        """The named pieces, in the order of the text."""
        return tuple(edge for edge in (self.first, self.last) if edge is not None)

    @property
    def is_one_piece(self) -> bool:
        """Whether a single piece of the calendar is named, as in "quý II"."""
        return self.first == self.last


class Frequency(StrEnum):
    """FREQ of RFC 5545; it has no quarter and no half-year, which are 3 and 6 months."""

    DAILY = "DAILY"
    WEEKLY = "WEEKLY"
    MONTHLY = "MONTHLY"
    YEARLY = "YEARLY"


@dataclass(frozen=True, slots=True)
class Rhythm:
    """A repetition: every `every` days, weeks, months or years, in some months, on some weekdays.

    `weekdays` are values of BYDAY ("MO", "-1SA").
    """

    frequency: Frequency
    every: int = 1
    months: tuple[int, ...] = ()
    weekdays: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class UnsaidRhythm:
    """A repetition whose rhythm is not told: "định kỳ" and nothing that repeats."""


@dataclass(frozen=True, slots=True)
class Work:
    """Continuous work; `standing` work ("nhiệm vụ thường xuyên") is a duty without an end."""

    standing: bool = False


@dataclass(frozen=True, slots=True)
class Delay:
    """Time counted from an event: `count` units after it, or from it on when nothing is counted.

    `unit` is "ngày", "tuần", "tháng", "năm" or another word that cannot be computed ("ngày làm việc");
    `from_issue` tells that the event is the issue of the plan itself; `event` is its printed text.
    """

    count: int | None
    unit: str | None
    from_issue: bool
    event: str


@dataclass(frozen=True, slots=True)
class Aside:
    """Printed words beside the time; `kind` is that of a text with nothing but these words.

    The time depends on them, for all we know, unless they are `harmless`.
    """

    text: str
    kind: Kind = Kind.REFERENCE
    harmless: bool = False


@dataclass(frozen=True, slots=True)
class Least:
    """ "Ít nhất" before an amount or a rhythm: there may be more."""

    word: str


@dataclass(frozen=True, slots=True)
class Without:
    """Months that a repetition leaves out: "trừ tháng 7". `text` as printed."""

    months: tuple[int, ...]
    text: str


@dataclass(frozen=True, slots=True)
class Shift:
    """Days stand for working days; `text` as printed.

    `is_own` where it belongs to the day beside it alone ("ngày làm việc cuối cùng của tháng"), not to all of the text.
    """

    day: WorkingDay
    text: str
    is_own: bool = False


@dataclass(frozen=True, slots=True)
class Hedge:
    """A word that makes a time vague or provisional: "dự kiến", "khoảng"."""

    word: str


@dataclass(frozen=True, slots=True)
class Act:
    """A verb that says what is due, not when: "hoàn thành", "báo cáo".

    A `stage` is one of the same work ("triển khai" from March, "hoàn thành" by June).
    """

    stage: bool


Clause = Stretch | Rhythm | UnsaidRhythm | Quota | Work | Delay | Aside | Least | Without | Shift | Hedge | Act
Clauses = tuple[Clause, ...]
