"""Repositories with a history, made by git with fixed dates and no settings of whoever runs the tests."""

import os
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

import pytest

import small_repository

PLAN = "plans/2026/thu.md"

needs_git = pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")


def git(root: Path, *words: str, when: str = "2026-01-01T08:00") -> str:
    """Run git in a folder; `when` is the moment in Vietnam that a commit gets."""
    date = f"{when}:00+07:00"
    person = {f"GIT_{who}_{what}": "thu" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
    dates = {"GIT_AUTHOR_DATE": date, "GIT_COMMITTER_DATE": date}
    nobody = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1", "LC_ALL": "C"}
    inherited = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    return subprocess.run(
        ["git", "-c", "init.defaultBranch=main", "-c", "commit.gpgSign=false", "-c", "core.autocrlf=false", *words],
        cwd=root,
        env={**inherited, **person, **dates, **nobody},
        check=True,
        capture_output=True,
        text=True,
        encoding="utf-8",
    ).stdout


def commit(root: Path, when: str) -> None:
    """Record everything as it is now; `when` is a day, or a day with a time."""
    git(root, "add", "--all")
    moment = when if "T" in when else f"{when}T08:00"
    git(root, "commit", "--quiet", "--allow-empty", "--message", "sửa", when=moment)


def with_versions(root: Path, *versions: Mapping[str, object], path: str = PLAN) -> Path:
    """A repository in which a plan had these versions, one a day from 01/03/2026 on."""
    git(root, "init", "--quiet")
    for day, changes in enumerate(versions, 1):
        small_repository.add_plan(root, path, **changes)
        commit(root, f"2026-03-{day:02}")
    return root


def task(**changes: object) -> dict[str, object]:
    """A task with nothing left open; a key whose value is None is not written."""
    whole = {
        "ma": "8",
        "noi_dung": "Tổ chức hội thi",
        "chu_tri": ["Sở Nội vụ"],
        "phoi_hop": ["UBND tỉnh"],
        "san_pham": ["Kế hoạch"],
        "thoi_gian": "Quý II/2026",
        **changes,
    }
    return {name: value for name, value in whole.items() if value is not None}
