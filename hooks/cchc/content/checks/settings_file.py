"""Problems in mkdocs.yml and in what it inherits, told at their line like those of any other file."""

from pathlib import Path

from cchc.content.engine_settings import NOT_YOURS, SETTINGS_FILE
from cchc.content.positions import Loc, Positions, key_name
from cchc.content.problems import Problem, Severity
from cchc.content.settings import ENGINE_FILE
from cchc.content.site import Site
from cchc.content.yaml_core import SettingsLoader

_PROVINCE = ("extra", "cchc")


def problem(site: Site, message: str, *loc: str | int, severity: Severity = Severity.ERROR) -> Problem:
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
