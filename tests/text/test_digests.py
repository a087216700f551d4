"""Different facts have different numbers; the same have the same in every process."""

from datetime import date

import pytest

from cchc.text.digests import digest_of


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("ab", "c"), ("a", "bc")),
        (("a", ""), ("a",)),
        ((), ("",)),
        ((None,), (0,)),
        ((date(2026, 1, 2),), (date(2026, 1, 3),)),
        (("á",), ("a\u0301",)),
    ],
)
def test_different_facts(one: tuple[object, ...], other: tuple[object, ...]) -> None:
    assert digest_of(*one) != digest_of(*other)


def test_the_same_facts() -> None:
    assert digest_of("tin", 1, date(2026, 1, 2)) == digest_of("tin", 1, date(2026, 1, 2))
    assert digest_of("tin") == digest_of(b"tin")
