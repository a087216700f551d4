"""Where the files of feeds lie: each feed in three formats, an archive each month."""

from collections.abc import Iterator
from dataclasses import dataclass
from mimetypes import MimeTypes

from cchc.content.item import Item
from cchc.content.news import News
from cchc.content.registry import type_of
from cchc.content.series import SERIES
from cchc.content.site import Site
from cchc.content.terms import NewsSection, ReformField
from cchc.facts.news_archive import section_address

_ADDED = {
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    ".odt": "application/vnd.oasis.opendocument.text",
    ".ods": "application/vnd.oasis.opendocument.spreadsheet",
    ".odp": "application/vnd.oasis.opendocument.presentation",
    ".rtf": "application/rtf",
    ".epub": "application/epub+zip",
    ".rar": "application/vnd.rar",
    ".7z": "application/x-7z-compressed",
    ".mp3": "audio/mpeg",
    ".m4a": "audio/mp4",
    ".ogg": "audio/ogg",
    ".oga": "audio/ogg",
    ".opus": "audio/ogg",
    ".flac": "audio/flac",
    ".wav": "audio/wav",
    ".m4v": "video/mp4",
    ".ogv": "video/ogg",
    ".webm": "video/webm",
    ".webp": "image/webp",
    ".avif": "image/avif",
    ".svg": "image/svg+xml",
}
_UNKNOWN = "application/octet-stream"


@dataclass(frozen=True, slots=True)
class FeedFile:
    """A file of an entry. `address` is its path on the site, `kind` its MIME type, `length` its true size in bytes."""

    address: str
    kind: str
    length: int
    title: str
    is_recording: bool = False


def files_of(site: Site, item: Item) -> tuple[FeedFile, ...]:
    """Recordings first, then the picture, then what is attached; the checks have seen that the files are there."""
    return tuple({file.address: file for file in _files(site, item)}.values())


def feed_file(site: Site, path: str, title: str, is_recording: bool = False) -> FeedFile:
    """A file below docs/ (`/tep/x.pdf`)."""
    address, length = site.pictures.address_of(path), site.pictures.length_of(path)
    return FeedFile(address, type_of_file(address), length, title, is_recording)


def type_of_file(path: str) -> str:
    """MIME type by the ending; the same on each machine."""
    return _types.guess_type(f"/{path}")[0] or _UNKNOWN


def _files(site: Site, item: Item) -> Iterator[FeedFile]:
    for recording in (getattr(item, "audio", None), *getattr(item, "videos", ())):
        if recording and recording.file:
            yield feed_file(site, recording.file, item.title, is_recording=True)
    picture = getattr(item, "picture", None)
    if picture:
        yield feed_file(site, picture.file, picture.alternative)
    is_recording = bool(getattr(item, "is_recording", False))
    for attachment in item.attachments:
        yield feed_file(site, attachment.path, attachment.name, is_recording)


def _fixed_types() -> MimeTypes:
    # an instance holds Python's own table alone, not the machine's
    types = MimeTypes()
    for ending, kind in _ADDED.items():
        types.add_type(kind, ending)
    return types


_types = _fixed_types()


REFORM_FIELDS = "linh-vuc/"
ALL_CHANGES = "ke-hoach/thay-doi/"
"""Where the page of all changes is (docs/ke-hoach/thay-doi.md), and their feed."""


def field_folder(field: ReformField) -> str:
    return f"{REFORM_FIELDS}{field.slug}/"


def series_folder(key: str) -> str:
    return f"{SERIES.address}/{key}/"


def folders_of_empty_feeds() -> Iterator[str]:
    """Where a feed is even while nothing stands in it, and so has no page beside it."""
    yield from map(section_address, NewsSection)
    yield from map(field_folder, ReformField)
    yield ALL_CHANGES


def folders_of(item: Item) -> Iterator[str]:
    """The feeds that an item stands in by itself: of its type, of its section and series, of its fields of reform."""
    yield f"{type_of(item.path).address}/"
    yield from particular_folders(item)
    for field in dict.fromkeys(item.reform_fields):
        yield field_folder(field)


def particular_folders(item: Item) -> Iterator[str]:
    """The feeds of a news item that its address does not tell: of its section, of its series."""
    if isinstance(item, News):
        yield section_address(item.section)
        if item.series:
            yield series_folder(item.series)
