"""The content looked at as `cchc check` does: with a bar for whoever waits, and not again while nothing has changed."""

import sys
import time
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

import click

from cchc.content.loader import Examination, FilesRead, Rule, Watch, examine
from cchc.content.preview import preview_of
from cchc.content.problems import Problem
from cchc.content.readings import FILE as READINGS_FILE
from cchc.content.readings import Readings
from cchc.content.site import Site
from cchc.editing.formatting import form_warnings
from cchc.facts.site_facts import SiteFacts
from cchc.outputs.output_paths import output_path_problems
from cchc.rebuild.fingerprints.repository import program_fingerprint
from cchc.rebuild.last_check import check_fingerprint, keep_check, last_check
from cchc.views.pages import generated_pages
from cchc.views.stale_pages import stale_page_problems

_PATIENCE = 1.0
"""Seconds without a bar."""


def watched(paths: Sequence[str]) -> Iterator[str]:
    """The paths, and on a terminal a bar from when it takes long."""
    started = time.monotonic()
    rest = iter(paths)
    for done, path in enumerate(rest):
        yield path
        if time.monotonic() - started > _PATIENCE:
            yield from _with_bar(rest, done + 1, len(paths))


def _with_bar(rest: Iterator[str], done: int, total: int) -> Iterator[str]:
    hidden = not sys.stderr.isatty()
    with click.progressbar(length=total, label="Đang đọc nội dung", file=sys.stderr, hidden=hidden) as bar:
        bar.update(done)
        for path in rest:
            yield path
            bar.update(1)


def checked(root: Path, today: date, *, needs_site: bool) -> tuple[Sequence[Problem], Site | None]:
    """All problems of the content; the Site only where it is needed or the last check has read something else."""
    fingerprint = check_fingerprint(root, today)
    known = None if needs_site else last_check(root, fingerprint)
    if known is not None:
        return known, None
    kept = FilesRead(Readings(root / READINGS_FILE, program_fingerprint()))
    # a build does not mind in which form a file is written: only who edits is told
    examination = examined(root, today, watched, kept, more_rules=(form_warnings,))
    keep_check(root, fingerprint, examination.problems)
    return examination.problems, examination.site


def examined(
    root: Path, today: date, watch: Watch = iter, files: FilesRead | None = None, more_rules: Sequence[Rule] = ()
) -> Examination:
    """All content, read and checked; then every address, whether the build makes something in its place; then the
    pages that nobody has looked at for long, which only git may know.
    """
    examination = examine(root, today, watch, files, more_rules=more_rules)
    if examination.site is None:
        return examination
    taken = tuple(_problems_of_places(examination.site))
    stale = stale_page_problems(SiteFacts(examination.site), today)
    return Examination(None if taken else examination.site, tuple(sorted({*examination.problems, *taken, *stale})))


def _problems_of_places(site: Site) -> Iterator[Problem]:
    """Yield a problem for each output path that two things claim, of drafts and scheduled items too: the build of the
    day
    on which they come out must not fail.
    """
    facts = SiteFacts(preview_of(site))
    yield from output_path_problems(facts, tuple(generated_pages(facts)))
