"""A rule that is not listed is never asked."""

import inspect
import pkgutil
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path

import pytest

from cchc.content import checks
from cchc.content.checks import CHECKS, REFERENCES
from cchc.content.problems import Problem
from cchc.content.site import Site
from checked_sites import site_in
from mistakes import MISTAKES, Rule

ALL = CHECKS + REFERENCES


def _annotations(function: Callable[..., object]) -> list[object]:
    signature = inspect.signature(function)
    return [*(parameter.annotation for parameter in signature.parameters.values()), signature.return_annotation]


def test_every_rule_is_listed_once() -> None:
    modules = [import_module(found.name) for found in pkgutil.walk_packages(checks.__path__, f"{checks.__name__}.")]
    functions = [
        function
        for module in modules
        for name, function in inspect.getmembers(module, inspect.isfunction)
        if function.__module__ == module.__name__ and not name.startswith("_")
    ]
    rules = [each for each in functions if _annotations(each) == [Site, Iterator[Problem]]]
    unlisted = [f"{rule.__module__}.{rule.__name__}" for rule in rules if rule not in ALL]
    assert unlisted == [], "add each to CHECKS or REFERENCES in hooks/cchc/content/checks/__init__.py"
    assert len(set(ALL)) == len(ALL)
    assert len(rules) > 50


@pytest.mark.parametrize("rule", ALL, ids=lambda rule: f"{rule.__module__.rpartition('.')[2]}.{rule.__name__}")
def test_every_rule_has_a_mistake_that_makes_it_speak(repository: Path, rule: Rule) -> None:
    assert rule in MISTAKES, "add a mistake that makes this rule speak to tests/mistakes.py"
    before, _ = site_in(repository)
    assert list(rule(before)) == []
    MISTAKES[rule].put_into(repository)
    site, problems = site_in(repository)
    assert problems == []
    assert list(rule(site)) != []


def test_mistakes_are_of_rules_that_there_are() -> None:
    assert MISTAKES.keys() == set(ALL)
