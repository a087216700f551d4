"""Problems in mkdocs.yml, told at their line like those of any other file."""

from cchc.content.positions import Positions, key_name
from cchc.content.problems import Problem, Severity
from cchc.content.site import Site
from cchc.content.yaml_core import SettingsLoader

_PROVINCE = ("extra", "cchc")


def problem(site: Site, message: str, *loc: str | int, severity: Severity = Severity.ERROR) -> Problem:
    """A problem at a key of the province's settings; `loc` is the way to it below `extra.cchc`."""
    return problem_at(site, message, *_PROVINCE, *loc, severity=severity)


def problem_at(site: Site, message: str, *loc: str | int, severity: Severity = Severity.ERROR) -> Problem:
    """A problem at any key of the settings; `loc` is the way to it."""
    text = (site.root / "mkdocs.yml").read_text("utf-8-sig")
    line = Positions(text, 1, SettingsLoader).line(loc)
    return Problem("mkdocs.yml", line, key_name(loc), message, severity)
