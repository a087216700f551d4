"""Sentences: the first letter as its place wants it, numbers as people write them, and texts cut to what fits."""


def lower_first(text: str) -> str:
    """ "Quý III/2026" inside of a sentence: "quý III/2026"; "UBND xã" stays as it is."""
    return text if text[1:2].isupper() else text[:1].lower() + text[1:]


def upper_first(text: str) -> str:
    """Return words with the capital letter that a sentence begins with."""
    return text[:1].upper() + text[1:]


def shortened(text: str, longest: int) -> str:
    """At most `longest` letters, "…" included; blanks are made single. A word that alone is longer is cut."""
    words = " ".join(text.split())
    if len(words) <= longest:
        return words
    kept = words[:longest].rpartition(" ")[0] or words[: longest - 1]
    return kept.rstrip(",;:.- ") + "…"


def printed_count(count: int) -> str:
    """A whole number with points between its thousands: 14043 → "14.043"."""
    return f"{count:,}".replace(",", ".")


def printed_number(value: float) -> str:
    """At most three decimals, after a comma, without zeros at the end: 79.51 → "79,51", 80.0 → "80"."""
    whole, _, decimals = f"{value:.3f}".partition(".")
    decimals = decimals.rstrip("0")
    printed = f"{whole},{decimals}" if decimals else whole
    return "0" if printed == "-0" else printed
