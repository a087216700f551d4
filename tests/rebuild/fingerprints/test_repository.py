"""The fingerprints of a repository: other ones where anything of what they are made from is another."""

import os
from datetime import date
from pathlib import Path

import pytest

from cchc.content.settings import ENGINE_FILE
from cchc.rebuild.fingerprints.repository import build_fingerprint, content_fingerprint

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
