"""Changes as pages list them: by day, and on a day by what was changed."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from cchc.content.history import History, HistoryState
from cchc.content.plan import Plan
from cchc.facts.changes.plan_changes import Change
from cchc.text.dates import printed

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
