"""Registers: order, filters, groups, and a bound on what one page shows."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

import pytest

from cchc.content.item import Item
from cchc.content.news import NEWS
from cchc.content.registry import TYPES
from cchc.content.site import Site
from cchc.facts.registers import register as registers
from cchc.facts.registers.all_registers import REGISTERS
from cchc.facts.registers.register import (
    Choice,
    Column,
    Filter,
    Register,
    RegisterSpec,
    further_pages,
    group_register,
    register,
)
from cchc.text.folding import slugify
from small_repository import add_news, site_of


def by_tag(site: Site, item: Item) -> Iterable[Choice]:
    return [(tag, tag.upper()) for tag in item.tags]


SPEC = RegisterSpec(
    NEWS,
    "tin",
    (Column("Tiêu đề", lambda site, item: item.title),),
    (Filter("the", "Thẻ", by_tag), Filter("loai", "Loại", lambda site, item: [("tin", "Tin")])),
    order=lambda item: item.title,
    group=lambda item: (item.title[0].lower(), f"Chữ {item.title[0]}"),
    group_folder="chu",
)


@pytest.fixture
def made(repository: Path) -> Register:
    for number, (title, tags) in enumerate([("B1", ["x", "y"]), ("A1", ["x"]), ("B2", []), ("Nháp", ["z"])]):
        add_news(repository, f"news/2026/{number}.md", title=title, tags=tags, draft=title == "Nháp")
    return register(site_of(repository), SPEC)


def test_rows_are_in_order_with_the_keys_of_each_filter(made: Register) -> None:
    assert [(row.cells, row.keys) for row in made.rows] == [
        (("A1",), {"the": "x", "loai": "tin"}),
        (("B1",), {"the": "x y", "loai": "tin"}),
        (("B2",), {"the": "", "loai": "tin"}),
    ]


def test_a_filter_offers_what_some_row_has_and_none_with_one_choice(made: Register) -> None:
    assert made.filters == (("the", "Thẻ", (("x", "X"), ("y", "Y"))),)


def test_groups_have_pages_of_their_own(made: Register, repository: Path) -> None:
    assert [(group.heading, group.address, len(group.rows)) for group in made.groups] == [
        ("Chữ A", "tin-tuc/chu/a/", 1),
        ("Chữ B", "tin-tuc/chu/b/", 2),
    ]
    of_group = group_register(site_of(repository), SPEC, made.groups[1])
    assert [row.cells for row in of_group.shown] == [("B1",), ("B2",)]


def test_two_spellings_of_one_name_are_one_group_and_one_choice(repository: Path) -> None:
    for number, tags in enumerate([["Đất đai"], ["Đất Đai"], ["Thuế"]]):
        add_news(repository, f"news/2026/{number}.md", title=f"Tin {number}", tags=tags)
    spec = replace(
        SPEC,
        filters=(Filter("the", "Thẻ", lambda site, item: [(slugify(tag), tag) for tag in item.tags]),),
        group=lambda item: (slugify(item.tags[0]), item.tags[0]),
    )
    found = register(site_of(repository), spec)
    assert [(group.heading, len(group.rows)) for group in found.groups] == [("Đất đai", 2), ("Thuế", 1)]
    assert found.filters == (("the", "Thẻ", (("dat-dai", "Đất đai"), ("thue", "Thuế"))),)


def test_a_long_register_shows_its_groups_alone(made: Register, monkeypatch: pytest.MonkeyPatch) -> None:
    assert [len(made.shown)] == [3]
    monkeypatch.setattr(registers, "LONGEST", 2)
    assert not made.shown


def test_a_long_register_without_groups_goes_on_further_pages(
    made: Register, repository: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(registers, "LONGEST", 2)
    monkeypatch.setattr(registers, "PAGE_SIZE", 2)
    site = site_of(repository)
    first = register(site, replace(SPEC, group=None))
    (second,) = further_pages(site, first)
    assert [[row.cells[0] for row in page.shown] for page in (first, second)] == [["A1", "B1"], ["B2"]]
    assert [(page.before, page.after) for page in (first, second)] == [(None, "tin-tuc/trang/2/"), ("tin-tuc/", None)]
    assert [page.page_count for page in (first, second)] == [2, 2]
    # a page filters by what stands on it
    assert (first.filters != (), second.filters) == (True, ())


def test_a_long_group_goes_on_further_pages_and_one_group_alone_is_none(
    repository: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(registers, "LONGEST", 2)
    monkeypatch.setattr(registers, "PAGE_SIZE", 2)
    for number in range(3):
        add_news(repository, f"news/2026/{number}.md", title=f"B{number}")
    site = site_of(repository)
    whole = register(site, SPEC)
    assert (len(whole.groups), len(whole.shown), whole.page_count) == (1, 2, 2)
    first = group_register(site, SPEC, whole.groups[0])
    assert [page.number for page in further_pages(site, first)] == [2]
    assert first.after == "tin-tuc/chu/b/trang/2/"


def test_every_type_that_says_so_has_a_register() -> None:
    assert {kind.address for kind in TYPES if kind.has_register} == set(REGISTERS)
    assert all(spec.kind.address == name for name, spec in REGISTERS.items())
