"""An item's days on the site, and its address there."""

from datetime import date
from pathlib import Path

import pytest

from small_repository import add_news, add_plan, problems_in, site_of


@pytest.mark.parametrize(
    ("keys", "days"),
    [
        ({}, ["2026-05-04", "2026-05-05", "2027-01-01"]),
        ({"draft": True}, []),
        ({"dang_tu": "2026-05-05"}, ["2026-05-05", "2027-01-01"]),
        ({"dang_den": "2026-05-04"}, ["2026-05-04"]),
        ({"dang_den": "2026-05-05"}, ["2026-05-04", "2026-05-05"]),
        ({"dang_tu": "2026-05-05", "dang_den": "2026-05-05"}, ["2026-05-05"]),
        ({"date": "2026-05-04T23:59"}, ["2026-05-04", "2026-05-05", "2027-01-01"]),
        ({"date": "2026-05-04T18:00:00Z"}, ["2026-05-05", "2027-01-01"]),
    ],
)
def test_an_item_is_public_from_its_first_to_its_last_day(
    repository: Path, keys: dict[str, object], days: list[str]
) -> None:
    add_news(repository, **keys)
    asked = ["2026-05-03", "2026-05-04", "2026-05-05", "2027-01-01"]
    assert [day for day in asked if site_of(repository, date.fromisoformat(day)).news] == days


@pytest.mark.parametrize(
    ("keys", "day"),
    [
        ({}, date(2026, 1, 5)),
        ({"ngay_ban_hanh": "2025"}, date(2025, 1, 1)),
        ({"date": "2026-02-01"}, date(2026, 2, 1)),
        ({"date": "2026-02-01", "dang_tu": "2026-03-01"}, date(2026, 3, 1)),
    ],
)
def test_a_plan_is_published_when_it_was_posted_else_issued(
    repository: Path, keys: dict[str, object], day: date
) -> None:
    add_plan(repository, **keys)
    assert site_of(repository).plans[0].published_on == day


def test_an_item_is_as_new_as_its_last_correction(repository: Path) -> None:
    corrections = [{"ngay": f"2026-0{month}-01", "noi_dung": "Sửa"} for month in (7, 9, 8)]
    add_news(repository, "news/2026/a.md", ghi_chu_sua=corrections)
    add_news(repository, "news/2026/b.md")
    assert [news.updated_on for news in site_of(repository).news] == [date(2026, 5, 4), date(2026, 9, 1)]


@pytest.mark.parametrize(
    ("keys", "address"),
    [({}, "tin-tuc/2026/tin/"), ({"id": "bai-1"}, "tin-tuc/2026/bai-1/"), ({"id": 993}, "tin-tuc/2026/993/")],
)
def test_an_item_lies_where_its_id_says(repository: Path, keys: dict[str, object], address: str) -> None:
    add_news(repository, **keys)
    assert site_of(repository).news[0].address == address


@pytest.mark.parametrize("name", ["a/b", "/ke-hoach/993", "..", "Kế hoạch", "a.", "-"])
def test_an_id_is_one_part_of_an_address(repository: Path, name: str) -> None:
    add_news(repository, id=name)
    (problem,) = problems_in(repository)
    assert (problem.key, problem.is_error) == ("id", True)
