"""What stands in a text until somebody writes what is true: known by itself, without a mark."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum


class PlaceholderKind(Enum):
    """What a placeholder stands for; the value says so to an editor."""

    ADDRESS = "địa chỉ chỉ dùng làm ví dụ, không có thật"
    TELEPHONE = "số điện thoại giả định"
    UNDECIDED = "lời giữ chỗ, chưa phải là quyết định của đơn vị"
    ASSUMED = "lời ghi chú rằng nội dung này là giả định"
    DEMONSTRATION = "lời của trang trình diễn"
    FILLER = "chữ giữ chỗ"


@dataclass(frozen=True, slots=True)
class Placeholder:
    """A placeholder as it is written, `start` letters after the beginning of the text."""

    kind: PlaceholderKind
    words: str
    start: int


_LETTER_OF_HOST = r"[a-z0-9-]"
_PATTERNS = {
    # names that RFC 2606 and RFC 6761 keep for examples: nobody can ever own them
    PlaceholderKind.ADDRESS: rf"(?<!{_LETTER_OF_HOST})(?:{_LETTER_OF_HOST}+\.)*"
    rf"(?:{_LETTER_OF_HOST}+\.(?:example|test|invalid)|example\.(?:com|net|org))(?![\w-]|\.\w)",
    # after the code of the province or the network six zeros and at most four digits more; 0123456789 is no number
    PlaceholderKind.TELEPHONE: r"(?<!\d)(?<!\d[ .,-])(?:\(?0|\+84[ .-]?)"
    r"(?:[1-9]\d{1,2}\)?(?:[ .-]?0){6}(?:[ .-]?\d){0,2}|12[ .-]?3[ .-]?4[ .-]?5[ .-]?6[ .-]?7[ .-]?8[ .-]?9)(?!\d)",
    PlaceholderKind.UNDECIDED: r"cần đơn vị chủ quản quyết định",
    PlaceholderKind.ASSUMED: r"\((?:số|địa chỉ|hộp thư|mức|thời hạn|dữ liệu|thông tin)[^()\n]{0,30} giả định[^()\n]*\)",
    PlaceholderKind.DEMONSTRATION: r"(?:trang|bản) trình diễn",
    PlaceholderKind.FILLER: r"lorem ipsum",
}
_ANY = re.compile("|".join(f"(?P<{kind.name}>{pattern})" for kind, pattern in _PATTERNS.items()), re.IGNORECASE)


def placeholders_in(text: str) -> Iterator[Placeholder]:
    """The placeholders of a text (NFC), in its order."""
    for match in _ANY.finditer(text):
        yield Placeholder(PlaceholderKind[str(match.lastgroup)], match[0], match.start())
