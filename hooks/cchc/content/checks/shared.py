"""What several rules share: where a fault is told, and what may be there only once."""

from collections.abc import Callable, Hashable, Iterable, Iterator
from pathlib import Path
from typing import TypeVar

from cchc.content.engine_settings import NOT_YOURS, SETTINGS_FILE
from cchc.content.files.names import problem_of, told_path
from cchc.content.files.paths import places_of_names
from cchc.content.item import Item
from cchc.content.positions import Loc, Positions, key_name
from cchc.content.problems import Problem, Severity
from cchc.content.settings import ENGINE_FILE
from cchc.content.site import Site
from cchc.content.yaml_core import SettingsLoader

_PROVINCE = ("extra", "cchc")


def settings_problem(site: Site, message: str, *loc: str | int, severity: Severity = Severity.ERROR) -> Problem:
    """A problem at a key of the province's settings; `loc` is the way to it below `extra.cchc`."""
    return problem_at(site, message, *_PROVINCE, *loc, severity=severity)


def problem_at(site: Site, message: str, *loc: str | int, severity: Severity = Severity.ERROR) -> Problem:
    """A problem at any key of the settings; `loc` is the way to it."""
    path, line = _place(site, loc)
    message += NOT_YOURS if path == ENGINE_FILE else ""
    return Problem(path, line, key_name(loc), message, severity)


def _place(site: Site, loc: Loc) -> tuple[str, int]:
    """What the province writes goes before; a key that stands in no file is missing in its own."""
    own = _positions(site.root / SETTINGS_FILE)
    if site.settings.inherit and not own.has(loc):
        engine = _positions(site.root / ENGINE_FILE)
        if engine.has(loc):
            return ENGINE_FILE, engine.line(loc)
    return SETTINGS_FILE, own.line(loc)


def _positions(file: Path) -> Positions:
    return Positions(file.read_text("utf-8-sig"), 1, SettingsLoader)


def problem_where_named(site: Site, path: str, message: str, severity: Severity = Severity.ERROR) -> Problem:
    """A problem of a file: told once, at the first item that names it, or at the file where no item does."""
    items = site.namers.get(path)
    if not items:
        return problem_of(path, message, severity)
    return problem_at_name(items[0], path, f"{told_path(path)}: {message}", severity)


def problem_at_name(item: Item, path: str, message: str, severity: Severity) -> Problem:
    """A problem at the key of an item, or in its text, that names a file first."""
    place = next(place for named, place in places_of_names(item, {path}) if named == path)
    if isinstance(place, int):
        return item.source.problem_in_body(message, place, severity)
    return item.source.problem(message, *place, severity=severity)


Kind = TypeVar("Kind", bound=Item)


def repeated(items: Iterable[Kind], identity: Callable[[Kind], Hashable | None]) -> Iterator[tuple[Kind, Kind]]:
    """Each item whose identity an item before it has, with the first that has it; None is no identity."""
    seen: dict[Hashable, Kind] = {}
    for item in items:
        what = identity(item)
        first = item if what is None else seen.setdefault(what, item)
        if first is not item:
            yield item, first
