"""What stays the same as long as tests run is worked out once in a process, however many repositories they make."""

import functools
import importlib.metadata

# which plugins and extensions are installed: each check asks eight times; before modules take the function by its name
importlib.metadata.entry_points = functools.cache(importlib.metadata.entry_points)  # type: ignore[assignment]

from cchc.views.drawing import CompiledTemplates  # noqa: E402


def _key_of_template(_: CompiledTemplates, name: str, filename: str | None = None) -> str:
    """The repository of each test has the same templates at another place; Jinja compares their sources."""
    return name


CompiledTemplates.get_cache_key = _key_of_template  # type: ignore[method-assign, assignment]
