"""hooks/REQUIREMENTS.md: every row of the plans is there, and what is said to meet it exists."""

import re
from dataclasses import dataclass
from pathlib import Path

import pytest

from site_build import ROOT

_ROW = re.compile(r"^\| *(?P<number>\d+) *\|(?P<plan>[^|]*)\|(?P<asked>[^|]*)\|(?P<met_by>[^|]*)\|(?P<gap>[^|]*)\|$")
_NAMED = re.compile(r"`([^`]+)`")


@dataclass(frozen=True)
class Requirement:
    number: int
    plan: str
    asked: str
    met_by: tuple[str, ...]
    gap: str


def requirements() -> list[Requirement]:
    lines = (ROOT / "hooks/REQUIREMENTS.md").read_text("utf-8").splitlines()
    return [
        Requirement(
            int(row["number"]),
            row["plan"].strip(),
            row["asked"].strip(),
            tuple(_NAMED.findall(row["met_by"])),
            row["gap"].strip(),
        )
        for row in map(_ROW.match, lines)
        if row
    ]


def test_all_rows_are_there_in_order() -> None:
    assert [row.number for row in requirements()] == list(range(1, 73))


@pytest.mark.parametrize("row", requirements(), ids=lambda row: str(row.number))
def test_a_row_says_what_meets_it_or_what_is_missing(row: Requirement) -> None:
    assert row.plan in {"CT", "TT", "HY", "LC", "HCM"}
    assert row.asked
    assert row.met_by or row.gap


@pytest.mark.parametrize("row", requirements(), ids=lambda row: str(row.number))
def test_what_meets_a_row_exists(demonstration_site: Path, row: Requirement) -> None:
    assert [name for name in row.met_by if not exists(demonstration_site, name)] == []


def exists(built: Path, name: str) -> bool:
    """`/tin-tuc/` and `/rss.xml` on the built site; anything else in the repository."""
    if not name.startswith("/"):
        return (ROOT / name).is_file()
    return (built / name.lstrip("/") / "index.html").is_file() or (built / name.lstrip("/")).is_file()
