"""The history of a Site's plans and events, and each file's last day: read once a build, with two questions to git."""

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property
from typing import Generic

from cchc.content.agency_spellings import spelling_key
from cchc.content.event import Event
from cchc.content.history.git import (
    FileVersion,
    Git,
    HistoryState,
    NoHistoryError,
    Record,
    Shown,
    Written,
    shown,
    versions_of,
)
from cchc.content.history.records import (
    EventRecord,
    Front,
    PlanRecord,
    TaskRecord,
    event_record,
    formless,
    front_of,
    plan_record,
)
from cchc.content.plan import Plan
from cchc.content.site import Site


@dataclass(frozen=True, slots=True)
class Revision:
    """`number` is 0 for a thing as first published, `moment` that of the last change: SEQUENCE and LAST-MODIFIED."""

    number: int
    moment: datetime


def revision(states: Iterable[tuple[datetime, Hashable]]) -> Revision | None:
    """The revision of a thing that the public saw in these states, oldest first; None where it never did."""
    found: Revision | None = None
    last: Hashable = None
    for moment, state in states:
        if found is None or state != last:
            found = Revision(found.number + 1 if found else 0, moment)
        last = state
    return found


def task_states(
    versions: Iterable[tuple[datetime, PlanRecord]],
) -> Mapping[str, list[tuple[datetime, Hashable]]]:
    """Return what a calendar showed of each task, by its id: version by version, from when it was first there.

    `None` stands for a version without it: one taken away and put back has changed twice.
    """
    found: dict[str, list[tuple[datetime, Hashable]]] = {}
    before: PlanRecord | None = None
    for moment, plan in versions:
        is_same_plan = before is not None and _around(before) == _around(plan)
        for task_id in dict.fromkeys((*found, *plan.tasks)):
            task = plan.tasks.get(task_id)
            if not (is_same_plan and before and before.tasks.get(task_id) == task):
                found.setdefault(task_id, []).append((moment, tuple(_shown(plan, task)) if task else None))
        before = plan
    return found


def _around(plan: PlanRecord) -> Hashable:
    """What of a plan a calendar shows, or reads to understand the time of its tasks."""
    return plan.title, plan.number, plan.years, plan.role, plan.issued


def _shown(plan: PlanRecord, task: TaskRecord) -> Iterator[Hashable]:
    period = plan.period_of(task)
    yield period.named_intervals, period.named_recurrence, formless(task.current_time), task.postponements
    yield formless(plan.title), plan.number, formless(task.text)
    yield tuple(map(formless, task.products)), task.state, task.done_on
    yield tuple(sorted(map(spelling_key, task.lead))), tuple(sorted(map(spelling_key, task.support)))


@dataclass(frozen=True, slots=True)
class FileHistory(Generic[Record]):
    """The versions of one file that the public saw, oldest first; `origin` is the path it was first written at."""

    origin: str
    versions: tuple[Shown[Record], ...]


@dataclass(frozen=True)
class History:
    """`plans` and `events` by their path of today, only what the public may see today; empty unless it is whole.

    `reason` says in Vietnamese why there is none. What is not committed yet is not in it. `changed_on` has the day
    of the last commit of every item's file, by its path of today.
    """

    state: HistoryState
    reason: str
    plans: Mapping[str, FileHistory[PlanRecord]]
    events: Mapping[str, FileHistory[EventRecord]]
    changed_on: Mapping[str, date]

    @property
    def is_whole(self) -> bool:
        return self.state is HistoryState.WHOLE

    @cached_property
    def since(self) -> datetime | None:
        """The moment of the first version of a plan that it knows."""
        return min((file.versions[0].moment for file in self.plans.values()), default=None)

    def revisions(self, site: Site) -> Mapping[str, Revision]:
        """Return the revision of each task and event by its address (`AssignedTask.address`, `Event.address`); empty
            without a
        history.
        """
        return dict(_revisions(self, site))


def read_history(site: Site) -> History:
    """What git knows of a Site's plans and events. Never raises: without a whole history it says why."""
    plans = [plan.path for plan in site.plans]
    events = [event.path for event in site.all(Event)]
    try:
        return _read(site, plans, events)
    except NoHistoryError as error:
        return History(error.state, str(error), {}, {}, {})


def _read(site: Site, plans: Sequence[str], events: Sequence[str]) -> History:
    git = Git(site.root)
    git.require_whole_history()
    paths = [item.path for item in site.items]
    log = git.log(sorted({path.partition("/")[0] for path in paths}))
    try:
        versions = versions_of(log, paths)
        told = [versions[path] for path in (*plans, *events) if path in versions]
        blobs = git.blobs(version.blob for each in told for version in each if version.blob)
    except (ValueError, OverflowError, OSError):
        raise NoHistoryError("chương trình git trả lời theo dạng không đọc được") from None
    changed_on = {path: each[-1].moment.date() for path, each in versions.items()}
    if not any(item.path in versions for item in site.items if isinstance(item, Plan | Event)):
        return History(HistoryState.NONE, "kho git chưa có tệp kế hoạch, sự kiện nào", {}, {}, changed_on)
    return History(
        HistoryState.WHOLE,
        "",
        dict(_files(site, plans, versions, blobs, plan_record)),
        dict(_files(site, events, versions, blobs, event_record)),
        changed_on,
    )


def _files(
    site: Site,
    paths: Sequence[str],
    versions: Mapping[str, Sequence[FileVersion]],
    blobs: Mapping[str, bytes],
    read: Callable[[Front], Record | None],
) -> Iterator[tuple[str, FileHistory[Record]]]:
    records: dict[str, Record | None] = {}
    for path in paths:
        written: list[Written[Record]] = []
        for version in versions.get(path, ()):
            if version.blob and version.blob not in records:
                front = front_of(blobs[version.blob], version.path)
                records[version.blob] = read(front) if front else None
            record = records[version.blob] if version.blob else None
            # a version that cannot be read never came to the public: a build stops at it
            if record or not version.blob:
                written.append(Written(version.moment, record))
        seen = tuple(shown(written, site.today))
        if seen:
            yield path, FileHistory(versions[path][0].path, seen)


def _revisions(history: History, site: Site) -> Iterator[tuple[str, Revision]]:
    for plan in site.plans:
        plan_file = history.plans.get(plan.path)
        states = task_states((each.moment, each.record) for each in plan_file.versions) if plan_file else {}
        for assigned in site.tasks_of(plan):
            found = revision(states.get(assigned.task.id, ()))
            if found:
                yield assigned.address, found
    for event in site.all(Event):
        event_file = history.events.get(event.path)
        found = revision((each.moment, each.record.shown) for each in event_file.versions) if event_file else None
        if found:
            yield event.address, found
