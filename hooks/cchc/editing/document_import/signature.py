"""The end of a document: who signs, in which capacity, and who gets it (Nghị định 30/2020/NĐ-CP, phụ lục I)."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from cchc.editing.document_import.names import person, running

RECIPIENTS = re.compile(r"^nơi nhận\s*(?::|$|(?=[-–(]))", re.IGNORECASE)
"""Not "Nơi nhận hồ sơ: …"."""

_FORM = re.compile(r"^(?:(?:TM|KT|TL|TUQ|T/M|K/T|T/L)(?:\s*[.,]\s*|\s+)|Q\s?[.,]\s*)(?=[A-ZĐÀ-Ỹ])")
"""A stop or a blank behind it: "QUY ĐỊNH" and "KTXH" begin a text."""

_TITLES = (
    "CHỦ TỊCH", "GIÁM ĐỐC", "TỔNG GIÁM ĐỐC", "CHÁNH VĂN PHÒNG", "TRƯỞNG PHÒNG", "TRƯỞNG BAN", "TRƯỞNG ĐOÀN",
    "BỘ TRƯỞNG",
    "THỨ TRƯỞNG", "CỤC TRƯỞNG", "CHI CỤC TRƯỞNG", "TỔNG CỤC TRƯỞNG", "VỤ TRƯỞNG", "HIỆU TRƯỞNG", "TỔNG BIÊN TẬP",
    "BÍ THƯ", "CHÁNH THANH TRA", "VIỆN TRƯỞNG", "ỦY VIÊN", "UỶ VIÊN", "THỦ TƯỚNG", "THỦ TRƯỞNG", "TỔNG THANH TRA",
    "TRƯỞNG CÔNG AN", "CHỈ HUY TRƯỞNG", "CHÁNH ÁN",
)  # fmt: skip
_TITLE = re.compile(rf"^(?:PHÓ |QUYỀN |Q\.\s*)?(?:{'|'.join(_TITLES)})\b")
_NOT_NAME = re.compile(r"đã ký|nơi nhận|[:;,\d]|^\(", re.IGNORECASE)
_FILING = re.compile(r"^lưu\b", re.IGNORECASE)
_MOST_WORDS = 7


@dataclass(frozen=True, slots=True)
class Signature:
    """Who signed; None where it does not say. `title` is the office as running text writes it."""

    form: str | None = None
    title: str | None = None
    name: str | None = None


def is_signing(line: str) -> bool:
    """Whether a line is one of those above a signer's name."""
    return len(line) < 80 and bool(_FORM.match(line) or (_TITLE.match(line) and line.isupper()))


def signature(lines: Sequence[str]) -> Signature:
    """Read the lines from the form of signing to the name. "KT. CHỦ TỊCH" says more than "TM. ỦY BAN NHÂN DÂN"."""
    forms = [line for line in lines if _FORM.match(line)]
    form = next((each for each in forms if re.match(r"K\.?/?T", each)), forms[0] if forms else None)
    titles = [at for at, line in enumerate(lines) if _TITLE.match(line)]
    start = max([*titles, *(at for at, line in enumerate(lines) if _FORM.match(line))], default=-1)
    name = next((line for line in lines[start + 1 :] if _is_name(line)), None) if start >= 0 else None
    title = lines[titles[-1]] if titles else None
    return Signature(form, _office(title) if title else None, person(name) if name else None)


def _office(title: str) -> str:
    """ "PHÓ CHỦ TỊCH UBND TỈNH" → "Phó Chủ tịch UBND tỉnh"."""
    found = _TITLE.match(title)
    words = found[0] if found else title
    deputy, rest = (words[:4], words[4:]) if words.startswith("PHÓ ") else ("", words)
    of_what = title[len(words) :].strip()
    parts = [deputy.strip().capitalize(), rest.strip().capitalize(), running(of_what) if of_what else ""]
    return " ".join(filter(None, parts))


def _is_name(line: str) -> bool:
    words = line.split()
    capitals = all(word[0].isupper() for word in words)
    return 1 < len(words) <= _MOST_WORDS and capitals and not _NOT_NAME.search(line) and not is_signing(line)


def recipients(lines: Sequence[str]) -> tuple[list[str], int]:
    """Those who get the document, without filing codes; and how many of the lines they take."""
    found: list[str] = []
    for count, line in enumerate(lines):
        first = RECIPIENTS.sub("", line).strip() if not count else line
        if is_signing(first):
            return found, count
        words = re.sub(r"^[-–+•*]\s*", "", first).strip().rstrip(";,./ ")
        is_item = first != words or not count or (found and not _is_name(words))
        if not is_item:
            return found, count
        if _FILING.match(words):
            return found, count + 1
        if words and not re.fullmatch(r"[-–_.\s]*", words):
            found.append(words)
    return found, len(lines)
