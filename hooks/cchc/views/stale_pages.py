"""Pages that nobody has looked at for long: told by what they say of it themselves, else by git.

News, plans, documents and reports are of their day, and are not looked at again.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from dateutil.relativedelta import relativedelta

from cchc.content.agency import Agency
from cchc.content.initiative import Initiative
from cchc.content.item import Item
from cchc.content.life_event import LifeEvent
from cchc.content.material import Material
from cchc.content.page import Page
from cchc.content.problems import Problem, Severity
from cchc.content.procedure import Procedure
from cchc.content.registry import type_of
from cchc.facts.site_facts import SiteFacts
from cchc.text.dates import printed

LASTING = (Page, Agency, Procedure, LifeEvent, Material, Initiative)
"""The types whose pages are to be true today, whenever they were written."""

_MOST_NAMED = 3


@dataclass(frozen=True, slots=True)
class StalePage:
    """An item, and the day on which somebody last looked at it as far as anybody knows."""

    seen_on: date
    item: Item


def stale_pages(facts: SiteFacts, today: date) -> list[StalePage]:
    """The public pages that nobody has looked at since longer than the settings want, oldest first."""
    months = facts.site.settings.province.review_after
    if not months:
        return []
    limit = today - relativedelta(months=months)
    seen = ((_seen_on(facts, item), item) for item in facts.site.published if isinstance(item, LASTING))
    found = [StalePage(day, item) for day, item in seen if day and day < limit]
    return sorted(found, key=lambda page: (page.seen_on, page.item.path))


def _seen_on(facts: SiteFacts, item: Item) -> date | None:
    """Of a procedure the day of its comparison, whatever else was edited; None where nobody knows."""
    if isinstance(item, Procedure):
        return None if item.is_abolished else item.checked_on
    days = (item.reviewed_on, item.updated_on, facts.history.changed_on.get(item.path))
    return max(filter(None, days), default=None)


def stale_page_problems(facts: SiteFacts, today: date) -> Iterator[Problem]:
    """One warning for each type: thousands of procedures may have been imported on one day."""
    by_type: dict[str, list[StalePage]] = defaultdict(list)
    for page in stale_pages(facts, today):
        by_type[type_of(page.item.path).name].append(page)
    for name, pages in by_type.items():
        yield _problem(name, pages, facts.site.settings.province.review_after, today)


def _problem(name: str, pages: list[StalePage], months: int, today: date) -> Problem:
    """Told at the oldest, which is the first to look at."""
    oldest, *others = pages
    named = ", ".join(page.item.path for page in others[: _MOST_NAMED - 1])
    rest = len(pages) - _MOST_NAMED
    more = f" (còn {len(others)} tệp nữa: {named}{', …' if rest > 0 else ''})" if others else ""
    message = f"{name}: từ ngày {printed(oldest.seen_on)}, quá {months} tháng chưa ai xem lại{more}"
    source = oldest.item.source
    if isinstance(oldest.item, Procedure):
        remedy = "đối chiếu lại với nguồn rồi sửa ngay_doi_chieu"
        return source.problem(f"{message}; {remedy}", "ngay_doi_chieu", severity=Severity.WARNING)
    remedy = f"đọc lại, sửa chỗ không còn đúng; vẫn đúng thì ghi xem_lai: {today}"
    return source.problem(f"{message}; {remedy}", severity=Severity.WARNING)
