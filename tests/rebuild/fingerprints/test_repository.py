"""The fingerprints of a repository: other ones where anything of what they are made from is another."""

import os
from datetime import date
from pathlib import Path

import pytest

from cchc.content.settings import ENGINE_FILE
from cchc.rebuild.fingerprints.repository import build_fingerprint, content_fingerprint
from histories import commit, git, needs_git

DAY = date(2026, 11, 21)


@pytest.fixture
def root(repository: Path) -> Path:
    settings = repository / "mkdocs.yml"
    settings.write_text(f"INHERIT: {ENGINE_FILE}\n{settings.read_text('utf-8')}", "utf-8")
    (repository / "hooks").mkdir()
    (repository / ENGINE_FILE).write_text("copyright: !ENV [CCHC_THU, khác]\n", "utf-8")
    return repository


@pytest.mark.parametrize("path", ["mkdocs.yml", ENGINE_FILE, "overrides/main.html"])
def test_a_file_that_every_page_is_made_of(root: Path, path: str) -> None:
    before = build_fingerprint(root, "/", False)
    assert build_fingerprint(root, "/", False) == before
    with (root / path).open("a", encoding="utf-8") as file:
        file.write("# thêm\n")
    assert build_fingerprint(root, "/", False) != before


@pytest.mark.parametrize("name", ["SITE_URL", "CCHC_THU"])
def test_what_either_file_of_settings_has_from_outside(root: Path, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(name, raising=False)
    before = build_fingerprint(root, "/", False)
    monkeypatch.setenv(name, "https://khac.example/")
    assert build_fingerprint(root, "/", False) != before


@pytest.mark.parametrize("name", ["CCHC_DONG_HAI", "CCHC_DONG_BA"])
def test_names_of_variables_may_stand_on_several_lines(root: Path, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    (root / ENGINE_FILE).write_text("copyright: !ENV\n  - CCHC_DONG_HAI\n  - CCHC_DONG_BA\n  - khác\n", "utf-8")
    before = build_fingerprint(root, "/", False)
    monkeypatch.setenv(name, "khác")
    assert build_fingerprint(root, "/", False) != before


def test_settings_all_in_one_file(root: Path) -> None:
    before = build_fingerprint(root, "/", False)
    (root / ENGINE_FILE).unlink()
    assert build_fingerprint(root, "/", False) != before


def test_a_file_of_gigabytes_is_known_by_what_the_disk_says(tmp_path: Path) -> None:
    file = tmp_path / "docs/tep/to.pdf"
    file.parent.mkdir(parents=True)
    file.write_bytes(b"1")
    small = content_fingerprint(tmp_path, b"", DAY)
    with file.open("r+b") as stream:
        stream.truncate(20_000_000_000)
    large = content_fingerprint(tmp_path, b"", DAY)
    os.utime(file, (1, 1))
    assert len({small, large, content_fingerprint(tmp_path, b"", DAY)}) == 3


@pytest.mark.parametrize(
    "path", ["hooks/thu.py", "hooks/cchc/thu.py", "overrides/pages/news.html", "overrides/x/y.html"]
)
def test_code_and_templates_count_wherever_they_lie(root: Path, path: str) -> None:
    before = build_fingerprint(root, "/", False)
    (root / path).parent.mkdir(parents=True, exist_ok=True)
    (root / path).write_text("một")
    added = build_fingerprint(root, "/", False)
    (root / path).write_text("hai")
    assert len({before, added, build_fingerprint(root, "/", False)}) == 3


def test_a_style_sheet_does_not_count(root: Path) -> None:
    """Pages only name it."""
    before = build_fingerprint(root, "/", False)
    (root / "overrides/x.css").write_text("a{}")
    assert build_fingerprint(root, "/", False) == before


def test_the_address_and_the_preview_count(root: Path) -> None:
    found = {build_fingerprint(root, address, preview) for address in ("/", "/trang/") for preview in (True, False)}
    assert len(found) == 4


def test_a_library_counts(root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    found = set()
    for version in ("thu-1.0.dist-info", "thu-1.1.dist-info"):
        (tmp_path / version / version).mkdir(parents=True)
        monkeypatch.syspath_prepend(tmp_path / version)
        found.add(build_fingerprint(root, "/", False))
        monkeypatch.undo()
    assert len(found) == 2


def test_the_content_of_a_repository_is_that_of_a_day(root: Path) -> None:
    tomorrow = date(2026, 11, 22)
    assert content_fingerprint(root, b"", DAY) == content_fingerprint(root, b"", DAY)
    assert content_fingerprint(root, b"", DAY) != content_fingerprint(root, b"", tomorrow)
    assert content_fingerprint(root, b"", DAY) != content_fingerprint(root, b"x", DAY)


@pytest.mark.parametrize(
    "path", ["docs/x.md", "docs/tep/x.pdf", "plans/2026/x.md", "news/2026/x.md", "overrides/assets/a.js"]
)
def test_every_file_of_content_counts(root: Path, path: str) -> None:
    before = content_fingerprint(root, b"", DAY)
    add_file_of_content(root, path, "một")
    added = content_fingerprint(root, b"", DAY)
    add_file_of_content(root, path, "hai")
    changed = content_fingerprint(root, b"", DAY)
    (root / path).rename((root / path).with_stem("y"))
    assert len({before, added, changed, content_fingerprint(root, b"", DAY)}) == 4


def add_file_of_content(root: Path, path: str, text: str) -> None:
    (root / path).parent.mkdir(parents=True, exist_ok=True)
    (root / path).write_text(text, "utf-8")


@needs_git
def test_the_last_commit_counts(root: Path) -> None:
    """Old versions of plans are read from it: a commit changes pages though it changes no file."""
    found = {content_fingerprint(root, b"", DAY)}
    git(root, "init", "--quiet")
    for day in ("2026-03-01", "2026-03-02"):
        commit(root, day)
        found.add(content_fingerprint(root, b"", DAY))
    assert len(found) == 3
