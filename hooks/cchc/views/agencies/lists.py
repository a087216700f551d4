"""The page of one agency."""

from dataclasses import dataclass

from cchc.content.agency import Agency
from cchc.facts.changes.lists import ChangeList, change_list
from cchc.facts.related import RelatedGroup
from cchc.facts.site_facts import SiteFacts
from cchc.facts.tasks.states import is_in_force
from cchc.facts.tasks.tables import TaskTable, table_over_plans
from cchc.views.agencies.history import Stage, history
from cchc.views.plans.progress_block import GroupProgress, agency_progress
from cchc.views.tasks.by_year import TasksByYear
from cchc.views.tasks.past_years import agency_tasks
from cchc.views.tasks.pressing import Pressing, pressing_lists


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


def agency_page(facts: SiteFacts, agency: Agency) -> AgencyPage:
    site, rows, tasks = facts.site, facts.tasks.of_agency(agency), agency_tasks(facts, agency)
    return AgencyPage(
        site.agency_in(agency, agency.parent) if agency.parent else None,
        facts.organisation.units_of(agency),
        history(site, agency),
        pressing_lists((row for row in rows if is_in_force(row.plan, site.today)), site.today),
        agency_progress(agency, rows, site.today),
        tasks,
        table_over_plans(f"Nhiệm vụ liên quan đến {agency.title}{tasks.of_which}", tasks.rows, site.today),
        change_list(facts.changes.of_agency(agency)),
        facts.related.of_agency(agency),
    )
