"""Dates that cannot be."""

from collections.abc import Iterator
from datetime import date

from cchc.content.item import Item
from cchc.content.news import News
from cchc.content.plan import Plan
from cchc.content.problems import Problem
from cchc.content.registry import type_of
from cchc.content.site import Site
from cchc.text.dates import printed


def not_in_the_future(site: Site) -> Iterator[Problem]:
    """What has happened has a date up to today; only publication may be scheduled."""
    for item in site.items:
        for number, correction in enumerate(item.corrections):
            yield from _past(site, item, correction.day, "ghi_chu_sua", number, "ngay")
        if isinstance(item, Plan):
            yield from _past(site, item, item.issued.first_day, "ngay_ban_hanh")
            yield from _past(site, item, item.origin.compared_on, "nguon", "da_doi_chieu")
            for number, task in enumerate(item.tasks):
                yield from _past(site, item, task.done_on, "nhiem_vu", number, "hoan_thanh_ngay")


def in_order(site: Site) -> Iterator[Problem]:
    """An end comes after its beginning."""
    for item in site.items:
        if item.publish_from and item.publish_until and item.publish_until < item.publish_from:
            yield item.source.problem(f"trước ngày bắt đầu đăng {printed(item.publish_from)}", "dang_den")
        if isinstance(item, Plan):
            yield from _plan_in_order(item)


def in_the_folder_of_their_year(site: Site) -> Iterator[Problem]:
    """A plan lies in the folder of the year it is for, a news item in that of its publication."""
    for item in site.items:
        if not type_of(item.path).by_year:
            continue
        folder = item.path.split("/")[1]
        years = _years_of(item)
        if years and folder not in years:
            home = f"{item.path.split('/')[0]}/{years[0]}/"
            yield item.source.problem(f"tệp phải nằm trong thư mục năm của nó: chuyển vào {home}")


def _years_of(item: Item) -> list[str]:
    if isinstance(item, News):
        return [str(item.moment.year)]
    if isinstance(item, Plan) and item.years:
        named = [item.year] if item.year else []
        return [str(year) for year in [*named, item.years.first, item.issued.year]]
    return []


def _plan_in_order(plan: Plan) -> Iterator[Problem]:
    for number, task in enumerate(plan.tasks):
        if task.done_on and task.done_on < plan.issued.first_day:
            message = f"hoàn thành trước khi kế hoạch được ban hành ({plan.issued.in_words}); kiểm tra lại năm"
            yield plan.source.problem(message, "nhiem_vu", number, "hoan_thanh_ngay")


def _past(site: Site, item: Item, day: date | None, *loc: str | int) -> Iterator[Problem]:
    if day is not None and day > site.today:
        message = f"ngày {printed(day)} còn ở tương lai (hôm nay {printed(site.today)}); kiểm tra lại năm"
        yield item.source.problem(message, *loc)
