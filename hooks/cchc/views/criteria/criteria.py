"""`/gioi-thieu/muc-do-dap-ung/`: how far the site meets what it is measured by."""

from collections import Counter
from dataclasses import dataclass

from cchc.content.criteria import Criterion, CriterionState
from cchc.views.criteria.checks import finding
from cchc.views.site_views import SiteViews


@dataclass(frozen=True, slots=True)
class JudgedCriterion:
    """A criterion with its state; `words` are figures or a reason, `method` says how they were found."""

    criterion: Criterion
    state: CriterionState
    words: str
    method: str


@dataclass(frozen=True, slots=True)
class Checklist:
    """All criteria in the order of the settings."""

    rows: tuple[JudgedCriterion, ...]

    @property
    def counts(self) -> tuple[tuple[CriterionState, int], ...]:
        """How many there are in each state; states that none is in are left out."""
        found = Counter(row.state for row in self.rows)
        return tuple((state, found[state]) for state in CriterionState if found[state])


def checklist(views: SiteViews) -> Checklist:
    """What the settings name, judged on the site's day."""
    return Checklist(tuple(_judged(views, criterion) for criterion in views.site.settings.province.criteria))


def _judged(views: SiteViews, criterion: Criterion) -> JudgedCriterion:
    if criterion.computed:
        found = finding(views, criterion.computed)
        return JudgedCriterion(criterion, found.state, found.words, f"Máy tính: {criterion.computed.label}")
    assert criterion.state is not None
    return JudgedCriterion(criterion, criterion.state, criterion.reason or "", "Người đánh giá")
