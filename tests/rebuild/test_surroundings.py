"""The number of what every page depends on: it is another one where any of it is."""

from pathlib import Path

import pytest

from cchc.content.settings import ENGINE_FILE
from cchc.rebuild.surroundings import surroundings


@pytest.fixture
def root(repository: Path) -> Path:
    settings = repository / "mkdocs.yml"
    settings.write_text(f"INHERIT: {ENGINE_FILE}\n{settings.read_text('utf-8')}", "utf-8")
    (repository / "hooks").mkdir()
    (repository / ENGINE_FILE).write_text("copyright: !ENV [CCHC_THU, khác]\n", "utf-8")
    return repository


@pytest.mark.parametrize("path", ["mkdocs.yml", ENGINE_FILE, "overrides/main.html"])
def test_a_file_that_every_page_is_made_of(root: Path, path: str) -> None:
    before = surroundings(root, "/", False)
    assert surroundings(root, "/", False) == before
    with (root / path).open("a", encoding="utf-8") as file:
        file.write("# thêm\n")
    assert surroundings(root, "/", False) != before


@pytest.mark.parametrize("name", ["SITE_URL", "CCHC_THU"])
def test_what_either_file_of_settings_has_from_outside(root: Path, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(name, raising=False)
    before = surroundings(root, "/", False)
    monkeypatch.setenv(name, "https://khac.example/")
    assert surroundings(root, "/", False) != before


def test_settings_all_in_one_file(root: Path) -> None:
    before = surroundings(root, "/", False)
    (root / ENGINE_FILE).unlink()
    assert surroundings(root, "/", False) != before
