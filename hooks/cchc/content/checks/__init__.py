"""Cross-checks: what can only be seen when all files are read. One rule, one function."""

from collections.abc import Iterator

from cchc.content.checks import agencies, channels, dates, directives, files, plans, references
from cchc.content.problems import Problem
from cchc.content.site import Site

CHECKS = (
    channels.at_least_one_of_each_needed_kind,
    dates.not_in_the_future,
    dates.in_order,
    dates.in_the_folder_of_their_year,
    plans.have_years,
    plans.have_tasks_or_say_so,
    plans.task_ids_are_unique,
    plans.numbers_are_unique,
    plans.anchors_exist,
    plans.times_are_understood,
    agencies.names_are_known,
    agencies.names_are_unambiguous,
    files.addresses_are_unique,
    files.attachments_exist,
    directives.are_known,
)
"""Rules that hold for each file by itself or with what is there."""

REFERENCES = (
    references.links_lead_to_files,
    references.references_lead_to_files,
    references.tasks_exist,
    references.replaced_plans_exist,
)
"""Rules on what other files must hold: only told when all of them could be read, else they would mislead."""


def check_site(site: Site, is_complete: bool) -> Iterator[Problem]:
    """Problems of the whole content; `is_complete` says that every file was read without an error."""
    for rule in CHECKS + REFERENCES if is_complete else CHECKS:
        yield from rule(site)
