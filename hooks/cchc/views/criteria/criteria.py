"""`/gioi-thieu/muc-do-dap-ung/`: how far the site meets what it is measured by."""

from collections import Counter
from dataclasses import dataclass

from cchc.content.criteria import Computed, Criterion, CriterionState
from cchc.facts.site_facts import SiteFacts
from cchc.views.criteria.checks import finding

_IN_ORDER = (CriterionState.NOT_MET, CriterionState.MET, CriterionState.NOT_APPLICABLE)
"""What is missing comes first."""


@dataclass(frozen=True, slots=True)
class JudgedCriterion:
    """A criterion with its state; `words` are figures or a reason, `method` says how they were found."""

    criterion: Criterion
    state: CriterionState
    words: str
    method: str


@dataclass(frozen=True, slots=True)
class Checklist:
    """All criteria: those that are not met first, else in the order of the settings."""

    rows: tuple[JudgedCriterion, ...]

    @property
    def counts(self) -> tuple[tuple[CriterionState, int], ...]:
        """How many there are in each state; states that none is in are left out."""
        found = Counter(row.state for row in self.rows)
        return tuple((state, found[state]) for state in _IN_ORDER if found[state])


def checklist(facts: SiteFacts) -> Checklist:
    """What the settings name, judged on the site's day."""
    rows = (_judged(facts, criterion) for criterion in facts.site.settings.province.criteria)
    return Checklist(tuple(sorted(rows, key=lambda row: _IN_ORDER.index(row.state))))


def _judged(facts: SiteFacts, criterion: Criterion) -> JudgedCriterion:
    if criterion.computed:
        found = finding(facts, criterion.computed)
        return JudgedCriterion(criterion, found.state, found.words, _checked(criterion.computed, found.state))
    assert criterion.state is not None
    return JudgedCriterion(criterion, criterion.state, criterion.reason or "", "Người đánh giá")


def _checked(check: Computed, state: CriterionState) -> str:
    """ "Kiểm tra tự động: đã có trang Giới thiệu", "…: chưa có trang Giới thiệu", "…: đếm văn bản"."""
    words = check.label
    if words.startswith("có "):
        words = f"{'đã' if state is CriterionState.MET else 'chưa'} {words}"
    return f"Kiểm tra tự động: {words}"
