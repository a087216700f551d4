"""Where a fault of a file beside the pages is told: at an item that names the file, for there its editor looks."""

from cchc.content.files.named import places_of_names
from cchc.content.files.names import problem_of, told_path
from cchc.content.item import Item
from cchc.content.problems import Problem, Severity
from cchc.content.site import Site


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
