"""Rules on files: addresses of pages, and files beside them (known, sound, not too large, named by a page)."""

from collections.abc import Iterable, Iterator

from cchc.content.attachment_rules import MEGABYTE
from cchc.content.checks.personal_data import OfficialContacts, official_contacts
from cchc.content.checks.shared import problem_at_name, problem_where_named, settings_problem
from cchc.content.fields import Mark, marked
from cchc.content.files.inside import Inside, inside_of
from cchc.content.files.kinds import KINDS, WITH_MACROS, ending_of
from cchc.content.files.look import Fault
from cchc.content.files.names import problem_of, told_path
from cchc.content.files.paths import output_path_of
from cchc.content.item import Item
from cchc.content.messages import nearest
from cchc.content.page import Page
from cchc.content.pictures import SIZES_FOLDER
from cchc.content.problems import WHOLE_FILE, Problem, Severity
from cchc.content.registry import type_of
from cchc.content.site import Site
from cchc.pictures.reading import NOT_SHOWN, is_picture
from cchc.text.file_names import is_device, same_place
from cchc.text.personal_data import hidden, personal_data_in_name
from cchc.text.sentences import printed_number


def addresses_are_unique(site: Site) -> Iterator[Problem]:
    """Two files never claim one address, an old address never hides a page."""
    taken: dict[str, Item] = {}
    for item in site.items:
        other = taken.setdefault(same_place(item.address), item)
        # `files_have_paths_of_their_own` tells of files whose names differ by case alone
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
                folder, _, name = f"docs{path}".rpartition("/")
                match = nearest(name, sorted(_names_in(site.files, folder)))
                hint = (
                    f"có phải là “{path.removesuffix(name)}{match}”?" if match else "thêm tệp vào đó hoặc sửa đường dẫn"
                )
                yield item.source.problem(f"không có tệp docs{path}; {hint}", *loc)


def _names_in(files: Iterable[str], folder: str) -> Iterator[str]:
    """Names of the files right in a folder."""
    yield from (name for place, _, name in (file.rpartition("/") for file in files) if place == folder)


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
    """A picture is published under a name that no other file has; one that nobody names is not published."""
    for path, fault in site.pictures.clashes.items():
        if path in site.namers or path in site.published_files:
            yield problem_where_named(site, path, fault)


def leave_room_for_sizes(site: Site) -> Iterator[Problem]:
    """The build writes resized pictures into a folder of the site that docs/ must not have."""
    if (site.root / "docs" / SIZES_FOLDER).exists():
        message = "thư mục này dành cho các cỡ ảnh mà bộ dựng tạo ra; đổi tên thư mục, ví dụ docs/tep/anh"
        yield Problem(f"docs/{SIZES_FOLDER}", 1, WHOLE_FILE, message)


def are_of_a_listed_kind(site: Site) -> Iterator[Problem]:
    """The settings list the kinds of files; the files named in `tep.luon_dang` may be of any."""
    for path in sorted(site.files):
        if not _is_listed(site, path):
            yield problem_where_named(site, path, _not_listed(path))


def are_sound(site: Site) -> Iterator[Problem]:
    """Each file is what its name says, whole, harmless, and no larger than the settings allow."""
    for path in sorted(site.files):
        inside = inside_of(site.root / path)
        for fault in inside.faults or _faults_of_picture(site, path):
            yield problem_where_named(site, path, fault.message, fault.severity)
        yield from _size_problem(site, path, inside)


def are_named(site: Site) -> Iterator[Problem]:
    """What no page names is not published: a warning, for it may have been meant to be."""
    lone = site.files - site.namers.keys() - site.published_files
    for path in sorted(lone):
        hint = "; nếu đây là bài viết thì đổi đuôi tên tệp thành .md" if path.endswith(".txt") else ""
        yield problem_of(path, f"{_NOT_NAMED}{hint}", Severity.WARNING)
    for number in site.settings.province.attachments.in_vain(site.files):
        message = "không có tệp nào như vậy trong docs/; sửa đường dẫn hoặc bỏ dòng này"
        yield settings_problem(site, message, "tep", "luon_dang", number, severity=Severity.WARNING)


def name_no_person_as_author(site: Site) -> Iterator[Problem]:
    """Programs write who made and who saved a file into it: a warning at the item that offers the file."""
    for path in sorted(site.namers):
        authors = inside_of(site.root / path).authors
        names = ", ".join(f"“{hidden(name)}”" for name in authors)
        for item in site.namers[path] if authors else ():
            message = _AUTHOR.format(told_path(path), names)
            yield problem_at_name(item, path, message, Severity.WARNING)


def names_give_nobody_away(site: Site) -> Iterator[Problem]:
    """No telephone, e-mail address or identity number of a person stands in the name of a file or its folders."""
    official: OfficialContacts | None = None
    for path in sorted(site.files):
        for find in personal_data_in_name(path):
            official = official_contacts(site) if official is None else official
            if not official.is_known(find):
                yield problem_of(path, _IN_NAME.format(find.hidden, find.kind.value), Severity.WARNING)


def _is_listed(site: Site, path: str) -> bool:
    return ending_of(path) in site.settings.province.attachments.kinds or path in site.deliberate_files


def _faults_of_picture(site: Site, path: str) -> Iterable[Fault]:
    """What the build found when it made what is published of a picture; one of no listed kind it need not make."""
    fault = site.pictures.faults.get(path)
    return [Fault(fault)] if fault and _is_listed(site, path) else []


def _not_listed(path: str) -> str:
    ending = ending_of(path)
    if ending in WITH_MACROS:
        return (
            "tệp có macro (chương trình chạy trong máy người mở) nên không được đăng; lưu lại thành .docx, .xlsx, .pptx"
        )
    if not ending:
        return "tệp không có đuôi tên nên không rõ là loại gì; thêm đuôi đúng, ví dụ .pdf, hoặc xóa khỏi kho"
    if is_picture(path) and ending not in KINDS:
        return NOT_SHOWN
    if ending in KINDS:
        return (
            f"loại tệp .{ending} không có trong danh sách được đăng; lưu thành loại khác, ví dụ PDF, "
            "hoặc thêm vào extra.cchc.tep.loai trong mkdocs.yml"
        )
    return f"không đăng loại tệp .{ending}; lưu thành loại khác, ví dụ PDF, hoặc xóa khỏi kho nội dung"


def _size_problem(site: Site, path: str, inside: Inside) -> Iterator[Problem]:
    rules, size = site.settings.province.attachments, inside.size / MEGABYTE
    told = f"tệp nặng {printed_number(round(size, 1))} MB"
    if size > rules.largest:
        limit = printed_number(rules.largest)
        message = f"{told}, quá mức {limit} MB (tep.toi_da_mb trong mkdocs.yml); nén nhỏ lại hoặc chia nhỏ"
        yield problem_where_named(site, path, message)
    elif size >= rules.warned:
        message = f"{told}, người dùng mạng di động khó tải; nên nén nhỏ lại (PDF bản quét: giảm độ phân giải)"
        yield problem_where_named(site, path, message, Severity.WARNING)


_NOT_NAMED = (
    "không trang nào dẫn đến tệp này nên tệp không được đăng; ghi vào tep của một mục, "
    "hoặc liệt kê ở extra.cchc.tep.luon_dang trong mkdocs.yml, hoặc xóa khỏi kho"
)
_AUTHOR = (
    "tệp {} ghi tên người làm {} trong thuộc tính tệp, ai tải về cũng đọc được; trong Word, Excel: Tệp > Thông tin > "
    "Kiểm tra sự cố > Kiểm tra tài liệu > Loại bỏ thuộc tính tài liệu, rồi lưu lại (PDF: xuất lại từ tệp đã làm sạch)"
)
_IN_NAME = "tên tệp, thư mục có “{}” là {}, ai thấy địa chỉ tệp cũng đọc được; đổi tên"
