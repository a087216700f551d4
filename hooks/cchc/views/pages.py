"""What a page of a content type shows beside its own text, and the pages that no file stands for."""

from collections.abc import Iterator
from dataclasses import dataclass

from cchc.content.agency import Agency
from cchc.content.item import Item
from cchc.content.news import News
from cchc.content.plan import Plan
from cchc.content.site import Site
from cchc.views.agency_lists import agency_page
from cchc.views.news_archive import NewsShelf
from cchc.views.plan_lists import PlanList, plan_years
from cchc.views.plan_page import plan_page


@dataclass(frozen=True, slots=True)
class GeneratedPage:
    """A page that the build makes: where it is, what draws it, and where it sends the reader if it has moved."""

    address: str
    title: str
    template: str
    view: object
    moved_to: str | None = None


def page_view(site: Site, item: Item, shelf: NewsShelf) -> object:
    """The view of an item's page; None for a type whose template needs nothing but the item."""
    if isinstance(item, Plan):
        return plan_page(site, item)
    if isinstance(item, News):
        return shelf.neighbours(item)
    if isinstance(item, Agency):
        return agency_page(site, item)
    return None


def generated_pages(site: Site, shelf: NewsShelf) -> Iterator[GeneratedPage]:
    """Archives of news, years of plans, and redirects from old addresses."""
    for page in shelf.pages():
        yield GeneratedPage(page.address, page.title, "pages/news_archive.html", page)
    years = plan_years(site)
    for year in years:
        yield GeneratedPage(year.address, f"Kế hoạch năm {year.year}", "pages/plan_year.html", PlanList((year,), years))
    for item in site.published:
        for old in item.moved_from:
            yield GeneratedPage(old.strip("/") + "/", item.title, "pages/moved.html", item, item.address)
