"""The agencies that a cell names → a list of names as printed; commas part them only where a new name surely begins."""

import re
from collections.abc import Iterable, Iterator, Sequence

from cchc.content.agency_names import bare_name
from cchc.editing.document_import.names import begins_agency

_HEADS = (
    "Sở|Phòng|UBND|Ủy ban|Uỷ ban|Ban|Văn phòng|Trung tâm|Công an|Báo|Đài|Trường|Chi cục|Cục|Kho bạc|Bảo hiểm|Thanh tra"
    "|Hội|Đoàn|Liên đoàn|Tỉnh đoàn|Thành đoàn|Huyện đoàn|Ngân hàng|Bộ|Viện|Bưu điện|Cổng|Thủ trưởng|Chủ tịch|Giám đốc"
    "|Chánh Văn phòng|Hiệp hội|Chi nhánh"
)
_CAPITAL = f"[{''.join(chr(code) for code in range(0x41, 0x1F00) if chr(code).isupper())}]"
_SOFT = re.compile(
    rf"\s*,\s*(?:và\s+)?(?=(?:{_HEADS}|[Cc]ác|(?:phòng|sở)(?=\s+{_CAPITAL}))\s+\w)|\.\s+(?=(?:{_HEADS}|Các)\s+\w)"
    r"|\s+và\s+(?=(?:Sở|Phòng|Ban|Trung tâm|Công an|Báo|Đài|Trường|các)\s+\w)"
)
_NUMBERED = re.compile(r"(?:(?<=\s)|^)\d{1,2}[.)]\s+(?=[^\W\d_])|^[-+•–]\s*(?=\S)", re.MULTILINE)
_LEAD = re.compile(r"^(?:chủ trì|cơ quan chủ trì|đơn vị chủ trì)\s*:\s*", re.IGNORECASE)
_SUPPORT = re.compile(r"(?:^|[;.,]?\s+)(?:-\s*)?(?:cơ quan |đơn vị )?phối hợp\s*(?:với)?\s*:\s*", re.IGNORECASE)


def agencies_in(lines: Iterable[str]) -> list[str]:
    """The names in the lines of a cell, each as printed but for its number and the stop behind it."""
    return list(dict.fromkeys(name for text in _whole(lines) for name in _names(text)))


def _whole(lines: Iterable[str]) -> list[str]:
    """The lines, joined where one only goes on with the name in the one before."""
    whole: list[str] = []
    for line in lines:
        if whole and not _begins_anew(whole[-1], line):
            whole[-1] = f"{whole[-1]} {line}"
        else:
            whole.append(line)
    return whole


def _begins_anew(before: str, line: str) -> bool:
    if before.count("(") > before.count(")"):
        return False
    if before.endswith((";", ".", "/")) or re.match(r"[-+•–]|\d{1,2}[.)]\s", line):
        return True
    return line[:1].isupper() and (begins_agency(line) or line.startswith("Các ")) and not before.endswith((" và", ","))


def _names(text: str) -> Iterator[str]:
    for part in re.split(r"\s*[;\n]\s*", _NUMBERED.sub("\n", text)):
        for name in _soft(part) if not _in_brackets(part) else [part]:
            bare = bare_name(name.strip(" ,-–"))
            if bare:
                yield bare


def _soft(text: str) -> Sequence[str]:
    # "Văn phòng HĐND và UBND" is one; so is whatever stands between brackets
    return [part for part in _SOFT.split(text) if part]


def _in_brackets(text: str) -> bool:
    return any("," in inner for inner in re.findall(r"\([^)]*\)", text))


def lead_and_support(lines: Sequence[str]) -> tuple[list[str], list[str]]:
    """The agencies of one column for both: "Chủ trì: Sở Nội vụ. Phối hợp: các sở"; without these words all lead."""
    text = "\n".join(lines)
    found = _SUPPORT.search(text)
    lead, support = (text[: found.start()], text[found.end() :]) if found else (text, "")
    return agencies_in(_LEAD.sub("", lead.strip()).split("\n")), agencies_in(filter(None, support.split("\n")))
