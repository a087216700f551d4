"""The golden site with its page of changes: without a history, with one, and what must never come out of it."""

import shutil
from pathlib import Path

import pytest
from lxml import html

import golden_site
from histories import commit, git, needs_git
from site_build import ROOT, build

PAGE = "ke-hoach/thay-doi/index.html"
PLAN = "plans/2026/2-kh-ubnd.md"


def make(root: Path) -> Path:
    golden_site.make(root)
    shutil.copy(ROOT / "docs/ke-hoach/thay-doi.md", root / "docs/ke-hoach/thay-doi.md")
    return root


def words(file: Path) -> str:
    article = next(html.fromstring(file.read_bytes()).iter("article"))
    return " ".join("".join(map(str, article.itertext())).split())


@pytest.fixture(autouse=True)
def _today(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", golden_site.EPOCH)


def test_without_a_history_the_page_says_so_and_no_other_speaks_of_changes(tmp_path: Path) -> None:
    built = build(make(tmp_path), tmp_path / "site")
    assert "không có lịch sử của nội dung" in words(built / PAGE)
    assert "Những thay đổi" not in words(built / "ke-hoach/2026/2-kh-ubnd/index.html")
    assert (built / "ke-hoach/thay-doi/rss.xml").is_file()


@needs_git
def test_with_a_history_changes_are_on_three_pages_and_no_draft_is_on_any(tmp_path: Path) -> None:
    root = make(tmp_path)
    now = (root / PLAN).read_text("utf-8")
    assert "chu_tri:" in now
    git(root, "init", "--quiet")
    draft = now.replace("---\n", "---\ndraft: true\n", 1).replace("noi_dung:", "noi_dung: BIMATCU", 1)
    (root / PLAN).write_text(draft, "utf-8")
    commit(root, "2026-11-01")
    (root / PLAN).write_text(now.replace("so_ky_hieu:", "so_ky_hieu: 22/KH-UBND #", 1), "utf-8")
    commit(root, "2026-11-02")
    (root / PLAN).write_text(now, "utf-8")
    commit(root, "2026-11-03")
    built = build(root, root / "site")
    sentence = "Sửa số, ký hiệu từ “22/KH-UBND” thành “2/KH-UBND”"
    for page in (PAGE, "ke-hoach/2026/2-kh-ubnd/index.html", "co-quan/so-noi-vu/index.html"):
        assert sentence in words(built / page), page
    for secret in (b"BIMATCU", b"BIMATNHAP", b"BIMATHENNGAY", b"BIMATHETHAN"):
        assert [file for file in built.rglob("*") if file.is_file() and secret in file.read_bytes()] == []
    assert b"thay-doi" not in (built / "atom.xml").read_bytes()
