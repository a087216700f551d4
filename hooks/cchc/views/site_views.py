"""What is shown of a Site over and over, each worked out once a build."""

from collections import Counter
from dataclasses import dataclass
from functools import cached_property

from cchc.content.procedure import Procedure
from cchc.content.registry import type_of
from cchc.content.site import Site
from cchc.views.document_links import DocumentLinks
from cchc.views.feeds import Feed, feeds
from cchc.views.index_series import IndexSeries, index_series
from cchc.views.news_archive import NewsShelf
from cchc.views.organisation import Organisation
from cchc.views.plan_lists import YearOfPlans, plan_years
from cchc.views.procedure_links import ProcedureLinks
from cchc.views.register import Register, register
from cchc.views.registers import REGISTERS
from cchc.views.related import Related
from cchc.views.task_rows import TaskRows


@dataclass(frozen=True)
class SiteViews:
    """The views that many pages share; a page's own view takes what it needs from here."""

    site: Site

    @cached_property
    def shelf(self) -> NewsShelf:
        return NewsShelf(self.site)

    @cached_property
    def counts(self) -> Counter[str]:
        """How many items the public may see of each type, by the type's address: `thu-tuc`."""
        return Counter(type_of(item.path).address for item in self.site.published)

    @cached_property
    def feeds(self) -> tuple[Feed, ...]:
        return feeds(self.site)

    @cached_property
    def document_links(self) -> DocumentLinks:
        return DocumentLinks(self.site)

    @cached_property
    def tasks(self) -> TaskRows:
        return TaskRows(self.site)

    @cached_property
    def organisation(self) -> Organisation:
        return Organisation(self.site)

    @cached_property
    def related(self) -> Related:
        return Related(self.site)

    @cached_property
    def procedure_links(self) -> ProcedureLinks:
        return ProcedureLinks(self.procedures.values())

    @cached_property
    def registers(self) -> dict[str, Register]:
        return {name: register(self.site, form) for name, form in REGISTERS.items()}

    @cached_property
    def indexes(self) -> dict[str, IndexSeries]:
        return index_series(self.site)

    @cached_property
    def procedures(self) -> dict[str, Procedure]:
        """By code, `1.000894`."""
        return {procedure.code: procedure for procedure in self.site.all(Procedure)}

    @cached_property
    def years(self) -> tuple[YearOfPlans, ...]:
        return plan_years(self.site)
