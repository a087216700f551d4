"""Characters that editors can write, but no file may hold."""

import re

_UNFIT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
"""Control characters, halves of surrogate pairs and what Unicode calls no characters."""


def clean(text: str) -> str:
    """Without the characters that XML 1.0 forbids or advises against (2.2)."""
    return _UNFIT.sub("", text)
