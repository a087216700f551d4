"""What mkdocs.yml inherits from the program, put together and read as MkDocs does both.

A province's settings and those of the engine stand in two files, so that a new version of the engine never meets a
province in the same lines. Settings from before, all in mkdocs.yml, need no second file.
"""

import pkgutil
from collections.abc import Mapping
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

import yaml
import yaml_env_tag

from cchc.content.builder_settings import BuilderSettings, named_option
from cchc.content.positions import Positions
from cchc.content.problems import WHOLE_FILE, Problem
from cchc.content.raw_text import read_text
from cchc.content.settings import ENGINE_FILE
from cchc.content.validation import check, read_yaml
from cchc.content.yaml_core import SettingsLoader
from cchc.content.yaml_errors import yaml_problem
from cchc.content.yaml_limits import Refused

SETTINGS_FILE = "mkdocs.yml"
NOT_YOURS = " (phần này của chương trình, tỉnh không sửa: lấy lại bản gốc, ví dụ git restore hooks overrides)"
"""What a province does about a mistake in the engine's settings."""

_INHERIT = "INHERIT"

Values = Mapping[str, object]

_STAND_IN: Values = {"theme": {"name": "material", "custom_dir": "overrides"}}
"""Where there is nothing to inherit that is still told of the other keys, each once."""


def inherited(root: Path, own: object, positions: Positions) -> tuple[Values, list[Problem]]:
    """The engine's settings that mkdocs.yml (its values, its places) inherits, and what stands against that."""
    if not isinstance(own, dict):
        return {}, []
    named = own.get(_INHERIT)
    if named is None:
        if _INHERIT not in own and not _lacks_theme(own):
            return {}, []
        return _STAND_IN, [_problem(positions, _NOT_NAMED)]
    if named != ENGINE_FILE:
        # the model of the settings tells it
        return _STAND_IN, []
    if not (root / ENGINE_FILE).is_file():
        return _STAND_IN, [_problem(positions, _NOT_THERE)]
    value, problems = _read(root)
    sound = value if isinstance(value, dict) and not problems else _STAND_IN
    return sound, [replace(problem, message=problem.message + NOT_YOURS) for problem in problems]


def merged(base: object, own: object) -> object:
    """Two settings as MkDocs merges them: groups key by key, of anything else the province's own.

    `not_in_nav` alone is added to: who excuses a page shall not have to repeat all sections (`build_steps/content.py`).
    """
    if not (isinstance(base, Mapping) and isinstance(own, dict)):
        return own
    both = {**base, **{name: merged(base[name], value) if name in base else value for name, value in own.items()}}
    patterns = base.get("not_in_nav"), own.get("not_in_nav")
    if all(isinstance(each, str) for each in patterns):
        both["not_in_nav"] = "\n".join(map(str, patterns))
    return both


def _lacks_theme(own: Values) -> bool:
    """No settings from before have no theme, or only a part of one."""
    theme = own.get("theme")
    return theme is None or (isinstance(theme, dict) and "name" not in theme)


def _read(root: Path) -> tuple[object, list[Problem]]:
    """The engine's own settings, checked by themselves: what is wrong with both together is the province's."""
    text, problems = read_text(root / ENGINE_FILE, ENGINE_FILE)
    if text is None:
        return None, problems
    value, found = read_yaml(text, ENGINE_FILE, 1, SettingsLoader)
    found = found or problems_for_mkdocs(text, ENGINE_FILE)
    if value is None:
        return None, found
    _, more = check(value, BuilderSettings, ENGINE_FILE, Positions(text, 1, SettingsLoader))
    return value, [*found, *more]


def _problem(positions: Positions, message: str) -> Problem:
    return Problem(SETTINGS_FILE, positions.line((_INHERIT,)), _INHERIT, message)


_NOT_NAMED = (
    "thiếu thiết lập của chương trình (theme, hooks, …); thêm một dòng ở đầu tệp để lấy từ tệp đi cùng chương trình, "
    f"ví dụ INHERIT: {ENGINE_FILE}"
)
_NOT_THERE = (
    f"không có tệp {ENGINE_FILE} trong kho; tệp này đi cùng chương trình: chép lại từ bản gốc, "
    f"ví dụ git restore {ENGINE_FILE}"
)


_NAME = "tag:yaml.org,2002:python/name:"


class _MkdocsLoader(yaml.SafeLoader):
    def construct_object(self, node: yaml.Node, deep: bool = False) -> object:
        try:
            return super().construct_object(node, deep)
        except (ValueError, TypeError, LookupError) as error:
            raise Refused(_NO_VALUE.format(getattr(node, "value", "")), node.start_mark) from error


def _named(loader: yaml.SafeLoader, name: str, node: yaml.Node) -> object:
    """Return the object that `!!python/name:cchc.text.folding.slugify` names."""
    try:
        return pkgutil.resolve_name(name)
    except (ImportError, AttributeError, ValueError) as error:
        raise Refused(_NO_NAME.format(name), node.start_mark) from error


_MkdocsLoader.add_constructor("!ENV", yaml_env_tag.construct_env_tag)
_MkdocsLoader.add_multi_constructor(_NAME, _named)


@lru_cache(maxsize=4)
def read_as_mkdocs(text: str) -> object:
    """The values of the settings, with the functions that they name. Raises yaml.YAMLError with its place."""
    # the loader is a safe one
    return yaml.load(text, _MkdocsLoader)


def problems_for_mkdocs(text: str, path: str) -> list[Problem]:
    """What MkDocs does not read of a text that we have read."""
    try:
        read_as_mkdocs(text)
    except yaml.reader.ReaderError as error:
        return [Problem(path, text.count("\n", 0, error.position) + 1, WHOLE_FILE, _UNSEEN)]
    except yaml.YAMLError as error:
        return [yaml_problem(error, text, path, 1)]
    return []


def extensions_in(settings: object) -> list[tuple[str | int, str, dict[str, object]]]:
    """Extensions of Python-Markdown with their options, each with its place in the list or mapping."""
    written = settings.get("markdown_extensions") if isinstance(settings, dict) else None
    if isinstance(written, dict):
        return [(name, name, options or {}) for name, options in written.items()]
    named = enumerate(map(named_option, written or ()))
    return [(number, str(name), dict(options or {})) for number, (name, options) in named]  # type: ignore[call-overload]


_UNSEEN = "có ký tự điều khiển không nhìn thấy, không dựng được trang; xóa đoạn này và gõ lại"
_NO_VALUE = "YAML hiểu “{}” là ngày hoặc số mà không có ngày, số nào như vậy; đặt giá trị trong ngoặc kép"
_NO_NAME = "chương trình không có “{}”; kiểm tra tên, ví dụ !!python/name:cchc.text.folding.slugify"
