"""What is asked of git, and which version of a file stood from which commit on, through renames.

A reader only: it runs nothing of the reader's settings and writes nothing.
"""

import os
import subprocess
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import Enum
from pathlib import Path
from typing import Generic, TypeVar

from cchc.content.history.records import EventRecord, PlanRecord
from cchc.text.dates import VIETNAM, midnight
from cchc.text.folding import nfc


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
        answer = self.ask("rev-parse", "--is-shallow-repository", "--verify", "HEAD^{commit}").split()
        if answer[:1] != [b"false"]:
            raise NoHistoryError(_SHALLOW, HistoryState.SHALLOW)
        return answer[1].decode()

    def log(self, folders: Iterable[str]) -> str:
        """The commits that touched these folders, newest first, as they are read below.

        Along first parents: a merge is one step, made when it was merged. That is what readers saw.
        """
        return self.ask(
            *("log", "--first-parent", "-m", "--raw", "-z", "--no-abbrev", "--relative", "-O/dev/null"),
            *("--find-renames=50%", "-l1000", "--no-color", "--no-ext-diff", "--no-show-signature", "--no-notes"),
            *("--format=%x01%at", "HEAD", "--", *folders),
        ).decode("utf-8", "replace")

    def blobs(self, ids: Iterable[str]) -> Mapping[str, bytes]:
        """The contents of blobs, all by one process. What a partial clone lacks makes the history not whole."""
        wanted = list(dict.fromkeys(ids))
        answer = self.ask("cat-file", "--batch", question="".join(f"{each}\n" for each in wanted).encode())
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
        self.ask("rev-parse", "--verify", "HEAD^{commit}")
        return frozenset(os.fsdecode(path) for path in self.ask(*words).split(b"\0") if path)

    def ask(self, *words: str, question: bytes = b"") -> bytes:
        """The answer to one command; NoHistoryError where there is none."""
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


_COMMIT, _FILE = "\x01", "100"
"""What a commit's line begins with (see `Git.log`); how the mode of an ordinary file begins."""


@dataclass(frozen=True, slots=True)
class FileVersion:
    """A file from one commit on; `path` is the one it had then, `blob` None where it was taken away."""

    path: str
    moment: datetime
    blob: str | None


@dataclass(frozen=True, slots=True)
class _Step:
    """What one commit did to one file; `before` is its path until then, None for a new one."""

    path: str
    before: str | None
    blob: str | None


def versions_of(log: str, paths: Iterable[str]) -> Mapping[str, Sequence[FileVersion]]:
    """The versions of the files that are at these paths now, oldest first; a path without any is left out."""
    found: dict[str, list[FileVersion]] = defaultdict(list)
    followed = {nfc(path): path for path in paths}
    for moment, steps in _commits(log):
        earlier: dict[str, str] = {}
        for step in steps:
            today = followed.pop(step.path, None)
            if today is None:
                continue
            found[today].append(FileVersion(step.path, moment, step.blob))
            earlier[step.before or step.path] = today
        followed |= earlier
    return {path: _in_time(reversed(versions)) for path, versions in found.items()}


def _in_time(versions: Iterable[FileVersion]) -> list[FileVersion]:
    """No version before its forerunner: after a rebase the dates of authors need not be in order."""
    ordered: list[FileVersion] = []
    for version in versions:
        latest = max(version.moment, ordered[-1].moment) if ordered else version.moment
        ordered.append(FileVersion(version.path, latest, version.blob))
    return ordered


def _commits(log: str) -> Iterator[tuple[datetime, list[_Step]]]:
    """Each commit of `git log --raw -z`: the moment of its author, in Vietnam, and what it did."""
    for commit in log.split(_COMMIT)[1:]:
        seconds, *fields = commit.replace("\n", "").split("\0")
        yield datetime.fromtimestamp(int(seconds), VIETNAM), list(_steps(iter(fields)))


def _steps(fields: Iterator[str]) -> Iterator[_Step]:
    """`:100644 100644 <blob> <blob> M`, a path; for a rename two paths."""
    for field in fields:
        if not field.startswith(":"):
            continue
        _, mode, _, blob, status = field.lstrip(":").split(" ")
        path = nfc(next(fields))
        before, path = (path, nfc(next(fields))) if status.startswith("R") else (None, path)
        yield _Step(path, before, blob if mode.startswith(_FILE) else None)


Record = TypeVar("Record", PlanRecord, EventRecord)


@dataclass(frozen=True, slots=True)
class Written(Generic[Record]):
    """A version as it was written; `record` is None where the file was taken away."""

    moment: datetime
    record: Record | None


@dataclass(frozen=True, slots=True)
class Shown(Generic[Record]):
    """A version that the public saw, from a moment on."""

    moment: datetime
    record: Record


def shown(versions: Sequence[Written[Record]], today: date) -> Iterator[Shown[Record]]:
    """Yield the versions of a file that were public, oldest first: no draft, none replaced before its first day.

    None of a file that git does not know, or whose versions nobody could read.
    """
    ends = [later.moment for later in versions[1:]] + [midnight(today + timedelta(days=1))]
    # of no versions there is one end
    for version, end in zip(versions, ends, strict=False):
        if version.record is None or version.record.publicity.is_draft:
            continue
        publicity = version.record.publicity
        first = midnight(publicity.first_day) if publicity.first_day else version.moment
        start = max(first, version.moment)
        is_over = publicity.last_day is not None and publicity.last_day < start.date()
        if not is_over and (first <= version.moment or start < end):
            yield Shown(start, version.record)
