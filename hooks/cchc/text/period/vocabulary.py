"""The words of the public data that tell what a period is."""

from __future__ import annotations

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
