"""The problems of a check for machines: JSON, lines that GitHub shows at their place, a report that GitLab does.

The shapes are promises, written down in tests/editing/problem_formats.schema.json.
"""

import json
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from cchc.content.history.since import ChangesSince
from cchc.content.problems import Problem
from cchc.text.digests import digest_of

VERSION = 1
"""Of the JSON: raised when a key goes or means something else; new keys may come at any time."""


@dataclass(frozen=True, slots=True)
class Findings:
    """What a check on a day found. `since` is what it was compared with; where that was not possible, `not_compared`
    says why, and `asked` what was asked for.
    """

    day: date
    problems: tuple[Problem, ...]
    asked: str | None = None
    since: ChangesSince | None = None
    not_compared: str = ""

    @property
    def in_changed_files(self) -> tuple[Problem, ...]:
        return tuple(problem for problem in self.problems if self.since and problem.path in self._told_of)

    @property
    def elsewhere(self) -> tuple[Problem, ...]:
        return tuple(problem for problem in self.problems if not self.since or problem.path not in self._told_of)

    @property
    def in_order(self) -> tuple[Problem, ...]:
        """Those of changed files first: GitHub shows ten of each kind and no more."""
        return (*self.in_changed_files, *self.elsewhere)

    @property
    def has_errors(self) -> bool:
        return any(problem.is_error for problem in self.problems)

    @property
    def _told_of(self) -> frozenset[str]:
        """Paths of what changed; a file that is gone has a problem at the path it had."""
        changes = self.since.changes if self.since else ()
        return frozenset(path for change in changes for path in (change.before, change.now) if path)


def as_json(findings: Findings) -> str:
    """One object; `problems` in the order of `in_order`, `changed` null where nothing was compared."""
    errors = sum(problem.is_error for problem in findings.problems)
    changed = frozenset(findings.in_changed_files)
    told = {
        "version": VERSION,
        "day": findings.day.isoformat(),
        "errors": errors,
        "warnings": len(findings.problems) - errors,
        "since": _since(findings),
        "problems": [_plain(problem, problem in changed if findings.since else None) for problem in findings.in_order],
    }
    return json.dumps(told, ensure_ascii=False, indent=2)


def _since(findings: Findings) -> Mapping[str, object] | None:
    if findings.asked is None:
        return None
    since = findings.since
    return {
        "name": findings.asked,
        "base": since.base if since else None,
        "changed_files": sorted(since.paths) if since else None,
        "not_compared": findings.not_compared or None,
    }


def _plain(problem: Problem, is_changed: bool | None) -> Mapping[str, object]:
    return {
        "path": problem.path,
        "line": problem.line,
        "key": problem.key,
        "severity": "error" if problem.is_error else "warning",
        "message": problem.message,
        "changed": is_changed,
    }


def as_github(findings: Findings) -> str:
    """Workflow commands, a line each: GitHub shows them at the line of the file in the merge request."""
    return "\n".join(map(_workflow_command, findings.in_order))


def _workflow_command(problem: Problem) -> str:
    kind = "error" if problem.is_error else "warning"
    # the log shows the title and the message alone
    title = f"{problem.path}:{problem.line}: {problem.key}"
    place = f"file={_property(problem.path)},line={problem.line},title={_property(title)}"
    return f"::{kind} {place}::{_data(problem.message)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def as_gitlab(findings: Findings) -> str:
    """A report of Code Quality: a list of what was found, each with a fingerprint that a moved line does not change."""
    return json.dumps(list(_code_quality(findings.in_order)), ensure_ascii=False, indent=2)


def _code_quality(problems: Iterable[Problem]) -> Iterator[Mapping[str, object]]:
    seen: Counter[tuple[str, ...]] = Counter()
    for problem in problems:
        what = (problem.path, problem.key, problem.message)
        seen[what] += 1
        yield {
            "description": f"{problem.key}: {problem.message}",
            "check_name": "cchc-check",
            "fingerprint": digest_of(*what, seen[what]).hex(),
            "severity": "major" if problem.is_error else "minor",
            "location": {"path": problem.path, "lines": {"begin": problem.line}},
        }


FORMATS: Mapping[str, Callable[[Findings], str]] = {"json": as_json, "github": as_github, "gitlab": as_gitlab}
"""By the value of `--format`."""
