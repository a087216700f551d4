"""Telephone numbers, e-mail addresses and identity numbers in a text, as people write them.

Told apart from them: dates, years, amounts of money, codes of procedures, numbers of documents.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import Enum
from itertools import accumulate

_EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_GAP = r"[ .()\u00a0\u2010-\u2015\u200b-\u200d\u202f\u2060\ufeff-]{1,3}"
"""What people put between the digits of one number; two numbers in one sentence may have as little between them.

A tab parts the cells of a table that was pasted.
"""

_ROW = re.compile(rf"\+?\d+(?:{_GAP}\d+)*")
_GROUP = re.compile(r"\d+")
_PLAIN = re.compile(
    r"""
      (?<![\d./-]) \d{1,2} ([./-]) \d{1,2} \1 \d{4} (?![./-]?\d)         # 03/11/2026, 3-11-2026
    | (?<![\d./-]) \d{4} - \d{2} - \d{2} (?![./-]?\d)                    # 2026-11-03
    | (?<![\d./-]) (?:19|20)\d\d \s? [-–] \s? (?:19|20)\d\d (?![./-]?\d) # 2021-2030
    | (?<![\w.])   \d \. \d{6} (?![\d.])                                 # 1.000894
    | \b [0-9a-f]{8} (?:-[0-9a-f]{4}){3} - [0-9a-f]{12} \b                # 019d2bff-8b26-75ff-a697-b15eb239a6fe
    | (?<![\d.,-]) [1-9]\d* (?:[.,]\d{3})* (?:,\d+)? (?:\s?[-–]\s? \d{1,3}(?:[.,]\d{3})+ )?
        \s? (?:đồng|đ|vnđ|vnd|₫|nghìn|ngàn|triệu|tỷ|tỉ|usd|%|ha|km|m2|m²) (?!\w|\s+chí) # 1.200.000.000 đồng
    """,
    re.VERBOSE | re.IGNORECASE,
)
_FEWEST_DIGITS = 9
"""Of a telephone or an identity number."""

_BEHIND_LETTER = re.compile(
    r"(?<=[^\W\d_])(?<!cmnd)(?<!cmt)(?<!cccd)(?<!sdt)(?<!dt)(?<!tel)\d{1,9}(?!\d|[@.\w-]*@)", re.IGNORECASE
)
"""Part of a picture's name (`DSC000123456`), unless the letters say that a number of a person follows."""

_ADDRESS = re.compile(r"https?://\S+")

_PHONE = re.compile(r"(?:0|\+84|0084|84)\d{9,10}")
_IDENTITY = re.compile(r"\d{9}|0\d{11}")
_UNBROKEN_IDENTITY = re.compile(r"\d{9}|\d{12}")


_MANY_DIGITS = re.compile(rf"[0-9](?:(?:{_GAP})?[0-9]){{{_FEWEST_DIGITS - 1}}}")
_WORTH_A_LOOK = re.compile(f"@|{_MANY_DIGITS.pattern}")
"""An address of e-mail, or as many digits as any number has that is not known by a word before it."""

_NEAR = 60
"""Characters before a number among which a word says what it is."""

_CODE_LABEL = re.compile(
    r"\b(?:mã|mst|số hiệu|sê-?ri|serial|isbn|issn|số tiền|kinh phí|vốn|dự toán"
    r"|số (?:giấy phép|hồ sơ|đăng ký|biên nhận|hóa đơn|quyết định|chứng nhận))[\w\s,()]{0,30}[:\s]*$",
    re.IGNORECASE,
)
_IDENTITY_LABEL = re.compile(r"\b(?:cccd|cmnd|cmt|cmtnd|căn cước|chứng minh|định danh)\b", re.IGNORECASE)
_TREASURY = re.compile(r"kho bạc|kbnn|tạm thu|tạm giữ|ngân sách", re.IGNORECASE)
_DIGITS_OF_CARD = 12


class PersonalKind(Enum):
    """The kind of personal data that a piece of text gives away."""

    PHONE = "số điện thoại"
    EMAIL = "địa chỉ thư điện tử"
    IDENTITY = "số căn cước hoặc chứng minh nhân dân"
    PASSPORT = "số hộ chiếu"
    ACCOUNT = "số tài khoản ngân hàng"
    BIRTH = "ngày sinh của một người"


_CAPITAL = "A-ZĐÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝĂĨŨƠƯẠ-Ỹ"
_NAME = re.compile(rf"(?:[{_CAPITAL}]\w+ ){{1,4}}[{_CAPITAL}]\w+")
_LABELLED = (
    (PersonalKind.PASSPORT, ("chiếu", "CHIẾU"), re.compile(r"(?i:hộ chiếu)[^\n\d]{0,30}?\b(?P<datum>[A-Z]\d{7})\b")),
    (
        PersonalKind.ACCOUNT,
        ("khoản", "KHOẢN"),
        re.compile(r"(?i:tài khoản)[^\n\d]{0,20}(?P<datum>\d(?:[ .-]?\d){6,18})\b"),
    ),
    (
        PersonalKind.BIRTH,
        ("sinh", "Sinh", "SINH"),
        re.compile(
            r"(?i:sinh ngày)[ :]*(?P<datum>\d{1,2}(?P<mark>[/.-])\d{1,2}(?P=mark)(?:19[2-9]|20\d)\d"
            r"|\d{1,2} tháng \d{1,2} năm (?:19[2-9]|20\d)\d)\b"
        ),
    ),
)
"""What only words before it make personal, a part of these words that few texts have, and the form; a day of birth also
needs a name before it.
"""


@dataclass(frozen=True, slots=True)
class PersonalDatum:
    """A find: the text as written, and its offset."""

    kind: PersonalKind
    text: str
    start: int

    @property
    def key(self) -> str:
        """Return one form for all spellings: `+84 912…` and `0912…` are the same."""
        return contact_key(self.text)

    @property
    def hidden(self) -> str:
        """Enough of it to find it by, not enough to give it away in a log that others read."""
        return hidden(self.text)


def hidden(text: str) -> str:
    """Enough of a number, an address or a name to find it by."""
    return f"{text[:2]}…{text[-2:]}"


def personal_data_in(text: str) -> Iterator[PersonalDatum]:
    """Every find, from the beginning to the end of a text."""
    finds = list(_labelled(text))
    # most texts have neither, and what follows is slow
    if "@" not in text and not _MANY_DIGITS.search(text):
        return iter(finds)
    for start, line in _lines_with(text):
        known = [find for find in finds if start <= find.start < start + len(line)]
        finds += _in_line(line, start, known)
    return iter(sorted(finds, key=lambda find: find.start))


def _lines_with(text: str) -> Iterator[tuple[int, str]]:
    """The lines, with their offsets, that have an `@` or enough digits."""
    end = 0
    while found := _WORTH_A_LOOK.search(text, end):
        start = text.rfind("\n", 0, found.start()) + 1
        end = text.find("\n", found.end())
        end = len(text) if end < 0 else end
        yield start, text[start:end]


def _in_line(line: str, offset: int, known: list[PersonalDatum]) -> Iterator[PersonalDatum]:
    if "@" in line:
        for match in _EMAIL.finditer(line):
            yield PersonalDatum(PersonalKind.EMAIL, match[0], offset + match.start())
        line = _blanked(_EMAIL, line)
    bare = _blanked(_PLAIN, line)
    for find in known:
        at = find.start - offset
        bare = bare[:at] + "_" * len(find.text) + bare[at + len(find.text) :]
    addresses = [match.span() for match in _ADDRESS.finditer(line)]
    for row in _ROW.finditer(bare):
        if len(row[0]) < _FEWEST_DIGITS:
            continue
        in_address = any(start <= row.start() < end for start, end in addresses)
        yield from _in_row(row[0], offset + row.start(), in_address)


def is_surely_personal(find: PersonalDatum, text: str) -> bool:
    """Whether a find is more than a number of this length: for texts in which offices write of money and of files.

    Money in a table, codes that are called so, numbers of documents and accounts at the treasury are none.
    """
    before, after = text[max(0, find.start - _NEAR) : find.start], text[find.start + len(find.text) :]
    before = before.rpartition("\n")[2]
    if find.kind is PersonalKind.ACCOUNT:
        return _TREASURY.search(before + after.partition("\n")[0][:_NEAR]) is None
    if find.kind not in (PersonalKind.PHONE, PersonalKind.IDENTITY):
        return True
    if _CODE_LABEL.search(before) or re.match(r"[/-][A-ZĐ]", after):
        return False
    if find.kind is PersonalKind.PHONE or _IDENTITY_LABEL.search(before):
        return True
    digits = re.sub(r"\D", "", find.text)
    is_card = len(digits) == _DIGITS_OF_CARD and digits.startswith("0")
    return is_card or (find.text.isdecimal() and len(digits) < _DIGITS_OF_CARD and not digits.endswith("000"))


def personal_data_in_name(path: str) -> Iterator[PersonalDatum]:
    """Every find in the name of a file and of its folders, where `_` may stand between the digits of a telephone.

    Names hold numbers of pictures and days (`IMG_20261105_093012.jpg`): a few digits behind letters are none of ours.
    """
    if "@" not in path and sum(map(str.isdecimal, path)) < _FEWEST_DIGITS:
        return
    name = _BEHIND_LETTER.sub(lambda match: "x" * len(match[0]), path)
    finds = {find.start: find for find in personal_data_in(name)}
    for find in personal_data_in(name.replace("_", " ")):
        if find.kind is PersonalKind.PHONE:
            finds.setdefault(find.start, find)
    for find in finds.values():
        yield replace(find, text=path[find.start : find.start + len(find.text)])


def contact_key(text: str) -> str:
    """A telephone number by its digits in the form used inside Vietnam, an e-mail address in lower case."""
    if "@" in text:
        return text.strip().casefold()
    return re.sub(r"^(?:\+84|0084|84(?=\d{9,10}$))0?", "0", re.sub(r"[^\d+]", "", text))


def _labelled(text: str) -> Iterator[PersonalDatum]:
    for kind, rare, form in _LABELLED:
        for match in form.finditer(text) if any(map(text.__contains__, rare)) else ():
            before = text[max(0, match.start() - _NEAR) : match.start()].rpartition("\n")[2]
            if kind is not PersonalKind.BIRTH or _NAME.search(before):
                yield PersonalDatum(kind, match["datum"], match.start("datum"))


def _in_row(row: str, offset: int, in_address: bool) -> Iterator[PersonalDatum]:
    """The numbers in a row of groups of digits; the longest one that begins at a group wins."""
    groups = [match.span() for match in _GROUP.finditer(row)]
    first = 0
    while first < len(groups):
        start = groups[first][0] - (groups[first][0] > 0 and row[groups[first][0] - 1] == "+")
        for last in reversed(range(first, _reach(groups, first))):
            written = row[start : groups[last][1]]
            kind = _kind_of(written)
            if kind and not (in_address and kind is PersonalKind.IDENTITY):
                yield PersonalDatum(kind, written, offset + start)
                first = last
                break
        first += 1


def _reach(groups: list[tuple[int, int]], first: int) -> int:
    """The group before which a number that begins at `first` has grown too long (14 digits) to be one."""
    lengths = accumulate(end - start for start, end in groups[first:])
    return first + max(1, sum(length <= 14 for length in lengths))


def _kind_of(written: str) -> PersonalKind | None:
    number = re.sub(r"[^\d+]", "", written)
    if _PHONE.fullmatch(number):
        return PersonalKind.PHONE
    form = _UNBROKEN_IDENTITY if written.isdecimal() else _IDENTITY
    return PersonalKind.IDENTITY if form.fullmatch(number) else None


def _blanked(form: re.Pattern[str], text: str) -> str:
    """The text with what has this form made unreadable; offsets stay as they are."""
    return form.sub(lambda match: "_" * len(match[0]), text)
