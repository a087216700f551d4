"""The page of one agency."""

from dataclasses import dataclass

from cchc.content.agency import Agency
from cchc.views.agencies.history import Stage, history
from cchc.views.changes.lists import ChangeList, change_list
from cchc.views.plans.progress_block import GroupProgress, agency_progress
from cchc.views.related import RelatedGroup
from cchc.views.site_views import SiteViews
from cchc.views.tasks.by_year import TasksByYear
from cchc.views.tasks.past_years import agency_tasks
from cchc.views.tasks.pressing import Pressing, pressing_lists
from cchc.views.tasks.states import is_in_force
from cchc.views.tasks.tables import TaskTable, table_over_plans


@dataclass(frozen=True, slots=True)
class AgencyPage:
    """One agency: whom it belongs to, what belongs to it, its history, its tasks that are overdue or due soon, how far
    the tasks have come that it leads and supports, those of today in a table, the years that are over, what else
    concerns it.
    """

    parent: Agency | None
    units: tuple[Agency, ...]
    history: tuple[Stage, ...]
    pressing: tuple[Pressing, ...]
    progress: tuple[GroupProgress, ...]
    tasks: TasksByYear
    table: TaskTable
    changes: ChangeList
    related: tuple[RelatedGroup, ...]


def agency_page(views: SiteViews, agency: Agency) -> AgencyPage:
    site, rows, tasks = views.site, views.tasks.of_agency(agency), agency_tasks(views, agency)
    return AgencyPage(
        site.agency_in(agency, agency.parent) if agency.parent else None,
        views.organisation.units_of(agency),
        history(site, agency),
        pressing_lists((row for row in rows if is_in_force(row.plan, site.today)), site.today),
        agency_progress(agency, rows, site.today),
        tasks,
        table_over_plans(f"Nhiệm vụ liên quan đến {agency.title}{tasks.of_which}", tasks.rows, site.today),
        change_list(views.changes.of_agency(agency)),
        views.related.of_agency(agency),
    )
