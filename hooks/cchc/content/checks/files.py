"""Rules on addresses, files, pictures and ordinary pages."""

from collections.abc import Iterator

from cchc.content.checks.shared import problem_where_named
from cchc.content.fields import Mark, marked
from cchc.content.files.names import problem_of
from cchc.content.files.paths import output_path_of
from cchc.content.item import Item
from cchc.content.messages import nearest
from cchc.content.page import Page
from cchc.content.pictures import SIZES_FOLDER
from cchc.content.problems import WHOLE_FILE, Problem
from cchc.content.registry import type_of
from cchc.content.site import Site
from cchc.text.file_names import is_device, same_place


def addresses_are_unique(site: Site) -> Iterator[Problem]:
    """Two files never claim one address, an old address never hides a page."""
    taken: dict[str, Item] = {}
    for item in site.items:
        other = taken.setdefault(same_place(item.address), item)
        # files of one name are told as such
        if other is not item and same_place(other.path) != same_place(item.path):
            message = f"địa chỉ /{item.address} đã thuộc về {other.path}; đổi tên tệp hoặc ghi id khác"
            yield item.source.problem(message)
        if type_of(item.path).by_year and item.path.count("/") != 2:
            message = "tệp phải nằm ngay trong một thư mục năm, ví dụ plans/2026/ke-hoach-cai-cach-hanh-chinh.md"
            yield item.source.problem(message)
    # an old address may differ by case alone from that of the page: a host tells them apart
    taken = {item.address: item for item in reversed(site.items)}
    left: dict[str, Item] = {}
    for item in site.items:
        for number, old in enumerate(item.moved_from):
            address = old.removeprefix("/")
            if address in taken:
                message = f"địa chỉ cũ {old} đang là của {taken[address].path}; bỏ dòng này"
                yield item.source.problem(message, "chuyen_tu", number)
            elif left.setdefault(address, item) is not item:
                message = f"địa chỉ cũ {old} đã ghi ở {left[address].path}; chỉ ghi ở tệp mà người đọc được chuyển đến"
                yield item.source.problem(message, "chuyen_tu", number)


def addresses_name_no_device(site: Site) -> Iterator[Problem]:
    """An address is made of folders, and Windows has none called `con`; names of files have been looked at before."""
    for item in site.items:
        if item.id and is_device(item.id):
            message = (
                f"“{item.id}” là tên thiết bị của Windows nên không thể là địa chỉ; ghi khác đi, ví dụ {item.id}-1"
            )
            yield item.source.problem(message, "id")
        for number, old in enumerate(item.moved_from):
            device = next(filter(is_device, old.split("/")), None)
            if device:
                message = (
                    f"“{device}” là tên thiết bị của Windows, không dựng được trang chuyển từ địa chỉ ấy; bỏ dòng này"
                )
                yield item.source.problem(message, "chuyen_tu", number)


def files_have_paths_of_their_own(site: Site) -> Iterator[Problem]:
    """Files beside plans and news come to lie in the folders of their addresses, where docs/ may have one already."""
    taken: dict[str, str] = {}
    for path in sorted(site.files):
        other = taken.setdefault(same_place(output_path_of(path)), path)
        if other != path and same_place(other) != same_place(path):
            yield problem_of(path, f"địa chỉ /{output_path_of(path)} đã thuộc về {other}; đổi tên một trong hai tệp")


def attachments_exist(site: Site) -> Iterator[Problem]:
    """What a page offers to download or shows is there, below docs/."""
    for item in site.items:
        for loc, path in marked(item, Mark.FILE):
            if not site.has_file(f"docs{path}"):
                message = f"không có tệp docs{path}; thêm tệp vào đó hoặc sửa đường dẫn, ví dụ /tep/ke-hoach.pdf"
                yield item.source.problem(message, *loc)


_TEMPLATES = "overrides"


def templates_exist(site: Site) -> Iterator[Problem]:
    """A template that a page asks for lies right in overrides/; those in its folders draw parts of pages."""
    named = [page for page in site.all(Page) if page.template]
    known = [file.name for file in (site.root / _TEMPLATES).glob("*.html")] if named else []
    for page in named:
        if page.template not in known:
            match = nearest(page.template or "", known)
            hint = f"; có phải là “{match}”?" if match else "; bỏ khóa này để dùng mẫu thường"
            message = f"không có mẫu trang “{page.template}” trong thư mục {_TEMPLATES}{hint}"
            yield page.source.problem(message, "template")


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
