"""A rule that is not listed is never asked."""

import inspect
import pkgutil
from collections.abc import Callable, Iterator
from importlib import import_module

from cchc.content import checks
from cchc.content.checks import CHECKS, REFERENCES
from cchc.content.problems import Problem
from cchc.content.site import Site


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
    unlisted = [f"{rule.__module__}.{rule.__name__}" for rule in rules if rule not in CHECKS + REFERENCES]
    assert unlisted == [], "add each to CHECKS or REFERENCES in hooks/cchc/content/checks/__init__.py"
    assert len(set(CHECKS + REFERENCES)) == len(CHECKS + REFERENCES)
    assert len(rules) > 50
