"""What stands in a text until somebody writes what is true: known by itself, without a mark."""

import re
import string
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


_PATTERNS = {
    # names that RFC 2606 and RFC 6761 keep for examples: nobody can ever own them
    PlaceholderKind.ADDRESS: r"(?:(?<=[a-z0-9])\.(?:example|test|invalid)|(?<![\w-])example\.(?:com|net|org))"
    r"(?![\w-]|\.\w)",
    # after the code of the province or the network six zeros and at most two digits more; 0123456789 is no number
    PlaceholderKind.TELEPHONE: r"(?<!\d)(?<!\d[ .,-])(?:\(?0|\+84[ .-]?)"
    r"(?:[1-9]\d{1,2}\)?(?:[ .-]?0){6}(?:[ .-]?\d){0,2}|12[ .-]?3[ .-]?4[ .-]?5[ .-]?6[ .-]?7[ .-]?8[ .-]?9)(?!\d)",
    PlaceholderKind.UNDECIDED: r"cần đơn vị chủ quản quyết định",
    PlaceholderKind.ASSUMED: r"\((?:số|địa chỉ|hộp thư|mức|thời hạn|dữ liệu|thông tin)[^()\n]{0,30} giả định[^()\n]*\)",
    PlaceholderKind.DEMONSTRATION: r"(?:trang|bản) trình diễn",
    # the last three are what `cchc new` writes
    PlaceholderKind.FILLER: r"lorem ipsum|viết (?:nội dung|câu trả lời) ở đây|chép câu hỏi của người dân vào đây",
}
_HINTS = {
    PlaceholderKind.ADDRESS: (".example", ".test", ".invalid", "example."),
    PlaceholderKind.TELEPHONE: ("000", "0 0", "123", "12 3"),
    PlaceholderKind.UNDECIDED: ("chủ quản quyết",),
    PlaceholderKind.ASSUMED: (" giả định",),
    PlaceholderKind.DEMONSTRATION: (" trình diễn",),
    PlaceholderKind.FILLER: ("lorem", "nội dung ở đây", "trả lời ở đây", "vào đây"),
}
"""Letters that are in every text in which the pattern is: looking for them takes no time, and most texts have none."""

_COMPILED = {kind: re.compile(pattern, re.IGNORECASE) for kind, pattern in _PATTERNS.items()}
_IN_HOSTS = string.ascii_letters + string.digits + ".-"
_LONGEST_HOST = 253


def placeholders_in(text: str) -> list[Placeholder]:
    """The placeholders of a text (NFC), in its order."""
    lowered = text.lower()
    found = [
        _placeholder(kind, match)
        for kind, hints in _HINTS.items()
        if any(hint in lowered for hint in hints)
        for match in _COMPILED[kind].finditer(text)
    ]
    return sorted(found, key=lambda placeholder: placeholder.start)


def _placeholder(kind: PlaceholderKind, match: re.Match[str]) -> Placeholder:
    start = match.start()
    if kind is PlaceholderKind.ADDRESS:
        before = match.string[max(0, start - _LONGEST_HOST) : start]
        start -= len(before) - len(before.rstrip(_IN_HOSTS))
    words = match.string[start : match.end()].lstrip(".-")
    return Placeholder(kind, words, match.end() - len(words))
