"""A build that keeps what it can of the last one gives the same bytes as one from nothing, whatever was edited."""

import logging
import os
import random
import re
import shutil
import warnings
from collections.abc import Callable
from pathlib import Path
from typing import Literal

import pytest
from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort

import golden_site
from site_build import build, difference
from small_repository import add, add_news

MENU = """
nav:
  - Trang chủ: index.md
  - thu-tuc/index.md
  - Tin tức: [tin-tuc/index.md, su-kien/index.md, rss/index.md, bao-chi/index.md]
  - phan-anh/index.md
  - gioi-thieu/muc-do-dap-ung.md
"""
IS_LONG = bool(os.environ.get("FUZZ"))

Edit = Callable[[Path, random.Random], None]
Command = Literal["build", "gh-deploy", "serve"]


def some_page(root: Path, chance: random.Random, folders: str = "docs plans news") -> Path:
    pages = (page for folder in folders.split() for page in sorted((root / folder).rglob("*.md")))
    return chance.choice([page for page in pages if page.stem != "index"])


def replace(file: Path, pattern: str, put: str) -> None:
    text = file.read_text("utf-8")
    file.write_text(re.sub(pattern, put, text, count=1, flags=re.MULTILINE), "utf-8")


def add_a_sentence(root: Path, chance: random.Random) -> None:
    page = some_page(root, chance)
    page.write_text(f"{page.read_text('utf-8')}\n\nThêm một câu {chance.random()}.\n", "utf-8")


def change_a_title(root: Path, chance: random.Random) -> None:
    replace(some_page(root, chance), "^title: ", f"title: Sửa {chance.randrange(1000)} ")


def change_the_front_page(root: Path, chance: random.Random) -> None:
    replace(root / "docs/index.md", "^title: ", "title: Mới ")


def write_news(root: Path, chance: random.Random) -> None:
    day = f"2026-{chance.randrange(1, 13):02}-{chance.randrange(1, 28):02}"
    tags = chance.sample(["một cửa", "đất đai", "hội thi"], 2)
    unit = chance.choice(["Sở Nội vụ", None])
    name = f"news/2026/moi-{chance.randrange(10**6)}.md"
    link = "Xem [tin](/news/2026/hoi-thi.md), [phí](/thu-tuc/1.000010.md#phi-le-phi).\n"
    body = chance.choice(["Nội dung.\n", link])
    add_news(root, name, body, title=f"Tin mới {day}", date=day, tags=tags, don_vi=unit)


def remove_news(root: Path, chance: random.Random) -> None:
    some_page(root, chance, "news").unlink()


def rename_news(root: Path, chance: random.Random) -> None:
    page = some_page(root, chance, "news")
    page.rename(page.with_stem(f"doi-ten-{chance.randrange(10**6)}"))


def make_a_draft(root: Path, chance: random.Random) -> None:
    replace(some_page(root, chance), "^title: ", "draft: true\ntitle: ")


def publish_a_draft(root: Path, chance: random.Random) -> None:
    for page in sorted(root.rglob("*.md")):
        replace(page, "^draft: true\n", "")


def change_an_attachment(root: Path, chance: random.Random) -> None:
    file = chance.choice(sorted((root / "docs/tep").iterdir()))
    file.write_bytes(file.read_bytes() + b"\n" * chance.randrange(1, 5000))


def change_a_setting(root: Path, chance: random.Random) -> None:
    key = chance.choice(["site_name", "site_description"])
    replace(root / "mkdocs.yml", f"^{key}: .*", f"{key}: Tên {chance.randrange(9)}")


def change_a_template(root: Path, chance: random.Random) -> None:
    page = chance.choice(["pages/news.html", "pages/news_archive.html", "pages/procedure.html", "main.html"])
    file = root / "overrides" / page
    file.write_text(file.read_text("utf-8").replace("</p>", f"<!-- {chance.random()} --></p>", 1), "utf-8")


def lose_a_page(root: Path, chance: random.Random) -> None:
    chance.choice(sorted((root / "site").rglob("*.html"))).unlink()


def damage_a_page(root: Path, chance: random.Random) -> None:
    page = chance.choice(sorted((root / "site").rglob("*.xml")))
    page.write_bytes(page.read_bytes().replace(b"a", b"b", 1))


def damage_the_records(root: Path, chance: random.Random) -> None:
    content = bytearray((root / ".site.kept").read_bytes())
    content[chance.randrange(len(content))] ^= 255
    (root / ".site.kept").write_bytes(content)


def lose_the_records(root: Path, chance: random.Random) -> None:
    (root / ".site.kept").unlink()


def leave_a_foreign_file(root: Path, chance: random.Random) -> None:
    (root / "site/tin-tuc/khong-cua-ai.html").write_text("cũ")


EDITS: list[Edit] = [
    *[add_a_sentence, change_a_title, change_the_front_page, write_news, remove_news, rename_news, make_a_draft],
    *[publish_a_draft, change_an_attachment, change_a_setting, change_a_template, lose_a_page, damage_a_page],
    *[damage_the_records, lose_the_records, leave_a_foreign_file],
]


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", golden_site.EPOCH)
    return golden_site.make(tmp_path / "kho")


def built_from_nothing(root: Path) -> Path:
    """The same repository at another place: the place must not matter either."""
    copy = root.with_name("moi")
    shutil.rmtree(copy, ignore_errors=True)
    shutil.copytree(root, copy, ignore=shutil.ignore_patterns("site", ".site.*", ".cache"))
    return build(copy, copy / "site")


def try_edit(root: Path, edit: Edit, chance: random.Random) -> bool:
    """Whether the repository can be built afterwards; an edit that content checks refuse is taken back."""
    before = root.with_name("truoc")
    shutil.rmtree(before, ignore_errors=True)
    shutil.copytree(root, before, ignore=shutil.ignore_patterns("site", ".site.*", "hooks"))
    edit(root, chance)
    try:
        build(root, root / "site")
    except Abort:
        for folder in ("docs", "plans", "news", "overrides"):
            shutil.rmtree(root / folder)
        shutil.copytree(before, root, dirs_exist_ok=True)
        return False
    return True


def batched(edits: list[Edit], size: int) -> list[list[Edit]]:
    return [edits[start : start + size] for start in range(0, len(edits), size)]


def names_of(edits: list[Edit]) -> list[str]:
    return [edit.__name__ for edit in edits]


@pytest.mark.parametrize("seed", range(20 if IS_LONG else 2))
def test_many_edits(repository: Path, seed: int) -> None:
    chance = random.Random(seed)
    if seed % 2:
        settings = repository / "mkdocs.yml"
        settings.write_text(settings.read_text("utf-8") + MENU, "utf-8")
    build(repository, repository / "site")
    edits = chance.sample(EDITS, 9)
    # a page that was wrongly kept stays wrong: one build from nothing shows it for several edits
    for several in batched(edits, 1 if IS_LONG else 3):
        if sum(try_edit(repository, edit, chance) for edit in several):
            differing = difference(repository / "site", built_from_nothing(repository))
            assert (names_of(several), differing) == (names_of(several), [])


def mkdocs(root: Path, command: Command | None, site: str = "site") -> Path:
    """Build as a command does that has begun, or that goes on (None)."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        config = load_config(str(root / "mkdocs.yml"), site_dir=str(root / site))
        if command:
            config.plugins.on_startup(command=command, dirty=False)
        mkdocs_build(config)
    return root / site


def test_a_preview_follows_edits(repository: Path) -> None:
    chance = random.Random(7)
    site = mkdocs(repository, "serve", "xem-truoc")
    edits = [add_a_sentence, write_news, change_a_title, change_an_attachment, change_a_template, write_news]
    for edit in edits:
        edit(repository, chance)
        mkdocs(repository, None, "xem-truoc")
    assert difference(site, mkdocs(repository, "serve", "tu-dau")) == []
    mkdocs(repository, "build")


def test_where_nothing_changed_nothing_is_done(repository: Path, caplog: pytest.LogCaptureFixture) -> None:
    site = mkdocs(repository, "build")
    before = {path: path.stat().st_mtime_ns for path in site.rglob("*")}
    with pytest.raises(SystemExit) as end, caplog.at_level(logging.INFO):
        mkdocs(repository, "build")
    assert end.value.code == 0
    assert "Không có gì thay đổi" in caplog.text
    assert {path: path.stat().st_mtime_ns for path in site.rglob("*")} == before
    # it has to do something with the site
    mkdocs(repository, "gh-deploy")


@pytest.mark.parametrize("what", ["a word", "the program", "a file of the site", "the day", "the hour"])
def test_whatever_changed_something_is_done(repository: Path, what: str, monkeypatch: pytest.MonkeyPatch) -> None:
    evening = {"title": "Tin buổi tối", "date": "2026-11-21T20:00", "chuyen_muc": "tin_tuc", "tags": ["hội thi"]}
    add(repository, "news/2026/buoi-toi.md", evening)
    site = mkdocs(repository, "build")
    assert not (site / "tin-tuc/2026/buoi-toi").exists()
    if what == "a word":
        add_a_sentence(repository, random.Random(1))
    elif what == "the program":
        replace(repository / "hooks/engine.yml", "Liên kết đến mục này", "Đến mục này")
    elif what == "a file of the site":
        (site / "404.html").unlink()
    else:
        later = 86400 if what == "the day" else 13 * 3600
        monkeypatch.setenv("SOURCE_DATE_EPOCH", str(int(golden_site.EPOCH) + later))
    mkdocs(repository, "build")
    assert (site / "tin-tuc/2026/buoi-toi").exists() is (what in ("the day", "the hour"))
    assert ("Đến mục này" in (site / "gioi-thieu/muc-do-dap-ung/index.html").read_text("utf-8")) is (
        what == "the program"
    )
    assert difference(site, built_from_nothing(repository)) == []


def test_a_page_that_is_kept_is_not_written_again(repository: Path) -> None:
    site = mkdocs(repository, "build")
    kept, drawn = site / "tin-tuc/2026/hoi-thi/index.html", site / "tin-tuc/2025/tin-nam-truoc/index.html"
    before = kept.stat().st_mtime_ns, drawn.stat().st_mtime_ns
    news = repository / "news/2025/tin-nam-truoc.md"
    news.write_text(news.read_text("utf-8") + "\nThêm một câu.\n", "utf-8")
    mkdocs(repository, "build")
    assert kept.stat().st_mtime_ns == before[0]
    assert drawn.stat().st_mtime_ns > before[1]


def test_a_page_that_search_leaves_out_stays_out(repository: Path) -> None:
    build(repository, repository / "site")
    page = repository / "docs/bao-chi/index.md"
    replace(page, "^title: ", "search: {exclude: true}\ntitle: ")
    build(repository, repository / "site")
    add_a_sentence(repository, random.Random(1))
    build(repository, repository / "site")
    assert difference(repository / "site", built_from_nothing(repository)) == []


def test_a_style_sheet_changes_no_page(repository: Path) -> None:
    site = mkdocs(repository, "build")
    page = site / "tin-tuc/2026/hoi-thi/index.html"
    before = page.stat().st_mtime_ns
    sheet = repository / "overrides/assets/content.css"
    sheet.write_text(sheet.read_text("utf-8") + "\n/* x */\n", "utf-8")
    mkdocs(repository, "build")
    assert page.stat().st_mtime_ns == before
    assert difference(site, built_from_nothing(repository)) == []


def test_pictures_for_links_are_made_anew_only_with_their_mark(repository: Path) -> None:
    site = mkdocs(repository, "build")
    picture = site / "hinh-chia-se/trang.png"
    before = picture.read_bytes(), picture.stat().st_mtime_ns
    add_a_sentence(repository, random.Random(1))
    mkdocs(repository, "build")
    assert (picture.read_bytes(), picture.stat().st_mtime_ns) == before
    mark = repository / "overrides/assets/mark.svg"
    mark.write_text(re.sub(r'fill="#[0-9a-f]{6}"', 'fill="#1f4d7a"', mark.read_text("utf-8"), count=1), "utf-8")
    mkdocs(repository, "build")
    assert picture.read_bytes() != before[0]
    assert difference(site, built_from_nothing(repository)) == []


def test_a_lost_anchor_is_told_of_a_page_that_is_kept(repository: Path) -> None:
    """The page that has the link does not change; the one that loses the anchor does."""
    add_news(repository, "news/2026/lien-ket.md", "Xem [phần này](hoi-thi.md#phan-nay).\n")
    target = repository / "news/2026/hoi-thi.md"
    text = target.read_text("utf-8")
    target.write_text(f"{text}\n\n## Phần này {{: #phan-nay }}\n", "utf-8")
    build(repository, repository / "site")
    target.write_text(text, "utf-8")
    with pytest.raises(Abort):
        build(repository, repository / "site")
