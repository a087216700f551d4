"""What our templates print is text unless it says that it is HTML (markupsafe.Markup), so that nobody can forget it.

Templates of the theme were written for an environment that escapes nothing, and stay as they are.
"""

from pathlib import Path

import jinja2
from markupsafe import Markup


def escape_in(env: jinja2.Environment, overrides: Path) -> jinja2.Environment:
    """Let an environment escape what templates of `overrides` print; before the first of them is loaded."""
    # a template without a name is none of the theme's
    env.autoescape = lambda name: name is None or (overrides / name).is_file()
    env.finalize = _in_one_line
    return env


def _in_one_line(value: object) -> object:
    """HTML stands between lines of Markdown: an empty line in a text would end it."""
    if isinstance(value, Markup) or not isinstance(value, str):
        return value
    return value.replace("\n", " ")
