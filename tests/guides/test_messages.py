"""The guide to messages: every rule has its own, said as the check says it; what is told to mend it mends it."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from cchc.content.checks import CHECKS, REFERENCES
from cchc.content.problems import Problem
from cchc.content.source import divide
from cchc.content.yaml_core import load
from checked_sites import site_in
from mistakes import MISTAKES, Rule
from site_build import ROOT

FILE = ROOT / "hooks/guides/thong-bao.yml"
RULES = {f"{rule.__module__.rpartition('.')[2]}.{rule.__name__}": rule for rule in CHECKS + REFERENCES}


def entries() -> Iterator[dict[str, str]]:
    for group in yaml.safe_load(FILE.read_text("utf-8")):
        yield from group["muc"]


ENTRIES = {entry["luat"]: entry for entry in entries()}


def test_every_rule_is_explained_once() -> None:
    names = [entry["luat"] for entry in entries()]
    assert len(names) == len(set(names))
    assert RULES.keys() - set(names) == set(), "explain these rules in hooks/guides/thong-bao.yml"
    assert set(names) - RULES.keys() == set(), "hooks/guides/thong-bao.yml explains rules that there are not"


@pytest.mark.parametrize("name", [name for name in RULES if name in ENTRIES])
def test_the_message_is_said_so_and_the_remedy_mends_it(repository: Path, name: str) -> None:
    rule, entry = RULES[name], ENTRIES[name]
    MISTAKES[rule].put_into(repository)
    problem = _told(repository, rule)[0]
    told = f"{problem.key}: {'' if problem.is_error else 'cảnh báo: '}{problem.message}"
    assert entry["thong_bao"] == told, f"write this thong_bao of {name} in hooks/guides/thong-bao.yml"
    assert ("lam" in entry) != ("dung" in entry), "either words (lam), or what is right (dung) for what is wrong (sai)"
    if "dung" in entry:
        _mend(repository, problem.path, entry)
        assert _told(repository, rule) == []


def _told(repository: Path, rule: Rule) -> list[Problem]:
    site, problems = site_in(repository)
    assert problems == []
    return list(rule(site))


def _mend(root: Path, path: str, entry: dict[str, str]) -> None:
    """Do to a file what the guide says."""
    wrong, right, place = entry.get("sai", ""), entry["dung"], entry.get("o", "")
    file = root / ("mkdocs.yml" if place == "mkdocs.yml" else path)
    text = file.read_text("utf-8")
    if place == "mkdocs.yml":
        assert wrong in text
        file.write_text(text.replace(wrong, right), "utf-8")
        return
    source = divide(text, path)
    front: dict[str, Any] = dict(load(source.front).value)  # type: ignore[call-overload]
    body = source.body
    if place == "bài":
        assert wrong.strip() in body
        body = body.replace(wrong.strip(), right, 1) if wrong.strip() else right
    else:
        for key, value in _keys(wrong).items():
            assert front.pop(key) == value, "the guide shows what is not in the mistake"
        front |= _keys(right)
    file.write_text(f"---\n{yaml.safe_dump(front, allow_unicode=True)}---\n{body}", "utf-8")


def _keys(text: str) -> dict[str, Any]:
    return load(text).value or {}  # type: ignore[return-value]
