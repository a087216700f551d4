"""Registers: order, filters, groups, and a bound on what one page shows."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

import pytest

from cchc.content.item import Item
from cchc.content.news import NEWS
from cchc.content.registry import TYPES
from cchc.content.site import Site
from cchc.facts.registers.all_registers import REGISTERS
from cchc.facts.registers.register import (
    Choice,
    Column,
    Filter,
    GroupName,
    Register,
    RegisterSpec,
    Row,
    further_pages,
    group_registers,
    register,
)
from cchc.text.folding import slugify
from small_repository import add_news, site_of


def by_tag(site: Site, item: Item) -> Iterable[Choice]:
    return [(tag, tag.upper()) for tag in item.tags]


def by_letter(row: Row) -> Iterable[GroupName]:
    letter = row.item.title[0]
    yield GroupName(f"chu/{letter.lower()}", f"Tin có chữ {letter}", f"Chữ {letter}", ())


def by_tag_of_row(row: Row) -> Iterable[GroupName]:
    """Below the letter that the item begins with."""
    for key, label in row.choices["the"]:
        (letter,) = by_letter(row)
        yield GroupName(f"{letter.path}/{key}", label, label, (("the", key),))


SPEC = RegisterSpec(
    NEWS,
    "tin",
    (Column("Tiêu đề", lambda site, item: item.title),),
    (Filter("the", "Thẻ", by_tag), Filter("loai", "Loại", lambda site, item: [("tin", "Tin")])),
    order=lambda item: item.title,
    groupings={"chu": by_letter, "the": by_tag_of_row},
)


SHORT = replace(SPEC, longest=2, page_size=2)


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


def test_groups_have_pages_of_their_own(made: Register) -> None:
    assert [(group.heading, group.address, len(group.rows)) for group in made.groups] == [
        ("Chữ A", "tin-tuc/chu/a/", 1),
        ("Chữ B", "tin-tuc/chu/b/", 2),
    ]
    first, second, *others = group_registers(made)
    assert (first.title, second.title, [row.cells for row in second.shown]) == (
        "Tin có chữ A",
        "Tin có chữ B",
        [("B1",), ("B2",)],
    )
    assert [(each.caption, each.address, len(each.rows), each.chosen) for each in others] == [
        ("X", "tin-tuc/chu/a/x/", 1, (("the", "x"),)),
        ("X", "tin-tuc/chu/b/x/", 1, (("the", "x"),)),
        ("Y", "tin-tuc/chu/b/y/", 1, (("the", "y"),)),
    ]
    assert [group.address for group in second.parts] == ["tin-tuc/chu/b/x/", "tin-tuc/chu/b/y/"]


def test_a_list_leaves_out_the_column_that_its_title_tells(made: Register) -> None:
    columns = (*SPEC.columns, Column("Thẻ", lambda site, item: "", told_by="the"))
    spec = replace(SPEC, columns=columns)
    assert [heading for _, heading in replace(made, spec=spec).columns] == ["Tiêu đề", "Thẻ"]
    assert replace(made, spec=spec, chosen=(("the", "x"),)).columns == ((0, "Tiêu đề"),)


def test_two_spellings_of_one_name_are_one_group_and_one_choice(repository: Path) -> None:
    for number, tags in enumerate([["Đất đai"], ["Đất Đai"], ["Thuế"]]):
        add_news(repository, f"news/2026/{number}.md", title=f"Tin {number}", tags=tags)
    spec = replace(
        SPEC,
        filters=(Filter("the", "Thẻ", lambda site, item: [(slugify(tag), tag) for tag in item.tags]),),
        groupings={"the": lambda row: [GroupName(key, name, name, ()) for key, name in row.choices["the"]]},
    )
    found = register(site_of(repository), spec)
    assert [(group.heading, len(group.rows)) for group in found.groups] == [("Đất đai", 2), ("Thuế", 1)]
    assert found.filters == (("the", "Thẻ", (("dat-dai", "Đất đai"), ("thue", "Thuế"))),)


def test_a_long_register_shows_its_groups_alone(made: Register) -> None:
    assert (len(made.shown), made.is_long) == (3, False)
    long = replace(made, spec=SHORT)
    assert (long.shown, long.is_long) == ((), True)


@pytest.mark.usefixtures("made")
def test_a_long_register_without_groups_goes_on_further_pages(repository: Path) -> None:
    first = register(site_of(repository), replace(SHORT, groupings={}))
    (second,) = further_pages(first)
    assert [[row.cells[0] for row in page.shown] for page in (first, second)] == [["A1", "B1"], ["B2"]]
    assert [(page.before, page.after) for page in (first, second)] == [(None, "tin-tuc/trang/2/"), ("tin-tuc/", None)]
    assert [page.page_count for page in (first, second)] == [2, 2]
    # a page filters by what stands on it
    assert (first.filters != (), second.filters) == (True, ())


def test_a_long_group_goes_on_further_pages_and_one_group_alone_is_none(repository: Path) -> None:
    for number in range(3):
        add_news(repository, f"news/2026/{number}.md", title=f"B{number}")
    whole = register(site_of(repository), SHORT)
    assert (len(whole.groups), len(whole.shown), whole.page_count) == (1, 2, 2)
    (first,) = group_registers(whole)
    assert [(page.title, page.page_address) for page in further_pages(first)] == [
        ("Tin có chữ B (trang 2)", "tin-tuc/chu/b/trang/2/")
    ]
    assert first.after == "tin-tuc/chu/b/trang/2/"


def test_every_type_that_says_so_has_a_register() -> None:
    assert {kind.address for kind in TYPES if kind.has_register} == set(REGISTERS)
    assert all(spec.kind.address == name for name, spec in REGISTERS.items())
