"""UTF-8 that was read as Windows-1252, so that `đị` became `Ä‘á»‹`; once, or again and again."""

import re

from cchc.text.syllables import is_syllable


def _letter(byte: int) -> str:
    """How a byte shows in Windows-1252; the five that it leaves out are control characters."""
    return bytes([byte]).decode("cp1252", "ignore") or chr(byte)


_BYTES = {_letter(byte): byte for byte in range(0x80, 0x100)} | {chr(byte): byte for byte in range(0x80, 0x100)}
_LATER = "".join(re.escape(letter) for letter, byte in _BYTES.items() if byte < 0xC0)
_SEQUENCE = re.compile(f"[\xc2-\xdf][{_LATER}]|[\xe0-\xef][{_LATER}]{{2}}|[\xf0-\xf4][{_LATER}]{{3}}")
_SURE = re.compile(f"\xe1[\xba\xbb][{_LATER}]|Ä[‘ƒ\x90\xa9\x82\x91\x83]|Æ[°¡¯\xa0]|Å©|â€[{_LATER}]|Ã¡Â[º»]|Ã„â|Ã†Â")
"""Sequences that no text means: Vietnamese letters with two marks, đ, ă, ĩ, ơ, ư, ũ and quotation marks."""

_MEANT = re.compile(
    "[\x80-\xffĂăĐđĨĩŨũƠơƯư\u0300-\u0323\u1ea0-\u1ef9\u2010-\u2026\u20ab\u2030\u2032\u2033\u2190-\u21ff\u2200-\u22ff"
    "\u25a0-\u25ff\u2600-\u27bf\ufeff\U0001f300-\U0001faff€™ŒœŠšŽžŸƒˆ˜‹›]"
)
_VIETNAMESE = re.compile("[ĂăĐđƠơƯư\u1ea0-\u1ef9]")
_AT_ENDS = r"[\W\d_\xb2\xb3\xb9\xbc-\xbe]+"
_ENDS = re.compile(f"^{_AT_ENDS}|{_AT_ENDS}$")
_MOST_ROUNDS = 4


def mend_misread_unicode(text: str) -> str:
    """The text with such letters as they were; any other stays as it is."""
    for _ in range(_MOST_ROUNDS):
        if _SEQUENCE.search(text) is None:
            break
        text = "\n".join(_line(line) if _SEQUENCE.search(line) else line for line in text.split("\n"))
    return text


def _line(line: str) -> str:
    # where other letters are right, only words that surely are not may be touched: "XÃ”" would become "XÔ"
    if _SURE.search(line) and not _VIETNAMESE.search(line):
        return _decoded(line)
    return re.sub(r"[^ \t]+", lambda word: _word(word[0]), line)


def _word(word: str) -> str:
    decoded = _decoded(word)
    is_better = is_syllable(_ENDS.sub("", decoded)) and not is_syllable(_ENDS.sub("", word))
    return decoded if decoded != word and (is_better or _SURE.search(word)) else word


def _decoded(text: str) -> str:
    return _SEQUENCE.sub(_character, text)


def _character(found: re.Match[str]) -> str:
    try:
        letter = bytes(_BYTES[part] for part in found[0]).decode("utf-8")
    except UnicodeDecodeError:
        return found[0]
    return letter if _MEANT.fullmatch(letter) else found[0]
