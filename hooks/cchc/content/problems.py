"""What is wrong with the content, told so that an editor can act on it."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

WHOLE_FILE = "(tệp)"
"""Stands for the key where a problem is of the whole file."""


class Severity(StrEnum):
    """An error stops the build; a warning is told and the build goes on."""

    ERROR = "lỗi"
    WARNING = "cảnh báo"


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One mistake: the file (relative to the repository), the line (from 1), the key, what to do about it."""

    path: str
    line: int
    key: str
    message: str
    severity: Severity = Severity.ERROR

    @property
    def is_error(self) -> bool:
        return self.severity is Severity.ERROR

    def __str__(self) -> str:
        mark = "" if self.is_error else "cảnh báo: "
        return f"{self.path}:{self.line}: {self.key}: {mark}{self.message}"


class ContentError(Exception):
    """Holds every problem of the content, sorted by path and line; its text tells the errors alone."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(problems))
        super().__init__("\n".join(str(problem) for problem in self.problems if problem.is_error))
