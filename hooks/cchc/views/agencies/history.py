"""What an agency was before, and what became of it."""

from collections.abc import Iterator
from dataclasses import dataclass

from cchc.content.agency import Agency
from cchc.content.site import Site


@dataclass(frozen=True, slots=True)
class Stage:
    """A stage of the history; `when` is its time in words, empty where nothing is known."""

    agency: Agency
    when: str
    is_this: bool


def history(site: Site, agency: Agency) -> tuple[Stage, ...]:
    """Bodies whose work it carries on, itself, and its successors; empty where it stands alone."""
    before = site.directory.predecessors(agency)
    after = site.directory.successors(agency)
    if not before and not after:
        return ()
    return tuple(Stage(stage, _when(stage), stage is agency) for stage in (*before, agency, *after))


def _when(agency: Agency) -> str:
    return ", ".join(_words(agency))


def _words(agency: Agency) -> Iterator[str]:
    if agency.valid_from:
        yield f"từ {agency.valid_from.in_words}"
    if agency.valid_until:
        yield f"đến {agency.valid_until.in_words}"
