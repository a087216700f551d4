"""What MkDocs itself reads in mkdocs.yml, as far as this site can be built with it.

MkDocs tells its own complaints in English and without a line, and a strict build ends at its warnings: what is not
allowed here would be refused there, or break pages. Keys that this site has no use for are not known.
"""

import re
from functools import cache
from importlib.metadata import entry_points
from importlib.util import find_spec
from typing import Annotated, Literal

from pydantic import BeforeValidator, ConfigDict

from cchc.content.fields import Model, key, wrong
from cchc.content.messages import nearest
from cchc.content.values import Text, WebAddress

Level = Literal["warn", "info", "ignore"]
AbsoluteLevel = Literal["warn", "info", "ignore", "relative_to_docs"]
_ADDRESS = re.compile(r"[\w.:\[\]-]+:\d{1,5}")
_SITE_FOLDER = re.compile(r"(?!(?:docs|plans|news|hooks|overrides|tests)(?:/|$))(?:\.?[\w-][\w.-]*/?)+")


def _listening(value: object) -> object:
    form = _ADDRESS.fullmatch(value) if isinstance(value, str) else None
    if form is None or int(form[0].rpartition(":")[2]) > 65535:
        raise wrong(f"“{value}” không phải là địa chỉ và cổng của máy; ví dụ dev_addr: 127.0.0.1:8000")
    return value


def _site_folder(value: object) -> object:
    if not isinstance(value, str) or not _SITE_FOLDER.fullmatch(value):
        raise wrong(f"“{value}” không dùng làm thư mục của trang được; ghi một thư mục riêng, ví dụ site_dir: site")
    return value


def _options_of(kind: str, group: str, modules: bool, value: object) -> object:
    """Names of a list, each alone or with its options; or a mapping of them. Each has to be installed."""
    parts = list(value.items()) if isinstance(value, dict) else value
    if not isinstance(parts, list):
        raise wrong(f"cần một danh sách {kind}, mỗi dòng một tên")
    for part in parts:
        name, options = named_option(part)
        if not isinstance(name, str) or not isinstance(options, dict | None):
            raise wrong(f"mỗi dòng là tên của một {kind}, hoặc tên: các lựa chọn; đang là “{part}”")
        _refuse_unknown(kind, name, _registered(group), modules)
    return value


# to look through all that is installed takes a tenth of a second
@cache
def _registered(group: str) -> list[str]:
    return [each.name for each in entry_points(group=group)]


def named_option(part: object) -> tuple[object, object]:
    """A plugin or an extension in a list: its name, and its options where it has any."""
    if isinstance(part, tuple):
        return part[0], part[1]
    if isinstance(part, dict) and len(part) == 1:
        return next(iter(part.items()))
    return part, None


def _refuse_unknown(kind: str, name: str, known: list[str], modules: bool) -> None:
    try:
        is_there = name in known or (modules and find_spec(name) is not None)
    except (ImportError, ValueError):
        is_there = False
    if not is_there:
        match = nearest(name, known)
        hint = f"có phải là “{match}”?" if match else "kiểm tra tên, hoặc cài thêm rồi dựng lại"
        raise wrong(f"máy này không có {kind} “{name}”; {hint}")


def _plugins(value: object) -> object:
    return _options_of("plugin", "mkdocs.plugins", False, value)


def _extensions(value: object) -> object:
    return _options_of("phần mở rộng Markdown", "markdown.extensions", True, value)


class Theme(Model):
    """The templates of overrides/ are drawn within those of Material."""

    name: Literal["material"] = key("name", "Giao diện", example="material")
    custom_dir: Literal["overrides"] = key("custom_dir", "Thư mục mẫu trang", example="overrides")
    language: Text = key("language", "Ngôn ngữ", default="vi", example="vi")
    font: Literal[False] = key("font", "Phông chữ tải từ nơi khác", default=False, example="false")
    favicon: Text = key("favicon", "Biểu tượng của trang", default="", example="assets/mark.svg")
    logo: Text = key("logo", "Hình của trang", default="", example="assets/mark.svg")
    features: tuple[Text, ...] = key("features", "Tính năng của giao diện", default=(), example="[content.code.copy]")


class Script(Model):
    """A script that is loaded in a way of its own."""

    path: Text = key("path", "Đường dẫn", example="assets/share.js")
    type: Text | None = key("type", "Loại", default=None, example="module")
    defer: bool = key("defer", "Chạy sau cùng", default=False, example="true")
    is_async: bool = key("async", "Chạy khi tải xong", default=False, example="true")


class NavigationLevels(Model):
    """How grave it is that the menu and the pages do not agree."""

    omitted_files: Level = key("omitted_files", "Trang không có trong trình đơn", default="info")
    not_found: Level = key("not_found", "Mục trình đơn không có trang", default="warn")
    absolute_links: AbsoluteLevel = key("absolute_links", "Địa chỉ bắt đầu bằng /", default="info")


class LinkLevels(Model):
    """How grave it is that a link leads nowhere."""

    not_found: Level = key("not_found", "Liên kết không có tệp", default="warn")
    absolute_links: AbsoluteLevel = key("absolute_links", "Liên kết bắt đầu bằng /", default="info")
    unrecognized_links: Level = key("unrecognized_links", "Liên kết không rõ", default="info")
    anchors: Level = key("anchors", "Liên kết đến mục không có", default="info")


class Validation(Model):
    """Both kinds; a level that stands beside them counts for either."""

    nav: NavigationLevels = key("nav", "Trình đơn", default=NavigationLevels())
    links: LinkLevels = key("links", "Liên kết", default=LinkLevels())
    omitted_files: Level | None = key("omitted_files", "Trang không có trong trình đơn", default=None)
    not_found: Level | None = key("not_found", "Không có tệp", default=None)
    absolute_links: AbsoluteLevel | None = key("absolute_links", "Bắt đầu bằng /", default=None)
    unrecognized_links: Level | None = key("unrecognized_links", "Không rõ", default=None)
    anchors: Level | None = key("anchors", "Mục không có", default=None)

    @property
    def tells_omitted_files(self) -> bool:
        """Whether a strict build ends at a page that is not in the menu."""
        own = self.nav.omitted_files if "omitted_files" in self.nav.model_fields_set else None
        return (own or self.omitted_files) == "warn"


class BuilderSettings(Model):
    """The part of mkdocs.yml that is MkDocs' own."""

    model_config = ConfigDict(extra="forbid")

    site_author: Text | None = key("site_author", "Tác giả của trang", default=None)
    copyright: Text | None = key("copyright", "Bản quyền", default=None)
    theme: Theme = key("theme", "Giao diện", example="{name: material, custom_dir: overrides}")
    docs_dir: Literal["docs"] = key("docs_dir", "Thư mục nội dung", default="docs")
    site_dir: Annotated[str, BeforeValidator(_site_folder)] = key("site_dir", "Thư mục của trang", default="site")
    use_directory_urls: Literal[True] = key("use_directory_urls", "Địa chỉ kết thúc bằng /", default=True)
    nav: object = key("nav", "Trình đơn", default=())
    not_in_nav: str = key("not_in_nav", "Trang không cần có trong trình đơn", default="", example="/tin-tuc/")
    validation: Validation = key("validation", "Mức kiểm tra", default=Validation())
    extra_css: tuple[Text, ...] = key("extra_css", "Tệp CSS", default=(), example="[assets/theme.css]")
    extra_javascript: tuple[Text | Script, ...] = key("extra_javascript", "Tệp JavaScript", default=())
    hooks: tuple[Text, ...] = key("hooks", "Phần chương trình của trang", default=(), example="[hooks/build_hook.py]")
    watch: tuple[Text, ...] = key("watch", "Thư mục theo dõi khi xem trước", default=(), example="[overrides]")
    plugins: Annotated[object, BeforeValidator(_plugins)] = key("plugins", "Plugin", default=(), example="[]")
    markdown_extensions: Annotated[object, BeforeValidator(_extensions)] = key(
        "markdown_extensions", "Phần mở rộng Markdown", default=(), example="[tables]"
    )
    strict: bool = key("strict", "Dừng ở cảnh báo", default=False, example="true")
    dev_addr: Annotated[str, BeforeValidator(_listening)] = key(
        "dev_addr", "Địa chỉ xem trước", default="127.0.0.1:8000"
    )
    repo_url: WebAddress | None = key("repo_url", "Địa chỉ của kho", default=None, example="https://git.example/kho")
    repo_name: Text | None = key("repo_name", "Tên của kho", default=None)
    edit_uri: Text | None = key("edit_uri", "Đường dẫn để sửa", default=None, example="edit/main/docs/")
    edit_uri_template: Text | None = key("edit_uri_template", "Mẫu đường dẫn để sửa", default=None)
    remote_branch: Text | None = key("remote_branch", "Nhánh của trang", default=None, example="gh-pages")
    remote_name: Text | None = key("remote_name", "Tên kho từ xa", default=None, example="origin")
