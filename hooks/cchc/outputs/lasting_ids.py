"""Ids of what readers keep: they hold when titles, addresses or the domain change."""

import re
from urllib.parse import quote

from cchc.content.site import Site

_UNFIT = re.compile(r'[\x00-\x20\x7f-\xa0"#%<>?\[\\\]^`{|}\ud800-\udfff\ufffe\uffff]')
"""What no IRI holds (RFC 3987), or what would end its path."""


def tag_of(site: Site, name: str) -> str:
    """A tag URI (RFC 4151) for feeds; `name` is the path of the file, without its ending. Letters stay as they are."""
    feeds = site.settings.province.feeds
    return f"tag:{feeds.authority},{feeds.since}:{_UNFIT.sub(lambda found: quote(found[0], errors='replace'), name)}"


def uid_of(site: Site, name: str) -> str:
    """A UID (RFC 5545, 3.8.4.7) for calendars: `plans/2017/x#nv-8@cchc.laichau.gov.vn`."""
    return f"{name}@{site.settings.province.feeds.authority}"
