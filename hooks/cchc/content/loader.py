"""Read everything once: `load_site(root, today)` gives the Site, or every problem at once."""

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from cchc.content import yaml_core
from cchc.content.checks import check_site
from cchc.content.demonstration import as_shown
from cchc.content.engine_settings import SETTINGS_FILE, inherited, merged, problems_for_mkdocs
from cchc.content.files.inventory import take_inventory
from cchc.content.illustration import in_year
from cchc.content.item import Item
from cchc.content.positions import Positions
from cchc.content.problems import WHOLE_FILE, ContentError, Problem
from cchc.content.raw_text import letter_problems, read_text
from cchc.content.readings import NOTHING_KEPT, Readings
from cchc.content.registry import type_of
from cchc.content.settings import Settings
from cchc.content.site import Site
from cchc.content.source import read_source
from cchc.content.validation import check, read_item, read_yaml
from cchc.text.writing import with_right_letters

Watch = Callable[[Sequence[str]], Iterable[str]]
"""Hands on the paths that are read, one by one."""


Rule = Callable[[Site], Iterable[Problem]]
"""What is wrong by one rule with a whole site."""

Reading = tuple[Item | None, list[Problem]]
"""What a file holds, and what is wrong with it by itself."""


class FilesRead:
    """Files of earlier looks: one that the disk says has not been written since need not be read again.

    `kept` is what earlier processes have found in texts.
    """

    def __init__(self, kept: Readings = NOTHING_KEPT) -> None:
        self._readings: dict[str, tuple[object, Reading]] = {}
        self.kept = kept

    def read(self, root: Path, path: str, year: int) -> Reading:
        """A file as of a year (`illustration.py`); one that cannot be read, or has gone since, is told."""
        try:
            return self._read(root, path, year)
        except OSError:
            return None, [Problem(path, 1, WHOLE_FILE, "không đọc được tệp; kiểm tra quyền đọc, hoặc chép lại tệp")]

    def _read(self, root: Path, path: str, year: int) -> Reading:
        state = os.stat(f"{root}/{path}")  # noqa: PTH116 - a Path for each of ten thousand files takes longer
        written = state.st_mtime_ns, state.st_size, state.st_ino, year
        known = self._readings.get(path)
        if known is None or known[0] != written:
            known = self._readings[path] = written, _read(root, path, year, self.kept)
        return known[1]


@dataclass(frozen=True, slots=True)
class Examination:
    """What a look at the content found: a Site where nothing stands against it, and all problems."""

    site: Site | None
    problems: tuple[Problem, ...]

    @property
    def errors(self) -> tuple[Problem, ...]:
        return tuple(problem for problem in self.problems if problem.is_error)


def load_site(root: Path, today: date, files: FilesRead | None = None, now: datetime | None = None) -> Site:
    """All content below `root`, as of a day or a moment of it. ContentError holds every problem, in a fixed order.

    Whoever loads it again and again hands in the same `files`.
    """
    examination = examine(root, today, files=files, now=now)
    if examination.site is None:
        raise ContentError(examination.problems)
    return examination.site


def examine(
    root: Path,
    today: date,
    watch: Watch = iter,
    files: FilesRead | None = None,
    now: datetime | None = None,
    more_rules: Sequence[Rule] = (),
) -> Examination:
    """Read and check all content; never raises for anything an editor can write. `watch` sees each path on its way.

    `more_rules` are asked beside those of `checks/`, where nothing stands against the content so far.
    """
    settings, problems = read_settings(root)
    items: list[Item] = []
    files = files or FilesRead()
    inventory = take_inventory(root)
    problems += inventory.problems
    for path in watch(inventory.pages):
        item, found = files.read(root, path, today.year)
        problems += found
        items += [as_shown(item, settings is None or settings.extra.demo)] if item else []
    site = (
        Site(root, today, settings, tuple(items), inventory.files, now=now, readings=files.kept) if settings else None
    )
    if site:
        problems += check_site(site, is_complete=not any(problem.is_error for problem in problems))
    if site and not any(problem.is_error for problem in problems):
        problems += [problem for rule in more_rules for problem in rule(site)]
    files.kept.save()
    found_all = tuple(sorted(set(problems)))
    has_errors = any(problem.is_error for problem in found_all)
    return Examination(None if has_errors or not site else site.with_warnings(found_all), found_all)


def content_files(root: Path) -> Iterator[str]:
    """Paths of all Markdown files of the content, relative to the root, with `/`, in a fixed order."""
    yield from take_inventory(root).pages


def read_settings(root: Path) -> tuple[Settings | None, list[Problem]]:
    """The settings of mkdocs.yml and what it inherits, or what is wrong with them."""
    file = root / SETTINGS_FILE
    if not file.is_file():
        return None, [Problem(SETTINGS_FILE, 1, WHOLE_FILE, "không có tệp thiết lập này ở thư mục gốc của kho")]
    written, problems = read_text(file, SETTINGS_FILE)
    if written is None:
        return None, problems
    settings, found = settings_in(root, written)
    return settings, problems + found


def settings_in(root: Path, written: str) -> tuple[Settings | None, list[Problem]]:
    """The settings of a text that may stand in the mkdocs.yml of a repository."""
    problems: list[Problem] = []
    text = with_right_letters(written)
    positions = Positions(text, 1, yaml_core.SettingsLoader)
    problems += letter_problems(written, SETTINGS_FILE, positions.key_at)
    value, found = read_yaml(text, SETTINGS_FILE, 1, yaml_core.SettingsLoader)
    found = found or problems_for_mkdocs(written, SETTINGS_FILE)
    if value is None:
        return None, problems + found
    base, amiss = inherited(root, value, positions)
    whole = merged(base, value)
    settings, more = check(whole, Settings, SETTINGS_FILE, positions, whole)
    return (None if amiss else settings), problems + found + amiss + more


def _read(root: Path, path: str, year: int, kept: Readings) -> Reading:
    source, problems = read_source(root / path, path)
    if source is None:
        return None, problems
    item, found = read_item(in_year(source, year), type_of(path), kept)
    return item, problems + found
