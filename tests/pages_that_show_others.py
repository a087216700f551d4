"""A small repository whose pages show things of each other, ways to change them, and the fingerprints of its pages."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

from cchc.content.site import Site
from cchc.facts.site_facts import SiteFacts
from cchc.rebuild.fingerprints.pages import PageFingerprints
from cchc.text.digests import Digest
from cchc.views.pages import generated_pages
from procedures import add_procedure
from sample_files import add_file
from small_repository import add, add_news, add_plan, site_of

TODAY = date(2026, 11, 21)
NEWS, PLAN, QUESTION = "news/2026/b.md", "plans/2026/thu.md", "docs/hoi-dap/cau-hoi.md"
OLD, NEW = "1.000001", "1.000002"
STATICS = {"tep/x.pdf": b"1" * 16, "tep/khac.pdf": b"1" * 16}


def fill(repository: Path) -> Path:
    """Seven news items in a row, `b` with everything that a news item can name; two procedures, a question."""
    for day, name in enumerate("abcdefg", 1):
        add_news(
            repository, f"news/2026/{name}.md", title=f"Tin {name}", date=f"2026-05-{day:02}", tags=[name, "chung"]
        )
    add_file(repository, "docs/tep/x.pdf")
    add_b(repository)
    add_plan(repository)
    add_procedure(repository, OLD)
    add_procedure(repository, NEW, thay_the=f'["{OLD}"]')
    add_question(repository)
    add(repository, "docs/tin-tuc/index.md", {"title": "Tin tức"})
    return repository


def add_b(repository: Path, body: str = "Xem [tin g](g.md).\n", **changes: object) -> None:
    keys = {
        "title": "Tin b",
        "date": "2026-05-02",
        "don_vi": "Sở Nội vụ",
        "tep": [{"ten": "Phụ lục", "duong_dan": "/tep/x.pdf"}],
        "tags": ["b", "chung"],
    }
    add_news(repository, NEWS, body, **{**keys, **changes})


def add_question(repository: Path, **changes: object) -> None:
    keys: dict[str, object] = {"title": "Hỏi", "ngay_hoi": "2026-11-03", "co_quan_tra_loi": "Sở Nội vụ"}
    keys |= {"trang_thai": "da_tra_loi", "ngay_tra_loi": "2026-11-10", "thu_tuc": [NEW]}
    keys |= changes
    body = "Hỏi gì?\n\n## Trả lời\n\nThế này.\n" if keys["ngay_tra_loi"] else "Hỏi gì?\n"
    add(repository, QUESTION, keys, body)


def path_of(code: str) -> str:
    return f"docs/thu-tuc/{code}.md"


def fingerprints_of(
    site: Site, menu: object = None, build: Digest = b"x", statics: Mapping[str, Digest] = STATICS
) -> PageFingerprints:
    facts = SiteFacts(site)
    made = {page.address: page for page in generated_pages(facts)}
    return PageFingerprints(facts, made, menu, build, statics)


def fingerprint_in(site: Site, path: str, fingerprints: PageFingerprints | None = None) -> Digest:
    item = site.item_at(path)
    assert item
    return (fingerprints or fingerprints_of(site)).of_item(item)


def fingerprint(repository: Path, path: str = NEWS, today: date = TODAY) -> Digest:
    return fingerprint_in(site_of(repository, today), path)


def rename_neighbour(repository: Path) -> None:
    add_news(repository, "news/2026/a.md", title="Tên khác", date="2026-05-01", tags=["a", "chung"])


def rename_agency(repository: Path) -> None:
    front = {"title": "Sở Nội vụ mới", "ten_khac": ["Sở Nội vụ"], "loai": "so", "dia_ban": "tỉnh Lai Châu"}
    add(repository, "docs/co-quan/so-noi-vu.md", front)


def change_neighbours_text(repository: Path) -> None:
    front = {"title": "Tin a", "date": "2026-05-01", "tags": ["a", "chung"]}
    add_news(repository, "news/2026/a.md", "Nội dung khác.\n", **front)


def change_a_plan(repository: Path) -> None:
    add_plan(repository, title="Kế hoạch khác")
