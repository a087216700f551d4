"""Which calendars there are: all tasks, those of each plan and each agency, and events."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from urllib.parse import quote

from cchc.content.agency import Agency
from cchc.content.event import Event
from cchc.content.item import Item
from cchc.content.page import Page
from cchc.content.plan import Plan
from cchc.content.site import Site
from cchc.facts.calendars.entries import CalendarEntry, event_entries, task_entries
from cchc.facts.tasks.rows import TaskRow, TaskRows, cited
from cchc.facts.tasks.states import is_over
from cchc.text.period import Kind

_GUIDE = "docs/ke-hoach/lich.md"
_LATEST = 5
"""Plans listed where none is in force."""


@dataclass(frozen=True, slots=True)
class Calendar:
    """A calendar file. `path` is its place on the site, `https` and `webcal` its addresses to subscribe to.

    `total` are the tasks or events (as `counted` says) that it is about, `dated` those of them that have entries.
    """

    path: str
    title: str
    https: str
    counted: str
    entries: tuple[CalendarEntry, ...]
    total: int

    @property
    def webcal(self) -> str:
        """Return the calendar's address in the form that opens a telephone's own calendar (`webcal://…`)."""
        return "webcal" + self.https[self.https.index(":") :]

    @property
    def google(self) -> str:
        """Google's page that subscribes to it: Android's own calendar opens no webcal address."""
        return f"https://calendar.google.com/calendar/r?cid={quote(self.webcal, safe='')}"

    @property
    def dated(self) -> int:
        return len({entry.address for entry in self.entries})

    @property
    def undated(self) -> int:
        return self.total - self.dated


class Calendars:
    """All calendars of the site; an entry is made once, however many calendars it stands in.

    Each plan with tasks and each agency with tasks has one, even without entries: whoever subscribes is not cut off
    when a plan is corrected. Pages offer those that have entries.
    """

    def __init__(self, site: Site, tasks: TaskRows) -> None:
        self._site, self._tasks = site, tasks

    @cached_property
    def tasks(self) -> Calendar:
        return self._of_tasks("ke-hoach/", self._site.settings.site_name, self._tasks.all)

    @cached_property
    def events(self) -> Calendar:
        site, events = self._site, self._site.all(Event)
        entries = (entry for event in events for entry in event_entries(site, event))
        title = f"Sự kiện: {site.settings.site_name}"
        return self._calendar("su-kien/su-kien.ics", title, "sự kiện", entries, len(events))

    @cached_property
    def every(self) -> tuple[Calendar, ...]:
        return (self.tasks, self.events, *self._by_path.values())

    def of(self, item: Item) -> Calendar | None:
        """The calendar of a plan or an agency; None where it has no tasks."""
        return self._by_path.get(item.path)

    @cached_property
    def plans(self) -> tuple[tuple[Plan, Calendar], ...]:
        """Return the calendars of the plans in force, newest first; where none is in force, those of the latest
        plans.
        """
        known = [(plan, calendar) for plan in self._site.plans if (calendar := self.of(plan))]
        in_force = [(plan, calendar) for plan, calendar in known if not is_over(plan, self._site.today)]
        return tuple(in_force or known[:_LATEST])

    @property
    def are_plans_in_force(self) -> bool:
        return any(not is_over(plan, self._site.today) for plan, _ in self.plans)

    @cached_property
    def agencies(self) -> tuple[tuple[Agency, Calendar], ...]:
        """Return the calendars of the agencies that have entries, by the alphabet."""
        known = ((agency, self.of(agency)) for agency in self._site.agencies)
        return tuple((agency, calendar) for agency, calendar in known if calendar and calendar.entries)

    @cached_property
    def without_end(self) -> int:
        """Tasks without entries whose work goes on all the time: their plan names no deadline."""
        undated = (row for row in self._tasks.all if not self._entries[row.assigned.address])
        return Counter(row.assigned.period.kind in (Kind.CONTINUOUS, Kind.OPEN) for row in undated)[True]

    @property
    def guide(self) -> Page | None:
        """The page that tells how to subscribe, if there is one."""
        page = self._site.public(self._site.item_at(_GUIDE))
        return page if isinstance(page, Page) else None

    @cached_property
    def _entries(self) -> dict[str, tuple[CalendarEntry, ...]]:
        return {row.assigned.address: task_entries(self._site, row) for row in self._tasks.all}

    @cached_property
    def _by_path(self) -> dict[str, Calendar]:
        site, tasks = self._site, self._tasks
        rows: list[tuple[Item, str, list[TaskRow]]] = [(plan, cited(plan), tasks.of_plan(plan)) for plan in site.plans]
        rows += [(agency, agency.title, tasks.of_agency(agency)) for agency in site.agencies]
        return {item.path: self._of_tasks(item.address, title, own) for item, title, own in rows if own}

    def _of_tasks(self, folder: str, whose: str, rows: Iterable[TaskRow]) -> Calendar:
        chosen = list(rows)
        entries = (entry for row in chosen for entry in self._entries[row.assigned.address])
        return self._calendar(f"{folder}nhiem-vu.ics", f"Nhiệm vụ: {whose}", "nhiệm vụ", entries, len(chosen))

    def _calendar(self, path: str, title: str, counted: str, entries: Iterable[CalendarEntry], total: int) -> Calendar:
        in_order = sorted(entries, key=lambda entry: (entry.days.first, entry.name))
        return Calendar(path, title, self._site.settings.base_url + path, counted, tuple(in_order), total)
