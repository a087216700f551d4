"""A fresh clone has no folder that was empty: git keeps none."""

import shutil
import warnings
from pathlib import Path

import pytest
from mkdocs.config import load_config

import golden_site
from site_build import build, preview
from small_repository import add_news, problems_in


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A province that has only the index pages yet, and no plan and no news."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", golden_site.EPOCH)
    root = golden_site.make(tmp_path / "kho")
    for folder in ("plans", "news"):
        shutil.rmtree(root / folder)
    for page in (root / "docs").rglob("*.md"):
        if page.name != "index.md" and page.parent.name not in ("co-quan", "gioi-thieu"):
            page.unlink()
    return root


def test_a_site_without_plans_and_news_is_built(root: Path, tmp_path: Path) -> None:
    assert [problem for problem in problems_in(root) if problem.is_error] == []
    for site in (build(root, tmp_path / "site"), preview(root, tmp_path / "xem-truoc")):
        assert (site / "index.html").exists()


class _Server:
    def __init__(self) -> None:
        self.watched: list[str] = []

    def watch(self, path: str) -> None:
        self.watched.append(path)


def test_a_preview_sees_the_first_news(root: Path) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        config = load_config(str(root / "mkdocs.yml"), strict=True)
    server = _Server()
    config.plugins.on_serve(server, config=config, builder=print)  # type: ignore[arg-type]
    assert server.watched == [str(root / "plans"), str(root / "news")]
    add_news(root, don_vi="Sở Nội vụ")
    assert (root / "plans").is_dir()


@pytest.mark.parametrize(
    ("folder", "path", "key", "told"),
    [
        ("docs", "mkdocs.yml", "docs_dir", "không có thư mục docs"),
        ("overrides", "hooks/engine.yml", "theme.custom_dir", "không có thư mục mẫu trang overrides"),
        ("hooks", "mkdocs.yml", "INHERIT", "không có tệp hooks/engine.yml trong kho"),
    ],
)
def test_what_cannot_be_done_without_is_told(root: Path, folder: str, path: str, key: str, told: str) -> None:
    shutil.rmtree(root / folder)
    found = {problem.key: problem for problem in problems_in(root) if problem.path == path}
    assert told in found[key].message
