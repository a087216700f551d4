"""Rules on links and pictures, as far as a text alone tells; whether files are there is for `checks/references.py`."""

import re
from collections.abc import Iterator

from cchc.content.checks.markdown.findings import Finding, Written, warning
from cchc.text.markdown.engine import all_parts
from cchc.text.markdown.targets import (
    Target,
    TargetKind,
    has_no_host,
    is_allowed,
    is_of_one_computer,
    scheme_of,
    targets_of,
    unmade_links,
)

_APART = re.compile(r"\] \((?:/|\.{1,2}/)[^()\s]*\)?")
_WORD = re.compile(r"\w")


def targets_lead_somewhere(written: Written) -> Iterator[Finding]:
    """A link leads to the web, to a letter, to a telephone, to a calendar, or to a place on the site."""
    for target in targets_of(written.reading):
        line = written.reading.text.count("\n", 0, target.offset)
        yield from _wrong(target, line)


def pictures_are_described(written: Written) -> Iterator[Finding]:
    """Who does not see a picture is told what it shows."""
    for target in targets_of(written.reading) if "![" in written.reading.text else ():
        if target.kind is TargetKind.PICTURE and not _WORD.search(target.words):
            line = written.reading.text.count("\n", 0, target.offset)
            yield Finding(line, f"ảnh {target.written} chưa có mô tả; viết ![Ảnh cho thấy gì]({target.written})")


def links_have_words(written: Written) -> Iterator[Finding]:
    """A link without words cannot be seen, nor chosen."""
    before = None
    for block, part in all_parts(written.reading.tokens):
        if part.type == "link_close" and before is not None and before.type == "link_open":
            line = (block.map or [0])[0]
            yield Finding(line, f"liên kết đến {before.attrGet('href')} không có chữ; viết [tên trang](…)")
        before = part


def what_looks_like_a_link_is_one(written: Written) -> Iterator[Finding]:
    """Yield each text that looks like a link and is none: a blank in the target of `[x](/tep/Kế hoạch.pdf)` lets the
    public
    see brackets.
    """
    for line, target in unmade_links(written.reading):
        yield Finding(
            line,
            f"đường dẫn {target} có dấu cách nên không thành liên kết; viết (<{target}>), hoặc chạy `cchc check --fix`",
        )


def links_are_in_one_piece(written: Written) -> Iterator[Finding]:
    """`[tên] (/trang)` is no link: the public sees brackets."""
    for block in written.reading.tokens if "] (" in written.reading.text else ():
        if block.type == "inline" and block.map and block.children:
            for part in block.children:
                found = _APART.search(part.content) if part.type == "text" else None
                if found:
                    yield warning(
                        block.map[0], f"giữa ] và {found[0][2:]} có dấu cách nên không thành liên kết; bỏ dấu cách này"
                    )


def _wrong(target: Target, line: int) -> Iterator[Finding]:
    if not target.address:
        yield Finding(line, "liên kết không có địa chỉ; viết [tên](/van-ban/…) hoặc bỏ dấu ngoặc")
    elif is_of_one_computer(target.written) or is_of_one_computer(target.address):
        yield Finding(line, _OF_ONE_COMPUTER.format(target.written))
    elif not is_allowed(target.address):
        yield Finding(line, _NOT_ALLOWED.format(target.written[:80], scheme_of(target.address)))
    elif has_no_host(target.address):
        yield Finding(line, _NO_HOST.format(target.written[:80]))
    elif target.address.startswith("//"):
        yield warning(line, f"địa chỉ {target.written} thiếu https:; viết https:{target.written}")
    elif target.kind is TargetKind.PICTURE and scheme_of(target.address):
        yield warning(line, _PICTURE_ELSEWHERE.format(target.written))


_OF_ONE_COMPUTER = (
    "{0} chỉ mở được trên một máy hoặc trong mạng nội bộ; "
    "chép tệp vào docs/tep/ rồi ghi /tep/ten-tep.pdf, hoặc ghi địa chỉ https://…"
)
_NOT_ALLOWED = (
    "không dùng được địa chỉ {0} (loại {1}:); "
    "liên kết chỉ dẫn đến https, http, mailto, tel, webcal hoặc một tệp của trang như /van-ban/index.md"
)
_NO_HOST = "địa chỉ {0} thiếu tên trang web sau //; viết đủ, ví dụ https://dichvucong.gov.vn/"
_PICTURE_ELSEWHERE = (
    "ảnh {0} nằm ở trang khác: người đọc phải tải từ đó và mất ảnh khi nơi đó đổi; tải ảnh về docs/anh/ rồi ghi /anh/…"
)
