"""Rules on pictures: each can be published, in the sizes that the site makes of it."""

import re
from collections.abc import Iterator
from urllib.parse import quote, unquote

from cchc.content.item import Item
from cchc.content.marks import texts_of
from cchc.content.pictures import SIZES_FOLDER
from cchc.content.problems import WHOLE_FILE, Problem, Severity
from cchc.content.site import Site
from cchc.content.withheld_files import files_named_by
from cchc.pictures.forms import ENDINGS

_PICTURE = re.compile(rf"\.(?:{'|'.join(ending[1:] for ending in ENDINGS)})\b", re.IGNORECASE)


def can_be_published(site: Site) -> Iterator[Problem]:
    """A picture that cannot be shown is told where an item names it, and as a warning where none does."""
    faults = site.pictures.faults
    if not faults:
        return
    named: set[str] = set()
    for item in site.items:
        if _PICTURE.search(item.source.front) or _PICTURE.search(item.body):
            for path in sorted(files_named_by(item) & faults.keys()):
                named.add(path)
                yield _where_named(item, path, f"{path}: {faults[path]}")
    for path in faults.keys() - named:
        yield Problem(path, 1, WHOLE_FILE, f"{faults[path]} (ảnh này không được đăng)", Severity.WARNING)


def leave_room_for_sizes(site: Site) -> Iterator[Problem]:
    """The folder of further sizes belongs to the build."""
    if (site.root / "docs" / SIZES_FOLDER).exists():
        message = "thư mục này dành cho các cỡ ảnh mà bộ dựng tạo ra; đổi tên thư mục, ví dụ docs/tep/anh"
        yield Problem(f"docs/{SIZES_FOLDER}", 1, WHOLE_FILE, message)


def _where_named(item: Item, path: str, message: str) -> Problem:
    """At the key that names the file, else at the place of its name in the text."""
    name = path.rpartition("/")[2]
    for loc, text in texts_of(item):
        if name in unquote(text):
            return item.source.problem(message, *loc)
    places = [place for place in (item.body.find(name), item.body.find(quote(name))) if place >= 0]
    return item.source.problem_in_body(message, min(places, default=0))
