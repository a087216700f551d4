"""What concerns an agency or a field of reform, over all types."""

from pathlib import Path

import pytest

from cchc.content.terms import ReformField
from cchc.facts.news_archive import NewsArchives
from cchc.facts.related import SHOWN, Related, reform_field_pages
from procedures import add_procedure
from small_repository import add, add_news, add_plan, site_of

OLD = {"title": "Sở Lao động", "loai": "so", "dia_ban": "tỉnh Lai Châu", "hieu_luc_den": "2025-02"}


@pytest.fixture
def many(repository: Path) -> Path:
    """News of Sở Nội vụ and of the agency whose work it carries on; a plan of the province."""
    add(repository, "docs/co-quan/so-lao-dong.md", {**OLD, "ke_thua_boi": ["Sở Nội vụ"]})
    add_news(repository, "news/2026/cu.md", date="2026-01-01", don_vi="Sở Lao động")
    for day in range(1, SHOWN + 3):
        path = f"news/2026/tin-{day:02}.md"
        add_news(repository, path, date=f"2026-02-{day:02}", don_vi="Sở Nội vụ", linh_vuc=["the_che"])
    add_plan(repository, linh_vuc=["the_che"])
    return repository


def test_an_agency_has_what_concerns_it_and_those_it_carries_on(many: Path) -> None:
    site = site_of(many)
    agency = site.home_agency("so-noi-vu")
    assert agency
    (news,) = Related(site).of_agency(agency)
    assert (news.kind.address, news.count, len(news.items)) == ("tin-tuc", SHOWN + 3, SHOWN)
    assert news.items[0].path == f"news/2026/tin-{SHOWN + 2}.md"
    assert news.all_at == "tin-tuc/co-quan/so-noi-vu/"
    assert news.all_at in {archive.address for archive in NewsArchives(site).agencies}


def test_a_predecessor_has_its_own_alone(many: Path) -> None:
    site = site_of(many)
    agency = site.home_agency("so-lao-dong")
    assert agency
    (news,) = Related(site).of_agency(agency)
    assert [item.path for item in news.items] == ["news/2026/cu.md"]


def test_what_is_measured_of_a_place_concerns_its_committee(repository: Path) -> None:
    front = {"title": "PCI 2022", "chi_so": "PCI", "nam": 2022, "don_vi": "tỉnh Lai Châu", "gia_tri": 62.05}
    add(repository, "docs/chi-so/pci.md", {**front, "nguon": {"ten": "Báo thử"}})
    site = site_of(repository)
    agency = site.home_agency("ubnd-tinh-lai-chau")
    assert agency
    assert [group.kind.address for group in Related(site).of_agency(agency)] == ["chi-so"]


def test_a_field_has_the_items_that_name_it_by_type(many: Path) -> None:
    groups = Related(site_of(many)).of_field(ReformField.INSTITUTIONS)
    assert [(group.kind.address, group.count) for group in groups] == [("tin-tuc", SHOWN + 2), ("ke-hoach", 1)]
    assert [group.all_at for group in groups] == ["tin-tuc/linh-vuc/the-che/", "ke-hoach/?linh-vuc=the_che"]
    assert Related(site_of(many)).of_field(ReformField.DIRECTION) == ()


def test_a_field_leads_to_all_procedures(repository: Path) -> None:
    """What their list calls `linh-vuc` are their domains: it would find none."""
    add_procedure(repository, linh_vuc="[thu_tuc_hanh_chinh]")
    (group,) = Related(site_of(repository)).of_field(ReformField.PROCEDURES)
    assert (group.kind.address, group.all_at) == ("thu-tuc", "thu-tuc/")


def test_a_field_is_linked_once_its_page_is_written(repository: Path) -> None:
    assert reform_field_pages(site_of(repository)) == ()
    add(repository, "docs/linh-vuc/the-che.md", {"title": "Thể chế", "description": "Quy định rõ."})
    add(repository, "docs/linh-vuc/cong-vu.md", {"title": "Công vụ", "draft": True})
    (shown,) = reform_field_pages(site_of(repository))
    assert (shown.field, shown.address, shown.description) == (
        ReformField.INSTITUTIONS,
        "linh-vuc/the-che/",
        "Quy định rõ.",
    )
