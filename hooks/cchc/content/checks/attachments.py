"""Rules on files beside the pages: of a known kind, sound, not too large, named by a page, giving nobody away."""

from collections.abc import Iterable, Iterator

from cchc.content.attachment_rules import MEGABYTE
from cchc.content.checks.personal_data import OfficialContacts, official_contacts
from cchc.content.checks.shared import problem_at_name, problem_where_named, settings_problem
from cchc.content.files.inside import Inside, inside_of
from cchc.content.files.kinds import KINDS, WITH_MACROS, ending_of
from cchc.content.files.look import Fault
from cchc.content.files.names import problem_of, told_path
from cchc.content.problems import Problem, Severity
from cchc.content.site import Site
from cchc.pictures.forms import NOT_SHOWN, is_picture
from cchc.text.personal_data import hidden, personal_data_in_name
from cchc.text.sentences import printed_number


def are_of_a_listed_kind(site: Site) -> Iterator[Problem]:
    """The settings list the kinds of files; what they name one by one may be of any."""
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
