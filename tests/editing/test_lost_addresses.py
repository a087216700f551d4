"""A page that was public and is at none of its addresses any more is told, with the line that mends it."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner

from cchc.cli import main
from cchc.content.history.since import changes_since
from cchc.content.registry import FOLDERS
from cchc.editing.lost_addresses import lost_addresses
from histories import commit, git, needs_git
from small_repository import TODAY, add_news

pytestmark = needs_git
OLD, NEW = "news/2026/cu.md", "news/2026/moi.md"


@pytest.fixture
def published(repository: Path) -> Path:
    git(repository, "init", "--quiet")
    (repository / ".gitignore").write_text(".cache/\n", "utf-8")
    add_news(repository, OLD, "Một tin dài vừa đủ để nhận ra.\n" * 9, title="Tin cũ", chuyen_tu=["/tin/rat-cu/"])
    commit(repository, "2026-06-01")
    return repository


def told(root: Path, since: str = "HEAD") -> list[tuple[str, str, str]]:
    problems = lost_addresses(changes_since(root, since, FOLDERS), TODAY)
    return [(problem.path, problem.key, problem.message) for problem in problems]


def rename(root: Path) -> None:
    (root / OLD).rename(root / NEW)


def rename_in_git(root: Path) -> None:
    git(root, "mv", OLD, NEW)


def rename_and_commit(root: Path) -> None:
    rename_in_git(root)
    commit(root, "2026-06-02")


@pytest.mark.parametrize("change", [rename, rename_in_git, rename_and_commit])
def test_a_renamed_page_is_told_with_the_line_to_write(published: Path, change: Callable[[Path], None]) -> None:
    base = git(published, "rev-parse", "HEAD").strip()
    change(published)
    [(path, key, message)] = told(published, base)
    assert (path, key) == (NEW, "chuyen_tu")
    assert "trang công khai /tin-tuc/2026/cu/ nay ở địa chỉ khác" in message
    assert message.endswith("thêm dòng: chuyen_tu: [/tin/rat-cu/, /tin-tuc/2026/cu/]")


def test_what_is_told_is_right(published: Path) -> None:
    rename(published)
    line = told(published)[0][2].rpartition("thêm dòng: ")[2]
    text = (published / NEW).read_text("utf-8")
    (published / NEW).write_text(text.replace("chuyen_tu:\n- /tin/rat-cu/", line), "utf-8")
    assert told(published) == []


def test_a_page_with_another_id_has_another_address(published: Path) -> None:
    add_news(published, OLD, title="Tin cũ", chuyen_tu=["/tin/rat-cu/"], id="khac")
    assert [path for path, _, _ in told(published)] == [OLD]


def test_an_old_address_that_is_left_out_is_lost_too(published: Path) -> None:
    add_news(published, OLD, title="Tin cũ")
    [(path, _, message)] = told(published)
    assert (path, message.endswith("chuyen_tu: [/tin/rat-cu/]")) == (OLD, True)


def test_a_removed_page_is_told_at_the_path_that_it_had(published: Path) -> None:
    (published / OLD).unlink()
    [(path, key, message)] = told(published)
    assert (path, key) == (OLD, "(tệp)")
    assert "chuyen_tu: [/tin-tuc/2026/cu/, /tin/rat-cu/]" in message
    assert 'thu_hoi: {ngay: 2026-11-21, ly_do: "…"}' in message


def test_a_removed_page_that_another_one_stands_for_is_not_told(published: Path) -> None:
    (published / OLD).unlink()
    add_news(published, NEW, title="Tin gộp", chuyen_tu=["/tin/rat-cu/", "/tin-tuc/2026/cu/"])
    assert told(published) == []


def test_a_page_much_like_a_removed_one_is_not_taken_for_it(published: Path) -> None:
    add_news(published, NEW, "Một tin dài vừa đủ để nhận ra.\n" * 9, title="Tin khác", chuyen_tu=["/tin/rat-moi/"])
    (published / OLD).unlink()
    git(published, "add", "--all")
    assert [path for path, _, _ in told(published)] == [OLD]


def test_a_page_made_a_draft_is_told(published: Path) -> None:
    add_news(published, OLD, title="Tin cũ", draft=True)
    [(path, _, message)] = told(published)
    assert (path, "nay là bản nháp" in message) == (OLD, True)


@pytest.mark.parametrize("state", [{"draft": True}, {"dang_tu": "2026-12-24"}, {"dang_den": "2026-10-01"}])
def test_what_nobody_could_see_may_go(published: Path, state: dict[str, object]) -> None:
    add_news(published, NEW, title="Khác", **state)
    commit(published, "2026-06-02")
    (published / NEW).unlink()
    assert told(published) == []


def test_an_edit_loses_nothing(published: Path) -> None:
    add_news(published, OLD, title="Tên khác hẳn", chuyen_tu=["/tin/rat-cu/"])
    assert told(published) == []


def test_check_tells_it_against_the_branch_or_the_newest_commit(published: Path) -> None:
    (published / OLD).unlink()
    for since in ([], ["--since", "main"]):
        result = CliRunner().invoke(main, ["check", "-C", str(published), *since])
        assert f"{OLD}:1: (tệp): cảnh báo: trang công khai" in result.stdout
    commit(published, "2026-06-02")
    assert "trang công khai" not in CliRunner().invoke(main, ["check", "-C", str(published)]).stdout


@pytest.mark.parametrize(("before", "now", "count"), [("true", "false", 0), ("true", "true", 1), ("false", "false", 1)])
def test_nobody_misses_the_pages_of_a_demonstration(published: Path, before: str, now: str, count: int) -> None:
    settings = published / "mkdocs.yml"
    text = re.sub(r"(?m)^ +demo: .*\n", "", settings.read_text("utf-8"))
    settings.write_text(text.replace("extra:\n", f"extra:\n  demo: {before}\n", 1), "utf-8")
    commit(published, "2026-06-02")
    settings.write_text(text.replace("extra:\n", f"extra:\n  demo: {now}\n", 1), "utf-8")
    (published / OLD).unlink()
    assert len(told(published)) == count
