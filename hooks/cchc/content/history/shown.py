"""Which versions of a file the public saw, and from when on."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Generic, TypeVar

from cchc.content.history.records import EventRecord, PlanRecord
from cchc.text.dates import midnight

Record = TypeVar("Record", PlanRecord, EventRecord)


@dataclass(frozen=True, slots=True)
class Written(Generic[Record]):
    """A version as it was written; `record` is None where the file was taken away."""

    moment: datetime
    record: Record | None


@dataclass(frozen=True, slots=True)
class Shown(Generic[Record]):
    """A version that the public saw, from a moment on."""

    moment: datetime
    record: Record


def shown(versions: Sequence[Written[Record]], today: date) -> Iterator[Shown[Record]]:
    """Of the versions of a file, oldest first, those that were public: no draft, none replaced before its first day.

    None of a file that git does not know, or whose versions nobody could read.
    """
    ends = [later.moment for later in versions[1:]] + [midnight(today + timedelta(days=1))]
    # of no versions there is one end
    for version, end in zip(versions, ends, strict=False):
        if version.record is None or version.record.publicity.is_draft:
            continue
        publicity = version.record.publicity
        first = midnight(publicity.first_day) if publicity.first_day else version.moment
        start = max(first, version.moment)
        is_over = publicity.last_day is not None and publicity.last_day < start.date()
        if not is_over and (first <= version.moment or start < end):
            yield Shown(start, version.record)
