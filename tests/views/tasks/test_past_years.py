"""Tasks of many plans: no page grows with the years."""

from datetime import date
from pathlib import Path

import pytest

from cchc.content.directives import TaskOptions
from cchc.facts.site_facts import SiteFacts
from cchc.views import tasks as task_views
from cchc.views.pages import generated_pages
from cchc.views.tasks import agency_tasks, past_years, selected_tasks
from small_repository import add, add_plan, site_of


@pytest.fixture
def ten_tasks(repository: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Two tasks in each plan of 2022 to 2026; plans of 2025 and before are over on the day."""
    monkeypatch.setattr(task_views, "LONGEST", 3)
    for number, year in enumerate(range(2022, 2027), 1):
        tasks = [{"ma": str(task), "noi_dung": "Việc", "chu_tri": ["Sở Nội vụ"]} for task in (1, 2)]
        path, day = f"plans/{year}/thu.md", f"{year}-01-05"
        add_plan(
            repository,
            path,
            nam=year,
            ngay_ban_hanh=day,
            so_ky_hieu=f"{number}/KH-UBND",
            nhiem_vu=tasks,
            linh_vuc=["the_che"],
        )
    add(repository, "docs/linh-vuc/the-che.md", {"title": "Thể chế"})
    return repository


def views_of(root: Path, today: date) -> SiteFacts:
    return SiteFacts(site_of(root, today))


@pytest.mark.parametrize(
    ("today", "shown", "newest", "years"),
    [
        (date(2026, 11, 21), {2026}, None, [2025, 2024, 2023, 2022]),
        (date(2027, 1, 1), {2026}, 2026, [2025, 2024, 2023, 2022]),
        (date(2026, 1, 6), {2026}, None, [2025, 2024, 2023, 2022]),
    ],
)
def test_an_agency_shows_what_is_in_force_else_the_newest_year(
    ten_tasks: Path, today: date, shown: set[int], newest: int | None, years: list[int]
) -> None:
    facts = views_of(ten_tasks, today)
    agency = facts.site.home_agency("so-noi-vu")
    assert agency
    tasks = agency_tasks(facts, agency)
    assert {row.plan.year for row in tasks.rows} == shown
    assert (tasks.newest, [year.year for year in tasks.years]) == (newest, years)
    assert next(year.address for year in tasks.years) == "co-quan/so-noi-vu/nhiem-vu/2025/"
    assert len(tasks.rows) + sum(len(year.rows) for year in tasks.years) == 10


def test_few_tasks_stay_together(ten_tasks: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(task_views, "LONGEST", 10)
    facts = views_of(ten_tasks, date(2026, 11, 21))
    assert list(past_years(facts)) == []
    assert len(selected_tasks(facts, TaskOptions()).table.rows) == 10


def test_agencies_and_fields_have_pages_of_past_years(ten_tasks: Path) -> None:
    facts = views_of(ten_tasks, date(2026, 11, 21))
    pages = {page.address: page for page in generated_pages(facts)}
    for home in ("co-quan/so-noi-vu/", "linh-vuc/the-che/"):
        assert {f"{home}nhiem-vu/{year}/" for year in (2022, 2023, 2024, 2025)} <= set(pages)
    assert "linh-vuc/the-che/nhiem-vu/2026/" not in pages
    assert pages["linh-vuc/the-che/nhiem-vu/2022/"].title == (
        "Cải cách thể chế: nhiệm vụ trong các kế hoạch năm 2022 đã kết thúc"
    )


@pytest.mark.parametrize(
    ("options", "count", "address"),
    [
        ({}, 2, "ke-hoach/2025/"),
        ({"field": "the_che"}, 2, "linh-vuc/the-che/nhiem-vu/2025/"),
        ({"lead": "so-noi-vu"}, 2, "ke-hoach/2025/"),
        ({"year": "2024"}, 2, None),
        ({"plan": "1/KH-UBND"}, 2, None),
    ],
)
def test_a_directive_leaves_past_years_to_their_pages(
    ten_tasks: Path, options: dict[str, str], count: int, address: str | None
) -> None:
    facts = views_of(ten_tasks, date(2026, 11, 21))
    selected = selected_tasks(facts, TaskOptions.model_validate(options))
    assert len(selected.table.rows) == count
    assert [year.address for year in selected.tasks.years][:1] == ([address] if address else [])
    assert ("chưa kết thúc" in selected.table.caption) is bool(address)
    assert {year.address for year in selected.tasks.years} <= {page.address for page in generated_pages(facts)}
