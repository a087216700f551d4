"""What lies in the folders of content and of the frame, and what of it a built site holds."""

from pathlib import Path
from urllib.parse import quote

import pytest
from mkdocs.exceptions import Abort

import golden_site
from cchc.content.folders import files_in
from sample_files import add_file
from site_build import ROOT, build, files_of
from small_repository import NEWS, add

LEFT_ASIDE = (
    "docs/tep/Thumbs.db",
    "docs/tep/.DS_Store",
    "docs/tep/~$mau.docx",
    "docs/tep/danh-sach.xlsx",
    "docs/.obsidian/app.json",
    "news/2026/anh-khong-ai-dan.png",
    "news/2026/.~lock.a.docx#",
    "overrides/bi-mat.txt",
    "overrides/bi-mat.js",
    "overrides/assets/ghi-chu.docx",
    "overrides/assets/.env",
    "overrides/du-lieu.json",
)
NAMED = "docs/tep/phụ lục #1 (100%).pdf"


@pytest.fixture(scope="module")
def small_site(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    root = golden_site.make(tmp_path_factory.mktemp("tep"))
    for path in LEFT_ASIDE:
        add_file(root, path, b"tep khong dang" if path.rpartition(".")[2] not in ("xlsx", "png") else None)
    (root / "overrides/assets/lien-ket.js").symlink_to("/proc/self/environ")
    add_file(root, NAMED)
    add_file(root, "news/2026/anh.png")
    attached = {"ten": "Phụ lục", "duong_dan": NAMED.removeprefix("docs")}
    add(root, "news/2026/co-tep.md", {**NEWS, "tep": [attached], "tags": ["con", "C#"]}, "![Ảnh](anh.png)\n")
    add(root, "news/2026/co-the.md", {**NEWS, "tags": ["con", "C#"]})
    return files_of(build(root, root / "site"))


def test_what_no_page_names_is_not_published(small_site: dict[str, bytes]) -> None:
    names = {path.rpartition("/")[2] for path in LEFT_ASIDE} | {"lien-ket.js"}
    assert not [place for place in small_site if place.rpartition("/")[2] in names]
    assert not [place for place, content in small_site.items() if b"tep khong dang" in content]


def test_what_a_page_names_is_there_and_its_links_lead_to_it(small_site: dict[str, bytes]) -> None:
    place = NAMED.removeprefix("docs/")
    assert place in small_site
    assert "tin-tuc/2026/anh.png" in small_site
    written = quote(place, safe="/").encode()
    for where in ("tin-tuc/2026/co-tep/index.html", "atom.xml", "rss.xml", "feed.json"):
        assert written in small_site[where], where


def test_style_sheets_and_scripts_of_the_frame_are_there(small_site: dict[str, bytes]) -> None:
    assets = {path for path in files_in(ROOT / "overrides", "assets") if path.endswith((".css", ".js"))}
    assert assets <= small_site.keys()


def test_tags_that_systems_refuse_have_safe_places(small_site: dict[str, bytes]) -> None:
    assert {"tin-tuc/the/con-/index.html", "tin-tuc/the/c-thang/index.html"} <= small_site.keys()


def test_a_link_in_a_folder_of_content_ends_the_build(tmp_path: Path) -> None:
    root = golden_site.make(tmp_path)
    (root / "docs/tep/a.txt").symlink_to("/proc/self/environ")
    with pytest.raises(Abort):
        build(root, root / "site")
    assert not (root / "site").exists()


def test_a_page_lies_where_its_id_says(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Pages of docs/ too, which MkDocs names by their files."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", golden_site.EPOCH)
    root = golden_site.make(tmp_path)
    file = root / "docs/tai-lieu/loi-chao.md"
    file.write_text(file.read_text("utf-8").replace("---\n", "---\nid: loi-moi\n", 1), "utf-8")
    site = build(root, root / "site")
    assert (site / "tai-lieu/loi-moi/index.html").is_file()
    assert not (site / "tai-lieu/loi-chao").exists()
    assert 'href="loi-moi/"' in (site / "tai-lieu/index.html").read_text("utf-8")
