"""All files of the site that ask for no rendered page, by their output path (`du-lieu/v3/nhiem-vu.csv`)."""

from collections.abc import Iterable, Iterator

from cchc.facts.site_facts import SiteFacts
from cchc.outputs.calendars import calendar_files
from cchc.outputs.feeds.files import OPML, opml_file
from cchc.outputs.guide_pictures import guide_picture_files, guide_picture_output_paths
from cchc.outputs.mark import mark_file, mark_output_paths
from cchc.outputs.markdown_twins import LLMS, llms_file
from cchc.outputs.open_data.files import open_data_files, open_data_output_paths, task_table_files
from cchc.outputs.register_rows import register_rows_files, register_rows_output_paths
from cchc.outputs.search_names import NAMES, names_file
from cchc.outputs.sitemap import ROBOTS, SITEMAPS, robots_file, sitemap_files
from cchc.views.pages import GeneratedPage


def plain_files(facts: SiteFacts, made: Iterable[GeneratedPage]) -> dict[str, bytes]:
    """Robots, site map, calendars, open data, lists of feeds and twins, rows of registers,
    pictures of guides.

    Another output of this kind is a line here. The twins themselves are not among them: each is retained by itself, as
    its page is.
    """
    return {
        **robots_file(facts.site),
        **sitemap_files(facts.site, made, facts.history.changed_on),
        **calendar_files(facts.site, facts.calendars.every, facts.revisions),
        **open_data_files(facts.site, facts.open_data),
        **task_table_files(facts.site, facts.task_tables),
        **mark_file(facts.site),
        **opml_file(facts.site, facts.feeds),
        **llms_file(facts),
        **names_file(facts),
        **register_rows_files(facts),
        **guide_picture_files(facts.site),
    }


def plain_output_paths(facts: SiteFacts) -> Iterator[str]:
    """The output paths of the same files, known before any of them is made."""
    yield from (ROBOTS, *SITEMAPS, OPML, LLMS, NAMES, *mark_output_paths(facts.site))
    yield from (calendar.path for calendar in facts.calendars.every)
    yield from register_rows_output_paths(facts)
    yield from open_data_output_paths(facts.task_tables)
    yield from guide_picture_output_paths(facts.site)
