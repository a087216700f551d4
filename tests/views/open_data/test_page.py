"""What the site says of its open data: on the page, to search engines, among the criteria."""

import json
from pathlib import Path

from cchc.content.criteria import Computed, CriterionState
from cchc.facts.open_data.tables import TABLES
from cchc.facts.site_facts import SiteFacts
from cchc.views.metadata import metadata
from cchc.views.open_data import PAGE, open_data_page
from cchc.views.site_criteria import finding
from small_repository import add, add_plan, site_of

BASE = "https://cchc.vidu.example/trang/"


def test_the_page_counts_what_there_is(repository: Path) -> None:
    add_plan(repository)
    page = open_data_page(SiteFacts(site_of(repository)))
    assert {table.spec.name: len(table.records) for table in page.tables if table.records} == {
        "nhiem-vu": 1,
        "ke-hoach": 1,
        "co-quan": 2,
    }
    assert page.total == 4


def test_search_engines_are_told_of_a_dataset_with_its_parts(repository: Path) -> None:
    add(repository, PAGE, {"title": "Dữ liệu mở", "description": "Bảng </script> để tải về."})
    site = site_of(repository)
    text = metadata(site, "Dữ liệu mở", "du-lieu/", site.item_at(PAGE)).json_ld
    assert text
    assert "<" not in text
    found = json.loads(text)
    assert (found["@type"], found["name"], found["url"]) == ("Dataset", "Dữ liệu mở", f"{BASE}du-lieu/")
    assert "license" not in found
    assert [part["name"] for part in found["hasPart"]] == [spec.title for spec in TABLES]
    assert found["hasPart"][0]["distribution"][0] == {
        "@type": "DataDownload",
        "contentUrl": f"{BASE}du-lieu/v1/nhiem-vu.csv",
        "encodingFormat": "text/csv",
    }


def test_open_data_count_with_their_page_and_terms_of_use(repository: Path) -> None:
    def state() -> CriterionState:
        return finding(SiteFacts(site_of(repository)), Computed.OPEN_DATA_PAGE).state

    add(repository, PAGE, {"title": "Dữ liệu mở"})
    assert state() is CriterionState.NOT_MET
    add(repository, "docs/gioi-thieu/dieu-khoan-su-dung.md", {"title": "Điều khoản", "draft": True})
    assert state() is CriterionState.NOT_MET
    add(repository, "docs/gioi-thieu/dieu-khoan-su-dung.md", {"title": "Điều khoản"})
    assert state() is CriterionState.MET
