"""What goes with a news item: weighed by what they share, near in time, the same in each build."""

from pathlib import Path

import pytest

from cchc.facts.related import MOST, REACH
from cchc.facts.site_facts import SiteFacts
from cchc.views.presentations.news import news_page
from small_repository import add, add_news, site_of

TOPIC: dict[str, object] = {"tags": ["một cửa"], "linh_vuc": ["the_che"], "don_vi": "Sở Nội vụ"}


def related(root: Path, path: str = "news/2026/tin.md") -> list[str]:
    """The names of the files that the page of one shows as related."""
    site = site_of(root)
    (news,) = (news for news in site.news if news.path == path)
    return [other.source.stem for other in news_page(SiteFacts(site), news).related]


def test_those_that_share_most_come_first_and_of_equals_the_newest(repository: Path) -> None:
    add(repository, "docs/chuyen-muc/hoi-dap.md", {"title": "Hỏi đáp", "kenh": "Đài tỉnh", "nam": 2026})
    add_news(repository, **TOPIC, chuyen_muc_phat="hoi-dap", so_phat=1)
    others: dict[str, dict[str, object]] = {
        "a-field": {"linh_vuc": ["the_che"], "date": "2026-03-01"},
        "b-field": {"linh_vuc": ["the_che"], "date": "2026-04-01"},
        "c-agency": {"don_vi": "Sở Nội vụ", "date": "2026-01-01"},
        "d-tag": {"tags": ["Một Cửa"], "date": "2026-01-02"},
        "e-series": {"chuyen_muc_phat": "hoi-dap", "so_phat": 2, "date": "2026-01-03"},
        "f-all": {**TOPIC, "date": "2026-01-04"},
        "g-nothing": {"tags": ["khác"], "date": "2026-05-05"},
        "h-waiting": {**TOPIC, "date": "2026-12-01"},
    }
    for name, keys in others.items():
        add_news(repository, f"news/2026/{name}.md", **keys)
    assert related(repository) == ["f-all", "e-series", "d-tag", "c-agency", "b-field"]
    assert related(repository, "news/2026/g-nothing.md") == []


@pytest.mark.parametrize(
    ("place", "near"), [(0, [1, 2, 3, 4, 5]), (20, [15, 16, 17, 18, 19]), (39, [34, 35, 36, 37, 38])]
)
def test_only_neighbours_in_time_are_weighed(repository: Path, place: int, near: list[int]) -> None:
    """A new item changes the pages of `REACH` others for each thing they share, not of all."""
    for number in range(40):
        add_news(
            repository, f"news/2026/{number:02}.md", date=f"2026-01-01T{number // 2:02}:{number % 2:02}", tags=["x"]
        )
    numbers = [39 - int(name) for name in related(repository, f"news/2026/{39 - place:02}.md")]
    assert len(numbers) == MOST
    assert all(abs(number - place) <= REACH for number in numbers)
    assert sorted(numbers) == near


def test_an_agency_shares_with_those_whose_work_it_carries_on(repository: Path) -> None:
    old = {
        "title": "Sở Cũ",
        "loai": "so",
        "dia_ban": "tỉnh Lai Châu",
        "hieu_luc_den": "2025",
        "ke_thua_boi": ["Sở Nội vụ"],
    }
    add(repository, "docs/co-quan/so-cu.md", old)
    add_news(repository, don_vi="Sở Nội vụ")
    add_news(repository, "news/2026/cu.md", don_vi="Sở Cũ")
    assert related(repository) == ["cu"]
