"""Rules on pictures: each can have the name and the sizes that the site makes of it."""

from collections.abc import Iterator

from cchc.content.checks.where_named import problem_where_named
from cchc.content.pictures import SIZES_FOLDER
from cchc.content.problems import WHOLE_FILE, Problem
from cchc.content.site import Site


def have_names_of_their_own(site: Site) -> Iterator[Problem]:
    """A picture goes out under a name that no other file has; one that nobody names does not go out."""
    for path, fault in site.pictures.clashes.items():
        if path in site.namers or path in site.published_files:
            yield problem_where_named(site, path, fault)


def leave_room_for_sizes(site: Site) -> Iterator[Problem]:
    """The folder of further sizes belongs to the build."""
    if (site.root / "docs" / SIZES_FOLDER).exists():
        message = "thư mục này dành cho các cỡ ảnh mà bộ dựng tạo ra; đổi tên thư mục, ví dụ docs/tep/anh"
        yield Problem(f"docs/{SIZES_FOLDER}", 1, WHOLE_FILE, message)
