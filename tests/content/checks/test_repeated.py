"""What may be there only once."""

import pytest

from cchc.content.agency import Agency
from cchc.content.checks.shared import repeated
from sample_agencies import agency

A, B, C = (agency(key, title) for key, title in (("a", "Một"), ("b", "Hai"), ("c", "Một")))


@pytest.mark.parametrize(
    ("items", "found"),
    [((A, B, C), [(C, A)]), ((A, B), []), ((A, C, C), [(C, A), (C, A)]), ((), [])],
)
def test_each_is_told_with_the_first_that_has_its_identity(items: tuple[Agency, ...], found: list[object]) -> None:
    assert list(repeated(items, lambda item: item.title)) == found


def test_what_has_no_identity_is_never_repeated() -> None:
    assert list(repeated([A, C], lambda item: None)) == []
