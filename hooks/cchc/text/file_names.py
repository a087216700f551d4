"""Names of files and folders, and the addresses that are made of them."""

import re
from urllib.parse import quote

from cchc.text.folding import nfc, slugify

LONGEST_PATH = 200
"""Characters of a path in the repository: Windows allows 260 with the folder that the repository lies in."""

LONGEST_NAME = 255
"""Bytes of one name, on all usual file systems."""

_SUGGESTED = 60
"""Characters of a name that we suggest, without its ending."""

FORBIDDEN = '<>:"|?*\\'
"""Characters that Windows refuses in a name."""

_DEVICES = frozenset(
    {"con", "prn", "aux", "nul", "conin$", "conout$"}
    | {f"{device}{number}" for device in ("com", "lpt") for number in "0123456789¹²³"}
)


def is_device(name: str) -> bool:
    """Whether Windows takes a name for one of its devices, whatever follows the first dot: `con`, `aux.md`, `COM1`."""
    return name.partition(".")[0].rstrip(" ").casefold() in _DEVICES


def address_name(text: str) -> str:
    """A text as one part of an address that the build makes, which is also the name of a folder.

    `một cửa` → `mot-cua`. What Windows takes for a device gets a hyphen, which no other text ends in: `con` → `con-`.
    Signs at the end of a word are part of its name and are spelled out: `C++` → `c-cong-cong`, `C#` → `c-thang`.
    """
    slug = slugify(_SIGNS.sub(lambda signs: "".join(_SPOKEN[sign] for sign in signs[0]), nfc(text)))
    return f"{slug}-" if is_device(slug) else slug


_SIGNS = re.compile(r"(?<=\w)[+#]+(?!\w)")
_SPOKEN = {"+": " cộng ", "#": " thăng "}


def same_place(path: str) -> str:
    """Return one key for all paths that Windows or macOS takes for one: they ignore case and how diacritics are
    written.
    """
    return path.lower() if path.isascii() else nfc(nfc(path).casefold())


def suggested_name(name: str) -> str:
    """A name near to one that cannot stand: `Kế hoạch #1.PDF` → `ke-hoach-1.pdf`."""
    stem, dot, ending = name.rstrip(" .").rpartition(".")
    slug, ending = slugify(stem if dot else ending)[:_SUGGESTED].strip("-") or "tep", slugify(ending)
    slug = f"{slug}-1" if is_device(slug) else slug
    return f"{slug}.{ending}" if dot and ending else slug


def is_utf8(name: str) -> bool:
    """Whether a name is text; Python hands over other bytes of a name as lone surrogates."""
    return not any("\ud800" <= letter <= "\udfff" for letter in name)


def printable(path: str) -> str:
    """A path that can be printed on one line: control characters, and bytes that are not UTF-8, as `\\x0b`."""
    return "".join(letter if letter.isprintable() else letter.encode("unicode_escape").decode() for letter in path)


_AS_THEY_ARE = "/:@!$*+,;=~"
"""What RFC 3986 lets stand in a path, but `&` and `'`, which HTML reads, and brackets, which Markdown reads."""


def encoded_path(path: str) -> str:
    """The path of a file as an address writes it: `tep/phụ lục #1.pdf` → `tep/ph%E1%BB%A5%20l%E1%BB%A5c%20%231.pdf`.

    Takes the place itself, never what has been encoded already: `100%25.pdf` is the name of another file.
    """
    return quote(path, safe=_AS_THEY_ARE)


def encoded_address(address: str) -> str:
    """Return the percent-encoded address of a page, perhaps with a fragment: `ke-hoach/2026/thử/#nv-1`."""
    path, mark, fragment = address.partition("#")
    return encoded_path(path) + mark + encoded_path(fragment)
