"""The order of a build stands in one hook: no step is left out of it, and no other file takes part in it unseen."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

from site_build import ROOT

HOOK = ROOT / "hooks/build_hook.py"
STEPS = sorted((ROOT / "hooks/build_steps").glob("[a-z]*.py"))


def called_in(file: Path) -> set[str]:
    """The names of all that is called in a file: `load` of `content.load(…)`."""
    calls = [node.func for node in ast.walk(ast.parse(file.read_text("utf-8"))) if isinstance(node, ast.Call)]
    methods = {call.attr for call in calls if isinstance(call, ast.Attribute)}
    return methods | {call.id for call in calls if isinstance(call, ast.Name)}


def functions_of(file: Path) -> list[str]:
    """The names of the functions of a module that others may call."""
    found = [node.name for node in ast.parse(file.read_text("utf-8")).body if isinstance(node, ast.FunctionDef)]
    return [name for name in found if not name.startswith("_")]


@pytest.mark.parametrize("file", STEPS, ids=lambda file: file.stem)
def test_every_step_is_taken(file: Path) -> None:
    taken = called_in(HOOK).union(*map(called_in, STEPS))
    assert [name for name in functions_of(file) if name not in taken] == []


def test_there_is_one_hook_and_two_priorities() -> None:
    assert [path.name for path in (ROOT / "hooks").glob("*.py")] == [HOOK.name]
    priorities = [node for node in ast.walk(ast.parse(HOOK.read_text("utf-8"))) if isinstance(node, ast.Call)]
    assert sum(isinstance(call.func, ast.Name) and call.func.id == "event_priority" for call in priorities) == 2


def test_the_hook_finds_its_steps_where_nothing_is_installed() -> None:
    """As in a clone of another province: MkDocs has the folder of a hook on the path only while it imports it."""
    code = (
        "import sys; sys.path = [folder for folder in sys.path if not folder.endswith('hooks')]\n"
        "from mkdocs.config.config_options import Hooks\n"
        f"hook = Hooks('plugins')._load_hook('build_hook', {str(HOOK)!r})\n"
        "print(hook.session.command, sys.modules['build_steps'].__path__[0])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT / "tests")
    assert done.stdout.split() == ["build", str(ROOT / "hooks/build_steps")]
