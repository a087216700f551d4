"""What of the repository differs from where a branch was left: the files of one merge request, committed or not."""

import os
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from cchc.content.history.git import Git, NoHistoryError

_NO_SUCH_NAME = "kho không có nhánh, thẻ hay lần ghi nào tên “{name}”; lấy về: git fetch origin {name}"
_NO_BASE = (
    "bản sao của kho chỉ có những lần sửa gần nhất, không thấy chỗ tách khỏi “{name}”; "
    'lấy đủ lịch sử: git fetch --unshallow (trong CI: fetch-depth: 0, GIT_DEPTH: "0")'
)
_UNRELATED = "nhánh này và “{name}” không có lần ghi nào chung"


@dataclass(frozen=True, slots=True)
class Change:
    """A file that differs: its path then and its path now, None where it was not or is no more; `blob` as it was."""

    before: str | None
    now: str | None
    blob: str


@dataclass(frozen=True)
class ChangesSince:
    """What of the content differs between the commit `base` and the disk, files that git does not keep yet included.

    `name` is what was asked for: a branch, a tag, a commit.
    """

    root: Path
    name: str
    base: str
    changes: tuple[Change, ...]

    @cached_property
    def paths(self) -> frozenset[str]:
        """The files that are new, changed or renamed, by their paths now."""
        return frozenset(change.now for change in self.changes if change.now)

    def texts_before(self) -> Iterator[tuple[Change, bytes]]:
        """Each file that was there, with its bytes as they were."""
        known = [change for change in self.changes if change.before and change.before.endswith(".md")]
        contents = Git(self.root).blobs(change.blob for change in known)
        return ((change, contents[change.blob]) for change in known)

    def bytes_before(self, path: str) -> bytes:
        """Any other file of the repository as it was; nothing where there was none."""
        with suppress(NoHistoryError):
            return Git(self.root).ask("show", f"{self.base}:./{path}")
        return b""


def changes_since(root: Path, name: str, below: Iterable[str]) -> ChangesSince:
    """What of these files and folders has changed since the newest commit that is also one of `name`'s.

    NoHistoryError says what is missing.
    """
    git = Git(root)
    is_shallow = git.ask("rev-parse", "--is-shallow-repository").strip() == b"true"
    commit = _commit_named(git, name)
    if commit is None:
        raise NoHistoryError(_NO_SUCH_NAME.format(name=name))
    base = _merge_base(git, commit)
    if base is None:
        raise NoHistoryError((_NO_BASE if is_shallow else _UNRELATED).format(name=name))
    return ChangesSince(root, name, base, tuple(_changes(git, base, [*below])))


def _commit_named(git: Git, name: str) -> str | None:
    """In a pipeline a branch is often there as that of `origin` alone."""
    for each in (name, f"origin/{name}"):
        with suppress(NoHistoryError):
            answer = git.ask("rev-parse", "--verify", "--quiet", "--end-of-options", f"{each}^{{commit}}")
            return answer.decode().split()[-1]
    return None


def _merge_base(git: Git, commit: str) -> str | None:
    with suppress(NoHistoryError):
        return git.ask("merge-base", commit, "HEAD").decode().strip() or None
    return None


def _changes(git: Git, base: str, below: Sequence[str]) -> Iterator[Change]:
    differing = git.ask(
        *("diff", "--raw", "-z", "--no-abbrev", "--relative", "--find-renames=50%", "-l1000", "--no-ext-diff"),
        *(base, "--", *below),
    )
    yield from _read(differing)
    unknown = git.ask("ls-files", "--others", "--exclude-standard", "-z", "--", *below)
    yield from (Change(None, os.fsdecode(path), "") for path in unknown.split(b"\0") if path)


def _read(raw: bytes) -> Iterator[Change]:
    """`:100644 100644 <blob> <blob> M`, a path; for a rename two paths."""
    fields = iter(os.fsdecode(raw).split("\0"))
    for field in fields:
        if not field.startswith(":"):
            continue
        _, _, blob, _, status = field.lstrip(":").split(" ")
        before = next(fields)
        now = next(fields) if status[0] in "RC" else before
        yield Change(None if status[0] in "AC" else before, None if status[0] == "D" else now, blob)
