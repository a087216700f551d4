"""Which blob stood at a path from which commit on, through renames, and which of these versions the public saw."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Generic, TypeVar

from cchc.content.history.records import EventRecord, PlanRecord
from cchc.text.dates import VIETNAM, midnight
from cchc.text.folding import nfc

_COMMIT, _FILE = "\x01", "100"
"""What a commit's line begins with (see `Git.log`); how the mode of an ordinary file begins."""


@dataclass(frozen=True, slots=True)
class FileVersion:
    """A file from one commit on; `path` is the one it had then, `blob` None where it was taken away."""

    path: str
    moment: datetime
    blob: str | None


@dataclass(frozen=True, slots=True)
class _Step:
    """What one commit did to one file; `before` is its path until then, None for a new one."""

    path: str
    before: str | None
    blob: str | None


def versions_of(log: str, paths: Iterable[str]) -> Mapping[str, Sequence[FileVersion]]:
    """The versions of the files that are at these paths now, oldest first; a path without any is left out."""
    found: dict[str, list[FileVersion]] = defaultdict(list)
    followed = {nfc(path): path for path in paths}
    for moment, steps in _commits(log):
        earlier: dict[str, str] = {}
        for step in steps:
            today = followed.pop(step.path, None)
            if today is None:
                continue
            found[today].append(FileVersion(step.path, moment, step.blob))
            earlier[step.before or step.path] = today
        followed |= earlier
    return {path: _in_time(reversed(versions)) for path, versions in found.items()}


def _in_time(versions: Iterable[FileVersion]) -> list[FileVersion]:
    """No version before its forerunner: after a rebase the dates of authors need not be in order."""
    ordered: list[FileVersion] = []
    for version in versions:
        latest = max(version.moment, ordered[-1].moment) if ordered else version.moment
        ordered.append(FileVersion(version.path, latest, version.blob))
    return ordered


def _commits(log: str) -> Iterator[tuple[datetime, list[_Step]]]:
    """Each commit of `git log --raw -z`: the moment of its author, in Vietnam, and what it did."""
    for commit in log.split(_COMMIT)[1:]:
        seconds, *fields = commit.replace("\n", "").split("\0")
        yield datetime.fromtimestamp(int(seconds), VIETNAM), list(_steps(iter(fields)))


def _steps(fields: Iterator[str]) -> Iterator[_Step]:
    """`:100644 100644 <blob> <blob> M`, a path; for a rename two paths."""
    for field in fields:
        if not field.startswith(":"):
            continue
        _, mode, _, blob, status = field.lstrip(":").split(" ")
        path = nfc(next(fields))
        before, path = (path, nfc(next(fields))) if status.startswith("R") else (None, path)
        yield _Step(path, before, blob if mode.startswith(_FILE) else None)


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
    """Yield the versions of a file that were public, oldest first: no draft, none replaced before its first day.

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
