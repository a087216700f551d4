"""All files of the site that ask for no rendered page, by their place on it: `{path: bytes}`."""

from collections.abc import Iterable

from cchc.outputs.calendars import calendar_files
from cchc.outputs.feeds.opml import opml_file
from cchc.outputs.open_data.files import open_data_files
from cchc.outputs.robots import robots_file
from cchc.outputs.sitemap import sitemap_files
from cchc.views.pages import GeneratedPage
from cchc.views.site_views import SiteViews


def plain_files(views: SiteViews, made: Iterable[GeneratedPage]) -> dict[str, bytes]:
    """Robots, site map, calendars, open data, the list of feeds. Another output of this kind is another line here."""
    return {
        **robots_file(views.site),
        **sitemap_files(views.site, made),
        **calendar_files(views.site, views.calendars.every, views.revisions),
        **open_data_files(views.site, views.open_data),
        **opml_file(views.site, views.feeds),
    }
