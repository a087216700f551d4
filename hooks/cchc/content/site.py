"""The Site: all content of one day, checked, frozen, its references resolved."""

from collections.abc import Mapping, Sequence
from copy import copy
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cached_property
from pathlib import Path
from typing import TypeVar

from cchc.content.agencies import AgencyDirectory, Scope
from cchc.content.agency import Agency
from cchc.content.assigned_tasks import AssignedTask, assigned_tasks, evidence_by_task
from cchc.content.document import Document
from cchc.content.documents import Documents, Numbered
from cchc.content.files.paths import named_by_items, named_in_settings
from cchc.content.first_pages import FirstPages
from cchc.content.item import Item
from cchc.content.news import News
from cchc.content.pictures import Pictures
from cchc.content.plan import Plan
from cchc.content.problems import Problem
from cchc.content.readings import NOTHING_KEPT, Readings
from cchc.content.series import Series
from cchc.content.settings import Settings
from cchc.text.folding import slugify, sort_key
from cchc.text.working_days import WorkCalendar

Kind = TypeVar("Kind", bound=Item)


@dataclass(frozen=True)
class Site:
    """`items` are all files, drafts and scheduled ones too; the properties hold what the public may see.

    `files` are the paths in the repository of all that lies beside them in the folders of content. `root` is the folder
    of the repository, `today` the day in Vietnam that everything is shown for, `now` the moment of it up to which
    things are published, None for all of the day, `warnings` the problems that do not stop a build. Only for editors,
    `is_preview`, all items are as if published. `readings` are those of earlier looks, and say nothing of the content.
    """

    root: Path
    today: date
    settings: Settings
    items: tuple[Item, ...]
    files: frozenset[str] = frozenset()
    warnings: tuple[Problem, ...] = ()
    is_preview: bool = False
    now: datetime | None = None
    readings: Readings = field(default=NOTHING_KEPT, compare=False, repr=False)

    def shows(self, item: Item) -> bool:
        """Whether an item is on this site."""
        return self.is_preview or item.is_published(self.today, self.now)

    @property
    def waits_today(self) -> bool:
        """Whether something waits for an hour of this day: a later build of the same day shows more."""
        return any(item.is_published(self.today) and not item.is_published(self.today, self.now) for item in self.items)

    def with_warnings(self, warnings: tuple[Problem, ...]) -> "Site":
        """Return the same site with these warnings, and with all that was worked out of it already."""
        site = copy(self)
        object.__setattr__(site, "warnings", warnings)
        return site

    def lists(self, item: Item) -> bool:
        """Whether an item is on this site as what it is: of one that is withdrawn there is a notice alone."""
        return self.shows(item) and item.withdrawal is None

    @cached_property
    def published(self) -> tuple[Item, ...]:
        return tuple(filter(self.lists, self.items))

    @cached_property
    def withdrawn(self) -> tuple[Item, ...]:
        """The items whose pages say that they are withdrawn. Lists leave them out, feeds and the search mark them."""
        return tuple(item for item in self.items if item.withdrawal and self.shows(item))

    @property
    def with_pages(self) -> tuple[Item, ...]:
        """The items that have a page of their own on this site."""
        return (*self.published, *self.withdrawn)

    @cached_property
    def _addresses(self) -> frozenset[str]:
        return frozenset(item.address for item in self.with_pages)

    def has_page(self, address: str) -> bool:
        """Whether a file of the repository stands for an address, and is shown: `thu-tuc/`."""
        return address in self._addresses

    @cached_property
    def withheld(self) -> frozenset[str]:
        """Paths in the repository of the items that are not on this site."""
        return frozenset(item.path for item in self.items if not self.shows(item))

    @cached_property
    def namers(self) -> Mapping[str, tuple[Item, ...]]:
        """The items that name each file, drafts and scheduled ones too."""
        return named_by_items(self.items, self.files)

    @cached_property
    def deliberate_files(self) -> frozenset[str]:
        """Files that mkdocs.yml names one by one: a logo, a style sheet, an exception without `*`."""
        named = named_in_settings(self.settings.written, self.files)
        return frozenset(named) | self.settings.province.attachments.named_among(self.files)

    @cached_property
    def published_files(self) -> frozenset[str]:
        """Paths in the repository of all files that go out beside the pages: whoever publishes asks here.

        What no item on the site names stays in the repository, but for what the settings list.
        """
        named = (path for path, items in self.namers.items() if any(map(self.lists, items)))
        listed = self.settings.province.attachments.listed_among(self.files)
        return frozenset(named) | self.deliberate_files | listed

    @cached_property
    def pictures(self) -> Pictures:
        return Pictures(self.root, self.files)

    @cached_property
    def first_pages(self) -> FirstPages:
        """Those of the PDFs that items on the site have as attachments."""
        return FirstPages(self.root, (f"docs{file.path}" for item in self.published for file in item.attachments))

    @cached_property
    def plans(self) -> tuple[Plan, ...]:
        """Newest year first, then by day of issue."""
        plans = _of(Plan, self.published)
        return tuple(sorted(plans, key=lambda plan: (_first_year(plan), plan.issued, plan.path), reverse=True))

    @cached_property
    def news(self) -> tuple[News, ...]:
        """Return the published news, newest first."""
        return tuple(sorted(_of(News, self.published), key=lambda news: (news.moment, news.path), reverse=True))

    @cached_property
    def agencies(self) -> tuple[Agency, ...]:
        """Return the published agencies in the order of the Vietnamese alphabet."""
        return tuple(sorted(_of(Agency, self.published), key=lambda agency: sort_key(agency.title)))

    def all(self, kind: type[Kind]) -> tuple[Kind, ...]:
        """What the public may see of a type, in the order of the files."""
        return tuple(_of(kind, self.published))

    @cached_property
    def models(self) -> frozenset[type[Item]]:
        """The types of which the public may see anything."""
        return frozenset(map(type, self.published))

    def every(self, kind: type[Kind]) -> tuple[Kind, ...]:
        """All files of a type, drafts and scheduled ones too: what the checks look at."""
        return tuple(_of(kind, self.items))

    @cached_property
    def directory(self) -> AgencyDirectory:
        """Return the directory of the agencies that the public may see: no name leads to a page that is not there."""
        return AgencyDirectory(self.agencies)

    @cached_property
    def tasks(self) -> tuple[AssignedTask, ...]:
        """The tasks of all published plans, plan by plan in the order of the originals."""
        return tuple(assigned for plan in self.plans for assigned in self.tasks_of(plan))

    @cached_property
    def _tasks_by_plan(self) -> dict[str, tuple[AssignedTask, ...]]:
        return {
            plan.path: assigned_tasks(plan, self.directory, self.scope_of(plan), self.work_calendar)
            for plan in _of(Plan, self.items)
        }

    @cached_property
    def _by_path(self) -> dict[str, Item]:
        return {item.path: item for item in self.items}

    @cached_property
    def documents(self) -> Documents:
        numbered = [item for item in self.items if isinstance(item, Numbered)]
        return Documents(numbered, self.today, self.shows, self.issuer_of, self.scope_of, self.directory.find)

    def item_at(self, path: str) -> Item | None:
        """The item of a file, by its path in the repository."""
        return self._by_path.get(path)

    def public(self, item: Kind | None) -> Kind | None:
        """An item, if there is one and the public may see it."""
        return item if item is not None and self.lists(item) else None

    def has_file(self, path: str) -> bool:
        """Whether a file that may be published lies in the repository, called exactly so."""
        return path in self.files

    def tasks_of(self, plan: Plan) -> tuple[AssignedTask, ...]:
        """The tasks of one plan, in the order of the original."""
        return self._tasks_by_plan[plan.path]

    def issues_of(self, series: Series) -> tuple[News, ...]:
        """The published issues of a series, by number."""
        return tuple(self._issues_by_series.get(series.key, ()))

    def series_of(self, news: News) -> Series | None:
        """The series that a news item is an issue of, once the public may see it."""
        return self._series_by_key.get(news.series) if news.series else None

    @cached_property
    def _series_by_key(self) -> dict[str, Series]:
        return {series.key: series for series in self.all(Series)}

    @cached_property
    def _issues_by_series(self) -> dict[str, list[News]]:
        found: dict[str, list[News]] = {}
        for news in sorted(self.news, key=lambda news: (news.issue or 0, news.path)):
            if news.series:
                found.setdefault(news.series, []).append(news)
        return found

    @property
    def work_calendar(self) -> WorkCalendar:
        """Which days are worked, by the official lists of the settings."""
        return self.settings.province.questions.calendar

    def plan_named(self, reference: str) -> Plan | None:
        """A plan by its number or by its path; None where no plan, or more than one, is so called."""
        found = [item for item in self.documents.candidates(reference) if isinstance(item, Plan)]
        return found[0] if len(found) == 1 else None

    def task_named(self, reference: str) -> AssignedTask | None:
        """The task of `993/KH-UBND#8`, of a plan that the public may see; None where there is none."""
        name, _, task_id = reference.rpartition("#")
        plan = self.public(self.plan_named(name))
        return (
            next((assigned for assigned in self.tasks_of(plan) if assigned.task.id == task_id), None) if plan else None
        )

    def evidence_of(self, assigned: AssignedTask) -> tuple[Item, ...]:
        """What the public may see that names a task as its own work, newest first."""
        return self._evidence.get(assigned.address, ())

    @cached_property
    def _evidence(self) -> Mapping[str, tuple[Item, ...]]:
        return evidence_by_task(self.published, self._address_of_task, self.issues_of)

    def _address_of_task(self, reference: str) -> str | None:
        assigned = self.task_named(reference)
        return assigned.address if assigned else None

    def scope_of(self, item: Item) -> Scope:
        """Where and when the names in a text were written: of what was issued, its issuer's place, its day of issue."""
        if not isinstance(item, Numbered):
            return self.scope_around(item)
        issuer = self.issuer_of(item)
        return Scope(issuer.place if issuer else None, item.issued.first_day)

    def issuer_of(self, item: Numbered) -> Agency | None:
        return self.agency_in(item, item.issuer)

    def home_agency(self, name: str) -> Agency | None:
        """An agency as the site's own pages name it: by id, or by name in this province today."""
        return self.directory.find(name, Scope(self.settings.province.place, self.today))

    def agency_in(self, item: Item, name: str) -> Agency | None:
        """The agency that a key of an item names; a plan's tasks have a scope of their own (`scope_of`)."""
        return self.directory.find(name, self.scope_around(item))

    def unit_key(self, item: Item, name: str) -> str:
        """Return one key, fit for addresses, for all spellings of a unit that an item names.

        Units are agencies, or places for all that their authorities did: an agency's key, else the name as a slug.
        """
        agency = self.agency_in(item, name)
        return agency.key if agency else slugify(name)

    def scope_around(self, item: Item) -> Scope:
        """Where and when the names in an item were written."""
        if isinstance(item, Plan):
            return Scope(None, item.issued.first_day)
        if isinstance(item, Document):
            return Scope(self.settings.province.place, item.issued.first_day)
        if isinstance(item, Agency):
            return Scope(item.place, self.today)
        return Scope(self.settings.province.place, item.published_on or self.today)


def _of(kind: type[Kind], items: Sequence[Item]) -> list[Kind]:
    return [item for item in items if isinstance(item, kind)]


def _first_year(plan: Plan) -> int:
    return plan.years.first if plan.years else plan.issued.year
