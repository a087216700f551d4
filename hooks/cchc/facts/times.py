"""What a printed time means, beside its text."""

from cchc.text.folding import fold
from cchc.text.period import TimePeriod, describe


def understood(period: TimePeriod, text: str | None) -> str:
    """The meaning in words; empty where the text says the same."""
    words = describe(period)
    return "" if fold(words) == fold(text or "") else words
