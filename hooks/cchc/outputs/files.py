"""All files of the site that ask for no rendered page, by their output path (`du-lieu/v3/nhiem-vu.csv`)."""

import gzip
from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from lxml import etree

from cchc.content.site import Site
from cchc.facts.site_facts import SiteFacts
from cchc.outputs.calendars import calendar_files
from cchc.outputs.feeds.files import OPML, opml_file
from cchc.outputs.mark import mark_file, mark_output_paths
from cchc.outputs.markdown_twins import LLMS, llms_file
from cchc.outputs.open_data.files import open_data_files, open_data_output_paths, task_table_files
from cchc.outputs.register_rows import register_rows_files, register_rows_output_paths
from cchc.text.file_names import encoded_address
from cchc.views.pages import GeneratedPage

ROBOTS = "robots.txt"


def robots_file(site: Site) -> dict[str, bytes]:
    """Return the robots.txt of the site (RFC 9309) as `{path: bytes}`."""
    if site.settings.extra.demo:
        # Google Calendar has at times asked here before it fetched a calendar for a subscriber
        calendars = "User-agent: Google-Calendar-Importer\nAllow: /\n\n"
        return {ROBOTS: f"{calendars}User-agent: *\nDisallow: /\n".encode()}
    return {ROBOTS: f"User-agent: *\nAllow: /\nSitemap: {site.settings.base_url}sitemap.xml\n".encode()}


NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"
SITEMAPS = ("sitemap.xml", "sitemap.xml.gz")


def sitemap_files(site: Site, made: Iterable[GeneratedPage], changed_on: Mapping[str, date]) -> dict[str, bytes]:
    """`sitemap.xml` (sitemaps.org 0.9) and the same packed; the same content gives the same bytes on any day.

    `made` are the pages that the build makes, `changed_on` the days of files by their path (`History.changed_on`).
    """
    root = etree.fromstring(f'<urlset xmlns="{NAMESPACE}"/>')
    base = site.settings.base_url
    for address, day in sorted(_pages(site, made, changed_on)):
        url = etree.SubElement(root, f"{{{NAMESPACE}}}url")
        etree.SubElement(url, f"{{{NAMESPACE}}}loc").text = base + encoded_address(address)
        if day:
            etree.SubElement(url, f"{{{NAMESPACE}}}lastmod").text = day.isoformat()
    content = etree.tostring(root, xml_declaration=True, encoding="UTF-8", pretty_print=True)
    return dict(zip(SITEMAPS, (content, gzip.compress(content, mtime=0)), strict=True))


def _pages(
    site: Site, made: Iterable[GeneratedPage], changed_on: Mapping[str, date]
) -> Iterator[tuple[str, date | None]]:
    """Addresses and days; not the old addresses, which only send readers on, nor the page after the form."""
    for item in site.published:
        # the later: what waited for its day was committed before it
        days = (item.updated_on, changed_on.get(item.path))
        yield item.address, max(filter(None, days), default=None)
    yield from ((page.address, None) for page in made if page.moved_to is None and page.to_be_found)


def plain_files(facts: SiteFacts, made: Iterable[GeneratedPage]) -> dict[str, bytes]:
    """Robots, site map, calendars, open data, lists of feeds and twins, rows of registers.

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
        **register_rows_files(facts),
    }


def plain_output_paths(facts: SiteFacts) -> Iterator[str]:
    """The output paths of the same files, known before any of them is made."""
    yield from (ROBOTS, *SITEMAPS, OPML, LLMS, *mark_output_paths(facts.site))
    yield from (calendar.path for calendar in facts.calendars.every)
    yield from register_rows_output_paths(facts)
    yield from open_data_output_paths(facts.task_tables)
