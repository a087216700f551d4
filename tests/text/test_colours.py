"""Contrast as WCAG computes it, and colours made from others."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc.text.colours import WHITE, contrast, is_colour, mixed, readable_on

BLACK = "#000000"
colours = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06x}")


@pytest.mark.parametrize(
    ("first", "second", "ratio"),
    [
        (BLACK, WHITE, 21),
        (WHITE, WHITE, 1),
        ("#767676", WHITE, 4.54),
        ("#777777", WHITE, 4.48),
        ("#ff0000", WHITE, 4.0),
    ],
)
def test_known_ratios(first: str, second: str, ratio: float) -> None:
    assert contrast(first, second) == pytest.approx(ratio, abs=0.005)


@pytest.mark.parametrize(
    ("text", "expected"),
    [("#27396b", True), ("#27396B", True), ("27396b", False), ("#27396", False), ("#27396bff", False), ("red", False)],
)
def test_a_colour_is_six_digits_after_a_hash(text: str, expected: bool) -> None:
    assert is_colour(text) is expected


@given(colours, colours)
def test_contrast_is_the_same_both_ways_and_within_bounds(first: str, second: str) -> None:
    assert contrast(first, second) == contrast(second, first)
    assert 1 <= contrast(first, second) <= 21


@given(colours, colours)
def test_a_mixture_begins_with_one_and_ends_with_the_other(first: str, second: str) -> None:
    assert (mixed(first, second, 0), mixed(first, second, 1)) == (first, second)


@given(colours)
def test_what_is_made_readable_is_readable_and_what_is_stays(colour: str) -> None:
    found = readable_on(colour, "#12161f", 7)
    assert contrast(found, "#12161f") >= 7
    if contrast(colour, "#12161f") >= 7:
        assert found == colour
