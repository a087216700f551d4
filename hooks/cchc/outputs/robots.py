"""robots.txt: a demonstration asks search engines to stay away."""

from cchc.content.site import Site

ROBOTS = "robots.txt"


def robots_file(site: Site) -> dict[str, bytes]:
    """`{"robots.txt": …}`, RFC 9309."""
    if site.settings.extra.demo:
        # Google Calendar has at times asked here before it fetched a calendar for a subscriber
        calendars = "User-agent: Google-Calendar-Importer\nAllow: /\n\n"
        return {ROBOTS: f"{calendars}User-agent: *\nDisallow: /\n".encode()}
    return {ROBOTS: f"User-agent: *\nAllow: /\nSitemap: {site.settings.base_url}sitemap.xml\n".encode()}
