"""Characters that nobody sees, blanks that are none, and letters in the disguise of other characters."""

import re
import unicodedata

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
    """Without the characters that XML 1.0 forbids or advises against (2.2)."""
    return _UNFIT.sub("", text)
