"""Rules on pictures: each can be published, in the sizes that the site makes of it."""

from collections.abc import Iterator

from cchc.content.files.named import places_of_names
from cchc.content.item import Item
from cchc.content.pictures import SIZES_FOLDER
from cchc.content.problems import WHOLE_FILE, Problem, Severity
from cchc.content.site import Site


def can_be_published(site: Site) -> Iterator[Problem]:
    """A picture that cannot be shown is told where each item names it, and as a warning where none does."""
    for path, fault in site.pictures.faults.items():
        items = site.namers.get(path, ())
        for item in items:
            yield _where_named(item, path, f"{path}: {fault}")
        if not items:
            yield Problem(path, 1, WHOLE_FILE, f"{fault} (ảnh này không được đăng)", Severity.WARNING)


def leave_room_for_sizes(site: Site) -> Iterator[Problem]:
    """The folder of further sizes belongs to the build."""
    if (site.root / "docs" / SIZES_FOLDER).exists():
        message = "thư mục này dành cho các cỡ ảnh mà bộ dựng tạo ra; đổi tên thư mục, ví dụ docs/tep/anh"
        yield Problem(f"docs/{SIZES_FOLDER}", 1, WHOLE_FILE, message)


def _where_named(item: Item, path: str, message: str) -> Problem:
    """At the key, or in the text, that names the file first."""
    place = next(place for named, place in places_of_names(item, {path}) if named == path)
    return (
        item.source.problem_in_body(message, place) if isinstance(place, int) else item.source.problem(message, *place)
    )
