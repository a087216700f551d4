"""What editors call a content type: `news`, `tin`, `bài`, `kế hoạch`, `ke-hoach`."""

from collections.abc import Iterator

from cchc.content.content_type import ContentType
from cchc.content.messages import nearest
from cchc.content.page import PAGE
from cchc.content.registry import TYPES
from cchc.text.folding import slugify


class UnknownTypeError(Exception):
    """No type is called so; the message tells the nearest name, or all."""


def names_of(kind: ContentType) -> tuple[str, ...]:
    """All names of a type as slugs, that of its module first: `life-event`, `su-kien-doi-song` …"""
    return tuple(dict.fromkeys(filter(None, map(slugify, _names(kind)))))


def _names(kind: ContentType) -> Iterator[str]:
    yield kind.module
    yield kind.name
    yield from kind.name.split(",")
    yield kind.address.rpartition("/")[2]
    if kind is not PAGE:
        yield kind.heading


def type_called(name: str) -> ContentType:
    """The type that an editor means. Raises UnknownTypeError with the nearest name."""
    wanted = slugify(name)
    known = {each: kind for kind in reversed(TYPES) for each in reversed(names_of(kind))}
    if wanted in known:
        return known[wanted]
    match = nearest(wanted, list(known))
    hint = f"có phải là “{match}”?" if match else "dùng một trong: " + ", ".join(slugify(kind.name) for kind in TYPES)
    raise UnknownTypeError(f"không có loại nội dung “{name}”; {hint}")
