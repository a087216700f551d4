"""Addresses that somebody types: the one form of this site's own, and what the public web may be asked for."""

from contextlib import suppress
from urllib.parse import urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc.text.addresses import domain_name, has_scheme, site_address, web_address

MARKUP = '"><img src=x onerror=alert(1)>'


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("/tin/bai-cu/", "/tin/bai-cu/"),
        ("tin/bai-cu", "/tin/bai-cu/"),
        ("/tin/bai-cu", "/tin/bai-cu/"),
        (" tin/bai-cu/ ", "/tin/bai-cu/"),
        ("/Pages/TinTuc_12.aspx", "/Pages/TinTuc_12.aspx/"),
        ("/thu-tuc/1.000894/", "/thu-tuc/1.000894/"),
        ("/2024/", "/2024/"),
        ("/ke-hoach/2026/x/index.html.md", "/ke-hoach/2026/x/index.html.md/"),
    ],
)
def test_an_address_of_the_site_has_one_form(typed: str, kept: str) -> None:
    assert site_address(typed) == kept
    assert site_address(kept) == kept


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("/", "trang chủ"),
        ("", "trang chủ"),
        ("/../../ngoai/", "đi ra ngoài"),
        ("..", "đi ra ngoài"),
        ("/tin/../../etc/", "đi ra ngoài"),
        ("/tin/./bai/", "đi ra ngoài"),
        ("news/2026/x.md", "là tên tệp"),
        ("/tin//bai/", "hai dấu / liền nhau"),
        ("/tin/bai//", "hai dấu / liền nhau"),
        ("//vidu.example/tin/", "tên miền"),
        ("https://vidu.example/tin/", "tên miền"),
        ("javascript:alert(1)", "tên miền"),
        ("/tin/?id=1", "dấu ?"),
        ("/tin/#muc", "dấu #"),
        ("/tin/b%C3%A0i/", "dấu %"),
        ("/%2e%2e/ngoai/", "dấu %"),
        ("/tin\\bai/", "dấu \\"),
        ("C:\\tin", "tên miền"),
        ("/tin/bai cu/", "chữ không dấu"),
        ("/tin/bai\tcu/", "chữ không dấu"),
        ("/tin/bai\ncu/", "chữ không dấu"),
        ("/tin/bai\0/", "chữ không dấu"),
        ("/tin/bài-cũ/", "chữ không dấu"),
        ("/tin/ba\u200bi/", "chữ không dấu"),
        ("/tin/\u202ebai/", "chữ không dấu"),
        (f"/tin/{MARKUP}/", "chữ không dấu"),
        ("/tin/'bai'/", "chữ không dấu"),
        ("/{{7*7}}/", "chữ không dấu"),
        ("/.git/config/", "chữ không dấu"),
        ("/tin/bai./", "chữ không dấu"),
        ("/-tin/", "chữ không dấu"),
        ("/~tin/", "chữ không dấu"),
        ("/tin/bai/index.html", "/tin/bai/"),
        ("/index.html", "trang chủ"),
        ("index.md", "trang chủ"),
        ("/" + "a" * 81 + "/", "chữ không dấu"),
        ("/" + "a/" * 120, "quá dài"),
    ],
)
def test_another_address_of_the_site_is_refused_with_the_right_form(typed: str, words: str) -> None:
    with pytest.raises(ValueError, match="ví dụ /tin-tuc/2026/hoi-thi/") as refused:
        site_address(typed)
    assert words in str(refused.value)
    assert "\n" not in str(refused.value)


@pytest.mark.parametrize(
    "typed",
    [
        "https://dichvucong.gov.vn",
        "HTTPS://DichVuCong.gov.vn/",
        "http://vidu.example/a?b=c&d=e#f",
        "https://vidu.vn/tin/kết-quả-cải-cách",
        "https://vidu.vn/K%E1%BA%BF%20ho%E1%BA%A1ch.pdf",
        "https://cảicách.vn/",
        "https://xn--ci-cach-abc.vn/",
        "https://vidu.vn:8443/",
        "https://vidu.vn/a(b),c;d=e/~f/@g/$h/!i/*j/+k/a[]=1",
        "https://vidu.vn/100%",
        "https://8.8.8.8/",
        "https://[2606:4700:4700::1111]/",
        "https://localhost.vidu.vn/",
    ],
)
def test_an_address_of_the_web_is_taken(typed: str) -> None:
    assert web_address(f" {typed} ") == typed


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("dichvucong.gov.vn", "https://"),
        ("javascript:alert(1)", "https://"),
        ("JavaScript:alert(1)//https://vidu.vn", "https://"),
        ("java\nscript:alert(1)", "https://"),
        ("data:text/html,<script>alert(1)</script>", "https://"),
        ("vbscript:x", "https://"),
        ("file:///C:/tin.pdf", "https://"),
        ("C:\\tin.pdf", "https://"),
        ("//vidu.vn/tin", "https://"),
        ("ftp://vidu.vn/", "https://"),
        ("https:vidu.vn", "https://"),
        ("https:/vidu.vn", "https://"),
        ("https://", "https://"),
        ("https://[::1", "https://"),
        ("https://vidu.vn:abc/", "https://"),
        ("https://vidu.vn:99999/", "https://"),
        ("https://vidu.vn/hai phần", "dấu cách"),
        ("https://vidu.vn/a\nb", "dấu cách"),
        ("https://vidu.vn/a\u00a0b", "dấu cách"),
        ("https://vidu.vn/a\u200bb", "không nhìn thấy"),
        ("https://vidu.vn/\u202egpj.exe", "không nhìn thấy"),
        (f"https://vidu.vn/{MARKUP.replace(' ', '')}", 'dấu "'),
        ("https://vidu.vn/'onx=", "dấu '"),
        ("https://vidu.vn/“x”", "dấu “"),
        ("https://vidu.vn/<x>", "dấu <"),
        ("https://vidu.vn\\@evil.example/", "dấu \\"),
        ("https://vidu.vn/{{7*7}}", "dấu {"),
        ("https://vidu.vn/`x`", "dấu `"),
        ("https://vidu.vn|x/", "dấu |"),
        ("https://a:b@vidu.vn/", "mật khẩu"),
        ("https://dichvucong.gov.vn@evil.example/", "mật khẩu"),
        ("https://localhost/", "mạng nội bộ"),
        ("https://LOCALHOST:8000/", "mạng nội bộ"),
        ("https://may.localhost/", "mạng nội bộ"),
        ("https://maychu/", "mạng nội bộ"),
        ("https://in.noibo.local/", "mạng nội bộ"),
        ("https://cong.lan/", "mạng nội bộ"),
        ("https://127.0.0.1/", "mạng nội bộ"),
        ("https://192.168.1.5/", "mạng nội bộ"),
        ("https://10.0.0.1/", "mạng nội bộ"),
        ("https://169.254.169.254/", "mạng nội bộ"),
        ("https://0.0.0.0/", "mạng nội bộ"),
        ("https://[::1]/", "mạng nội bộ"),
        ("https://[fd00::1]/", "mạng nội bộ"),
        ("https://[::ffff:127.0.0.1]/", "mạng nội bộ"),
        ("https://127.1/", "tên miền"),
        ("https://2130706433/", "tên miền"),
        ("https://0x7f.0.0.1/", "tên miền"),
        ("https://0177.0.0.1/", "tên miền"),
        ("https://127%2e0.0.1/", "tên miền"),
        ("https://127。0。0。1/", "tên miền"),
        ("https://vidu..vn/", "tên miền"),
        ("https://-vidu.vn/", "tên miền"),
        ("https://vi_du-.vn/", "tên miền"),
        ("https://vidu.vn./", "tên miền"),
        ("https://" + "a" * 64 + ".vn/", "tên miền"),
    ],
)
def test_another_address_of_the_web_is_refused_with_an_example(typed: str, words: str) -> None:
    with pytest.raises(ValueError, match=r"ví dụ https://dichvucong\.gov\.vn") as refused:
        web_address(typed)
    assert words in str(refused.value)
    assert str(refused.value).isprintable()


def test_a_site_may_be_for_a_network_of_its_own() -> None:
    assert web_address("http://cchc.noibo.lan/", is_public=False) == "http://cchc.noibo.lan/"


@pytest.mark.parametrize("typed", ["cchc.laichau.gov.vn", "cảicách.vn"])
def test_a_domain_name_is_taken(typed: str) -> None:
    assert domain_name(typed) == typed


@pytest.mark.parametrize("typed", ["https://vidu.vn", "vidu.vn/tin", "vi du.vn", "vidu", f"vidu.vn{MARKUP}", "a,b.vn"])
def test_another_domain_name_is_refused(typed: str) -> None:
    with pytest.raises(ValueError, match=r"ví dụ cchc\.laichau\.gov\.vn"):
        domain_name(typed)


@pytest.mark.parametrize(
    ("text", "is_whole"),
    [("https://x", True), ("mailto:x", True), ("javascript:x", True), ("/news/2026/x.md", False), ("a/b:c", False)],
)
def test_a_whole_address_is_told_from_a_path(text: str, is_whole: bool) -> None:
    assert has_scheme(text) is is_whole


@given(st.text(max_size=40) | st.from_regex(r"https?://[\x20-\x7e]{0,40}", fullmatch=True))
def test_what_is_taken_is_harmless_wherever_it_stands(text: str) -> None:
    with suppress(ValueError):
        taken = web_address(text)
        assert urlsplit(taken).scheme in ("http", "https")
        assert not set("\"'<> \\") & set(taken)
    with suppress(ValueError):
        assert not set("\"'<> \\%:") & set(site_address(text))
        assert ".." not in site_address(text).split("/")
