"""What the check says of a repository, and whether the strict build agrees."""

import logging
import os
import re
import shutil
import time
import traceback
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import golden_site
from cchc.cli.examination import examined
from cchc.content.loader import Examination, FilesRead, content_files
from cchc.content.problems import Problem
from cchc.text.file_names import printable
from fuzz.mutations import Mutation
from site_build import build

SLOWEST = 5.0
"""Seconds that a check may take."""

_ENGLISH = re.compile(r"\b(?:should|expected|value|error|invalid|input|must|unable|found|mapping)\b")


@dataclass
class Ground:
    """A repository that mutations are put into and taken out of again; `good` is one that stays as it was."""

    root: Path
    good: Path
    read: FilesRead = field(default_factory=FilesRead)

    @classmethod
    def make(cls, folder: Path) -> "Ground":
        return cls(golden_site.make(folder / "kho"), golden_site.make(folder / "tot"))

    def put(self, mutation: Mutation) -> Mutation:
        """Do it; gives what takes it back."""
        before = {path: _content(self.root / path) for path in mutation.files}
        for path, content in mutation.files.items():
            if content is None:
                (self.root / path).unlink()
            else:
                (self.root / path).parent.mkdir(parents=True, exist_ok=True)
                (self.root / path).write_bytes(content)
        return Mutation(f"back: {mutation.told}", before)

    def take_back(self, mutation: Mutation) -> None:
        for path, content in mutation.files.items():
            (self.root / path).unlink(missing_ok=True)
            if content is not None:
                (self.root / path).write_bytes(content)
            else:
                _without_empty_folders((self.root / path).parent)

    def examine(self) -> Examination:
        return examined(self.root, golden_site.TODAY, files=self.read)


def _content(file: Path) -> bytes | None:
    return file.read_bytes() if file.is_file() else None


def _without_empty_folders(folder: Path) -> None:
    """A folder that holds nothing is not in a repository."""
    while folder.is_dir() and not any(folder.iterdir()):
        folder.rmdir()
        folder = folder.parent


def faults_of_check(ground: Ground) -> tuple[Examination | None, list[str]]:
    """What is wrong with what the check says; nothing, if it is told as it should be."""
    started = time.monotonic()
    try:
        examination = ground.examine()
    except Exception:
        return None, [f"traceback in the check: {traceback.format_exc(limit=-3)}"]
    faults = [f"slow: {time.monotonic() - started:.1f} s"] if time.monotonic() - started > SLOWEST else []
    for problem in examination.problems:
        faults += _faults_of(ground.root, problem)
    return examination, faults + list(_dropped(ground.root, examination))


def _faults_of(root: Path, problem: Problem) -> Iterator[str]:
    file = _file(root, problem.path)
    if file.is_dir():
        # a name that its whole folder has
        if problem.line != 1:
            yield f"a problem of no line: {problem}"
    elif not file.is_file():
        yield f"a problem of no file: {problem}"
    elif not 1 <= problem.line <= file.read_bytes().count(b"\n") + file.read_bytes().count(b"\r") + 2:
        yield f"a problem of no line: {problem}"
    words = re.sub(r"“.*?”|`.*?`|\(.*?\)", "", problem.message, flags=re.DOTALL)
    if words.isascii() or _ENGLISH.search(words):
        yield f"a problem that is not in Vietnamese: {problem}"


def _file(root: Path, told: str) -> Path:
    """The file that a problem names, in letters that can be printed."""
    if (root / told).exists():
        return root / told
    return next((file for file in root.rglob("*") if printable(file.relative_to(root).as_posix()) == told), root / told)


def _dropped(root: Path, examination: Examination) -> Iterator[str]:
    """Every file of the content is an item, or named in a problem."""
    if examination.site is None:
        return
    known = {item.path for item in examination.site.items} | {problem.path for problem in examination.problems}
    for path in content_files(root):
        if path not in known:
            yield f"dropped without a word: {path}"


def faults_of_build(ground: Ground, examination: Examination) -> list[str]:
    """What is wrong with the strict build of what the check has accepted."""
    heard = _Heard()
    logger = logging.getLogger("mkdocs")
    logger.addHandler(heard)
    site_dir = ground.root / "site"
    try:
        build(ground.root, site_dir)
    except BaseException as error:
        if isinstance(error, KeyboardInterrupt):
            raise
        told = " / ".join(heard.told) or "".join(traceback.format_exception(error)[-3:])
        return [f"the build refuses it: {type(error).__name__}: {told[:700]}"]
    finally:
        logger.removeHandler(heard)
    site = examination.site
    assert site
    places = {unicodedata.normalize("NFC", place) for place in _places(site_dir)}
    shown = [item for item in site.items if site.shows(item)]
    return [
        f"not on the site: {item.path}"
        for item in shown
        if unicodedata.normalize("NFC", f"{item.address}index.html") not in places
    ]


def _places(site_dir: Path) -> Iterator[str]:
    for folder, _, names in os.walk(site_dir):
        inside = Path(folder).relative_to(site_dir).as_posix()
        yield from (name if inside == "." else f"{inside}/{name}" for name in names)


class _Heard(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.told: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.told.append(record.getMessage())


def forget_build(ground: Ground) -> None:
    """A build that has failed shall not trouble the next one."""
    shutil.rmtree(ground.root / "site", ignore_errors=True)
    (ground.root / ".site.kept").unlink(missing_ok=True)
