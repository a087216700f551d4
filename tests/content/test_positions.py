"""Where a key stands in YAML, in whatever style it is written."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from cchc.content import yaml_core
from cchc.content.positions import Loc, Positions
from cchc.content.source import divide
from golden_site import GOLDEN

BLOCK = """\
title: Kế hoạch
nhiem_vu:
  - ma: "1"
    chu_tri:
      - Sở Nội vụ
      - Sở Tư pháp
  -
    ma: 02
    dinh_muc:
      tong: 24
giai_doan: {tu: 2021,
  den: 2030}
tep: [{ten: A},
  {ten: B, duong_dan: /a}]
mo_ta: |
  Dòng một
  Dòng hai
dien_thoai: 0213000002
nguon:
  url: x
"""


@pytest.mark.parametrize(
    ("loc", "line", "raw"),
    [
        (["title"], 1, "Kế hoạch"),
        (["nhiem_vu"], 2, None),
        (["nhiem_vu", 0], 3, None),
        (["nhiem_vu", 0, "ma"], 3, "1"),
        (["nhiem_vu", 0, "chu_tri", 1], 6, "Sở Tư pháp"),
        (["nhiem_vu", 1, "ma"], 8, "02"),
        (["nhiem_vu", 1, "dinh_muc", "tong"], 10, "24"),
        (["giai_doan", "den"], 12, "2030"),
        (["tep", 1, "duong_dan"], 14, "/a"),
        (["mo_ta"], 15, "Dòng một\nDòng hai\n"),
        (["dien_thoai", 0], 18, "0213000002"),
        (["nguon", 0, "url"], 20, "x"),
    ],
)
def test_a_key_is_found_with_its_value_as_typed(loc: Loc, line: int, raw: str | None) -> None:
    positions = Positions(BLOCK)
    assert (positions.line(loc), positions.raw(loc)) == (line, raw)


@pytest.mark.parametrize(
    ("loc", "line"),
    [
        (["khong_co"], 1),
        (["nhiem_vu", 0, "noi_dung"], 3),
        (["nhiem_vu", 1, "dinh_muc", "don_vi"], 9),
        (["nhiem_vu", 2, "ma"], 2),
        (["title", "tu"], 1),
        ([], 1),
    ],
)
def test_a_missing_key_stands_where_its_group_begins(loc: Loc, line: int) -> None:
    assert Positions(BLOCK).line(loc) == line
    assert Positions(BLOCK).raw(loc) is None


def test_lines_are_counted_from_the_first_one_of_the_file() -> None:
    assert Positions(BLOCK, first_line=2).line(["nhiem_vu"]) == 3


def test_an_empty_text_has_only_its_first_line() -> None:
    assert Positions("", first_line=2).line(["title"]) == 2


def ways_into(value: object, loc: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    yield loc
    if isinstance(value, dict):
        for name, part in value.items():
            yield from ways_into(part, (*loc, str(name)))
    elif isinstance(value, list):
        for number, part in enumerate(value):
            yield from ways_into(part, (*loc, number))


@pytest.mark.parametrize("file", sorted((GOLDEN / "content").rglob("*.md")), ids=lambda file: file.stem)
def test_a_key_is_found_alone_where_it_stands_in_the_whole(file: Path) -> None:
    front = divide(file.read_text("utf-8"), "x.md").front
    for loc in ways_into(yaml_core.load(front).value):
        whole = Positions(front)
        assert whole.has(loc) or not loc
        # the whole is composed now
        assert Positions(front).line(loc) == whole.line(loc)


@pytest.mark.parametrize(
    "text",
    [
        'a: |\n  b: 1\nb: 2\n', "b: 1\nb: 2\n", '"b": 1\n', "{a: 1, b: 2}\n", "a:\n- b: 1\n- c\n# b: 3\nb:\n- x\n",
        "b: {x: 1,\n  y: 2}\na: 1\n", "a: &x 1\nb: *x\n", "b:\n\n  c: [\n 1]\n",
    ],
)  # fmt: skip
def test_however_it_is_written(text: str) -> None:
    locs: tuple[Loc, ...] = (("b",), ("b", 0), ("b", "c"), ("b", "c", 0), ("b", "y"), ("a",))
    for loc in locs:
        whole = Positions(text)
        whole.has(loc)
        assert Positions(text).line(loc) == whole.line(loc)
