"""Letters that look like Vietnamese ones and are others, and characters that nobody sees.

Either is found by no search, and another word to every machine.
"""

import re
import unicodedata

from cchc.text.old_fonts import is_syllable

_BAR = {"Ɖ": "Đ", "ɖ": "đ", "Ð": "Đ", "ð": "đ"}
_CYRILLIC = dict(zip("АВЕКМНОРСТУХЅІЈаеорсухѕіјһԁԛѡктм", "ABEKMHOPCTYXSIJaeopcyxsijhdqwktm", strict=True))
_GREEK = dict(zip("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧοναικτρ", "ABEZHIKMNOPTYXovaiktp", strict=True))
_RARE_LATIN = {"ƣ": "ư", "Ƣ": "Ư", "ǎ": "ă", "Ǎ": "Ă", "ȃ": "â", "ı": "i", "ɑ": "a", "ɡ": "g", "ɵ": "ơ", "ȯ": "ơ"}
LOOK_ALIKES = {**_BAR, **_CYRILLIC, **_GREEK, "ƣ": "ư", "Ƣ": "Ư"}
"""Each such letter, and the one that is meant where it stands among Vietnamese letters."""

_FOREIGN = re.compile(r"[\u0370-\u03ff\u0400-\u052f]")
_FOREIGN_OR_RARE = re.compile(rf"[\u0370-\u03ff\u0400-\u052f{''.join(_RARE_LATIN)}]")
_MARKS = "\u0300-\u036f"
_TOKEN = re.compile(rf"[^\W_][\w{_MARKS}]*(?:[-/.&][\w{_MARKS}]+)*")
_WORD = re.compile(rf"(?:[^\W\d_][{_MARKS}]*)+")
_STROKE = re.compile("([Dd])[\u0335-\u0338]")
_HORN = re.compile("(?<=[OoUu])([\u0300-\u0309\u0323]*)\u0315")
_LOOSE_MARK = re.compile("[\u0315\u0335-\u0338]")
_DONG = re.compile(r"₫(?=[^\W\d_])")
_VOWEL = re.compile("[aeiouyăâêôơưáàảãạéèẻẽẹíìỉĩịóòỏõọúùủũụýỳỷỹỵæöþ]", re.IGNORECASE)
_FEW_LETTERS = 6


def mend_look_alikes(text: str) -> str:
    """Return a text with the letters that are meant instead of those that look like them: `Ðất`, `ngƣời`, `Кế` with a
    Cyrillic К.

    Words that are wholly of another script stay as they are, and so do foreign words: `Sigurðsson`, `μm`, `hǎo`.
    """
    text = _joined(_DONG.sub("đ", text))
    if any(letter in text for letter in _BAR) or "ƣ" in text or "Ƣ" in text:
        text = _WORD.sub(lambda found: _barred(found[0]), text)
    if _FOREIGN_OR_RARE.search(text) is None:
        return text
    is_stray = all(letter in _CYRILLIC for letter in _FOREIGN.findall(text))
    return _TOKEN.sub(lambda found: _mixed(found[0], is_stray), text)


def _joined(text: str) -> str:
    """A bar or a horn that was set beside its letter becomes part of it."""
    if _LOOSE_MARK.search(text) is None:
        return text
    apart = _STROKE.sub(lambda found: "Đđ"[found[1] == "d"], unicodedata.normalize("NFD", text))
    return unicodedata.normalize("NFC", _HORN.sub("\\1\u031b", apart))


def _barred(word: str) -> str:
    """Đ, đ and ư. The Icelandic ð never begins a word, the Vietnamese đ always does, but for initials (`nð-cp`)."""
    word = word.replace("Ɖ", "Đ").replace("ɖ", "đ").replace("ƣ", "ư").replace("Ƣ", "Ư")
    if ("ð" in word[1:] and _VOWEL.search(word)) or ("Ð" in word[1:] and len(word) > _FEW_LETTERS):
        return _BAR.get(word[0], word[0]) + word[1:]
    return word.replace("Ð", "Đ").replace("ð", "đ")


def _mixed(token: str, is_stray: bool) -> str:
    """A word, or words joined as in `12/КН-UBND`, where letters of two scripts stand together."""
    if _FOREIGN_OR_RARE.search(token) is None:
        return token
    mended = _in_latin(token)
    foreign = set(_FOREIGN.findall(token))
    if foreign and not _FOREIGN.search(mended) and _belongs(token, foreign, is_stray):
        token = mended
    return _WORD.sub(lambda found: _rare(found[0]), token)


def _in_latin(word: str) -> str:
    apart = unicodedata.normalize("NFD", word)
    return unicodedata.normalize("NFC", "".join(_CYRILLIC.get(mark) or _GREEK.get(mark) or mark for mark in apart))


def _belongs(token: str, foreign: set[str], is_stray: bool) -> bool:
    """Whether foreign letters are meant as Latin ones: beside these, or alone where no other word is foreign."""
    beside = {letter for letter in token if letter.isalpha()} - foreign
    if any(letter in _GREEK and letter.islower() for letter in foreign):
        words = [word for word in _WORD.findall(token) if _FOREIGN.search(word)]
        return all(is_syllable(_in_latin(word)) and len(word) > 2 for word in words)
    return bool(beside) or (is_stray and all(letter in _CYRILLIC for letter in foreign))


def _rare(word: str) -> str:
    """Letters of phonetic script and of other tongues, only where a Vietnamese syllable comes of it."""
    mended = "".join(_RARE_LATIN.get(letter, letter) for letter in word)
    return mended if mended != word and is_syllable(mended) else word


_OTHER_SCRIPTS = "\u0590-\u1cff\u2190-\u2bff\u3040-\ud7ff\ufe0f\U00010000-\U0010ffff"
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_JOINERS = re.compile(f"(?<![{_OTHER_SCRIPTS}])[\u200b-\u200d\u2060]")
_DIRECTIONS = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_NEVER_SEEN = re.compile(
    "[\xad\u034f\u115f\u1160\u17b4\u17b5\u180e\u2061-\u2065\u206a-\u206f\u3164\ufeff\uffa0\ufff0-\ufffb\U000e0000-\U000e0fff]"
    "|(?<=[A-Za-z\xc0-\u024f\u1e00-\u1eff])[\ufe00-\ufe0f]"
)
_BLANK = "\x85\xa0\u1680\u2028\u2029\u202f\u205f\u2800\u3000" + "".join(map(chr, range(0x2000, 0x200B)))
BLANKS = re.compile(f"[{_BLANK}]")
_BLANK_RUN = re.compile(f"[ \t{_BLANK}]+")
_LIST_OR_KEY = re.compile(r"[-*+] |\d+[.)] |[a-z_]+:")

_CODE_BLOCK = 4

_DISGUISED = re.compile("[\ufb00-\ufb06\uff01-\uff5e\u2160-\u217f\U0001d400-\U0001d7ff]")
_EAST_ASIAN = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]")

_SYMBOLS = {
    0xA7: "▪", 0xA8: "□", 0xB7: "•", 0xD8: "➢", 0xFC: "✓", 0xFB: "✗", 0xFE: "☑", 0xFD: "☒", 0x6F: "☐", 0x76: "❖",
    0x6C: "●", 0x6E: "■", 0x2D: "-", 0xE0: "→", 0xDF: "←", 0xF0: "⇨", 0xB0: "°", 0xB1: "±", 0xA3: "≤", 0xB3: "≥",
    0xB4: "×", 0xB8: "÷", 0xB9: "≠", 0xBB: "≈", 0x2B: "+", 0x3D: "=", 0x20: " ", 0xAE: "→", 0xDC: "⇐", 0x71: "❑",
}  # fmt: skip
"""Characters of the fonts Symbol and Wingdings that Word puts into lists and formulas, by their place in the font."""

_LIST_SIGNS = re.compile(
    "^([ \t]*(?:>[ \t]?)*)[\uf0b7\uf0a7\uf0d8\uf0fc\uf076\uf06c\uf06e\uf02d\uf0e0\uf071][ \t\xa0]*", re.MULTILINE
)
_PRIVATE = re.compile("[\ue000-\uf8ff]")
LOST = re.compile("[\ufffd\ue000-\uf8ff\U000f0000-\U0010ffff]")
"""What stands where a letter was lost, and characters that each font draws as it likes."""


def without_unseen(text: str) -> str:
    """The text without soft hyphens, zero-width blanks and signs of direction; emoji and other scripts keep theirs."""
    text = _JOINERS.sub("", _NEVER_SEEN.sub("", text))
    if _DIRECTIONS.search(text) is None:
        return text
    lines = (line if _RIGHT_TO_LEFT.search(line) else _DIRECTIONS.sub("", line) for line in text.split("\n"))
    return "\n".join(lines)


def with_plain_blanks(text: str) -> str:
    """The text with one kind of blank. None is left at the end of a line, where two would break it.

    Four at its beginning would make it program code: they go, unless a list's sign or a key follows them.
    """
    if BLANKS.search(text) is None:
        return text
    return "\n".join(_plain_line(line) if BLANKS.search(line) else line for line in text.split("\n"))


def _plain_line(line: str) -> str:
    start = _BLANK_RUN.match(line)
    if start and len(start[0]) >= _CODE_BLOCK and not _LIST_OR_KEY.match(line, start.end()):
        line = BLANKS.sub("", start[0]) + line[start.end() :]
    bare = line.rstrip(f" \t{_BLANK}")
    # two plain blanks at the end are a break that is meant
    end = "" if BLANKS.search(line, len(bare)) else line[len(bare) :]
    return BLANKS.sub(" ", bare) + end


def without_disguise(text: str) -> str:
    """Ligatures, full-width, mathematical and Roman-numeral characters as the plain letters they look like."""
    if _DISGUISED.search(text) is None:
        return text
    lines = (line if _EAST_ASIAN.search(line) else _DISGUISED.sub(_plain, line) for line in text.split("\n"))
    return "\n".join(lines)


def with_common_symbols(text: str) -> str:
    """Signs of Word's symbol fonts as characters of Unicode; at the beginning of a line they become a list's `-`."""
    if _PRIVATE.search(text) is None:
        return text
    return _PRIVATE.sub(lambda found: _SYMBOLS.get(ord(found[0]) - 0xF000, found[0]), _LIST_SIGNS.sub(r"\1- ", text))


def _plain(found: re.Match[str]) -> str:
    return unicodedata.normalize("NFKC", found[0])


_UNFIT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
"""Control characters, halves of surrogate pairs and what Unicode calls no characters."""


def is_unfit(text: str) -> bool:
    """Whether a text holds characters that `clean` takes out, or that turn the direction of what follows."""
    return _UNFIT.search(text) is not None or _DIRECTIONS.search(text) is not None


def clean(text: str) -> str:
    """Return a text without the characters that XML 1.0 forbids or advises against (2.2)."""
    return _UNFIT.sub("", text)
