"""Which addresses a link may have: those that lead a reader somewhere and carry nothing out in the browser."""

import re
from urllib.parse import urlsplit

from cchc.text.addresses import is_of_own_network

SCHEMES = frozenset({"https", "http", "mailto", "tel", "webcal"})
"""What a whole address may begin with; all else leads to a place on the site."""

_SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):", re.IGNORECASE)
_UNSEEN = re.compile(r"[\x00-\x20\x7f-\xa0\u200b-\u200f\u2028-\u202f\u2060\ufeff]+")
_DRIVE = re.compile(r"[a-z]:(?:[\\/]|%5c)", re.IGNORECASE)


def scheme_of(address: str) -> str:
    """What stands before the colon of an address, in small letters; empty for a place on the site.

    A browser leaves out blanks and letters that nobody sees: `java\\nscript:` is `javascript:` to it.
    """
    found = _SCHEME.match(_UNSEEN.sub("", address))
    return found[1].lower() if found else ""


def is_allowed(address: str) -> bool:
    """Whether a link may have this address."""
    return scheme_of(address) in SCHEMES | {""}


def is_elsewhere(address: str) -> bool:
    """Whether an address names no file of the repository: it is whole, or a part of the page itself."""
    return bool(scheme_of(address)) or address.startswith(("//", "#", "?"))


def is_of_one_computer(address: str) -> bool:
    """Whether an address leads to a file or a network that readers elsewhere do not have."""
    bare = _UNSEEN.sub("", address)
    return bool(_DRIVE.match(bare)) or bare.startswith(("\\\\", "%5C%5C")) or _is_private(bare)


def has_no_host(address: str) -> bool:
    """Whether an address of the web does not say whose it is: `https://`, `https:vidu.example`, `http:///a`."""
    try:
        return scheme_of(address) in ("http", "https") and not urlsplit(_UNSEEN.sub("", address)).hostname
    except ValueError:
        return True


def _is_private(address: str) -> bool:
    if scheme_of(address) == "file":
        return True
    try:
        host = urlsplit(address).hostname
    except ValueError:
        return False
    return host is not None and is_of_own_network(host.rstrip("."))
