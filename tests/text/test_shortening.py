"""Long texts are cut between words, and never come out longer than asked."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc.text.sentences import shortened


@pytest.mark.parametrize(
    ("text", "longest", "short"),
    [
        ("Cấp bản sao", 11, "Cấp bản sao"),
        ("Cấp  bản\nsao", 11, "Cấp bản sao"),
        ("Cấp bản sao", 10, "Cấp bản…"),
        ("Cấp bản sao", 8, "Cấp bản…"),
        ("Cấp bản, sao", 10, "Cấp bản…"),
        ("Nghiêng", 5, "Nghi…"),
        ("", 5, ""),
    ],
)
def test_it_ends_at_a_word(text: str, longest: int, short: str) -> None:
    assert shortened(text, longest) == short


@given(st.text(), st.integers(min_value=1, max_value=40))
def test_it_is_never_longer(text: str, longest: int) -> None:
    assert len(shortened(text, longest)) <= longest
