"""The code of templates that an earlier process has compiled: the same, or compiled anew."""

from collections.abc import Callable
from pathlib import Path

import jinja2
import pytest

from cchc.views.drawing import CompiledTemplates

PROGRAM = b"p" * 16


def drawn(overrides: Path, folder: Path, program: bytes = PROGRAM) -> tuple[str, bool]:
    """What a template draws in a new process, and whether it had to be compiled."""
    compiled: list[str] = []

    class Watching(CompiledTemplates):
        def dump_bytecode(self, bucket: jinja2.bccache.Bucket) -> None:
            compiled.append(bucket.key)
            super().dump_bytecode(bucket)

    cache = Watching()
    cache.keep_in(folder, program)
    env = jinja2.Environment(loader=jinja2.FileSystemLoader(overrides), bytecode_cache=cache)
    return env.get_template("x.html").render(a=1), bool(compiled)


@pytest.fixture
def overrides(tmp_path: Path) -> Path:
    (tmp_path / "overrides").mkdir()
    (tmp_path / "overrides/x.html").write_text("a = {{ a }}", "utf-8")
    assert drawn(tmp_path / "overrides", tmp_path / "kept") == ("a = 1", True)
    return tmp_path / "overrides"


def test_a_later_process_need_not_compile(overrides: Path) -> None:
    assert drawn(overrides, overrides.with_name("kept")) == ("a = 1", False)


def test_a_changed_template_is_compiled(overrides: Path) -> None:
    (overrides / "x.html").write_text("b = {{ a }}", "utf-8")
    assert drawn(overrides, overrides.with_name("kept")) == ("b = 1", True)


def test_another_version_of_the_program_compiles(overrides: Path) -> None:
    assert drawn(overrides, overrides.with_name("kept"), b"q" * 16) == ("a = 1", True)


@pytest.mark.parametrize(
    "damage", [lambda old: b"", lambda old: old[:-1], lambda old: old[:20], lambda old: old[:40] + b"!" + old[41:]]
)
def test_damaged_code_is_compiled_again(overrides: Path, damage: Callable[[bytes], bytes]) -> None:
    (file,) = overrides.with_name("kept").iterdir()
    file.write_bytes(damage(file.read_bytes()))
    assert drawn(overrides, overrides.with_name("kept")) == ("a = 1", True)
    assert drawn(overrides, overrides.with_name("kept")) == ("a = 1", False)
