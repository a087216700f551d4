"""Rules on addresses and files."""

from collections.abc import Iterator

from cchc.content.item import Item
from cchc.content.marks import Mark, marked
from cchc.content.problems import Problem
from cchc.content.registry import type_of
from cchc.content.site import Site


def addresses_are_unique(site: Site) -> Iterator[Problem]:
    """Two files never claim one address, an old address never hides a page."""
    taken: dict[str, Item] = {}
    for item in site.items:
        other = taken.setdefault(item.address, item)
        if other is not item:
            message = f"địa chỉ /{item.address} đã thuộc về {other.path}; đổi tên tệp hoặc ghi id khác"
            yield item.source.problem(message)
        if type_of(item.path).by_year and item.path.count("/") != 2:
            message = "tệp phải nằm ngay trong một thư mục năm, ví dụ plans/2026/ke-hoach-cai-cach-hanh-chinh.md"
            yield item.source.problem(message)
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


def names_can_stand_in_addresses(site: Site) -> Iterator[Problem]:
    """In an address `#` and `?` mean something else: the page would not be found."""
    for item in site.items:
        wrong = next((letter for letter in "#?" if letter in item.path), None)
        if wrong:
            message = f"tên tệp, thư mục không được có dấu {wrong}; đổi tên, ví dụ hoi-thi-cai-cach-hanh-chinh.md"
            yield item.source.problem(message)


def attachments_exist(site: Site) -> Iterator[Problem]:
    """What a page offers to download or shows is there, below docs/."""
    for item in site.items:
        for loc, path in marked(item, Mark.FILE):
            if not site.has_file(f"docs{path}"):
                message = f"không có tệp docs{path}; thêm tệp vào đó hoặc sửa đường dẫn, ví dụ /tep/ke-hoach.pdf"
                yield item.source.problem(message, *loc)
