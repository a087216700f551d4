"""Names that a document prints in capitals, as running text writes them: first as the document itself does."""

import re
from collections.abc import Sequence

from cchc.text.folding import fold
from cchc.text.sentences import lower_first

_UNITS = ("tỉnh", "thành phố", "huyện", "quận", "thị xã", "xã", "phường", "thị trấn", "đặc khu", "tp")
_HEAD_WORDS = (
    "ủy ban", "uỷ ban", "ubnd", "hội đồng nhân dân", "hđnd", "sở", "bộ", "phòng", "ban", "chi cục", "cục", "tổng cục",
    "trung tâm", "văn phòng", "trường", "đài", "báo", "bảo hiểm", "kho bạc", "công an", "thanh tra", "liên đoàn",
    "hội", "đoàn", "viện", "bệnh viện", "tỉnh ủy", "tỉnh uỷ", "thành ủy", "thành uỷ", "huyện ủy", "huyện uỷ", "đảng",
    "quận ủy", "ngân hàng", "tòa án", "chính phủ", "quốc hội", "thủ tướng", "chủ tịch", "giám đốc", "ủy viên",
)  # fmt: skip
_BEGINS = re.compile(rf"(?:{'|'.join(re.escape(fold(head)) for head in _HEAD_WORDS)})\b")


def begins_agency(line: str) -> bool:
    """Whether a line of a letterhead begins the name of a body; else it goes on with the line before."""
    return _BEGINS.match(fold(line)) is not None


def shortened(name: str) -> str:
    """ "Ủy ban nhân dân tỉnh Lai Châu" → "UBND tỉnh Lai Châu", as plans and records write it."""
    return re.sub(r"\b(?:Ủy|Uỷ) ban nhân dân\b", "UBND", name)


def running(name: str, texts: Sequence[str] = ()) -> str:
    """A name in capitals as a sentence has it. `texts` are those of the document, whose own spelling is taken first."""
    words = " ".join(name.split())
    if not words.isupper() and not _is_mostly_upper(words):
        return words
    return _as_written(words, texts) or _by_rule(words)


_IN_CAPITALS = re.compile(r"[^\W\d_a-z]{2,}(?:[ ,–-]+[^\W\d_a-z]+)+")


def in_running_text(text: str, texts: Sequence[str] = (), names: Sequence[str] = ()) -> str:
    """A text whose rows of words in capitals are written as sentences have them; `names` are spelled as given."""

    def written(found: re.Match[str]) -> str:
        # "UBND TP" are short forms, and stay
        return lower_first(running(found[0], texts)) if found[0].isupper() and not found[0].isascii() else found[0]

    changed = _IN_CAPITALS.sub(written, text)
    for name in names:
        changed = re.sub(rf"\b{re.escape(name)}\b", name, changed, flags=re.IGNORECASE)
    return changed


def _is_mostly_upper(words: str) -> bool:
    letters = [letter for letter in words if letter.isalpha()]
    return bool(letters) and sum(map(str.isupper, letters)) > 0.8 * len(letters)


def _as_written(words: str, texts: Sequence[str]) -> str | None:
    """The same words elsewhere in the document, not in capitals; "Uỷ" and "Ủy" are one."""
    pattern = r"\s+".join(re.escape(word) for word in fold(words).split())
    for text in texts:
        folded = fold(text)
        # folding keeps the length of nearly all texts: then places are the same
        if len(folded) != len(text):
            continue
        for found in re.finditer(rf"\b{pattern}\b", folded):
            written = text[found.start() : found.end()]
            if not _is_mostly_upper(written) and written.casefold().replace("uỷ", "ủy") == words.casefold().replace(
                "uỷ", "ủy"
            ):
                return written[:1].upper() + written[1:]
    return None


def _by_rule(words: str) -> str:
    """The kind of body small but for its first letter, a place with capitals: "Phòng Nội vụ huyện Thạnh Trị"."""
    lower = words.lower()
    head = next((unit for unit in sorted(_HEAD_WORDS, key=len, reverse=True) if lower.startswith(unit + " ")), None)
    core = head or ""
    rest = lower[len(core) :].strip() if head else lower
    at = min(
        (found.start() for unit in _UNITS if (found := re.search(rf"(?:^|(?<=\s)){unit}\.?\s", rest))),
        default=len(rest),
    )
    own, place = rest[:at].strip(), rest[at:].strip()
    if head in _COMMITTEES:
        return f"{core[:1].upper()}{core[1:]} {rest.title()}"
    parts = [core[:1].upper() + core[1:], own[:1].upper() + own[1:] if head not in _COUNCILS else own, _place(place)]
    text = " ".join(filter(None, parts))
    text = text[:1].upper() + text[1:]
    return re.sub(r"\b(ubnd|hđnd|ubmttq|mttq|tp)\b", lambda found: found[0].upper(), text, flags=re.IGNORECASE)


_COMMITTEES = ("tỉnh ủy", "tỉnh uỷ", "thành ủy", "thành uỷ", "huyện ủy", "huyện uỷ", "quận ủy")
"""A place follows at once: "Tỉnh ủy Lai Châu"."""

_COUNCILS = ("ủy ban", "uỷ ban", "hội đồng nhân dân", "ubnd", "hđnd")


def _place(words: str) -> str:
    unit = next((unit for unit in sorted(_UNITS, key=len, reverse=True) if words.startswith(unit)), "")
    return f"{unit} {words[len(unit) :].strip().title()}".strip() if words else ""


def person(name: str) -> str:
    """The name of a signer, in capitals of its own words."""
    return name.title() if name.isupper() else name
