"""What can be wrong with the letters of a text, whatever it says, and what each fault has for its one remedy."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from cchc.text.folding import nfc
from cchc.text.look_alikes import (
    clean,
    mend_look_alikes,
    with_common_symbols,
    with_plain_blanks,
    without_disguise,
    without_unseen,
)
from cchc.text.old_fonts import mend_misread_unicode, mend_old_fonts


@dataclass(frozen=True, slots=True)
class LetterFault:
    """`name` says in Vietnamese what is wrong; `mend` gives the same text, line by line, without it.

    A text that is `garbled` nobody can read: it is refused. The others are read as they are meant.
    """

    name: str
    mend: Callable[[str], str]
    is_garbled: bool = False


GARBLED = (
    LetterFault("chữ UTF-8 bị đọc sai bảng mã", mend_misread_unicode, is_garbled=True),
    LetterFault("chữ gõ theo bảng mã cũ (TCVN3, VNI hoặc Windows-1258)", mend_old_fonts, is_garbled=True),
)
LETTER_FAULTS = (
    LetterFault("chữ viết theo Unicode tổ hợp", nfc),
    *GARBLED,
    LetterFault("ký tự điều khiển không nhìn thấy", clean),
    LetterFault("dấu cách lạ, không phải dấu cách thường", with_plain_blanks),
    LetterFault("ký tự không nhìn thấy", without_unseen),
    LetterFault("ký hiệu của phông Symbol, Wingdings", with_common_symbols),
    LetterFault("chữ viết bằng ký tự trang trí", without_disguise),
    LetterFault("chữ trông giống chữ Việt mà là chữ khác", mend_look_alikes),
)
"""In the order in which they are mended: the old fonts use soft hyphens and odd blanks as letters."""

_PLAIN = (
    "\t\n -~\xb0\xb2\xb3\xb7\xbd×ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúýĂăĐđĨĩŨũƠơƯư\u1ea0-\u1ef9"
    "\u2010-\u2015\u2018\u2019\u201c\u201d\u2022\u2026\u2032\u2033€\u2190-\u21ff\u2200-\u22ff\u25a0-\u25ff\u2713-\u2718"
)
_STRANGE = re.compile(f"[^{_PLAIN}]")
_SIGNS_OF_1258 = re.compile("[aAêô][ìòÌÒ]")
"""Pairs of good letters that are in no word, and in every text of code page 1258."""


def needs_a_look(text: str) -> bool:
    """Whether anything in a text is not among the letters of all good texts. Quick: it is asked of every file."""
    return _STRANGE.search(text) is not None or _SIGNS_OF_1258.search(text) is not None


def with_right_letters(text: str) -> str:
    """The text as it is read: what is told as a warning is mended, what is garbled is left for the editor."""
    if not needs_a_look(text):
        return text
    for fault in LETTER_FAULTS:
        text = text if fault.is_garbled else fault.mend(text)
    return text
