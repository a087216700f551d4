"""Texts in the letters of old fonts (TCVN3, VNI), or read with the wrong table: which they are, and what was meant.

A reading is right when its words can be Vietnamese syllables.
"""

import re
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache

_TONE_MARKS = dict.fromkeys(map(ord, "\u0300\u0301\u0303\u0309\u0323"))
_STOPPED = re.compile(r"(?:c|ch|p|t)$")
_FIT_FOR_STOPS = re.compile("[\u0301\u0323]")
_ONSET = "(?:ngh|ng|nh|gh|gi|ch|kh|ph|qu|th|tr|[bcdđghklmnpqrstvx])?"
_RHYMES = """
a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
e ec em en eng eo ep et ê êch êm ên êng ênh êp êt êu
i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu
o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong ooc oong op ot
ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt
u ua uâ uân uâng uât uây uc uê uêch uênh ui um un ung uơ uôc uôi uôm uôn uông uôt up ut uy uya uych uyên uyêt
uynh uyt uyu
ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu y yêm yên yêng yêt yêu
"""
_SYLLABLE = re.compile(f"{_ONSET}(?:{'|'.join(sorted(_RHYMES.split(), key=len, reverse=True))})")


# the same few thousand syllables make up all texts
@lru_cache(maxsize=16384)
def is_syllable(word: str) -> bool:
    """Whether a word, in any case and any Unicode form, is formed as Vietnamese syllables are.

    One tone at most, and only sắc or nặng before c, ch, p and t. "kế" and "hoạch" are, "été" and "für" are not.
    """
    marked = unicodedata.normalize("NFD", word.lower())
    bare = unicodedata.normalize("NFC", marked.translate(_TONE_MARKS))
    tones = [mark for mark in marked if ord(mark) in _TONE_MARKS]
    if len(tones) > 1 or not _SYLLABLE.fullmatch(bare):
        return False
    return not tones or not _STOPPED.search(bare) or bool(_FIT_FOR_STOPS.match(tones[0]))


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
    """Return what one or two letters of VNI mean, in both cases."""
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
TCVN3, VNI = _ENCODINGS[:2]
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


def typed_in(texts: Sequence[str], encoding: OldEncoding) -> list[str]:
    """Return what was typed in a font of an encoding; a word that goes over several of the texts stands in its first.

    Unlike `mend_old_fonts` it asks nothing: the name of the font has said what the letters are.
    """
    whole = "".join(texts)
    owners = [number for number, text in enumerate(texts) for _ in text]
    read, end = [""] * len(texts), 0
    for word in _WORD.finditer(whole):
        for at in range(end, word.start()):
            read[owners[at]] += whole[at]
        read[owners[word.start()]] += encoding.read(word[0]) or word[0]
        end = word.end()
    for at in range(end, len(whole)):
        read[owners[at]] += whole[at]
    return read


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
        text = "\n".join(_misread_line(line) if _SEQUENCE.search(line) else line for line in text.split("\n"))
    return text


def _misread_line(line: str) -> str:
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
