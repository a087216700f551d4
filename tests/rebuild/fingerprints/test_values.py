"""The fingerprint of a value changes with every part of it, and a value that nobody knows how to read has none."""

from dataclasses import dataclass, fields, replace
from datetime import date, datetime
from enum import Enum
from pathlib import Path
from typing import NamedTuple

import pytest
from markupsafe import Markup
from pydantic import PrivateAttr

from cchc.content.fields import Model
from cchc.content.site import Site
from cchc.rebuild.fingerprints.values import value_fingerprint
from small_repository import add_news, site_of


class Colour(Enum):
    """Two members with a value each."""

    RED = 1
    BLUE = 2


class Pair(NamedTuple):
    """A tuple whose parts have names."""

    left: int
    right: int


class Settings(Model):
    """A model as those of the front matter are."""

    name: str
    count: int


@dataclass(frozen=True, slots=True)
class Inner:
    """A value inside of another."""

    words: str
    day: date


@dataclass(frozen=True)
class Outer:
    """A value of many kinds of parts."""

    inner: Inner
    many: tuple[Inner, ...]
    names: dict[str, int]
    found: frozenset[str]
    colour: Colour
    pair: Pair
    settings: Settings
    path: Path
    moment: datetime | None = None


INNER = Inner("chữ", date(2026, 11, 21))
OUTER = Outer(
    *(INNER, (INNER, INNER), {"a": 1, "b": 2}, frozenset("ab"), Colour.RED, Pair(1, 2)),
    *(Settings(name="tên", count=1), Path("docs/x.md")),
)
OTHERS = {
    "inner": replace(INNER, day=date(2026, 11, 22)),
    "many": (INNER,),
    "names": {"a": 1, "b": 3},
    "found": frozenset("abc"),
    "colour": Colour.BLUE,
    "pair": Pair(1, 3),
    "settings": Settings(name="tên", count=2),
    "path": Path("docs/y.md"),
    "moment": datetime(2026, 11, 21, 7),
}


@pytest.mark.parametrize("name", [field.name for field in fields(Outer)])
def test_every_part_counts(name: str) -> None:
    assert value_fingerprint(replace(OUTER, **{name: OTHERS[name]})) != value_fingerprint(OUTER)  # type: ignore[arg-type]


def test_equal_values_have_one_fingerprint() -> None:
    again = replace(OUTER, inner=replace(INNER), found=frozenset("ba"), settings=OUTER.settings.model_copy())
    assert value_fingerprint(again) == value_fingerprint(OUTER)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("ab", "c"), ("a", "bc")),
        (("a", ("b",)), (("a", "b"),)),
        (("a b",), ("a", "b")),
        (("'a' 'b'",), ("a", "b")),
        ((1,), ("1",)),
        ((1,), (True,)),
        ((None,), ("",)),
        ((b"a",), ("a",)),
        (((),), ({},)),
        (((1, 2),), ([1, 2],)),
        (((1, 2),), (Pair(1, 2),)),
        (({"a": 1, "b": 2},), ({"b": 2, "a": 1},)),
        (("<b>",), (Markup("<b>"),)),
        ((Markup("<b>"),), (Markup("<i>"),)),
        (("một\ndòng",), ("một\\ndòng",)),
    ],
)
def test_what_is_not_the_same_has_another_fingerprint(one: tuple[object, ...], other: tuple[object, ...]) -> None:
    assert value_fingerprint(*one) != value_fingerprint(*other)


def test_half_a_character_has_a_fingerprint_too() -> None:
    assert value_fingerprint("\ud83d") != value_fingerprint("\ud83e")


class Hidden(Model):
    """A model that holds more than its fields."""

    _more: int = PrivateAttr(default=1)


@pytest.mark.parametrize(
    "value", [object(), len, iter(()), Hidden(), Site], ids=["object", "function", "iterator", "hidden", "class"]
)
def test_a_type_that_is_not_known_is_refused(value: object) -> None:
    """What cannot be read would be left out, and pages that show it would be stale."""
    name = type(value).__qualname__
    with pytest.raises(TypeError, match=f"no fingerprint of .*{name}, found at Outer.inner > Inner.words$"):
        value_fingerprint([replace(OUTER, inner=replace(INNER, words=value))])  # type: ignore[arg-type]
    with pytest.raises(TypeError, match=r"found at the top$"):
        value_fingerprint(value)


@pytest.mark.parametrize(
    ("change", "counts"),
    [({"title": "Tin khác"}, True), ({"tags": ["thẻ"]}, True), ({"id": "noi-khac"}, True), ({}, False)],
)
def test_of_an_item_all_counts_but_its_text(repository: Path, change: dict[str, object], counts: bool) -> None:
    add_news(repository)
    before = value_fingerprint(site_of(repository).news)
    add_news(repository, "news/2026/tin.md", "Lời khác.\n", **change)
    assert (value_fingerprint(site_of(repository).news) != before) is counts


def test_a_title_that_a_preview_has_marked_counts(repository: Path) -> None:
    add_news(repository)
    news = site_of(repository).news[0]
    assert value_fingerprint(news.model_copy(update={"title": f"[Bản nháp] {news.title}"})) != value_fingerprint(news)
