"""What is shown of a Site over and over, each worked out once a build."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from cchc.content.history import History, Revision, read_history
from cchc.content.life_event import LifeEvent
from cchc.content.procedure import Procedure
from cchc.content.registry import type_of
from cchc.content.site import Site
from cchc.facts.agencies import Organisation
from cchc.facts.calendars.calendars import Calendars
from cchc.facts.changes.changes import Changes
from cchc.facts.citations import DocumentLinks
from cchc.facts.feeds.feeds import Feeds
from cchc.facts.feeds.site_feeds import ChangeFeeds, site_feeds
from cchc.facts.index_series import IndexSeries, index_series
from cchc.facts.life_events import LifeEvents
from cchc.facts.news_archive import NewsArchives
from cchc.facts.open_data.table import DataTable
from cchc.facts.open_data.tables import TaskTables, data_tables
from cchc.facts.plans import PlanProgress, YearOfPlans, plan_progress, plan_years
from cchc.facts.procedure_details import ProcedureLinks
from cchc.facts.registers.all_registers import REGISTERS
from cchc.facts.registers.register import Register, register
from cchc.facts.related import Related, RelatedNews
from cchc.facts.tasks.rows import TaskRows


@dataclass(frozen=True)
class SiteFacts:
    """The views that many pages share; a page's own view takes what it needs from here."""

    site: Site

    @cached_property
    def news_archives(self) -> NewsArchives:
        return NewsArchives(self.site)

    @cached_property
    def related_news(self) -> RelatedNews:
        return RelatedNews(self.site, self.news_archives)

    @cached_property
    def counts(self) -> Counter[str]:
        """How many items the public may see of each type, by the type's address: `thu-tuc`."""
        return Counter(type_of(item.path).address for item in self.site.published)

    @cached_property
    def history(self) -> History:
        """What the repository knows of earlier versions of plans and events; it may be nothing."""
        return read_history(self.site)

    @cached_property
    def revisions(self) -> Mapping[str, Revision]:
        """How often what a calendar shows of a task or an event has changed, by its address; empty without history."""
        return self.history.revisions(self.site)

    @cached_property
    def changes(self) -> Changes:
        return Changes(self.site, self.history)

    @cached_property
    def feeds(self) -> Feeds:
        return site_feeds(self.site, self.related, ChangeFeeds(self.site, self.history, self.changes))

    @cached_property
    def document_links(self) -> DocumentLinks:
        return DocumentLinks(self.site)

    @cached_property
    def tasks(self) -> TaskRows:
        return TaskRows(self.site)

    @cached_property
    def calendars(self) -> Calendars:
        return Calendars(self.site, self.tasks)

    @cached_property
    def plan_progress(self) -> dict[str, PlanProgress]:
        """How far each published plan has come, by its path, newest plan first."""
        return {plan.path: plan_progress(plan, self.tasks.of_plan(plan), self.site.today) for plan in self.site.plans}

    @cached_property
    def open_data(self) -> tuple[DataTable, ...]:
        return data_tables(self.site, self.tasks)

    @cached_property
    def task_tables(self) -> TaskTables:
        return TaskTables(self.site, self.tasks, lambda: self.open_data[0])

    @cached_property
    def organisation(self) -> Organisation:
        return Organisation(self.site)

    @cached_property
    def related(self) -> Related:
        return Related(self.site)

    @cached_property
    def procedure_links(self) -> ProcedureLinks:
        return ProcedureLinks(self.site)

    @cached_property
    def life_events(self) -> LifeEvents:
        return LifeEvents(self.site.all(LifeEvent), self.procedures)

    @cached_property
    def registers(self) -> dict[str, Register]:
        return {name: register(self.site, spec) for name, spec in REGISTERS.items()}

    @cached_property
    def indexes(self) -> dict[str, IndexSeries]:
        return index_series(self.site)

    @cached_property
    def procedures(self) -> dict[str, Procedure]:
        """Return the published procedures by their code (`1.000894`)."""
        return {procedure.code: procedure for procedure in self.site.all(Procedure)}

    @cached_property
    def years(self) -> tuple[YearOfPlans, ...]:
        return plan_years(self.site)
