"""What changed in plans and their tasks, newest first, told from the repository's history."""

from collections import defaultdict
from collections.abc import Sequence

from cchc.content.agency import Agency
from cchc.content.history import History
from cchc.content.plan import Plan
from cchc.content.site import Site
from cchc.facts.changes.plan_changes import Change, changes_of


class Changes:
    """All changes, newest first, found by their plan and by the agencies they concern."""

    def __init__(self, site: Site, history: History) -> None:
        found = [change for plan in site.plans for change in changes_of(site, plan, history.plans.get(plan.path))]
        self.all = tuple(sorted(found, key=lambda change: change.moment, reverse=True))
        self._of_plan: dict[str, list[Change]] = defaultdict(list)
        self._of_agency: dict[str, list[Change]] = defaultdict(list)
        for change in self.all:
            self._of_plan[change.plan.path].append(change)
            for key in change.agency_keys:
                self._of_agency[key].append(change)

    def of_plan(self, plan: Plan) -> Sequence[Change]:
        return self._of_plan.get(plan.path, ())

    def of_agency(self, agency: Agency) -> Sequence[Change]:
        """Changes of tasks that it, or one that it succeeds, leads or supports, or did before; of plans with such."""
        return self._of_agency.get(agency.key, ())
