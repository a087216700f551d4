"""Files of settings as MkDocs reads them: as it is written, by YAML 1.1, with that reader of PyYAML which takes least.

What cannot be read so would end a build in English; a Tab before a value, `gio: 2026-02-30`, `ten: =`.
"""

import pkgutil
from functools import lru_cache

import yaml
import yaml_env_tag

from cchc.content.builder_settings import named_option
from cchc.content.problems import WHOLE_FILE, Problem
from cchc.content.yaml_errors import yaml_problem
from cchc.content.yaml_limits import Refused

_NAME = "tag:yaml.org,2002:python/name:"


class _MkdocsLoader(yaml.SafeLoader):
    def construct_object(self, node: yaml.Node, deep: bool = False) -> object:
        try:
            return super().construct_object(node, deep)
        except (ValueError, TypeError, LookupError) as error:
            raise Refused(_NO_VALUE.format(getattr(node, "value", "")), node.start_mark) from error


def _named(loader: yaml.SafeLoader, name: str, node: yaml.Node) -> object:
    """What `!!python/name:cchc.text.folding.slugify` names."""
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
