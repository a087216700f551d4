"""What a printed "thời gian thực hiện" means: the public nouns, and the words of the public data for its kinds."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Role(StrEnum):
    """The column the text was printed in: when the work is done, or when it must be finished."""

    WINDOW = "thuc_hien"
    DEADLINE = "hoan_thanh"


class Kind(StrEnum):
    """How the text tells time; see time periods in the documentation for an example of each."""

    CONTINUOUS = "continuous"
    INTERVAL = "interval"
    SEVERAL = "several"
    DEADLINE = "deadline"
    RECURRING = "recurring"
    QUOTA = "quota"
    RELATIVE = "relative"
    REFERENCE = "reference"
    OPEN = "open"
    BLANK = "blank"
    UNKNOWN = "unknown"

    @property
    def has_end(self) -> bool:
        """Whether work of this kind is due by the period's last day, when the period has one."""
        return self not in _ENDLESS

    @property
    def is_understood(self) -> bool:
        """Whether the text was read; a blank cell was read, too."""
        return self is not Kind.UNKNOWN


_ENDLESS = frozenset({Kind.CONTINUOUS, Kind.REFERENCE, Kind.OPEN, Kind.BLANK, Kind.UNKNOWN})


class Precision(StrEnum):
    """The smallest calendar unit the text names, finest first."""

    DAY = "day"
    MONTH = "month"
    QUARTER = "quarter"
    HALF = "half"
    YEAR = "year"

    def or_coarser(self, other: Precision) -> Precision:
        """Return the coarser of the two: a span is as exact as its least exact edge."""
        return max(self, other, key=tuple(Precision).index)


@dataclass(frozen=True, slots=True)
class Interval:
    """Days from `start` to `end`, both included; no `start`: a pure deadline; no `end`: an open one.

    A pure deadline always has the precision of a day: "trước" and "hết" name one exact last day.
    """

    start: date | None
    end: date | None
    precision: Precision

    def to_json(self) -> dict[str, str | None]:
        """Return the interval with ISO 8601 dates."""
        return {"start": _iso(self.start), "end": _iso(self.end), "precision": self.precision.value}


@dataclass(frozen=True, slots=True)
class Quota:
    """An amount to deliver: "24 số (02 số/tháng)" is total 24, unit "số", per "tháng", rate 2.

    `per` is the Vietnamese word for the unit of time: "ngày", "tuần", "tháng", "quý", "năm", or a count
    of them ("6 tháng"). `per` and `rate` are given together or not at all; `total` only when printed.
    """

    total: int | None
    unit: str
    per: str | None
    rate: int | None = None

    def to_json(self) -> dict[str, int | str | None]:
        """Return the quota as plain values."""
        return {"total": self.total, "unit": self.unit, "per": self.per, "rate": self.rate}


@dataclass(frozen=True, slots=True)
class YearSpan:
    """The plan's year (`first == last`), or the years of its term, both included."""

    first: int
    last: int

    def __post_init__(self) -> None:
        """Refuse years no calendar has, so that every later computation of dates is safe."""
        if not date.min.year <= self.first <= self.last <= date.max.year:
            raise ValueError(f"năm của kế hoạch không hợp lệ: {self.first}-{self.last}, ví dụ 2021-2025")

    @property
    def only_year(self) -> int | None:
        """The year of a plan for one year; None for a term of several years."""
        return self.first if self.first == self.last else None


@dataclass(frozen=True, slots=True)
class WorkingDay:
    """Which working day is meant: the `count`-th from a day on, itself included; back from it where `is_back`."""

    is_back: bool
    count: int = 1


@dataclass(frozen=True, slots=True)
class MovedDay:
    """A day of a repetition and the working day that stands for it, most often itself."""

    named: date
    worked: date


@dataclass(frozen=True, slots=True)
class TimePeriod:
    """The text as printed and what was understood from it.

    What is `named_…` are the words read by themselves: the repetitions as values of RRULE (RFC 5545, 3.3.10)
    without DTSTART. `unsure` are the printed words that may change it ("dự kiến", "trừ …", "theo Kế hoạch của …"):
    with any of them nothing is certain, so that the same names without `named_` are empty. Who tells days to
    machines, or says that something is late, asks for those.

    `shift` says that days stand for working days; `moved` are those days that are known. `condition` is the printed
    text that the time depends on; `warnings` are Vietnamese sentences for an editor.
    """

    raw: str
    role: Role
    kind: Kind
    named_intervals: tuple[Interval, ...] = ()
    named_recurrence: tuple[str, ...] = ()
    named_quota: Quota | None = None
    condition: str | None = None
    unsure: tuple[str, ...] = ()
    shift: WorkingDay | None = None
    named_moved: tuple[MovedDay, ...] = ()
    warnings: tuple[str, ...] = ()

    @property
    def is_certain(self) -> bool:
        """Whether nothing printed was left out of account; a blank cell is certain, too."""
        return self.kind.is_understood and not self.unsure

    @property
    def intervals(self) -> tuple[Interval, ...]:
        """The days, where they are certain."""
        return () if self.unsure else self.named_intervals

    @property
    def recurrence(self) -> tuple[str, ...]:
        """The rules, where they tell every day: none where a day off moves some."""
        return () if self.unsure or self.shift else self.named_recurrence

    @property
    def moved(self) -> tuple[MovedDay, ...]:
        """The working days, where they are certain; a day off of a year to come may not be known yet."""
        return () if self.unsure else self.named_moved

    @property
    def quota(self) -> Quota | None:
        """The amount, where it is certain."""
        return None if self.unsure else self.named_quota

    @property
    def first_day(self) -> date | None:
        """The earliest start; None when there is no certain interval or one of them has no start."""
        starts = [interval.start for interval in self.intervals if interval.start is not None]
        return min(starts) if starts and len(starts) == len(self.intervals) else None

    @property
    def last_day(self) -> date | None:
        """The latest end; None when there is no certain interval or one of them has no end."""
        ends = [interval.end for interval in self.intervals if interval.end is not None]
        return max(ends) if ends and len(ends) == len(self.intervals) else None

    def to_json(self) -> dict[str, object]:
        """Return the period as plain values: ISO dates, null for what is not known, nothing that is not certain."""
        return {
            "raw": self.raw,
            "role": self.role.value,
            "kind": self.kind.value,
            "intervals": [interval.to_json() for interval in self.intervals],
            "recurrence": list(self.recurrence),
            "days": [moved.worked.isoformat() for moved in self.moved],
            "quota": self.quota.to_json() if self.quota else None,
            "condition": self.condition,
            "unsure": list(self.unsure),
            "warnings": list(self.warnings),
        }


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
