"""Places of files as they stand in an address."""

from urllib.parse import quote

_AS_THEY_ARE = "/:@!$*+,;=~"
"""What RFC 3986 lets stand in a path, but `&` and `'`, which HTML reads, and brackets, which Markdown reads."""


def encoded_path(path: str) -> str:
    """The path of a file as an address writes it: `tep/phụ lục #1.pdf` → `tep/ph%E1%BB%A5%20l%E1%BB%A5c%20%231.pdf`.

    Takes the place itself, never what has been encoded already: `100%25.pdf` is the name of another file.
    """
    return quote(path, safe=_AS_THEY_ARE)


def encoded_address(address: str) -> str:
    """The same of a page, perhaps with a fragment: `ke-hoach/2026/thử/#nv-1`."""
    path, mark, fragment = address.partition("#")
    return encoded_path(path) + mark + encoded_path(fragment)
