"""The first preview of a new plan, and the builds before and after it is committed: strict, and nothing stale."""

from pathlib import Path

import pytest

import golden_site
import history_gaps
from histories import PLAN, commit, git, needs_git
from history_gaps import Prepare
from site_build import build, difference, preview
from small_repository import add_plan

pytestmark = needs_git

CASES: list[Prepare] = [
    history_gaps.uncommitted,
    history_gaps.staged_only,
    history_gaps.moved_without_git,
    history_gaps.moved_by_git_and_committed,
    history_gaps.in_a_second_worktree,
    history_gaps.never_readable(history_gaps.NOT_UTF8),
    history_gaps.shallow,
    history_gaps.no_repository,
    history_gaps.no_commit_yet,
]


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", golden_site.EPOCH)
    return golden_site.make(tmp_path / "kho")


@pytest.mark.parametrize("prepare", CASES, ids=lambda prepare: prepare.__qualname__.partition(".")[0])
def test_preview_and_build_show_what_git_does_not_know(root: Path, tmp_path: Path, prepare: Prepare) -> None:
    content = prepare(root)
    plan = PLAN if (content / PLAN).exists() else history_gaps.OTHER
    page = f"{plan.replace('plans', 'ke-hoach').removesuffix('.md')}/index.html"
    for site in (preview(content, tmp_path / "xem-truoc"), build(content, tmp_path / "site")):
        assert (site / page).exists()
        assert (site / "su-kien/ngay-hoi/index.html").exists()


def test_a_build_after_a_commit_tells_of_it(root: Path) -> None:
    """Though no file has changed: what is kept of the last build knows nothing of the commit."""
    history_gaps.uncommitted(root)
    feed = build(root, root / "site") / "ke-hoach/2026/thu/rss.xml"
    assert "<item>" not in feed.read_text("utf-8")
    commit(root, "2026-03-05")
    build(root, root / "site")
    assert "<item>" in feed.read_text("utf-8")
    assert difference(root / "site", build(root, root / "tu-dau")) == []


def test_old_versions_that_come_later_are_told_of(root: Path) -> None:
    """A partial clone fetches them without a commit."""
    history_gaps.written(root)
    add_plan(root, PLAN, title="Tên mới", so_ky_hieu="81/KH-UBND")
    commit(root, "2026-03-05")
    (blob,) = git(root, "rev-parse", f"HEAD~1:{PLAN}").split()
    lost = root / ".git/objects" / blob[:2] / blob[2:]
    lost.rename(root / "lac")
    feed = build(root, root / "site") / "ke-hoach/2026/thu/rss.xml"
    assert "<item>" not in feed.read_text("utf-8")
    (root / "lac").rename(lost)
    build(root, root / "site")
    assert feed.read_text("utf-8").count("<item>") == 2
