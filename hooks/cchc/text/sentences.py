"""The first letter of a text, as its place in a sentence wants it."""


def lower_first(text: str) -> str:
    """ "Quý III/2026" inside of a sentence: "quý III/2026"; "UBND xã" stays as it is."""
    return text if text[1:2].isupper() else text[:1].lower() + text[1:]


def upper_first(text: str) -> str:
    """The same at the beginning of one."""
    return text[:1].upper() + text[1:]
