"""Dates as people write and read them, whole or in part, and Vietnam's clock."""

import os
import re
from calendar import monthrange
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, timezone
from typing import Self

VIETNAM = timezone(timedelta(hours=7), "+07")
"""Asia/Ho_Chi_Minh. Fixed: Vietnam has no summer time, and Windows has no zone database."""

_FORM = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")
_PRINTED = re.compile(r"(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})")


@dataclass(frozen=True, slots=True, order=True)
class PartialDate:
    """A date of which the day, or the day and the month, may be unknown: `2018-12-28`, `2022-01`, `2022`."""

    year: int
    month: int = 0
    day: int = 0

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read ISO 8601 with reduced precision. ValueError for another form or an impossible date."""
        form = _FORM.fullmatch(text.strip())
        if form is None:
            raise ValueError(text)
        parts = [int(part) for part in form.groups() if part]
        date(*[*parts, 1, 1][:3])
        return cls(*parts)

    @property
    def first_day(self) -> date:
        return date(self.year, self.month or 1, self.day or 1)

    @property
    def last_day(self) -> date:
        month = self.month or 12
        return date(self.year, month, self.day or monthrange(self.year, month)[1])

    @property
    def in_words(self) -> str:
        """Return a date as a reader expects it: `28/12/2018`, `tháng 01/2022`, `năm 2022`."""
        if self.day:
            return f"{self.day:02}/{self.month:02}/{self.year}"
        return f"tháng {self.month:02}/{self.year}" if self.month else f"năm {self.year}"

    def __str__(self) -> str:
        return self.first_day.isoformat()[: 10 if self.day else 7 if self.month else 4]


def printed(day: date) -> str:
    """A day as Vietnamese readers write it: `28/12/2018`."""
    return f"{day.day:02}/{day.month:02}/{day.year}"


_WEEKDAYS = ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật")


def with_weekday(day: date) -> str:
    """A day as an invitation tells it: `thứ Sáu, 28/12/2018`."""
    return f"{_WEEKDAYS[day.weekday()]}, {printed(day)}"


def iso_of_printed(text: str) -> str | None:
    """`28/12/2018` as `2018-12-28`, to show an editor the form that is wanted; None if it is no such date."""
    form = _PRINTED.fullmatch(text.strip())
    if form is None:
        return None
    day, month, year = (int(part) for part in form.groups())
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def midnight(day: date) -> datetime:
    """The start of a day in Vietnam, with its offset."""
    return datetime.combine(day, time(), VIETNAM)


class ClockError(ValueError):
    """The environment names a moment that there is none of; the message is for whoever builds."""


def now_in_vietnam(environment: Mapping[str, str] = os.environ) -> datetime:
    """The moment a build is made for: `SOURCE_DATE_EPOCH` (seconds, reproducible-builds.org), else the clock.

    Called once, at the edge; everything below takes it as an argument. ClockError when the variable is no moment.
    """
    epoch = environment.get("SOURCE_DATE_EPOCH")
    try:
        moment = datetime.fromtimestamp(int(epoch), UTC) if epoch else datetime.now(UTC)
        return moment.astimezone(VIETNAM)
    except (ValueError, OverflowError, OSError):
        raise ClockError(
            f"biến SOURCE_DATE_EPOCH đang là “{epoch}”, cần số giây từ năm 1970, ví dụ 1795219200; hoặc bỏ biến này"
        ) from None


def today_in_vietnam(environment: Mapping[str, str] = os.environ) -> date:
    """Return today's day in Vietnam; `SOURCE_DATE_EPOCH` of the environment goes before the clock."""
    return now_in_vietnam(environment).date()
