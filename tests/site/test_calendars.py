"""The calendars of the built site, read by another parser; those of the demonstration, counted."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from lxml import html

import demonstration
from calendar_reading import days, entries, read
from cchc.content.loader import load_site
from cchc.facts.site_facts import SiteFacts
from cchc.facts.tasks.states import progress_of
from cchc.text.dates import today_in_vietnam
from site_build import ROOT

DATED = {
    "plans/2017/993-kh-ubnd-lai-chau.md": 3,
    "plans/2019/165-kh-ubnd-can-tho.md": 9,
    "plans/2021/1963-qd-ubnd-tp-ho-chi-minh.md": 4,
    "plans/2022/kh-ubnd-thanh-tri.md": 6,
    "plans/2023/06-kh-ubnd-tp-hung-yen.md": 3,
}
"""Tasks whose printed time has a last day, or days that come again, counted in the originals; not "định kỳ" alone."""


def calendars(built: Path) -> Iterator[tuple[str, bytes]]:
    for file in sorted(built.rglob("*.ics")):
        yield file.relative_to(built).as_posix(), file.read_bytes()


def test_every_calendar_is_read_back(built: Path) -> None:
    found = dict(calendars(built))
    assert {"ke-hoach/nhiem-vu.ics", "su-kien/su-kien.ics"} <= set(found)
    for name, content in found.items():
        assert read(content).version.value == "2.0", name
        ids = [entry.uid.value for entry in entries(content)]
        assert len(set(ids)) == len(ids), name
        for entry in entries(content):
            assert entry.dtstamp.value, name
            assert entry.dtstart.value < entry.dtend.value, name
            assert days(entry)[0] == entry.dtstart.value, name
        for line in content.split(b"\r\n"):
            assert len(line) <= 75, name


def test_an_entry_leads_to_its_task(built: Path) -> None:
    base = load_site(ROOT, today_in_vietnam()).settings.base_url
    pages: dict[str, set[str]] = {}
    for name, content in calendars(built):
        for entry in entries(content):
            address, _, fragment = entry.url.value.removeprefix(base).partition("#")
            if address not in pages:
                pages[address] = set(html.parse(built / address / "index.html").xpath("//@id"))
            assert not fragment or fragment in pages[address], (name, entry.url.value)


def test_the_calendars_of_plans_make_up_that_of_all(built: Path) -> None:
    site = load_site(ROOT, today_in_vietnam())
    files = dict(calendars(built))
    names = {plan.path: f"{plan.address}nhiem-vu.ics" for plan in site.plans if plan.tasks}
    apart = [entry.uid.value for name in names.values() for entry in entries(files[name])]
    assert sorted(apart) == sorted(entry.uid.value for entry in entries(files["ke-hoach/nhiem-vu.ics"]))


def test_a_task_with_a_due_day_or_known_days_is_in_its_plan_s_calendar(built: Path) -> None:
    """A task without them is in none."""
    site = load_site(ROOT, today_in_vietnam())
    for plan in site.plans:
        dated = {task.task.id for task in site.tasks_of(plan) if progress_of(task, 14).due}
        file = built / plan.address / "nhiem-vu.ics"
        shown = {entry.url.value.partition("#nv-")[2] for entry in entries(file.read_bytes())} if plan.tasks else set()
        assert dated <= shown
        assert all(task.period.recurrence for task in site.tasks_of(plan) if task.task.id in shown - dated)


@pytest.mark.parametrize("path", DATED)
def test_the_plans_of_the_demonstration_have_their_entries(demonstration_site: Path, path: str) -> None:
    plan = SiteFacts(load_site(ROOT, today_in_vietnam())).site.item_at(path)
    assert plan is not None
    found = entries((demonstration_site / plan.address / "nhiem-vu.ics").read_bytes())
    assert len({entry.url.value for entry in found}) == DATED[path]
    # plans that are over
    assert not any("valarm" in entry.contents for entry in found)


def test_what_depends_on_opinions_of_the_people_is_no_rule_of_thanh_tri(demonstration_site: Path) -> None:
    """ "Thứ Bảy của tuần cuối cùng trong tháng khi nhận được thông tin góp ý": perhaps not one Saturday."""
    found = entries((demonstration_site / "ke-hoach/2022/kh-ubnd-thanh-tri/nhiem-vu.ics").read_bytes())
    assert not any("rrule" in entry.contents or entry.url.value.endswith("#nv-1") for entry in found)


@pytest.mark.usefixtures("demonstration_site")
def test_the_page_of_calendars_counts_every_task() -> None:
    calendars = SiteFacts(load_site(ROOT, today_in_vietnam())).calendars
    assert calendars.tasks.total >= sum(demonstration.TASKS.values())
    assert calendars.tasks.dated >= sum(DATED.values())


def test_pages_offer_their_calendars(built: Path) -> None:
    facts = SiteFacts(load_site(ROOT, today_in_vietnam()))
    shown = [(plan.address, calendar) for plan, calendar in facts.calendars.plans if calendar.entries]
    shown += [(agency.address, calendar) for agency, calendar in facts.calendars.agencies]
    shown += [("ke-hoach/", facts.calendars.tasks), ("su-kien/", facts.calendars.events)]
    for address, calendar in shown:
        links = html.parse(built / address / "index.html").xpath("//a/@href")
        assert calendar.webcal in links, address
        assert any(link.endswith(".ics") and not link.startswith("webcal") for link in links), address
