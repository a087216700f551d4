"""What a page can be chosen by, and which words find it that stand nowhere in it."""

from pathlib import Path

from cchc.content.item import Item
from cchc.content.site import Site
from cchc.views.search import SearchDocument, search_document
from procedures import CODE, add_procedure
from small_repository import add, add_news, add_plan, site_of


def document(site: Site, item: Item) -> SearchDocument:
    return search_document(site, item.address, item.title, "<p>Lời</p>", item)


def facets(found: SearchDocument) -> set[tuple[str, str]]:
    return {(name, key) for name, (key, _) in found.facets}


def the_item(root: Path, path: str) -> tuple[Site, Item]:
    site = site_of(root)
    item = site.item_at(path)
    assert item
    return site, item


def test_a_type_without_a_register_is_chosen_by_what_all_types_have(repository: Path) -> None:
    add_news(repository, date="2026-02-03", don_vi="Sở Nội vụ", linh_vuc=["the_che"])
    found = document(*the_item(repository, "news/2026/tin.md"))
    assert facets(found) == {
        ("loai", "tin-tuc"),
        ("linh_vuc", "the_che"),
        ("co_quan", "so-noi-vu"),
        ("nam", "2026"),
    }
    assert (found.kind, found.dated) == ("Tin, bài", "03/02/2026")


def test_a_type_with_a_register_is_chosen_as_there(repository: Path) -> None:
    add_procedure(repository)
    found = document(*the_item(repository, f"docs/thu-tuc/{CODE}.md"))
    assert ("linh_vuc", "ho-tich") in facets(found)
    assert ("linh_vuc", "thu_tuc_hanh_chinh") not in facets(found)


def test_a_code_is_found_by_its_ends(repository: Path) -> None:
    add_procedure(repository)
    found = document(*the_item(repository, f"docs/thu-tuc/{CODE}.md"))
    end = CODE.rpartition(".")[2]
    assert {CODE, end, end[-3:], end[-4:]} <= set(found.words)
    assert end[-2:] not in found.words


def test_an_agency_is_found_by_other_names_and_initials(repository: Path) -> None:
    front = {"title": "Sở Kế hoạch và Đầu tư", "loai": "so", "ten_khac": ["Sở KHĐT"]}
    add(repository, "docs/co-quan/so-ke-hoach.md", front)
    found = document(*the_item(repository, "docs/co-quan/so-ke-hoach.md"))
    assert {"Sở KHĐT", "SKHVĐT", "SKHĐT"} & set(found.words) >= {"Sở KHĐT", "SKHVĐT"}


def test_a_plan_is_found_by_its_number_and_told_by_its_day_of_issue(repository: Path) -> None:
    add_plan(repository, so_ky_hieu="7/KH-UBND", ngay_ban_hanh="2026-01-05")
    found = document(*the_item(repository, "plans/2026/thu.md"))
    assert "7/KH-UBND" in found.words
    assert found.dated == "ban hành 05/01/2026"


def test_tags_are_words(repository: Path) -> None:
    add_news(repository, tags=["một cửa"])
    assert "một cửa" in document(*the_item(repository, "news/2026/tin.md")).words


def test_a_page_of_no_file_is_a_page(repository: Path) -> None:
    found = search_document(site_of(repository), "chi-so/pci/", "PCI", "", None)
    assert (found.kind, found.dated, found.words) == ("Trang", "", ())
