"""Rules on what MkDocs reads in mkdocs.yml and what that inherits: it would end a build at each of these in English."""

from collections.abc import Iterator
from dataclasses import replace
from functools import reduce

import yaml
from markdown import Markdown

from cchc.content.as_mkdocs_reads import extensions_in, read_as_mkdocs
from cchc.content.checks.shared import problem_at
from cchc.content.engine_settings import SETTINGS_FILE, merged
from cchc.content.problems import Problem
from cchc.content.settings import ENGINE_FILE
from cchc.content.site import Site


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
