"""Files wait with the items that name them; what somebody else names, or nobody, stays."""

from pathlib import Path

import pytest

from small_repository import add, add_news, add_plan, site_of

FILE = "docs/tep/phu-luc.pdf"
DRAFT = "news/2026/nhap.md"


@pytest.fixture
def with_file(repository: Path) -> Path:
    for path in (FILE, "plans/2026/anh.png", "news/2026/phu-luc.pdf"):
        (repository / path).parent.mkdir(parents=True, exist_ok=True)
        (repository / path).write_bytes(b"x")
    return repository


NAMED_BY: dict[str, tuple[dict[str, object], str]] = {
    "attachment": ({"tep": [{"ten": "Phụ lục", "duong_dan": "/tep/phu-luc.pdf"}]}, ""),
    "picture": ({"anh": {"tep": "/tep/phu-luc.pdf", "mo_ta": "Ảnh"}}, ""),
    "recording": ({"audio": {"tep": "/tep/phu-luc.pdf", "ban_ghi_loi": "Lời"}}, ""),
    "link": ({}, "[Phụ lục](/tep/phu-luc.pdf)"),
    "link from its own folder": ({}, "[Phụ lục](../../tep/phu-luc.pdf)"),
    "picture in the text": ({}, '![Ảnh](/tep/phu-luc.pdf "Tên")'),
    "raw HTML": ({}, '<img src="/tep/phu-luc.pdf" alt="">'),
    "raw HTML from its own folder": ({}, "<a href='../../tep/phu-luc.pdf#trang-2'>Phụ lục</a>"),
    "link defined below": ({}, "[Phụ lục][1]\n\n[1]: /tep/phu-luc.pdf"),
}


@pytest.mark.parametrize("name", NAMED_BY)
def test_a_file_waits_with_the_item_that_names_it(with_file: Path, name: str) -> None:
    front, body = NAMED_BY[name]
    add_news(with_file, DRAFT, f"Lời.\n\n{body}\n", draft=True, **front)
    assert site_of(with_file).withheld_files == {FILE}
    add_news(with_file, "news/2026/khac.md", f"Lời.\n\n{body}\n", **front)
    assert site_of(with_file).withheld_files == set()


def test_evidence_and_files_beside_a_plan_wait_with_it(with_file: Path) -> None:
    task = {"ma": "1", "noi_dung": "Việc", "chu_tri": ["Sở Nội vụ"], "minh_chung": "/tep/phu-luc.pdf"}
    add_plan(with_file, "plans/2026/thu.md", "![Ảnh](anh.png)\n", nhiem_vu=[task], draft=True)
    assert site_of(with_file).withheld_files == {FILE, "plans/2026/anh.png"}


def test_a_file_of_the_same_name_elsewhere_is_another_one(with_file: Path) -> None:
    add_news(with_file, DRAFT, "[Phụ lục](/tep/phu-luc.pdf)\n", draft=True)
    add_news(with_file, "news/2026/khac.md", "[Phụ lục](phu-luc.pdf)\n")
    assert site_of(with_file).withheld_files == {FILE}


def test_a_file_that_nobody_names_stays(with_file: Path) -> None:
    add_news(with_file, DRAFT, "Không nói đến tệp nào.\n", draft=True)
    assert site_of(with_file).withheld_files == set()


def test_a_file_that_a_page_or_the_settings_name_stays(with_file: Path) -> None:
    add_news(with_file, DRAFT, "[Phụ lục](/tep/phu-luc.pdf)\n", draft=True)
    add(with_file, "docs/gioi-thieu/index.md", {"title": "Giới thiệu"}, "[Phụ lục](../tep/phu-luc.pdf)\n")
    assert site_of(with_file).withheld_files == set()
    (with_file / "docs/gioi-thieu/index.md").unlink()
    with (with_file / "mkdocs.yml").open("a", encoding="utf-8") as settings:
        settings.write('theme: {logo: "tep/phu-luc.pdf"}\n')
    assert site_of(with_file).withheld_files == set()


@pytest.mark.parametrize(
    ("keys", "is_there"),
    [({"dang_den": "2026-11-20"}, True), ({"dang_tu": "2026-11-22"}, True), ({"dang_den": "2026-11-21"}, False)],
)
def test_scheduled_and_expired_items_keep_their_files_too(
    with_file: Path, keys: dict[str, object], is_there: bool
) -> None:
    add_news(with_file, DRAFT, "[Phụ lục](/tep/phu-luc.pdf)\n", **keys)
    assert bool(site_of(with_file).withheld_files) is is_there
