"""The guide to messages: every rule has its own, said as the check says it; what is told to mend it mends it."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

import small_repository
from cchc.content.checks import CHECKS, REFERENCES, markdown
from cchc.content.checks.markdown.findings import Finding, Written
from cchc.content.problems import Problem
from cchc.content.source import IN_BODY, divide
from cchc.content.yaml_core import load
from cchc.text.markdown.allowed_html import AllowedHtml
from cchc.text.markdown.engine import read
from checked_sites import site_in
from mistakes import MISTAKES, Rule
from site_build import ROOT

FILE = ROOT / "hooks/guides/thong-bao.yml"


def _name(rule: Callable[..., object]) -> str:
    return f"{rule.__module__.rpartition('.')[2]}.{rule.__name__}"


RULES = {_name(rule): rule for rule in CHECKS + REFERENCES}
OF_MARKDOWN = {_name(rule): rule for rule in markdown.RULES}
NOT_RIGHT_BY_ITSELF = "khai_bao."
"""What is wrong with front matter before any rule looks at it."""


def entries() -> Iterator[dict[str, str]]:
    for group in yaml.safe_load(FILE.read_text("utf-8")):
        yield from group["muc"]


ENTRIES = {entry["luat"]: entry for entry in entries()}


def test_every_rule_is_explained_once() -> None:
    names = [entry["luat"] for entry in entries()]
    assert len(names) == len(set(names))
    rules = RULES.keys() | OF_MARKDOWN.keys()
    assert rules - set(names) == set(), "explain these rules in hooks/guides/thong-bao.yml"
    others = {name for name in names if not name.startswith(NOT_RIGHT_BY_ITSELF)}
    assert others - rules == set(), "hooks/guides/thong-bao.yml explains rules that there are not"


@pytest.mark.parametrize("name", [name for name in RULES if name in ENTRIES])
def test_the_message_is_said_so_and_the_remedy_mends_it(repository: Path, name: str) -> None:
    rule, entry = RULES[name], ENTRIES[name]
    MISTAKES[rule].put_into(repository)
    problem = _told(repository, rule)[0]
    assert entry["thong_bao"] == _in_words(problem), f"write this thong_bao of {name} in hooks/guides/thong-bao.yml"
    assert ("lam" in entry) != ("dung" in entry), "either words (lam), or what is right (dung) for what is wrong (sai)"
    if "dung" in entry:
        _mend(repository, problem.path, entry)
        assert _told(repository, rule) == []


@pytest.mark.parametrize("name", [name for name, entry in ENTRIES.items() if name in OF_MARKDOWN and "dung" in entry])
def test_a_message_on_markdown_is_said_so_and_the_remedy_mends_it(name: str) -> None:
    entry = ENTRIES[name]
    finding = next(iter(_found(entry["sai"], OF_MARKDOWN[name])))
    told = Problem("", 1, IN_BODY, finding.message, finding.severity)
    assert entry["thong_bao"] == _in_words(told)
    assert _found(entry["dung"], *markdown.RULES) == []


def _found(text: str, *rules: Callable[[Written], Iterator[Finding]]) -> list[Finding]:
    return [each for rule in rules for each in rule(Written(read(f"{text}\n"), AllowedHtml()))]


OF_FRONT = [name for name, entry in ENTRIES.items() if name.startswith(NOT_RIGHT_BY_ITSELF) and "dung" in entry]


@pytest.mark.parametrize("name", OF_FRONT)
def test_a_message_on_front_matter_is_said_so_and_the_remedy_mends_it(repository: Path, name: str) -> None:
    entry = ENTRIES[name]
    small_repository.add(repository, "docs/chuyen-muc/dan-hoi.md", {"title": "Dân hỏi", "kenh": "Đài", "nam": 2026})
    assert entry["thong_bao"] == _in_words(_problems_of(repository, entry["sai"])[0])
    assert _problems_of(repository, entry["dung"]) == []


def _problems_of(repository: Path, lines: str) -> list[Problem]:
    """Of a news item that has these lines."""
    given = {line.partition(":")[0] for line in lines.splitlines()}
    usual = [f"{key}: {value}" for key, value in small_repository.NEWS.items() if key not in given]
    file = repository / "news/2026/tin.md"
    file.write_text("\n".join(("---", *usual, lines.rstrip("\n"), "---", "Nội dung.\n")), "utf-8")
    return [problem for problem in small_repository.problems_in(repository) if problem.path == "news/2026/tin.md"]


def _in_words(problem: Problem) -> str:
    return f"{problem.key}: {'' if problem.is_error else 'cảnh báo: '}{problem.message}"


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
