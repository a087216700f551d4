"""Places of files and pages as addresses write them."""

from urllib.parse import unquote

import pytest

from cchc.text.file_names import encoded_address, encoded_path


@pytest.mark.parametrize(
    ("path", "encoded"),
    [
        ("tep/ke-hoach_1.pdf", "tep/ke-hoach_1.pdf"),
        ("tep/phụ lục #1.pdf", "tep/ph%E1%BB%A5%20l%E1%BB%A5c%20%231.pdf"),
        ("tep/dat 100%.pdf", "tep/dat%20100%25.pdf"),
        ("tep/100%25.pdf", "tep/100%2525.pdf"),
        ("tep/a?b.pdf", "tep/a%3Fb.pdf"),
        ("tep/\"a\" & 'b'.pdf", "tep/%22a%22%20%26%20%27b%27.pdf"),
        ("tep/a(1)[2].pdf", "tep/a%281%29%5B2%5D.pdf"),
        ("tep/<a>.pdf", "tep/%3Ca%3E.pdf"),
    ],
)
def test_a_path_is_encoded_so_that_it_is_found_again(path: str, encoded: str) -> None:
    assert encoded_path(path) == encoded
    assert unquote(encoded) == path


def test_a_fragment_stays_one() -> None:
    assert encoded_address("ke-hoach/2026/thử/#nv-1") == "ke-hoach/2026/th%E1%BB%AD/#nv-1"
    assert encoded_address("tin-tuc/") == "tin-tuc/"
