"""Rules on the menu of mkdocs.yml, and on the pages that are not in it."""

import posixpath
import re
from collections.abc import Iterator
from functools import cache
from pathlib import PurePosixPath
from urllib.parse import urlsplit

from pathspec import GitIgnoreSpec

from cchc.content.anchors import path_of, uri_of
from cchc.content.checks.shared import problem_at
from cchc.content.fields import Loc
from cchc.content.item import Item
from cchc.content.menu import excused_patterns, is_section
from cchc.content.messages import nearest
from cchc.content.problems import WHOLE_FILE, Problem, Severity
from cchc.content.site import Site


def the_menu_is_a_list_of_pages(site: Site) -> Iterator[Problem]:
    """Each entry is a page, or an address elsewhere; a group has entries of its own. What waits is left out so long."""
    menu = site.settings.nav
    if isinstance(menu, list | tuple):
        for number, entry in enumerate(menu):
            yield from _entry(site, entry, ("nav", number))
    else:
        yield problem_at(site, "cần một danh sách, mỗi dòng một mục; ví dụ - Trang chủ: index.md", "nav")


def _entry(site: Site, entry: object, loc: Loc) -> Iterator[Problem]:
    if isinstance(entry, str):
        yield from _page(site, entry, loc)
    elif isinstance(entry, dict) and len(entry) == 1:
        ((name, content),) = entry.items()
        yield from _named(site, name, content, (*loc, str(name)))
    else:
        yield problem_at(site, "mỗi mục có một tên và một trang hoặc một nhóm; ví dụ - Trang chủ: index.md", *loc)


def _named(site: Site, name: object, content: object, loc: Loc) -> Iterator[Problem]:
    if not isinstance(name, str):
        yield problem_at(site, f'tên của mục phải là chữ; đặt trong ngoặc kép: "{name}"', *loc)
    elif isinstance(content, str):
        yield from _page(site, content, loc)
    elif isinstance(content, list):
        for number, entry in enumerate(content):
            yield from _entry(site, entry, (*loc, number))
    else:
        yield problem_at(site, "mục này không có trang; ghi đường dẫn trong docs/, ví dụ - Trang chủ: index.md", *loc)


def _page(site: Site, text: str, loc: Loc) -> Iterator[Problem]:
    if _is_elsewhere(text):
        return
    item = site.item_at(path_of(text))
    if item is not None and not site.shows(item):
        message = f"{item.path} là bản nháp, chưa đến ngày đăng hoặc đã hết hạn, nên chưa có mục này trong trình đơn"
        yield problem_at(site, message, *loc, severity=Severity.WARNING)
    elif item is None and is_section(text):
        message = f"không có tệp docs/{text} nên trình đơn bỏ qua dòng này; tạo lại tệp, hoặc xóa dòng này"
        yield problem_at(site, message, *loc, severity=Severity.WARNING)
    elif item is None and not (_is_plain(text) and site.has_file(f"docs/{text}")):
        match = nearest(text, [uri_of(other.path) for other in site.items])
        hint = f"có phải là “{match}”?" if match else "ghi đường dẫn trong docs/, ví dụ gioi-thieu/index.md"
        yield problem_at(site, f"không có trang “{text}”; {hint}", *loc)


def _is_plain(path: str) -> bool:
    """Written as MkDocs compares it: from docs/ on, without a way round."""
    return path == posixpath.normpath(path) and not path.startswith(("/", "../"))


def _is_elsewhere(text: str) -> bool:
    try:
        parts = urlsplit(text)
    except ValueError:
        return False
    return bool(parts.scheme or parts.netloc)


def every_page_is_in_the_menu_or_excused(site: Site) -> Iterator[Problem]:
    """Every page is in the menu or excused from it, where the settings ask for that."""
    settings = site.settings
    if not settings.nav or not settings.validation.tells_omitted_files:
        return
    excused = _patterns(excused_patterns(settings))
    if excused is None:
        return
    listed = set(settings.nav_files)
    # what lies in an excused folder is excused with it, unless a pattern takes it out again
    has_exceptions = "!" in settings.not_in_nav
    is_excused = cache(lambda folder: not has_exceptions and excused.match_file(f"{folder}/"))
    for item in site.items:
        uri = uri_of(item.path)
        if uri in listed or not site.shows(item) or is_excused(posixpath.dirname(uri)):
            continue
        if not excused.match_file(uri):
            yield _omitted(item, uri)


def _omitted(item: Item, uri: str) -> Problem:
    folder = f"/{PurePosixPath(uri).parent}/".replace("/./", f"/{uri}")
    message = f"trang này không có trong trình đơn; thêm “{uri}” vào nav của mkdocs.yml, hoặc “{folder}” vào not_in_nav"
    return Problem(item.path, 1, WHOLE_FILE, message)


def patterns_are_understood(site: Site) -> Iterator[Problem]:
    """`not_in_nav` has a pattern a line, as in .gitignore."""
    for line in site.settings.not_in_nav.splitlines():
        if _patterns([line]) is None:
            yield problem_at(site, f"mẫu “{line}” không đúng dạng; mỗi dòng một mẫu, ví dụ /tin-tuc/", "not_in_nav")


def _patterns(lines: list[str]) -> GitIgnoreSpec | None:
    """None where one of them is no pattern: `!`, `[z-a]`."""
    try:
        return GitIgnoreSpec.from_lines(lines)
    except (ValueError, re.error):
        return None
