"""Texts typed for the fonts of TCVN3 (.VnTime), VNI (VNI-Times) or in code page 1258, read as Windows-1252.

`C«ng hoµ x· héi` (TCVN3), `COÄNG HOØA` (VNI), `Kêì hoaòch` (1258) are all "Cộng hòa", "Kế hoạch" to whoever typed them.
Taken for such are only rows of words of which nearly every one becomes a Vietnamese syllable, and had not been one.
"""

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass

from cchc.text.syllables import is_syllable

_TCVN3 = dict(
    zip(
        "\xb5¶·¸¹¨»¼½¾Æ©ÇÈÉÊË®ÌÎÏÐÑªÒÓÔÕÖ×ØÜÝÞßáãä«åæçèé¬êëìíîïñòóô\xadõö÷øùúûüýþ¡¢£¤¥¦§",
        "àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵĂÂÊÔƠƯĐ",
        strict=True,
    )
) | {"â": "õ", "μ": "à"}
_TONES = {"ø": "\u0300", "ù": "\u0301", "û": "\u0309", "õ": "\u0303", "ï": "\u0323"}
_ROOF = {"â": "", "à": "\u0300", "á": "\u0301", "å": "\u0309", "ã": "\u0303", "ä": "\u0323"}
_BREVE = {"ê": "", "è": "\u0300", "é": "\u0301", "ú": "\u0309", "ü": "\u0303", "ë": "\u0323"}
_ALONE = {"ñ": "đ", "ô": "ơ", "ö": "ư", "æ": "ỉ", "ó": "ĩ", "ò": "ị", "î": "ỵ", "ì": "ì", "í": "í"}


def _vni() -> dict[str, str]:
    """One or two letters of VNI each, in both cases, and what they mean."""
    pairs = dict(_ALONE)
    for vowel in "aeoyuôö":
        meant = _ALONE.get(vowel, vowel)
        pairs |= {vowel + mark: meant + tone for mark, tone in _TONES.items()}
    pairs |= {vowel + mark: f"{vowel}\u0302{tone}" for vowel in "aeo" for mark, tone in _ROOF.items()}
    pairs |= {"a" + mark: f"a\u0306{tone}" for mark, tone in _BREVE.items()}
    composed = {written: unicodedata.normalize("NFC", meant) for written, meant in pairs.items()}
    upper = {written.upper(): meant.upper() for written, meant in composed.items()}
    first = {written[0].upper() + written[1:]: meant.upper() for written, meant in composed.items()}
    return composed | first | upper


_VNI = _vni()
_VNI_PARTS = re.compile("|".join(sorted(map(re.escape, _VNI), key=len, reverse=True)) + "|[^\x00-\x7f]")


def _from_tcvn3(word: str) -> str | None:
    """What was typed; None where a letter is of no such font."""
    letters = [_TCVN3.get(letter, letter) for letter in word]
    return None if any(letter not in _TCVN3 and letter > "\x7f" for letter in word) else "".join(letters)


def _from_vni(word: str) -> str | None:
    is_whole = all(part[0] in _VNI for part in _VNI_PARTS.finditer(word))
    return _VNI_PARTS.sub(lambda part: _VNI[part[0]], word) if is_whole else None


def _from_1258(word: str) -> str | None:
    try:
        return unicodedata.normalize("NFC", word.encode("cp1252").decode("cp1258"))
    except UnicodeError:
        return None


@dataclass(frozen=True, slots=True)
class OldEncoding:
    """`read` gives what a word means, or None; `signs` are found in any text of it, and are cheap to look for."""

    name: str
    read: Callable[[str], str | None]
    signs: re.Pattern[str]


_ENCODINGS = (
    OldEncoding("TCVN3 (ABC)", _from_tcvn3, re.compile("[\xb5-\xbe\xa8-\xae×÷æçëîïðñøûüþÐÑÖÞßÆÇËÎÏåäãö\u03bc]")),
    OldEncoding("VNI", _from_vni, re.compile("[AaEeOoUuYyÔôÖö][ØÙÛÕÏÂÀÁÅÃÄÊÈÉÚÜËøùûõïâàáåãäêèéúüë]|[ñÑöÖæÆîÎ]")),
    OldEncoding("Windows-1258", _from_1258, re.compile("[AaÂâÃãEeÊêOoÔôÕõUuÝýIiYy][ÌÒÞìò]|ð")),
)
_WORD = re.compile(r"[A-Za-z\xa1-\xff\u03bc\u0152\u0153\u0160\u0161\u017d\u017e\u0178\u0192]+")
_LETTER = re.compile(r"[^\W\d_]")
_SYMBOL_IN_WORD = re.compile("[\xa1-\xb6\xb8-\xbf](?=[A-Za-z\xc0-\xff])")
_UNICODE_ONLY = (
    "\u0100-\u0151\u0154-\u015f\u0162-\u017c\u0180-\u0191\u0193-\u02c5\u02dd-\u036f\u0370-\u03bb\u03bd-\u1fff`|"
)
_KEY = re.compile(r"[ \t]*(?:- )*[a-z_]+:(?= )")
"""The key of a value is ours, and no word of the text."""

_TOKEN = re.compile(r"\S+")
_FOREIGN = re.compile(f"[{_UNICODE_ONLY}]")
_SHARE = 0.8
"""So many of all words of a row must be right in the end."""


def mend_old_fonts(text: str) -> str:
    """The text in Unicode, where it surely was typed for such fonts."""
    for encoding in _ENCODINGS:
        if encoding.signs.search(text):
            text = _mended(text, encoding)
    return text


def _mended(text: str, encoding: OldEncoding) -> str:
    rows = [row for line in text.split("\n") if encoding.signs.search(line) for row in _rows(line)]
    if not any(_is_typed_so(row, encoding) for row in rows):
        return text
    # beside a row that is sure, one word is enough
    return "\n".join(_line(line, encoding) if encoding.signs.search(line) else line for line in text.split("\n"))


def _line(line: str, encoding: OldEncoding) -> str:
    start, parts = 0, []
    for row in _rows(line):
        begin = line.index(row, start)
        mended = _converted(row, encoding) if _is_typed_so(row, encoding, fewest=1) else row
        parts += [line[start:begin], mended]
        start = begin + len(row)
    return "".join([*parts, line[start:]])


def _rows(line: str) -> list[str]:
    """The rows of words between words with letters that only Unicode has: nothing of an old font is among those."""
    key = _KEY.match(line)
    rows, begin, end = [], key.end() if key else 0, 0
    for token in _TOKEN.finditer(line):
        if _FOREIGN.search(token[0]):
            rows.append(line[begin:end])
            begin = token.end()
        end = token.end()
    return [row for row in (*rows, line[begin:end]) if row.strip()]


def _is_typed_so(row: str, encoding: OldEncoding, fewest: int = 2) -> bool:
    """Whether at least so many words become syllables that were none, and nearly all words are right then."""
    words = [word for word in _WORD.findall(row) if encoding.signs.search(word) or _LETTER.search(word)]
    meant = {word: encoding.read(word) or word for word in words}
    became_right = [
        word for word, read in meant.items() if read != word and is_syllable(read) and not is_syllable(word)
    ]
    if len(became_right) < fewest and not any(map(_is_sure, became_right)):
        return False
    counted = [read for read in map(meant.__getitem__, words) if not _is_abbreviation(read)]
    return sum(map(is_syllable, counted)) >= _SHARE * len(counted)


def _is_sure(word: str) -> bool:
    """A word with a sign within that no word has, `ho¹ch`, says it alone; `m²` and `a¹` do not."""
    return len(word) > 2 and _SYMBOL_IN_WORD.search(word) is not None


def _is_abbreviation(word: str) -> bool:
    return len(word) > 1 and word.isupper() and not is_syllable(word)


def _converted(row: str, encoding: OldEncoding) -> str:
    return _WORD.sub(lambda word: encoding.read(word[0]) or word[0], row)
