"""The map of the site, and the links at the foot of every page."""

from pathlib import Path

from cchc.facts.site_facts import SiteFacts
from cchc.views.feedback import footer_pages
from cchc.views.site_map import MapEntry, site_map
from small_repository import add, add_news, add_plan, site_of


def mapped(repository: Path) -> tuple[MapEntry, ...]:
    return site_map(SiteFacts(site_of(repository)))


def order(repository: Path, *files: str) -> None:
    """Write a navigation of these files, the first of them in a group."""
    settings = repository / "mkdocs.yml"
    first, *others = files
    nav = f"nav:\n  - Nhóm: [{{Một: {first}}}]\n" + "".join(f"  - {file}\n" for file in others)
    settings.write_text(settings.read_text("utf-8") + nav, "utf-8")


def test_sections_come_in_the_order_of_the_navigation(repository: Path) -> None:
    for path in ("index", "tin-tuc/index", "ke-hoach/index", "anh/index"):
        add(repository, f"docs/{path}.md", {"title": path})
    order(repository, "tin-tuc/index.md", "index.md", "ke-hoach/index.md")
    assert [entry.address for entry in mapped(repository)] == ["tin-tuc/", "", "ke-hoach/", "anh/"]


def test_a_section_counts_its_items_and_leads_to_lists_never_to_items(repository: Path) -> None:
    add(repository, "docs/tin-tuc/index.md", {"title": "Tin tức"})
    add(repository, "docs/ke-hoach/index.md", {"title": "Kế hoạch"})
    add_plan(repository)
    for number in range(30):
        add_news(repository, f"news/2026/tin-{number}.md")
    plans, news = mapped(repository)
    assert (plans.count, [entry.address for entry in plans.below]) == ("1 kế hoạch", ["ke-hoach/2026/"])
    assert news.count == "30 tin, bài"
    assert [(entry.address, entry.count) for entry in news.below] == [
        ("tin-tuc/2026/", "30"),
        ("tin-tuc/chuyen-muc/tin-tuc/", "30"),
    ]


def test_a_section_that_nobody_has_written_is_on_the_map(repository: Path) -> None:
    initiative = {"title": "Thử", "don_vi": "Sở Nội vụ", "nam": 2026, "trang_thai": "thi_diem", "giai_phap": "Nhanh"}
    add(repository, "docs/mo-hinh/thu.md", initiative)
    (section,) = mapped(repository)
    assert (section.title, section.address) == ("Mô hình, sáng kiến", "mo-hinh/")
    assert section.count == "1 mô hình, sáng kiến"


def test_pages_of_a_section_stand_below_its_index(repository: Path) -> None:
    add(repository, "docs/gioi-thieu/index.md", {}, "# Về trang này\n")
    add(repository, "docs/gioi-thieu/quy-che.md", {"title": "Quy chế"})
    add(repository, "docs/gioi-thieu/nhap.md", {"title": "Nháp", "draft": True})
    (about,) = mapped(repository)
    assert (about.title, about.count) == ("Về trang này", "")
    assert [entry.title for entry in about.below] == ["Quy chế"]


def test_the_foot_leads_only_to_pages_that_are_there(repository: Path) -> None:
    assert footer_pages(site_of(repository)) == ()
    add(repository, "docs/so-do-trang/index.md", {"title": "Sơ đồ trang"})
    add(repository, "docs/gioi-thieu/index.md", {"title": "Giới thiệu"})
    add(repository, "docs/bao-chi/index.md", {"title": "Báo chí", "draft": True})
    assert [page.title for page in footer_pages(site_of(repository))] == ["Giới thiệu", "Sơ đồ trang"]
