"""What has changed in plans and events since they were published, newest first."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from cchc.content.agency import Agency
from cchc.content.history import History, HistoryState
from cchc.content.plan import Plan
from cchc.content.site import Site
from cchc.facts.changes.plan_changes import Change, changes_of
from cchc.text.dates import printed


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
