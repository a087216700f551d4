"""What a look at the site gives, and the commonest ways of looking."""

from collections.abc import Callable
from dataclasses import dataclass

from cchc.content.criteria import CriterionState
from cchc.facts.site_facts import SiteFacts


@dataclass(frozen=True, slots=True)
class Finding:
    """What a look at the site gave: the state, and the figures in words."""

    state: CriterionState
    words: str


def met(holds: bool, words: str) -> Finding:
    """A criterion that holds or does not."""
    return Finding(CriterionState.MET if holds else CriterionState.NOT_MET, words)


def has_page(path: str) -> Callable[[SiteFacts], Finding]:
    """Whether the public can open a page written by hand."""

    def look(facts: SiteFacts) -> Finding:
        is_there = facts.site.public(facts.site.item_at(path)) is not None
        return met(is_there, "Có trang" if is_there else "Chưa có trang")

    return look


def has_items(address: str, counted: str) -> Callable[[SiteFacts], Finding]:
    """Whether there is anything of a type; `address` is that of the type, `counted` names one in Vietnamese."""

    def look(facts: SiteFacts) -> Finding:
        count = facts.counts.get(address, 0)
        return met(count > 0, f"{count} {counted}")

    return look


def share(count: int, total: int, counted: str) -> Finding:
    """Met when all are counted, and there are any: "12/24 câu hỏi"."""
    return met(0 < total == count, f"{count}/{total} {counted}")
