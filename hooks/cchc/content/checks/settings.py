"""Rules on the settings: what a province decides, and what MkDocs reads in mkdocs.yml and in what that inherits.

MkDocs would end a build at each of the latter, and say so in English. A way to send an opinion stands on every page
because Cần Thơ 165/KH-UBND, III.1.đ, asks for it.
"""

from collections.abc import Iterator
from dataclasses import replace
from functools import reduce

import yaml
from markdown import Markdown

from cchc.content.checks.shared import problem_at, settings_problem
from cchc.content.engine_settings import SETTINGS_FILE, extensions_in, merged, read_as_mkdocs
from cchc.content.everyday_words import names_that_lead_nowhere
from cchc.content.problems import Problem, Severity
from cchc.content.procedure import Procedure
from cchc.content.settings import ENGINE_FILE, of_kind
from cchc.content.site import Site
from cchc.content.terms import ChannelKind
from cchc.content.web_editor import FOLDER, editor_sources
from cchc.text.dates import printed

_NEEDED = (
    ("một số điện thoại", (ChannelKind.TELEPHONE,), '{loai: dien_thoai, gia_tri: "0213 000 0001"}'),
    (
        "một nơi tiếp nhận trực tiếp",
        (ChannelKind.ADDRESS, ChannelKind.RECEPTION),
        "{loai: dia_chi, gia_tri: Trung tâm Phục vụ hành chính công}",
    ),
    ("một kênh trực tuyến", (ChannelKind.ONLINE, ChannelKind.ZALO), "{loai: truc_tuyen, gia_tri: https://…}"),
)


def at_least_one_of_each_needed_kind(site: Site) -> Iterator[Problem]:
    """A telephone, a counter and an online channel must be there."""
    channels = site.settings.province.channels
    for what, kinds, example in _NEEDED:
        if not of_kind(channels, *kinds):
            message = f"thiếu {what} để người dân phản ánh; thêm vào danh sách này, ví dụ - {example}"
            yield settings_problem(site, message, "kenh_tiep_nhan")


def ids_of_criteria_are_unique(site: Site) -> Iterator[Problem]:
    """An id is part of an address: `/gioi-thieu/muc-do-dap-ung/#kenh-phan-anh`."""
    seen: set[str] = set()
    for number, criterion in enumerate(site.settings.province.criteria):
        if criterion.id in seen:
            message = f"mã “{criterion.id}” đã dùng cho một tiêu chí ở trên; mỗi tiêu chí một mã riêng"
            yield settings_problem(site, message, "tieu_chi", number, "ma")
        seen.add(criterion.id)


def criteria_are_compared_already(site: Site) -> Iterator[Problem]:
    """Nobody has compared a rule on a day to come."""
    for number, criterion in enumerate(site.settings.province.criteria):
        for place, rule in enumerate(criterion.basis):
            if rule.compared_on and rule.compared_on > site.today:
                message = f"ngày {printed(rule.compared_on)} còn ở tương lai (hôm nay {printed(site.today)})"
                yield settings_problem(site, message, "tieu_chi", number, "can_cu", place, "da_doi_chieu")


def the_web_editor_is_installed(site: Site) -> Iterator[Problem]:
    """The editor that the settings ask for comes from npm; without it the site goes out, and has no /admin/."""
    if site.settings.province.web_editor and not editor_sources(site.root):
        message = f"chưa cài trình soạn thảo nên trang không có /admin/; chạy make {FOLDER}, hoặc bỏ khóa này"
        yield settings_problem(site, message, "trinh_soan_thao", severity=Severity.WARNING)


def named_files_exist(site: Site) -> Iterator[Problem]:
    """The folders of content and templates, the hooks, what a preview watches."""
    settings = site.settings
    if not (site.root / settings.docs_dir).is_dir():
        yield problem_at(
            site, f"không có thư mục {settings.docs_dir}; tạo thư mục ấy, với trang chủ index.md", "docs_dir"
        )
    if not (site.root / settings.theme.custom_dir).is_dir():
        yield problem_at(site, f"không có thư mục mẫu trang {settings.theme.custom_dir}", "theme", "custom_dir")
    for name, paths in (("hooks", settings.hooks), ("watch", settings.watch)):
        for number, path in enumerate(paths):
            file = site.root / path
            if not (file.is_file() if name == "hooks" else file.exists()):
                yield problem_at(site, f"không có {path} trong kho; sửa đường dẫn hoặc bỏ dòng này", name, number)


def all_hooks_are_named(site: Site) -> Iterator[Problem]:
    """Each draws or writes a part of the site; without one of them the others end in a traceback."""
    for file in sorted((site.root / "hooks").glob("*_hook.py")):
        if f"hooks/{file.name}" not in site.settings.hooks:
            told = problem_at(site, _NO_HOOK.format(file.name), "hooks")
            yield replace(told, message=told.message + _OR_INHERIT) if told.path == SETTINGS_FILE else told


_NO_HOOK = "thiếu dòng - hooks/{}, không dựng được trang; thêm dòng này"
_OR_INHERIT = f", hoặc ghi INHERIT: {ENGINE_FILE} và xóa cả khóa hooks để dùng danh sách của chương trình"


def extensions_take_their_options(site: Site) -> Iterator[Problem]:
    """Each extension of Python-Markdown knows by itself what it takes; it is tried on a few words."""
    for place, name, options in extensions_in(_as_mkdocs_reads(site)):
        try:
            Markdown(extensions=[name], extension_configs={name: options}).convert(_HEADING)
        except Exception as error:  # whatever an extension raises, it is for this
            message = f"phần mở rộng Markdown “{name}” không dùng được các lựa chọn này ({error}); sửa hoặc bỏ lựa chọn"
            yield problem_at(site, message, "markdown_extensions", place)


def _as_mkdocs_reads(site: Site) -> object:
    """The settings with the functions that they name; None where they cannot be read, which is told by itself."""
    files = (ENGINE_FILE, SETTINGS_FILE) if site.settings.inherit else (SETTINGS_FILE,)
    try:
        return reduce(merged, [read_as_mkdocs((site.root / file).read_text("utf-8-sig")) for file in files])
    except yaml.YAMLError:
        return None


_HEADING = "# Tiêu đề\n\nChữ.\n"


def everyday_names_lead_somewhere(site: Site) -> Iterator[Problem]:
    """An everyday name of the province whose official term stands in no title leads nobody anywhere: a warning."""
    names = site.settings.province.everyday_names
    domains = {item.domain for item in site.all(Procedure)} if names else ()
    titles = (item.title for item in site.published) if names else ()
    for number, term in names_that_lead_nowhere(names, (*titles, *domains)):
        place = names[number].terms.index(term)
        message = (
            f"tên chính thức “{term}” không có trong tiêu đề nào nên tên thường gọi không dẫn đến đâu; "
            "chép đúng chữ trong tên thủ tục, ví dụ chinh_thuc: [Đăng ký khai sinh]"
        )
        yield settings_problem(site, message, "tu_thuong_goi", number, "chinh_thuc", place, severity=Severity.WARNING)
