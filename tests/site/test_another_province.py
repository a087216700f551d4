"""Another province can publish: README's steps end in a site that says nothing of the demonstration."""

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

import demonstration
import province
from cchc.content.problems import Problem
from cchc.content.settings import ENGINE_FILE
from site_build import ROOT, build, files_of
from small_repository import add, add_news, add_plan, problems_in

pytestmark = pytest.mark.skipif(not demonstration.is_here(), reason="the demonstration has been replaced")


def empty(root: Path) -> None:
    """Settings alone. Git keeps no empty folders."""


def one_news_item(root: Path) -> None:
    """And a page of the menu that has had its time."""
    press = root / "docs/bao-chi/index.md"
    press.write_text(press.read_text("utf-8").replace("hide:", "dang_den: 2026-01-01\nhide:", 1), "utf-8")
    add_news(root, nguon={"ten": "Sở Nội vụ"})


def folders_gone(root: Path) -> None:
    """Whole folders of types, with the index pages that the menu names; other pages link to the last one."""
    for folder in ("mo-hinh", "chuyen-muc", "tai-lieu", "bao-cao", "hoi-dap", "thu-tuc"):
        shutil.rmtree(root / "docs" / folder)
    about = root / "docs/gioi-thieu/index.md"
    about.write_text(re.sub(r"^- .*(hoi-dap|thu-tuc)/index.*\n", "", about.read_text("utf-8"), flags=re.M), "utf-8")


def empty_folders(root: Path) -> None:
    for folder in ("plans/2026", "news/2026", "docs/thu-tuc"):
        (root / folder).mkdir(parents=True, exist_ok=True)


def own_content(root: Path) -> None:
    place = {"dia_ban": province.NAME}
    add(root, "docs/co-quan/ubnd-tinh.md", {"title": "UBND tỉnh Sông Ngân", "loai": "ubnd", **place})
    names = {"title": "Sở Nội vụ tỉnh Sông Ngân", "ten_khac": ["Sở Nội vụ"], "loai": "so"}
    add(root, "docs/co-quan/so-noi-vu.md", {**names, **place})
    add_plan(root, co_quan_ban_hanh="UBND tỉnh Sông Ngân")
    add_news(root, nhiem_vu=["1/KH-UBND#1"], don_vi="Sở Nội vụ")


def page_beside_the_menu(root: Path) -> None:
    """The sections stay excused where a province excuses a page of its own."""
    add(root, "docs/rieng.md", {"title": "Trang riêng"})
    with (root / "mkdocs.yml").open("a", encoding="utf-8") as settings:
        settings.write("not_in_nav: /rieng.md\n")
    add_news(root, nguon={"ten": "Sở Nội vụ"})


def settings_from_before(root: Path) -> None:
    """Those of the program in mkdocs.yml too, nothing inherited."""
    own = (root / "mkdocs.yml").read_text("utf-8").replace(f"INHERIT: {ENGINE_FILE}\n", "")
    (root / "mkdocs.yml").write_text(own + (root / ENGINE_FILE).read_text("utf-8"), "utf-8")


PROVINCES: list[Callable[[Path], None]] = [
    *[empty, one_news_item, folders_gone, empty_folders, own_content, page_beside_the_menu, settings_from_before]
]


@pytest.mark.parametrize("content", PROVINCES, ids=lambda content: content.__name__)
def test_a_province_publishes_and_says_nothing_of_the_demonstration(
    tmp_path: Path, content: Callable[[Path], None]
) -> None:
    root = province.make(tmp_path / "kho")
    content(root)
    assert [problem for problem in problems_in(root) if problem.is_error] == []
    files = files_of(build(root, tmp_path / "site"))
    assert "index.html" in files
    # no procedure, no life event: no page, no heading, no link; scripts know all types
    pages = {name: whole for name, whole in files.items() if not name.startswith("assets/")}
    assert [name for name, whole in pages.items() if "su-kien-doi-song" in name or b"su-kien-doi-song" in whole] == []
    assert province.told_of_the_demonstration(files) == set()
    assert province.dead_links(files) == []


def test_the_site_names_its_own_province_everywhere(tmp_path: Path) -> None:
    files = files_of(build(province.make(tmp_path / "kho"), tmp_path / "site"))
    for name in ("index.html", "phan-anh/index.html", "gioi-thieu/index.html", "404.html", "rss.xml", "atom.xml"):
        text = files[name].decode()
        assert province.NAME in text, name
    home = files["index.html"].decode()
    assert "0299 387 6543" in home
    assert "#0b5d4e" in home
    assert 'content="noindex' not in home
    assert files["robots.txt"].decode().endswith("Sitemap: https://cchc.songngan.gov.vn/sitemap.xml\n")
    assert b"tag:cchc.songngan.gov.vn,2026-01-01:" in files["atom.xml"]


def test_without_the_settings_that_are_left_the_check_lists_them(tmp_path: Path) -> None:
    """Whoever only writes `demo: false` is told of each place; whoever mends them all has a site."""
    root = tmp_path / "kho"
    province.make(root)
    shutil.copytree(ROOT / "docs", root / "docs", dirs_exist_ok=True)
    text = (ROOT / "mkdocs.yml").read_text("utf-8").replace("demo: true", "demo: false")
    (root / "mkdocs.yml").write_text(text, "utf-8")
    told = [problem for problem in problems_in(root) if problem.is_error]
    assert _keys(told, "mkdocs.yml") >= {"site_url", "extra.cchc.phan_anh.minh_hoa", "extra.cchc.bien_tap.don_vi"}
    assert {problem.path for problem in told} >= {
        "docs/gioi-thieu/quy-che-bien-tap.md",
        "docs/gioi-thieu/bao-ve-du-lieu-ca-nhan.md",
        "docs/hoi-dap/ke-hoach-nam-2027.md",
        "docs/co-quan/nhom-thuc-hien.md",
    }


def _keys(problems: list[Problem], path: str) -> set[str]:
    return {problem.key for problem in problems if problem.path == path}
