"""What old versions of files said, as far as the public could read it: plain data, compared and never checked."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from cchc.text.period import Role, TimePeriod, YearSpan, parse_period


@dataclass(frozen=True, slots=True)
class Publicity:
    """When the public could see a version, by what it says itself."""

    is_draft: bool
    first_day: date | None
    last_day: date | None


@dataclass(frozen=True, slots=True)
class TaskRecord:
    """A task as one version had it; `state` is the key of a TaskState, or what stood in its place."""

    id: str
    text: str | None
    products: tuple[str, ...]
    lead: tuple[str, ...]
    support: tuple[str, ...]
    time: str | None
    postponements: tuple[tuple[tuple[str, str], ...], ...]
    quota: tuple[tuple[str, str], ...]
    state: str | None
    done_on: str | None
    result: str | None
    evidence: tuple[str, ...]

    @property
    def current_time(self) -> str | None:
        """The time that counted: that of the last postponement, else the one that the plan prints."""
        return dict(self.postponements[-1]).get("thoi_gian") if self.postponements else self.time


@dataclass(frozen=True, slots=True)
class PlanRecord:
    """A plan as one version had it; its tasks by id, in their order."""

    publicity: Publicity
    title: str | None
    number: str | None
    issued: str | None
    issuer: str | None
    status: str | None
    years: YearSpan | None
    role: Role
    replaces: tuple[str, ...]
    targets: tuple[tuple[tuple[str, str], ...], ...]
    tasks: Mapping[str, TaskRecord]

    def period_of(self, task: TaskRecord) -> TimePeriod:
        """What a task's time meant in this version of its plan."""
        return _period(task.current_time, self.years, self.role, self.issued)


@dataclass(frozen=True, slots=True)
class EventRecord:
    """What a calendar shows of an event, in one version."""

    publicity: Publicity
    shown: tuple[str | tuple[str, ...] | None, ...]


@lru_cache(maxsize=8192)
def _period(time: str | None, years: YearSpan | None, role: Role, issued: str | None) -> TimePeriod:
    day = date.fromisoformat(issued) if issued and len(issued) == 10 else None
    return parse_period(time, years=years, role=role, issued=day)
