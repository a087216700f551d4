"""What is asked of git. A reader only: it runs nothing of the reader's settings and writes nothing."""

import os
import subprocess
from collections.abc import Iterable, Iterator, Mapping
from enum import Enum
from pathlib import Path


class HistoryState(Enum):
    """Only a whole history is told of: a part of one would date everything to where it begins."""

    WHOLE = "whole"
    SHALLOW = "shallow"
    NONE = "none"


class NoHistoryError(Exception):
    """Why there is no history to tell; the text is Vietnamese, for the page."""

    def __init__(self, reason: str, state: HistoryState = HistoryState.NONE) -> None:
        super().__init__(reason)
        self.state = state


_SETTINGS = {
    "core.quotepath": "off",
    "core.fsmonitor": "false",
    "core.pager": "cat",
    "log.showSignature": "false",
    "log.follow": "false",
    "diff.relative": "false",
    "diff.ignoreSubmodules": "none",
    "color.ui": "false",
    "i18n.logOutputEncoding": "utf-8",
}
"""Settings of a user that would change what git answers, or start other programs."""

_ENVIRONMENT = {"GIT_OPTIONAL_LOCKS": "0", "GIT_NO_REPLACE_OBJECTS": "1", "GIT_NO_LAZY_FETCH": "1", "LC_ALL": "C"}
_OF_A_HOOK = frozenset(
    f"GIT_{name}"
    for name in (
        *("DIR", "WORK_TREE", "COMMON_DIR", "INDEX_FILE", "OBJECT_DIRECTORY", "ALTERNATE_OBJECT_DIRECTORIES"),
        *("PREFIX", "GRAFT_FILE", "SHALLOW_FILE", "REPLACE_REF_BASE", "NAMESPACE", "CONFIG_PARAMETERS"),
        *("LITERAL_PATHSPECS", "GLOB_PATHSPECS", "NOGLOB_PATHSPECS", "ICASE_PATHSPECS"),
    )
)
"""What git sets for a hook: it may name another repository than this folder's."""

_LONGEST = 120
"""Seconds; a repository on a broken network disk must not hold a build for ever."""


class Git:
    """Questions to git about one folder. NoHistoryError where they cannot be answered."""

    def __init__(self, root: Path) -> None:
        self._root = root

    def require_whole_history(self) -> str:
        """The id of the newest commit; see to it that there is one, and that no earlier one is missing."""
        answer = self._run("rev-parse", "--is-shallow-repository", "--verify", "HEAD^{commit}").split()
        if answer[:1] != [b"false"]:
            raise NoHistoryError(_SHALLOW, HistoryState.SHALLOW)
        return answer[1].decode()

    def log(self, folders: Iterable[str]) -> str:
        """The commits that touched these folders, newest first, as `versions.py` reads them.

        Along first parents: a merge is one step, made when it was merged. That is what readers saw.
        """
        return self._run(
            *("log", "--first-parent", "-m", "--raw", "-z", "--no-abbrev", "--relative", "-O/dev/null"),
            *("--find-renames=50%", "-l1000", "--no-color", "--no-ext-diff", "--no-show-signature", "--no-notes"),
            *("--format=%x01%at", "HEAD", "--", *folders),
        ).decode("utf-8", "replace")

    def blobs(self, ids: Iterable[str]) -> Mapping[str, bytes]:
        """The contents of blobs, all by one process. What a partial clone lacks makes the history not whole."""
        wanted = list(dict.fromkeys(ids))
        answer = self._run("cat-file", "--batch", question="".join(f"{each}\n" for each in wanted).encode())
        return dict(_contents(wanted, answer))

    def unchanged_files(self) -> frozenset[str]:
        """Files of the folder that are just as the newest commit has them: git can give each of them back."""
        return self._paths("ls-tree", "-r", "--name-only", "-z", "HEAD") - self.changed_files()

    def changed_files(self) -> frozenset[str]:
        """Files of the folder that git keeps, or is to keep, and that are not as the newest commit has them."""
        return self._paths(
            "diff", "--name-only", "-z", "--relative", "--no-renames", "--no-ext-diff", "HEAD", "--", "."
        )

    def _paths(self, *words: str) -> frozenset[str]:
        """An answer of paths, relative to the folder."""
        self._run("rev-parse", "--verify", "HEAD^{commit}")
        return frozenset(os.fsdecode(path) for path in self._run(*words).split(b"\0") if path)

    def _run(self, *words: str, question: bytes = b"") -> bytes:
        settings = [word for name, value in _SETTINGS.items() for word in ("-c", f"{name}={value}")]
        command = ["git", "--no-pager", "-C", str(self._root), *settings, *words]
        try:
            done = subprocess.run(
                command, input=question, capture_output=True, env=_environment(), timeout=_LONGEST, check=False
            )
        except FileNotFoundError:
            raise NoHistoryError("máy dựng trang không có chương trình git") from None
        except (OSError, subprocess.TimeoutExpired):
            raise NoHistoryError("chương trình git trên máy dựng trang không trả lời") from None
        if done.returncode:
            raise NoHistoryError(_reason(done.stderr.decode("utf-8", "replace")))
        return done.stdout


def _environment() -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if name not in _OF_A_HOOK}
    return {**kept, **_ENVIRONMENT}


def _contents(ids: list[str], answer: bytes) -> Iterator[tuple[str, bytes]]:
    """`<id> blob <size>\\n<content>\\n` for each, in the order they were asked for."""
    start = 0
    for each in ids:
        header_end = answer.index(b"\n", start)
        kind, _, size = answer[start:header_end].partition(b" ")[2].partition(b" ")
        if kind != b"blob":
            raise NoHistoryError(_SHALLOW, HistoryState.SHALLOW)
        end = header_end + 1 + int(size)
        yield each, answer[header_end + 1 : end]
        start = end + 1


def _reason(complaint: str) -> str:
    known = (reason for sign, reason in _REASONS.items() if sign in complaint)
    return next(known, "chương trình git không đọc được lịch sử của kho")


_SHALLOW = "bản sao của kho chỉ có những lần sửa gần nhất"
_REASONS = {
    "dubious ownership": (
        "thư mục của kho thuộc về tài khoản khác nên git không đọc; thêm thư mục vào safe.directory của git"
    ),
    "not a git repository": "thư mục nội dung không phải là kho git",
    "Needed a single revision": "kho git chưa có lần ghi nào",
}
