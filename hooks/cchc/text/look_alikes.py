"""Letters that look like those of Vietnamese and are others: found by no search, and another word to every machine."""

import re
import unicodedata

from cchc.text.syllables import is_syllable

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
    """The same text with the letters that are meant: `Ðất`, `QÐ-UBND`, `ngƣời`, `Кế` with a Cyrillic К.

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
