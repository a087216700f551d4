"""For search engines: `robots.txt` (RFC 9309) and `sitemap.xml` (sitemaps.org 0.9), as `{path: bytes}`."""

import gzip
from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from lxml import etree

from cchc.content.site import Site
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
