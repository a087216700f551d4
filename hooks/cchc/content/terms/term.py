"""What all terms are: a key that editors write, a label that readers see."""

from enum import StrEnum
from typing import Self


class Term(StrEnum):
    """A word of a closed list: the member's value is the YAML key, `label` the official Vietnamese name."""

    label: str

    def __new__(cls, key: str, label: str) -> Self:
        member = str.__new__(cls, key)
        member._value_ = key
        member.label = label
        return member

    @property
    def slug(self) -> str:
        """The key as part of an address: `chi_dao_dieu_hanh` → `chi-dao-dieu-hanh`."""
        return self.value.replace("_", "-")
