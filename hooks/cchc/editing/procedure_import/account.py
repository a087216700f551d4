"""What an import has made of a record, with an account of its letters: none may be lost without a word."""

from collections import Counter
from dataclasses import dataclass, field


@dataclass
class Account:
    """Letters and digits: those read, those of the portal's page alone by kind, those dropped as signs nobody sees."""

    read: int = 0
    chrome: Counter[str] = field(default_factory=Counter)
    unseen: int = 0
    written: int = 0

    @property
    def missing(self) -> int:
        """How many letters are neither written nor accounted for."""
        return max(0, self.read - sum(self.chrome.values()) - self.written)


@dataclass
class Converted:
    """A procedure as YAML will have it: `front` by the keys of the model; `notes` say what was not understood."""

    code: str
    front: dict[str, object]
    notes: list[str]
    account: Account


def letters_in(text: str) -> int:
    """How many letters and digits a text has."""
    return sum(letter.isalnum() for letter in text)
