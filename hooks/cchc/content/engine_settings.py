"""What mkdocs.yml inherits from the program, put together as MkDocs does it.

A province's settings and those of the engine stand in two files, so that a new version of the engine never meets a
province in the same lines. Settings from before, all in mkdocs.yml, need no second file.
"""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from cchc.content.as_mkdocs_reads import problems_for_mkdocs
from cchc.content.builder_settings import BuilderSettings
from cchc.content.positions import Positions
from cchc.content.problems import Problem
from cchc.content.raw_text import read_text
from cchc.content.settings import ENGINE_FILE
from cchc.content.validation import check, read_yaml
from cchc.content.yaml_core import SettingsLoader

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
