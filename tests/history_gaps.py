"""Repositories in which a plan and an event are whole on the disk; they differ in what git knows of them.

Each is made in a folder that `small_repository.make` or another has filled, and gives the folder of the content.
"""

import shutil
from collections.abc import Callable
from pathlib import Path

from cchc.content.history import HistoryState
from histories import PLAN, commit, git
from small_repository import add, add_plan, make

EVENT = "docs/su-kien/ngay-hoi.md"
OTHER = "plans/2026/ten-moi.md"
WHOLE, SHALLOW, NONE = HistoryState
BAD_YAML, NOT_UTF8, NO_FRONT, NO_DAY = (
    *(b"---\ntitle: [\n---\n", b"\xff\xfe\x00---\n", b"Kh\xc3\xb4ng c\xc3\xb3 khai b\xc3\xa1o.\n"),
    *("---\ntitle: Một\ndang_tu: ngày nào đó\n---\n".encode(),),
)


def write(root: Path, plan: str = PLAN) -> None:
    add_plan(root, plan, so_ky_hieu="81/KH-UBND")
    add(root, EVENT, {"title": "Hội thi", "loai": "hoi_thi", "ngay": "2026-09-15", "chu_tri": ["Sở Nội vụ"]})


def written(root: Path) -> Path:
    """Both are in the first commit."""
    write(root)
    git(root, "init", "--quiet")
    commit(root, "2026-03-01")
    return root


def begun(root: Path) -> Path:
    """Neither is in the first commit."""
    git(root, "init", "--quiet")
    commit(root, "2026-03-01")
    return root


def with_a_plan_of_its_own(root: Path) -> Path:
    """A plan is committed, the two that are asked for are not."""
    add_plan(root, "plans/2026/cu.md", so_ky_hieu="82/KH-UBND", ngay_ban_hanh="2026-01-06")
    return begun(root)


def uncommitted(root: Path) -> Path:
    write(with_a_plan_of_its_own(root))
    return root


def staged_only(root: Path) -> Path:
    git(uncommitted(root), "add", "--all")
    return root


def ignored(root: Path) -> Path:
    with_a_plan_of_its_own(root)
    (root / ".gitignore").write_text("thu.md\nngay-hoi.md\n", "utf-8")
    write(root)
    commit(root, "2026-03-02")
    return root


def moved_by_git(root: Path) -> Path:
    git(written(root), "mv", PLAN, OTHER)
    return root


def moved_without_git(root: Path) -> Path:
    (written(root) / PLAN).rename(root / OTHER)
    return root


def moved_by_git_and_committed(root: Path) -> Path:
    commit(moved_by_git(root), "2026-03-02")
    return root


def moved_without_git_and_committed(root: Path) -> Path:
    commit(moved_without_git(root), "2026-03-02")
    return root


def moved_from_decomposed_letters(root: Path) -> Path:
    """As macOS once wrote the name: the check refuses it today, the past keeps it."""
    decomposed = root / "plans/2026/kê\u0301-hoa\u0323ch.md"
    (written(root) / PLAN).rename(decomposed)
    commit(root, "2026-03-02")
    decomposed.rename(root / OTHER)
    commit(root, "2026-03-03")
    return root


def taken_out_of_git_but_left(root: Path) -> Path:
    git(written(root), "rm", "--quiet", "--cached", "-r", "plans", "docs/su-kien")
    git(root, "commit", "--quiet", "--message", "bỏ")
    return root


def changed_since(root: Path) -> Path:
    add_plan(written(root), PLAN, title="Sửa mà chưa ghi")
    return root


def in_a_second_worktree(root: Path) -> Path:
    other = with_a_plan_of_its_own(root) / ".worktree"
    git(root, "worktree", "add", "--quiet", str(other), "-b", "nhanh")
    write(other)
    return other


def in_a_second_worktree_committed(root: Path) -> Path:
    other = in_a_second_worktree(root)
    commit(other, "2026-03-02")
    return other


def in_a_worktree_whose_repository_is_gone(root: Path) -> Path:
    other = in_a_second_worktree(root)
    shutil.rmtree(root / ".git")
    return other


def never_readable(content: bytes) -> Callable[[Path], Path]:
    def prepare(root: Path) -> Path:
        for path in (PLAN, EVENT):
            (root / path).parent.mkdir(parents=True, exist_ok=True)
            (root / path).write_bytes(content)
        write(begun(root))
        return root

    return prepare


def once_readable(content: bytes) -> Callable[[Path], Path]:
    def prepare(root: Path) -> Path:
        written(root)
        for path in (PLAN, EVENT):
            (root / path).write_bytes(content)
        commit(root, "2026-03-02")
        write(root)
        return root

    return prepare


def at_first_a_link(root: Path) -> Path:
    """Git keeps a link as a file of another kind."""
    (root / PLAN).symlink_to("khong-co.md")
    begun(root)
    (root / PLAN).unlink()
    write(root)
    return root


def in_a_repository_of_its_own_below(root: Path) -> Path:
    """`plans/` is a submodule: for the repository around it, it is one entry."""
    write(root)
    git(root / "plans", "init", "--quiet")
    commit(root / "plans", "2026-03-01")
    return begun(root)


def in_a_folder_that_a_greater_repository_ignores(root: Path) -> Path:
    inner = root / "trang"
    inner.mkdir()
    write(make(inner))
    (root / ".gitignore").write_text("trang/\n", "utf-8")
    begun(root)
    return inner


def in_a_folder_of_a_greater_repository(root: Path) -> Path:
    inner = root / "trang của tỉnh"
    inner.mkdir()
    written(make(inner))
    shutil.move(inner / ".git", root / "bo")
    begun(root)
    return inner


def in_a_repository_within_another(root: Path) -> Path:
    inner = root / "trang"
    inner.mkdir()
    begun(root)
    return written(make(inner))


def shallow(root: Path) -> Path:
    written(root)
    commit(root, "2026-03-02")
    clone = root.with_name(f"{root.name}-ban-sao")
    git(root, "clone", "--quiet", "--depth", "1", root.as_uri(), str(clone))
    return clone


def no_repository(root: Path) -> Path:
    write(root)
    return root


def no_commit_yet(root: Path) -> Path:
    git(no_repository(root), "init", "--quiet")
    git(root, "add", "--all")
    return root


def on_a_branch_without_a_commit(root: Path) -> Path:
    git(written(root), "checkout", "--quiet", "--orphan", "moi")
    return root


def on_no_branch(root: Path) -> Path:
    git(written(root), "checkout", "--quiet", "--detach")
    return root


def damaged(file: str, content: str) -> Callable[[Path], Path]:
    def prepare(root: Path) -> Path:
        (written(root) / ".git" / file).write_text(content, "utf-8")
        return root

    return prepare


def no_folder_but_a_file(root: Path) -> Path:
    (no_repository(root) / ".git").write_text("gitdir: /không/có\n", "utf-8")
    return root


def in_the_middle_of_a_merge(root: Path) -> Path:
    git(written(root), "switch", "--quiet", "--create", "nhanh")
    add_plan(root, PLAN, title="Trên nhánh")
    commit(root, "2026-03-02")
    git(root, "switch", "--quiet", "main")
    add_plan(root, PLAN, title="Trên thân")
    commit(root, "2026-03-03")
    git(root, "-c", "merge.ours.driver=true", "merge", "--quiet", "--no-commit", "-s", "ours", "nhanh")
    return root


def dated(moment: str) -> Callable[[Path], Path]:
    def prepare(root: Path) -> Path:
        write(root)
        git(root, "init", "--quiet")
        commit(root, moment)
        return root

    return prepare


Prepare = Callable[[Path], Path]
BOTH, NEITHER = {PLAN, EVENT}, set[str]()
CASES: list[tuple[Prepare, HistoryState, set[str]]] = [
    (uncommitted, WHOLE, NEITHER),
    (staged_only, WHOLE, NEITHER),
    (ignored, WHOLE, NEITHER),
    (moved_by_git, WHOLE, {EVENT}),
    (moved_without_git, WHOLE, {EVENT}),
    (moved_by_git_and_committed, WHOLE, {OTHER, EVENT}),
    (moved_without_git_and_committed, WHOLE, {OTHER, EVENT}),
    (moved_from_decomposed_letters, WHOLE, {OTHER, EVENT}),
    (taken_out_of_git_but_left, WHOLE, BOTH),
    (changed_since, WHOLE, BOTH),
    (in_a_second_worktree, WHOLE, NEITHER),
    (in_a_second_worktree_committed, WHOLE, BOTH),
    (in_a_worktree_whose_repository_is_gone, NONE, NEITHER),
    *((never_readable(content), WHOLE, NEITHER) for content in (BAD_YAML, NOT_UTF8, NO_FRONT, NO_DAY, b"")),
    *((once_readable(content), WHOLE, BOTH) for content in (BAD_YAML, NOT_UTF8, NO_FRONT, NO_DAY, b"")),
    (at_first_a_link, WHOLE, NEITHER),
    (in_a_repository_of_its_own_below, WHOLE, {EVENT}),
    (in_a_folder_that_a_greater_repository_ignores, NONE, NEITHER),
    (in_a_folder_of_a_greater_repository, WHOLE, BOTH),
    (in_a_repository_within_another, WHOLE, BOTH),
    (shallow, SHALLOW, NEITHER),
    (no_repository, NONE, NEITHER),
    (no_commit_yet, NONE, NEITHER),
    (on_a_branch_without_a_commit, NONE, NEITHER),
    (on_no_branch, WHOLE, BOTH),
    (damaged("HEAD", "rác"), NONE, NEITHER),
    (damaged("HEAD", f"{'1' * 40}\n"), NONE, NEITHER),
    (damaged("config", "[core"), NONE, NEITHER),
    (damaged("index", "rác"), WHOLE, BOTH),
    (no_folder_but_a_file, NONE, NEITHER),
    (in_the_middle_of_a_merge, WHOLE, BOTH),
    (dated("1970-01-02"), WHOLE, BOTH),
    (dated("2090-01-01"), WHOLE, BOTH),
]
"""How each is made, what is said of its history, and which of the two files have one."""
