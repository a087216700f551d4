"""What the check would tell of a file by itself, before it lies among the others."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from cchc.content.checks import (
    dates,
    dossier_figures,
    indexes,
    personal_data,
    plans,
    procedures,
    publicity,
    questions,
    reports,
)
from cchc.content.loader import read_settings
from cchc.content.problems import Problem
from cchc.content.registry import type_of
from cchc.content.site import Site
from cchc.content.source import source_in
from cchc.content.validation import read_item

RULES = (
    dates.not_in_the_future,
    dates.in_order,
    dates.have_a_time,
    dates.end_after_they_begin,
    dates.times_are_understood,
    plans.have_years,
    plans.have_tasks_or_say_so,
    plans.task_ids_are_unique,
    plans.times_are_understood,
    questions.are_answered_when_they_say_so,
    questions.are_answered_after_they_are_asked,
    personal_data.questions_give_nobody_away,
    publicity.have_a_file,
    publicity.can_be_taken_in_by_all,
    publicity.have_years,
    publicity.rhythms_are_understood,
    publicity.solutions_are_told,
    reports.numbers_fit_periods,
    indexes.indexes_have_one_name,
    indexes.values_are_on_their_scale,
    indexes.ranks_are_among_all,
    indexes.years_have_begun,
    dossier_figures.figures_agree,
    dossier_figures.periods_are_whole,
    procedures.nothing_is_written_as_unknown,
)
"""Those that ask for nothing beside the item and the settings."""


def lone_problems(root: Path, path: str, text: str, today: date) -> Iterator[Problem]:
    """What is wrong with a new file that its model takes; nothing where the settings cannot be read."""
    settings, _ = read_settings(root)
    source, _ = source_in(text.encode(), path)
    item = read_item(source, type_of(path))[0] if source else None
    if settings is None or item is None:
        return
    site = Site(root, today, settings, (item,))
    for rule in RULES:
        yield from (problem for problem in rule(site) if problem.path == path)
