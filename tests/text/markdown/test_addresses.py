"""Which addresses lead a reader somewhere."""

import pytest

from cchc.text.markdown.targets import is_allowed, is_of_one_computer


@pytest.mark.parametrize(
    "address",
    [
        "https://a.vn",
        "HTTP://a.vn",
        "mailto:a@b.vn",
        "tel:+84",
        "webcal://a.vn",
        "/van-ban/a.md",
        "a.md",
        "#a",
        "?b=c:d",
        "",
    ],
)
def test_these_may_be_links(address: str) -> None:
    assert is_allowed(address)
    assert not is_of_one_computer(address)


@pytest.mark.parametrize(
    "address",
    [
        "javascript:x",
        "JaVaScRiPt:x",
        " javascript:x",
        "java\nscript:x",
        "java\tscript:x",
        "\x01javascript:x",
        "data:x",
        "vbscript:x",
        "ftp://a.vn",
        "blob:x",
        "zalo:x",
    ],
)
def test_these_may_not(address: str) -> None:
    assert not is_allowed(address)


@pytest.mark.parametrize(
    "address",
    [
        r"C:\tep\a.pdf",
        "c:/tep/a.pdf",
        "D:%5Ctep",
        "file:///a",
        "FILE://a",
        r"\\maychu\a",
        "http://localhost",
        "https://localhost:8000/a",
        "http://127.0.0.1",
        "http://10.1.2.3/a",
        "http://192.168.1.5",
        "http://172.16.0.1",
        "http://172.31.9.9",
        "http://169.254.1.1",
        "http://[::1]/a",
        "http://[fd00::1]/a",
        "http://maychu.local/a",
        "http://0.0.0.0:80",
    ],
)
def test_these_lead_to_one_computer_or_network(address: str) -> None:
    assert is_of_one_computer(address)


@pytest.mark.parametrize(
    "address",
    ["http://172.32.0.1", "https://local.vn", "https://10.vn/a", "http://11.1.1.1", "http://[", "https://localhost.vn"],
)
def test_these_do_not(address: str) -> None:
    assert not is_of_one_computer(address)
