"""Agencies in the cells of a plan's table: names with commas in them, several names, no name at all."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc.content.agencies import Scope
from sample_agencies import DAY, DIRECTORY, LAI_CHAU


@pytest.mark.parametrize(
    ("cell", "keys"),
    [
        ("Sở Nội vụ", ["so-noi-vu"]),
        ("Sở Nội vụ, Sở Tư pháp", ["so-noi-vu", "so-tu-phap"]),
        ("Sở Tư pháp và Sở Nội vụ", ["so-tu-phap", "so-noi-vu"]),
        ("Sở Văn hóa, Thể thao và Du lịch", ["so-van-hoa"]),
        ("Sở Văn hóa, Thể thao và Du lịch, Sở Nội vụ", ["so-van-hoa", "so-noi-vu"]),
        ("Sở Nội vụ, Các sở, ban, ngành và Bộ Nội vụ", ["so-noi-vu", "cac-so", "bo-noi-vu"]),
        ("1. SNV;\n2. Sở Tư pháp, Sở Nội vụ.", ["so-noi-vu", "so-tu-phap", "so-noi-vu"]),
        ("Sở Nội vụ, Sở lạ", [None]),
        ("Sở Nội vụ; Sở lạ", ["so-noi-vu", None]),
        ("Theo Kế hoạch, do tỉnh giao", [None]),
        (" ", []),
    ],
)
def test_a_cell_is_cut_only_where_every_part_is_known(cell: str, keys: list[str | None]) -> None:
    mentions = DIRECTORY.mentions([cell], Scope(LAI_CHAU, DAY))
    assert [mention.agency.key if mention.agency else None for mention in mentions] == keys


def test_a_mention_keeps_the_words_of_the_original() -> None:
    mentions = DIRECTORY.mentions(["1. SNV, sở tư pháp;", "Sở Nội vụ và Sở lạ"], Scope(LAI_CHAU, DAY))
    assert [mention.text for mention in mentions] == ["SNV", "sở tư pháp", "Sở Nội vụ và Sở lạ"]


def test_a_reference_to_a_document_is_not_unknown() -> None:
    mentions = DIRECTORY.mentions(["Theo Kế hoạch của tỉnh", "Sở lạ", "SNV"], Scope(LAI_CHAU, DAY))
    assert [mention.is_unknown for mention in mentions] == [False, True, False]


@given(st.lists(st.text("Sở Nội vụTư pháp,;.\n1 )và", max_size=30)))
def test_any_cells_give_mentions_with_words(cells: list[str]) -> None:
    assert all(mention.text for mention in DIRECTORY.mentions(cells, Scope(LAI_CHAU, DAY)))
