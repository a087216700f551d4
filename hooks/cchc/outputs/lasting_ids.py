"""Ids of what readers keep: they hold when titles, addresses or the domain change."""

from cchc.content.site import Site


def tag_of(site: Site, name: str) -> str:
    """A tag URI (RFC 4151) for feeds; `name` is the path of the file, without its ending."""
    feeds = site.settings.province.feeds
    return f"tag:{feeds.authority},{feeds.since}:{name}"


def uid_of(site: Site, name: str) -> str:
    """A UID (RFC 5545, 3.8.4.7) for calendars: `plans/2017/x#nv-8@cchc.laichau.gov.vn`."""
    return f"{name}@{site.settings.province.feeds.authority}"
