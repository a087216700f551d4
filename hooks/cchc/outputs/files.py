"""All files of the site that ask for no rendered page, by their place on it: `{path: bytes}`."""

from collections.abc import Iterable, Iterator

from cchc.outputs.calendars import calendar_files
from cchc.outputs.feeds.opml import OPML, opml_file
from cchc.outputs.mark import mark_file, mark_places
from cchc.outputs.open_data.files import open_data_files, open_data_places, task_table_files
from cchc.outputs.robots import ROBOTS, robots_file
from cchc.outputs.sitemap import SITEMAPS, sitemap_files
from cchc.views.pages import GeneratedPage
from cchc.views.site_views import SiteViews


def plain_files(views: SiteViews, made: Iterable[GeneratedPage]) -> dict[str, bytes]:
    """Robots, site map, calendars, open data, the list of feeds. Another output of this kind is another line here."""
    return {
        **robots_file(views.site),
        **sitemap_files(views.site, made, views.history.changed_on),
        **calendar_files(views.site, views.calendars.every, views.revisions),
        **open_data_files(views.site, views.open_data),
        **task_table_files(views.site, views.task_tables),
        **mark_file(views.site),
        **opml_file(views.site, views.feeds),
    }


def plain_places(views: SiteViews) -> Iterator[str]:
    """The places of the same files, known before any of them is made."""
    yield from (ROBOTS, *SITEMAPS, OPML, *mark_places(views.site))
    yield from (calendar.path for calendar in views.calendars.every)
    yield from open_data_places(views.task_tables)
