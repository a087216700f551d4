"""The files of tests/golden/expected/: what the golden site is to be, compared with what was built."""

import difflib
import os

import pytest

import golden_site

EXPECTED = golden_site.GOLDEN / "expected"
RENEW = "UPDATE_GOLDEN=1 .venv/bin/pytest tests/site/test_golden.py"
LONGEST_DIFFERENCE = 40
"""Lines of a difference that are shown where a page is not as expected."""


def compare(name: str, text: str) -> None:
    """Compare a text with the expected file of this name, blanks at the ends of lines and empty lines apart.

    Where they differ the test fails, with the beginning of the difference and the command that renews the files.
    """
    lines = [line.rstrip() for line in text.splitlines() if line.strip()]
    file = EXPECTED / name
    if os.environ.get("UPDATE_GOLDEN"):
        EXPECTED.mkdir(exist_ok=True)
        file.write_text("\n".join(lines) + "\n", "utf-8")
    expected = file.read_text("utf-8").splitlines() if file.exists() else []
    if lines != expected:
        pytest.fail(_difference(name, expected, lines), pytrace=False)


def _difference(name: str, expected: list[str], lines: list[str]) -> str:
    found = list(difflib.unified_diff(expected, lines, f"expected/{name}", "as built", n=1, lineterm=""))
    more = len(found) - LONGEST_DIFFERENCE
    shown = [line[:200] for line in found[:LONGEST_DIFFERENCE]] + ([f"… {more} lines more"] if more > 0 else [])
    return "\n".join([*shown, "", "If this is wanted, renew the files and read what git says of them:", f"  {RENEW}"])
