"""Addresses that somebody types: of a page of this site, and of the web.

Both functions raise ValueError with a Vietnamese message that says what is wrong and shows the right form.
"""

import ipaddress
import re
import unicodedata
from contextlib import suppress
from urllib.parse import SplitResult, urlsplit

_SITE_EXAMPLE = "/tin-tuc/2026/hoi-thi/"
_WEB_EXAMPLE = "https://dichvucong.gov.vn"
_LONGEST = 200
"""Letters of an address on the site: no system refuses a path of this length."""

_SEGMENT = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,79}(?<![.])")
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")
_LABEL = re.compile(r"[^\W_](?:[\w-]{0,61}[^\W_])?")
_NUMERIC = re.compile(r"\d+|0[xX][0-9A-Fa-f]*")
_REFUSED = re.compile(r"""["'<>\\^`{|}“”‘’]""")
_OWN_NETWORK = ("localhost", "local", "internal", "intranet", "lan", "home", "corp", "localdomain", "home.arpa")
"""Ends of names that only a machine or a network of its own knows (RFC 6761, RFC 6762, RFC 8375, ICANN 2024)."""


def has_scheme(text: str) -> bool:
    """Whether a text begins as a whole address does: `https:`, `mailto:`; a path in the repository does not."""
    return bool(_SCHEME.match(text))


def is_of_the_web(text: str) -> bool:
    """Whether a text begins as an address of the web does."""
    return text.lower().startswith(("http://", "https://"))


def site_address(text: str) -> str:
    """An address on this site in its one form, `/tin/bai-cu/`: folders of ASCII letters, digits, `-`, `_` and `.`.

    The slashes at both ends may be left out. It never leads out of the site, and is never that of the home page.
    """
    inside = text.strip()
    wrong = _wrong_in_site_address(inside)
    if wrong:
        raise ValueError(f"địa chỉ “{shown(text)}” {wrong}; viết các thư mục cách nhau bằng /, ví dụ {_SITE_EXAMPLE}")
    return f"/{inside.strip('/')}/"


def _wrong_in_site_address(text: str) -> str | None:
    if has_scheme(text) or text.startswith("//"):
        return "phải là đường dẫn trên trang này, không có https:// và tên miền"
    told = {"?": "không được có phần sau dấu ?", "#": "không được có phần sau dấu #"}
    told |= {"%": "không được có dấu %", "\\": "phải dùng dấu /, không dùng dấu \\"}
    for letter, wrong in told.items():
        if letter in text:
            return wrong
    segments = text.removeprefix("/").removesuffix("/").split("/")
    if segments == [""] or [part.lower() for part in segments] in (["index.html"], ["index.md"]):
        return "là trang chủ, không phải một địa chỉ cũ"
    # a page's twin, `index.html.md`, may be opened; the file that a page is written in may not
    if segments[-1].lower().endswith(".md") and segments[-1].lower() != "index.html.md":
        return "là tên tệp, không phải địa chỉ mở được trên trình duyệt"
    if "" in segments:
        return "có hai dấu / liền nhau"
    if {".", ".."} & set(segments):
        return "đi ra ngoài trang (có .. hoặc .)"
    if segments[-1].lower() in ("index.html", "index.md"):
        return f"phải là thư mục chứa tệp: /{'/'.join(segments[:-1])}/"
    if not all(map(_SEGMENT.fullmatch, segments)):
        return "chỉ được gồm chữ không dấu, chữ số và các dấu - _ . (mỗi tên bắt đầu bằng chữ hoặc số)"
    return "quá dài" if len(text) > _LONGEST else None


def web_address(text: str, *, is_public: bool = True, example: str = _WEB_EXAMPLE) -> str:
    """A whole address of the web, `https://vidu.vn/bài-viết?a=b`: http or https, and a host.

    Names of any language and percent signs are fine. What could end an attribute and a name with a password are not;
    nor, where it `is_public`, machines that only one's own network knows.
    """
    address = text.strip()
    wrong = _wrong_in_web_address(address, is_public)
    if wrong is not None:
        raise ValueError(f"“{shown(text)}” không phải là địa chỉ web đầy đủ{wrong and f': {wrong}'}; ví dụ {example}")
    return address


def domain_name(text: str) -> str:
    """The name of a host on the public web: `cchc.laichau.gov.vn`."""
    wrong = _wrong_host(text.strip())
    if wrong:
        raise ValueError(f"“{shown(text)}” không phải là tên miền: {wrong}; ví dụ cchc.laichau.gov.vn")
    return text.strip()


def is_of_own_network(host: str) -> bool:
    """Whether only a machine or a network of its own knows a host: `localhost`, `192.168.1.5`, `may-chu`."""
    return _wrong_host(host) == _NOT_PUBLIC


def _wrong_in_web_address(text: str, is_public: bool) -> str | None:
    parts = _split(text)
    if parts is None or not is_of_the_web(text) or not parts.hostname:
        return ""
    if any(unicodedata.category(letter)[0] in "CZ" for letter in text):
        return "có dấu cách, xuống dòng hoặc ký tự không nhìn thấy; thay dấu cách bằng %20"
    refused = _REFUSED.search(text)
    if refused:
        return f"không được có dấu {refused[0]}; chép lại địa chỉ từ thanh địa chỉ của trình duyệt"
    if "@" in parts.netloc:
        return "không được có tên đăng nhập, mật khẩu trước dấu @"
    wrong = _wrong_host(parts.hostname)
    return None if wrong == _NOT_PUBLIC and not is_public else wrong


def _split(text: str) -> SplitResult | None:
    with suppress(ValueError):
        parts = urlsplit(text)
        # asks for the number, and refuses one that is none
        return parts if parts.port != 0 else None
    return None


def _wrong_host(host: str) -> str | None:
    host = host.lower()
    if ":" in host:
        with suppress(ValueError):
            return None if ipaddress.IPv6Address(host).is_global else _NOT_PUBLIC
        return f"tên miền không đúng, {shown(host)}"
    labels = host.split(".")
    if host != unicodedata.normalize("NFKC", host) or not all(map(_LABEL.fullmatch, labels)):
        return f"tên miền không đúng, {shown(host)}"
    if _NUMERIC.fullmatch(labels[-1]):
        # browsers read all of these as numbers of a machine: 127.1, 0x7f000001
        with suppress(ValueError):
            return None if ipaddress.IPv4Address(host).is_global else _NOT_PUBLIC
        return f"tên miền không đúng, {shown(host)}"
    # a name without a dot is looked for in one's own network
    is_own = len(labels) == 1 or any(host == name or host.endswith(f".{name}") for name in _OWN_NETWORK)
    return _NOT_PUBLIC if is_own else None


def shown(text: str) -> str:
    """A typed text within a message: one line, not too long, nothing that cannot be seen."""
    seen = "".join(letter if letter.isprintable() else "�" for letter in text)
    return seen if len(seen) <= 100 else f"{seen[:99]}…"


_NOT_PUBLIC = "máy chủ này chỉ mở được trên máy hoặc mạng nội bộ, người đọc không mở được"
