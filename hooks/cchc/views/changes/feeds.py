"""Feeds of what changed: of all plans, of each plan, of each agency that has tasks.

They are there in each build, empty where no history is known: an address that somebody subscribed to never goes away.
"""

from collections.abc import Iterator, Sequence

from cchc.content.history import History
from cchc.content.site import Site
from cchc.views.changes.changes import Changes
from cchc.views.changes.lists import reach
from cchc.views.changes.plan_changes import Change
from cchc.views.feeds.entries import EDITS_ARE_NO_DECISIONS, change_entry
from cchc.views.feeds.feeds import Feed
from cchc.views.tasks.rows import TaskRows

ALL_CHANGES = "ke-hoach/thay-doi/"
"""Where the page of all changes is (docs/ke-hoach/thay-doi.md), and their feed."""


class ChangeFeeds:
    """Makes the feeds of changes; each says how far back it knows them, or why it does not."""

    def __init__(self, site: Site, history: History, changes: Changes) -> None:
        self._site, self._history, self._changes = site, history, changes

    def of_all(self) -> Feed:
        return self._feed(ALL_CHANGES, "Thay đổi của các kế hoạch", self._changes.all)

    def of_each(self, tasks: TaskRows) -> Iterator[Feed]:
        """One for each plan, one for each agency with tasks, now or before."""
        for plan in self._site.plans:
            yield self._feed(plan.address, f"Thay đổi của {plan.short_name}", self._changes.of_plan(plan))
        for agency in self._site.agencies:
            changes = self._changes.of_agency(agency)
            if changes or tasks.of_agency(agency):
                yield self._feed(agency.address, f"Thay đổi nhiệm vụ của {agency.title}", changes)

    def _feed(self, folder: str, what: str, changes: Sequence[Change]) -> Feed:
        settings = self._site.settings
        entries = tuple(map(change_entry, changes))
        description = f"{what}. {EDITS_ARE_NO_DECISIONS} {reach(self._history)}"
        return Feed(folder, f"{settings.site_name} - {what}", description, entries, settings.province.feeds.size)
