"""The content of the demonstration goes, pages written by hand stay; a site that is none is left alone."""

import os
from pathlib import Path

import pytest
from click.testing import CliRunner

from cchc.cli import main
from histories import commit, git, needs_git
from sample_files import add_file
from small_repository import add, add_news, add_plan, make_official


def files_of(root: Path) -> set[str]:
    paths = (path.relative_to(root) for path in root.rglob("*") if path.is_file())
    return {path.as_posix() for path in paths if path.parts[0] != ".git"}


def removed(root: Path, *options: str) -> tuple[int, str]:
    result = CliRunner().invoke(main, ["remove-demonstration", "--root", str(root), *options])
    return result.exit_code, result.output


def test_items_and_their_attachments_go_and_pages_stay(repository: Path) -> None:
    add_plan(repository)
    add_news(repository)
    add(repository, "docs/co-quan/index.md", {"title": "Cơ quan"})
    add(repository, "docs/trang.md", {"title": "Trang"}, "[tệp](/tep/mau.pdf)\n")
    for name in ("mau.pdf", "cua-ke-hoach.pdf"):
        add_file(repository, f"docs/tep/{name}")
    code, output = removed(repository, "--khong-can-git")
    assert (code, "Đã xóa 5 tệp" in output) == (0, True)
    kept = {"docs/co-quan/index.md", "docs/trang.md", "docs/tep/mau.pdf"}
    assert files_of(repository) == kept | {"mkdocs.yml", "overrides/main.html"}
    assert not (repository / "plans").exists()
    assert removed(repository, "--khong-can-git")[0] == 0


def test_a_site_that_is_no_demonstration_is_left_alone(repository: Path) -> None:
    add_news(repository)
    make_official(repository)
    before = files_of(repository)
    code, output = removed(repository)
    assert (code, "không xóa gì" in output) == (1, True)
    assert files_of(repository) == before


def test_without_git_nothing_is_deleted_unless_told_to(repository: Path) -> None:
    add_news(repository)
    before = files_of(repository)
    code, output = removed(repository)
    assert (code, "--khong-can-git" in output) == (1, True)
    assert files_of(repository) == before


@needs_git
@pytest.mark.parametrize(
    "path",
    ["news/2026/moi.md", "docs/tep/moi.pdf", "docs/thu-tuc/bỏ qua.md"],
    ids=["a draft", "an attachment", "ignored by git"],
)
@pytest.mark.parametrize("staged", [False, True])
def test_what_git_does_not_have_is_not_deleted(repository: Path, path: str, staged: bool) -> None:
    """A file that was never committed cannot be had back; one that is only staged, hardly."""
    git(repository, "init", "--quiet")
    add_news(repository)
    (repository / ".gitignore").write_text("/docs/thu-tuc/b*\n", "utf-8")
    commit(repository, "2026-03-01")
    (repository / path).parent.mkdir(parents=True, exist_ok=True)
    (repository / path).write_bytes(b"x")
    if staged:
        git(repository, "add", "--force", path)
    before = files_of(repository)
    code, output = removed(repository)
    assert (code, path in output) == (1, True), output
    assert files_of(repository) == before
    git(repository, "add", "--force", path)
    commit(repository, "2026-03-02")
    assert removed(repository)[0] == 0
    git(repository, "restore", ".")
    assert files_of(repository) == before


@needs_git
def test_a_change_of_what_would_go_is_not_lost(repository: Path) -> None:
    git(repository, "init", "--quiet")
    add_news(repository)
    file = repository / "news/2026/tin.md"
    commit(repository, "2026-03-01")
    file.write_text(file.read_text("utf-8") + "\nThêm một câu.\n", "utf-8")
    (repository / "ghi-chu.txt").write_text("của tôi", "utf-8")
    code, output = removed(repository)
    assert (code, file.name in output, "ghi-chu.txt" in output) == (1, True, False)
    assert file.exists()


@needs_git
@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="whoever runs the tests may delete anything")
def test_a_folder_that_may_not_be_changed_is_told(repository: Path) -> None:
    git(repository, "init", "--quiet")
    add_news(repository)
    file = repository / "news/2026/tin.md"
    commit(repository, "2026-03-01")
    file.parent.chmod(0o500)
    code, output = removed(repository)
    file.parent.chmod(0o700)
    assert (code, "git restore ." in output, "Traceback" in output) == (1, True, False)
