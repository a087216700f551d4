"""All files of the site that ask for no rendered page, by their place on it: `{path: bytes}`."""

from collections.abc import Iterable, Iterator

from cchc.facts.site_facts import SiteFacts
from cchc.outputs.calendars import calendar_files
from cchc.outputs.feeds.opml import OPML, opml_file
from cchc.outputs.mark import mark_file, mark_places
from cchc.outputs.open_data.files import open_data_files, open_data_places, task_table_files
from cchc.outputs.robots import ROBOTS, robots_file
from cchc.outputs.sitemap import SITEMAPS, sitemap_files
from cchc.views.pages import GeneratedPage


def plain_files(facts: SiteFacts, made: Iterable[GeneratedPage]) -> dict[str, bytes]:
    """Robots, site map, calendars, open data, the list of feeds. Another output of this kind is another line here."""
    return {
        **robots_file(facts.site),
        **sitemap_files(facts.site, made, facts.history.changed_on),
        **calendar_files(facts.site, facts.calendars.every, facts.revisions),
        **open_data_files(facts.site, facts.open_data),
        **task_table_files(facts.site, facts.task_tables),
        **mark_file(facts.site),
        **opml_file(facts.site, facts.feeds),
    }


def plain_places(facts: SiteFacts) -> Iterator[str]:
    """The places of the same files, known before any of them is made."""
    yield from (ROBOTS, *SITEMAPS, OPML, *mark_places(facts.site))
    yield from (calendar.path for calendar in facts.calendars.every)
    yield from open_data_places(facts.task_tables)
