"""Cross-checks: what can only be seen when all files are read. One rule, one function."""

from collections.abc import Iterator

from cchc.content.checks import (
    agencies,
    channels,
    criteria,
    dates,
    directives,
    documents,
    events,
    files,
    indexes,
    initiatives,
    markdown,
    materials,
    named_tasks,
    personal_data,
    plans,
    procedures,
    questions,
    references,
    reported_tasks,
    reports,
    series,
    tags,
)
from cchc.content.problems import Problem
from cchc.content.site import Site

CHECKS = (
    channels.at_least_one_of_each_needed_kind,
    criteria.ids_are_unique,
    criteria.are_compared_already,
    dates.not_in_the_future,
    dates.in_order,
    dates.in_the_folder_of_their_year,
    plans.have_years,
    plans.have_tasks_or_say_so,
    plans.task_ids_are_unique,
    plans.anchors_exist,
    plans.times_are_understood,
    plans.quotas_agree_with_times,
    reported_tasks.done_tasks_have_a_day,
    reported_tasks.only_done_tasks_have_a_day,
    agencies.names_are_known,
    agencies.names_are_unambiguous,
    agencies.parents_make_no_circle,
    documents.numbers_are_unique,
    documents.days_are_in_order,
    procedures.codes_are_unique,
    procedures.are_named_by_their_codes,
    procedures.nothing_is_written_as_unknown,
    procedures.parts_are_known,
    files.addresses_are_unique,
    files.names_can_stand_in_addresses,
    files.attachments_exist,
    directives.are_known,
    markdown.texts_are_shown_as_they_are_meant,
    questions.are_answered_when_they_say_so,
    questions.hold_one_question_and_one_answer,
    questions.are_answered_after_they_are_asked,
    questions.hold_no_markup,
    personal_data.questions_give_nobody_away,
    events.have_a_time,
    events.end_after_they_begin,
    events.times_are_understood,
    materials.have_a_file,
    materials.can_be_taken_in_by_all,
    series.have_years,
    series.rhythms_are_understood,
    series.issues_are_numbered_once,
    reports.numbers_fit_periods,
    reports.have_a_file_or_a_text,
    reports.are_given_once,
    reports.duties_have_periods,
    reports.units_with_duties_are_known,
    reports.deadlines_are_understood,
    indexes.indexes_have_one_name,
    indexes.values_are_on_their_scale,
    indexes.ranks_are_among_all,
    indexes.years_have_begun,
    indexes.results_are_unique,
    indexes.units_are_known,
    initiatives.solutions_are_told,
    tags.can_be_addresses,
    tags.are_spelled_one_way,
)
"""Rules that hold for each file by itself or with what is there."""

REFERENCES = (
    references.links_lead_to_files,
    references.references_lead_to_files,
    named_tasks.exist,
    named_tasks.are_public,
    named_tasks.are_named_once,
    reported_tasks.done_tasks_have_evidence,
    series.issues_name_a_series,
    references.replaced_plans_exist,
    procedures.replaced_ones_are_here,
    documents.named_documents_are_here,
    documents.named_documents_are_older,
)
"""Rules on what other files must hold: only told when all of them could be read, else they would mislead."""


def check_site(site: Site, is_complete: bool) -> Iterator[Problem]:
    """Problems of the whole content; `is_complete` says that every file was read without an error."""
    for rule in CHECKS + REFERENCES if is_complete else CHECKS:
        yield from rule(site)
