"""What an editor wrote, as XML, JSON and addresses can hold it."""

import re
from urllib.parse import quote, urljoin

from cchc.text.characters import clean
from cchc.text.url_paths import encoded_address, encoded_path

_STRAY_PERCENT = re.compile("%(?![0-9A-Fa-f]{2})")
_LEFT_ALONE = "%:/?#@!$&'()*+,;=~"
_RUNS_SCRIPTS = re.compile(r"\s*(javascript|vbscript):", re.IGNORECASE)


def one_line(text: str) -> str:
    """A title or a name: clean, with single blanks."""
    return " ".join(clean(text).split())


def encoded(address: str) -> str:
    """An address as RFC 3986 wants it: blanks and Vietnamese letters percent-encoded, what is encoded left alone."""
    return quote(_STRAY_PERCENT.sub("%25", clean(address).strip()), safe=_LEFT_ALONE)


def at(base: str, path: str) -> str:
    """Web address of a file or a page of the site at `base`; `path` is its place as on a disk (`tep/50 %.pdf`)."""
    return encoded(base) + encoded_path(clean(path))


def page_at(base: str, address: str) -> str:
    """The same for a page, perhaps with a fragment: `ke-hoach/2026/x/#nv-1`."""
    return encoded(base) + encoded_address(clean(address))


def absolute(base: str, address: str) -> str | None:
    """The address that `address` means on the page `base`; None for one that means nothing or runs a script."""
    if _RUNS_SCRIPTS.match(address):
        return None
    try:
        return encoded(urljoin(base, clean(address).strip()))
    except ValueError:
        return None
