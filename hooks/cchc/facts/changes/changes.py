"""What has changed in plans and events since they were published: of one plan day by day, of all newest first."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import groupby

from cchc.content.agencies import Mention
from cchc.content.agency import Agency
from cchc.content.agency_spellings import spelling_key
from cchc.content.history import FileHistory, History, HistoryState, PlanRecord, Shown, TaskRecord
from cchc.content.history.records import formless
from cchc.content.plan import Plan, Task
from cchc.content.site import Site
from cchc.content.terms import ChangeKind, PlanStatus
from cchc.facts.agencies import named, named_in
from cchc.facts.changes.task_sentences import Sentence, TaskStep, day_in_words, from_to, gained_and_lost, listed, short
from cchc.facts.tasks.rows import keys_of
from cchc.text.dates import printed
from cchc.text.period import YearSpan


def posting(plan: PlanRecord) -> Sentence:
    """The first version that the public saw."""
    count = f", {len(plan.tasks)} nhiệm vụ" if plan.tasks else ""
    return ChangeKind.POSTED, f"đăng kế hoạch lên trang{count}"


def plan_sentences(before: PlanRecord, after: PlanRecord) -> Iterator[Sentence]:
    """The changes that say something of the plan as a document; at most one of each kind."""
    if before.status != after.status:
        yield ChangeKind.STATUS, _status(before.status, after.status)
    new, gone = gained_and_lost(before.replaces, after.replaces)
    parts = [f"thay thế {listed(map(short, new))}"] if new else []
    parts += [f"không còn ghi thay thế {listed(map(short, gone))}"] if gone else []
    if parts:
        yield ChangeKind.REPLACES, "; ".join(parts)
    if formless(before.number) != formless(after.number):
        yield ChangeKind.NUMBER, from_to("số, ký hiệu", before.number, after.number)
    facts = list(_facts(before, after))
    if facts:
        yield ChangeKind.PLAN_FACTS, "; ".join(facts)


def _facts(before: PlanRecord, after: PlanRecord) -> Iterator[str]:
    if formless(before.title) != formless(after.title):
        yield "sửa tên kế hoạch"
    if before.issued != after.issued:
        yield from_to("ngày ban hành", day_in_words(before.issued), day_in_words(after.issued))
    if spelling_key(before.issuer or "") != spelling_key(after.issuer or ""):
        yield from_to("cơ quan ban hành", before.issuer, after.issuer)
    if before.years != after.years:
        yield from_to("thời kỳ thực hiện", _years(before.years), _years(after.years))
    if before.targets != after.targets:
        yield "sửa chỉ tiêu"


def _status(before: str | None, after: str | None) -> str:
    if after == PlanStatus.ENDED:
        return "kế hoạch hết hiệu lực"
    if (before, after) == (PlanStatus.DRAFT, PlanStatus.IN_FORCE):
        return "kế hoạch được ban hành, trước đó là dự thảo"
    return from_to("hiệu lực của kế hoạch", _label(before), _label(after))


def _label(status: str | None) -> str | None:
    return next((known.label for known in PlanStatus if known.value == status), status)


def _years(span: YearSpan | None) -> str | None:
    if span is None:
        return None
    return f"năm {span.first}" if span.only_year else f"{span.first}-{span.last}"


@dataclass(frozen=True, slots=True)
class Change:
    """One change of a plan, or of a task of it, with all that was done to it on one day.

    `task` is None for the plan itself, and for a task that is no longer there; `subject` names it all the same.
    `address` is the task's permalink, else the plan's. `agency_keys` are those concerned before or after, with their
    successors. `id` holds for ever: it is made of the path that the plan was first written at.
    """

    plan: Plan
    task: Task | None
    subject: str
    moment: datetime
    kind: ChangeKind
    sentence: str
    address: str
    agency_keys: tuple[str, ...]
    id: str

    @property
    def day(self) -> date:
        return self.moment.date()

    @property
    def is_of_plan(self) -> bool:
        return not self.subject


@dataclass(frozen=True, slots=True)
class _Day:
    """What one day made of a plan: the version before it (None for a new plan), and those of the day."""

    before: PlanRecord | None
    versions: tuple[Shown[PlanRecord], ...]

    @property
    def after(self) -> PlanRecord:
        return self.versions[-1].record

    def moment_of(self, task_id: str | None) -> datetime:
        """When on that day a task was last written anew; without an id, when the plan was. A new plan: at first."""
        if self.before is None:
            return self.versions[0].moment
        earlier_records = [self.before, *(each.record for each in self.versions[:-1])]
        moments = [
            later.moment
            for earlier, later in zip(earlier_records, self.versions, strict=True)
            if task_id is None or earlier.tasks.get(task_id) != later.record.tasks.get(task_id)
        ]
        return moments[-1] if moments else self.versions[-1].moment


def changes_of(site: Site, plan: Plan, file: FileHistory[PlanRecord] | None) -> Iterator[Change]:
    """Oldest first; none where no version of it is known."""
    if file is None:
        return
    teller = _Teller(site, plan, file.origin.removesuffix(".md"))
    before: PlanRecord | None = None
    for _, versions in groupby(file.versions, key=lambda version: version.moment.date()):
        day = _Day(before, tuple(versions))
        yield from teller.changes(day)
        before = day.after


class _Teller:
    """Tells the changes of one plan; agencies are those its names mean today."""

    def __init__(self, site: Site, plan: Plan, origin: str) -> None:
        self._site, self._plan, self._origin = site, plan, origin
        self._tasks = {assigned.task.id: assigned for assigned in site.tasks_of(plan)}
        self._scope = site.scope_of(plan)

    def changes(self, day: _Day) -> Iterator[Change]:
        """First of the plan itself, then of its tasks in their order, those taken away last."""
        if day.before is None:
            yield self._of_the_plan(day, posting(day.after))
            return
        for sentence in plan_sentences(day.before, day.after):
            yield self._of_the_plan(day, sentence)
        old, new = day.before.tasks, day.after.tasks
        for task_id, task in {**new, **old, **new}.items():
            if old.get(task_id) == new.get(task_id):
                continue
            for sentence in self._sentences(day, task_id):
                yield self._of_a_task(day, task, sentence)

    def _sentences(self, day: _Day, task_id: str) -> Iterator[Sentence]:
        old, new = (plan.tasks.get(task_id) for plan in (day.before or day.after, day.after))
        if old and new and day.before:
            yield from TaskStep((day.before, day.after), old, new, self._find).sentences()
        elif new:
            yield ChangeKind.ADDED, "thêm nhiệm vụ"
        else:
            yield ChangeKind.REMOVED, "bỏ nhiệm vụ"

    def _of_the_plan(self, day: _Day, sentence: Sentence) -> Change:
        issuer = keys_of(named_in(self._site, self._plan, [self._plan.issuer]))
        keys = dict.fromkeys([*issuer, *self._keys(day.after.tasks.values())])
        return self._change(day, None, "", self._plan.address, tuple(keys), sentence)

    def _of_a_task(self, day: _Day, task: TaskRecord, sentence: Sentence) -> Change:
        records = [plan.tasks[task.id] for plan in (day.before, day.after) if plan and task.id in plan.tasks]
        now = self._tasks.get(task.id)
        address = now.address if now else self._plan.address
        subject = f"Nhiệm vụ {task.id}: {short(task.text or '')}"
        return self._change(day, task.id, subject, address, tuple(self._keys(records)), sentence)

    def _change(
        self, day: _Day, task_id: str | None, subject: str, address: str, keys: tuple[str, ...], sentence: Sentence
    ) -> Change:
        kind, words = sentence
        moment = day.moment_of(task_id)
        now = self._tasks.get(task_id) if task_id else None
        change_id = "/".join(filter(None, (self._origin, task_id, moment.date().isoformat(), kind.slug)))
        return Change(self._plan, now.task if now else None, subject, moment, kind, words, address, keys, change_id)

    def _keys(self, tasks: Iterable[TaskRecord]) -> list[str]:
        cells = [name for task in tasks for name in (*task.lead, *task.support)]
        return keys_of(named(self._site, self._find(cells)))

    def _find(self, cells: Sequence[str]) -> Sequence[Mention]:
        return self._site.directory.mentions(cells, self._scope)


class Changes:
    """All changes, newest first, found by their plan and by the agencies they concern."""

    def __init__(self, site: Site, history: History) -> None:
        found = [change for plan in site.plans for change in changes_of(site, plan, history.plans.get(plan.path))]
        self.all = tuple(sorted(found, key=lambda change: change.moment, reverse=True))
        self._of_plan: dict[str, list[Change]] = defaultdict(list)
        self._of_agency: dict[str, list[Change]] = defaultdict(list)
        for change in self.all:
            self._of_plan[change.plan.path].append(change)
            for key in change.agency_keys:
                self._of_agency[key].append(change)

    def of_plan(self, plan: Plan) -> Sequence[Change]:
        return self._of_plan.get(plan.path, ())

    def of_agency(self, agency: Agency) -> Sequence[Change]:
        """Changes of tasks that it, or one that it succeeds, leads or supports, or did before; of plans with such."""
        return self._of_agency.get(agency.key, ())


SHOWN_ON_PAGE, SHOWN_BESIDE = 100, 20
"""How many changes the page of all changes lists, and a section of another page."""


@dataclass(frozen=True, slots=True)
class ChangedThing:
    """A task, or a plan itself, with what was done to it on one day."""

    plan: Plan
    subject: str
    address: str
    sentences: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ChangeDay:
    """The changes of one day."""

    day: date
    things: tuple[ChangedThing, ...]


@dataclass(frozen=True, slots=True)
class ChangeList:
    """The newest changes by day, and how many there are of how many."""

    days: tuple[ChangeDay, ...]
    shown: int
    total: int


@dataclass(frozen=True, slots=True)
class ChangePage:
    """The page of all changes; `reach` says in Vietnamese how far back they are known, or why they are not."""

    reach: str
    is_known: bool
    changes: ChangeList


def change_page(history: History, changes: Sequence[Change]) -> ChangePage:
    return ChangePage(reach(history), history.is_whole, change_list(changes, SHOWN_ON_PAGE))


def change_list(changes: Sequence[Change], count: int = SHOWN_BESIDE) -> ChangeList:
    """The first `count` of changes that come newest first; no day that has begun is cut short of its task."""
    newest = changes[:count]
    days = tuple(_day(day, list(those)) for day, those in groupby(newest, key=lambda change: change.day))
    return ChangeList(days, len(newest), len(changes))


def reach(history: History) -> str:
    """How far back changes are known, in a sentence that says so plainly where they are not."""
    match history.state:
        case HistoryState.WHOLE if history.since:
            since = printed(history.since.date())
            return f"Các thay đổi được ghi từ ngày {since}; trước ngày ấy không có ở đây."
        case HistoryState.SHALLOW:
            return f"Trang chưa kể được các thay đổi, vì lịch sử của nội dung không đủ ({history.reason})."
        case HistoryState.NONE:
            return f"Trang chưa kể được các thay đổi, vì không có lịch sử của nội dung ({history.reason})."
    return "Trang chưa đăng kế hoạch nào, nên chưa có thay đổi nào."


def _day(day: date, changes: list[Change]) -> ChangeDay:
    things: dict[tuple[str, str], list[Change]] = {}
    for change in changes:
        things.setdefault((change.plan.path, change.subject), []).append(change)
    return ChangeDay(day, tuple(_thing(those) for those in things.values()))


def _thing(changes: list[Change]) -> ChangedThing:
    first = changes[0]
    return ChangedThing(first.plan, first.subject, first.address, tuple(change.sentence for change in changes))
