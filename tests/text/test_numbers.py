"""Numbers as Vietnamese readers write them."""

import pytest

from cchc.text.sentences import printed_number


@pytest.mark.parametrize(
    ("value", "printed"),
    [
        (79.51, "79,51"),
        (80.0, "80"),
        (0.1 + 0.2, "0,3"),
        (100, "100"),
        (-0.0001, "0"),
        (7.125, "7,125"),
        (62.10, "62,1"),
    ],
)
def test_a_number_has_a_comma_and_no_zeros_at_its_end(value: float, printed: str) -> None:
    assert printed_number(value) == printed
