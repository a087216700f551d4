"""What an item's page shows beside its own text, and the pages that no file stands for."""

from collections.abc import Iterator
from dataclasses import dataclass

from cchc.content.item import Item
from cchc.content.series import Series
from cchc.facts.plans import PlanList
from cchc.facts.registers.register import Register, further_pages, group_registers
from cchc.facts.site_facts import SiteFacts
from cchc.views.feedback import ANSWER_PAGE, feedback_page
from cchc.views.guides.pages import guide_pages
from cchc.views.indexes.page import IndexPage
from cchc.views.presentation import presentation_of
from cchc.views.presentations.dossier_figures import DossierSeriesPage
from cchc.views.presentations.series import SeriesIssues, issues_of
from cchc.views.tasks import past_years


@dataclass(frozen=True, slots=True)
class GeneratedPage:
    """A page that the build makes: where it is, what draws it, and where it sends the reader if it has moved.

    A template of a listing is HTML alone: Markdown need not read it, nor has search anything to find in a list.
    What is not `to_be_found` is for those only whom something else leads there.
    """

    address: str
    title: str
    template: str
    view: object
    moved_to: str | None = None
    to_be_found: bool = True

    @property
    def is_listing(self) -> bool:
        return self.template in _LISTINGS


_LISTINGS = frozenset(
    f"pages/{name}.html"
    for name in ("feedback_sent", "moved", "news_archive", "past_tasks", "plan_year", "register", "series_issues")
)


def page_view(facts: SiteFacts, item: Item) -> object:
    """What the template of an item's type draws beside the item itself; nothing of what is withdrawn."""
    if item.withdrawal:
        return None
    return presentation_of(item).view(facts, item)


def generated_pages(facts: SiteFacts) -> Iterator[GeneratedPage]:
    """Yield archives of news, years of plans and of tasks, sections that nobody has written, further pages of lists,
    series of figures, redirects from old addresses, guides for editors, and the page after the form.
    """
    for page in facts.news_archives.pages():
        yield GeneratedPage(page.address, page.title, "pages/news_archive.html", page)
    for year in facts.years:
        view = PlanList((year,), facts.years, facts.plan_progress)
        yield GeneratedPage(year.address, f"Kế hoạch năm {year.year}", "pages/plan_year.html", view)
    for past in past_years(facts):
        yield GeneratedPage(past.address, past.title, "pages/past_tasks.html", past)
    for series in facts.site.all(Series):
        yield from _series_pages(facts, series)
    for section in made_sections(facts):
        yield GeneratedPage(section.address, section.caption, "pages/register.html", section)
    for register in facts.registers.values():
        yield from _register_pages(facts, register)
    for index in facts.indexes.values():
        yield GeneratedPage(index.address, index.title, "pages/index_series.html", IndexPage(index))
    yield from _dossier_pages(facts)
    yield from _moved_pages(facts)
    for address, title, template, shown in guide_pages(facts.site):
        yield GeneratedPage(address, title, template, shown, to_be_found=False)
    if facts.site.settings.province.feedback.form.address:
        sent = feedback_page(facts.site)
        yield GeneratedPage(ANSWER_PAGE, "Đã nhận ý kiến", "pages/feedback_sent.html", sent, to_be_found=False)


def _dossier_pages(facts: SiteFacts) -> Iterator[GeneratedPage]:
    """The figures of each unit over its periods."""
    for unit in facts.dossier_series.values():
        if unit.has_page:
            title = f"Số liệu giải quyết hồ sơ: {unit.name}"
            yield GeneratedPage(unit.address, title, "pages/dossier_series.html", DossierSeriesPage(unit))


def _series_pages(facts: SiteFacts, series: Series) -> Iterator[GeneratedPage]:
    """The pages of its issues after the first, which the series' own page shows."""
    for page in issues_of(facts.site, series).pages(first=2):
        yield GeneratedPage(page.address, page.title, "pages/series_issues.html", SeriesIssues(series, page))


def made_sections(facts: SiteFacts) -> Iterator[Register]:
    """The registers of those types whose items nobody has given a page that lists them: the build makes one."""
    for register in facts.registers.values():
        if register.rows and not register.spec.kind.listed_at and not facts.site.has_page(register.address):
            yield register


def _register_pages(facts: SiteFacts, whole: Register) -> Iterator[GeneratedPage]:
    """The pages of a register after the first, which is written by hand, and those of its groups."""
    pages = list(further_pages(whole))
    for first in group_registers(whole):
        pages += [first, *further_pages(first)]
    for page in pages:
        yield GeneratedPage(page.page_address, page.title, "pages/register.html", page)


def _moved_pages(facts: SiteFacts) -> Iterator[GeneratedPage]:
    for item in facts.site.with_pages:
        for old in item.moved_from:
            yield GeneratedPage(old.removeprefix("/"), item.heading, "pages/moved.html", item, item.address)
