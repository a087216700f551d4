"""A check of what has not changed tells what the last one told; of anything else, it is done."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from cchc.content.problems import Problem, Severity
from cchc.rebuild.last_check import check_fingerprint, keep_check, last_check
from small_repository import TODAY, add_news

PROBLEMS = (Problem("a.md", 1, "title", "sai “này”"), Problem("b.md", 2, "x", "y", Severity.WARNING))
CACHE = ".cache/check.json"


@pytest.fixture
def kept(repository: Path) -> Path:
    keep_check(repository, check_fingerprint(repository, TODAY), PROBLEMS)
    return repository


def test_it_is_told_again(kept: Path) -> None:
    assert last_check(kept, check_fingerprint(kept, TODAY)) == PROBLEMS


@pytest.mark.parametrize(
    "change",
    [
        lambda root: add_news(root, "news/2026/moi.md"),
        lambda root: (root / "docs/moi.pdf").write_bytes(b"%PDF-1.4"),
        lambda root: (root / "mkdocs.yml").write_text((root / "mkdocs.yml").read_text("utf-8") + "\n# x\n", "utf-8"),
        lambda root: (root / CACHE).write_text("[", "utf-8"),
        lambda root: (root / CACHE).write_text((root / CACHE).read_text("utf-8").replace("này", "nọ"), "utf-8"),
        lambda root: (root / CACHE).unlink(),
    ],
)
def test_it_is_done_after_a_change(kept: Path, change: Callable[[Path], object]) -> None:
    change(kept)
    assert last_check(kept, check_fingerprint(kept, TODAY)) is None


def test_it_is_done_on_another_day(kept: Path) -> None:
    assert last_check(kept, check_fingerprint(kept, date(2026, 12, 24))) is None
