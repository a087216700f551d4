"""Pages in the menu that wait for their day, or have had it: left out until they are there, and no reason to stop."""

import shutil
from pathlib import Path

import pytest

import golden_site
from site_build import build, difference, preview
from small_repository import add, problems_in

MENU = """
nav:
  - Trang chủ: index.md
  - Chờ: cho.md
  - Nhóm trống: [{Chờ: cho.md}]
not_in_nav: '*'
"""


@pytest.mark.parametrize("keys", [{"draft": True}, {"dang_tu": "2026-12-01"}, {"dang_den": "2026-11-01"}])
def test_what_waits_is_not_in_the_menu(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, keys: dict[str, object]
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", golden_site.EPOCH)
    root = golden_site.make(tmp_path / "kho")
    settings = root / "mkdocs.yml"
    settings.write_text(settings.read_text("utf-8") + MENU, "utf-8")
    add(root, "docs/cho.md", {"title": "Trang đang chờ", **keys})
    told = [problem.key for problem in problems_in(root) if problem.path == "mkdocs.yml"]
    assert told == ["nav[2].Chờ", "nav[3].Nhóm trống[1].Chờ"]
    home = build(root, tmp_path / "site") / "index.html"
    assert "Nhóm trống" not in home.read_text("utf-8")
    assert "Nhóm trống" in (preview(root, tmp_path / "xem-truoc") / "index.html").read_text("utf-8")
    add(root, "docs/cho.md", {"title": "Trang đang chờ"})
    build(root, tmp_path / "site")
    assert "Nhóm trống" in home.read_text("utf-8")
    shutil.copytree(root, tmp_path / "moi")
    assert difference(tmp_path / "site", build(tmp_path / "moi", tmp_path / "tu-dau")) == []
