"""How plans write agencies: cells that hold several names, office holders, numbering."""

import re

_NUMBERING = re.compile(r"^\s*(?:\d{1,2}[.)]|[-+•])\s+")
_STOPS = re.compile(r"[\s.;,]+$")
_HARD_BREAK = re.compile(r"\s*[;\n]\s*")
_SOFT_BREAK = re.compile(r"(\s*,\s*|\s+và\s+)", re.IGNORECASE)
_OFFICE = re.compile(
    r"^(?:(?:Phó )?(?:Giám đốc|Chủ tịch|Tổng Giám đốc|Tổng Biên tập|Hiệu trưởng|Thủ trưởng)"
    r"|(?:Phó )?(?:Chánh|Trưởng)(?= Văn phòng| [Pp]hòng| [Bb]an)|Cục trưởng(?= Cục)|Người đứng đầu)\s+",
    re.IGNORECASE,
)
_REFERENCE = re.compile(r"^theo\s", re.IGNORECASE)


def bare_name(text: str) -> str:
    """A name without its numbering ("1. ") and trailing full stop."""
    return _STOPS.sub("", _NUMBERING.sub("", text)).strip()


def office(text: str) -> str:
    """The agency an office holder stands for: "Giám đốc Sở Nội vụ" → "Sở Nội vụ"."""
    return _OFFICE.sub("", text)


def is_reference(text: str) -> bool:
    """ "Theo Kế hoạch của tỉnh" names a document, not an agency."""
    return _REFERENCE.match(text) is not None


def lines(cell: str) -> list[str]:
    """The parts of a cell that are surely apart: by ";" and new lines."""
    return [part for part in (bare_name(part) for part in _HARD_BREAK.split(cell)) if part]


def pieces(text: str) -> tuple[list[str], list[str]]:
    """The parts between commas and "và", and the breaks between them, for trying which belong together."""
    parts = _SOFT_BREAK.split(text)
    return parts[::2], parts[1::2]
