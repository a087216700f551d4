"""What is shown of a Site over and over, each worked out once a build."""

from dataclasses import dataclass
from functools import cached_property

from cchc.content.site import Site
from cchc.views.feeds import Feed, feeds
from cchc.views.news_archive import NewsShelf
from cchc.views.plan_lists import YearOfPlans, plan_years
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
    def feeds(self) -> tuple[Feed, ...]:
        return feeds(self.site)

    @cached_property
    def tasks(self) -> TaskRows:
        return TaskRows(self.site)

    @cached_property
    def related(self) -> Related:
        return Related(self.site)

    @cached_property
    def registers(self) -> dict[str, Register]:
        return {name: register(self.site, form) for name, form in REGISTERS.items()}

    @cached_property
    def years(self) -> tuple[YearOfPlans, ...]:
        return plan_years(self.site)
