"""What changed as feeds: of all plans, of each plan; and the changes that the feed of an agency has.

They are there in each build, empty where no history is known: an address that somebody subscribed to never goes away.
"""

from collections.abc import Iterator, Sequence

from cchc.content.agency import Agency
from cchc.content.history import History
from cchc.content.site import Site
from cchc.facts.changes.changes import Changes
from cchc.facts.changes.lists import reach
from cchc.facts.changes.plan_changes import Change
from cchc.facts.feeds.entries import EDITS_ARE_NO_DECISIONS, FeedEntry, change_entry
from cchc.facts.feeds.feeds import Feed
from cchc.facts.feeds.folders import ALL_CHANGES


class ChangeFeeds:
    """Makes the feeds of changes, of each change one entry; `limits` says how far back they are known, or why not."""

    def __init__(self, site: Site, history: History, changes: Changes) -> None:
        self._site, self._changes = site, changes
        self._entries = {change.id: change_entry(change) for change in changes.all}
        self.limits = f"{EDITS_ARE_NO_DECISIONS} {reach(history)}"

    def of_all(self) -> Feed:
        return self._feed(ALL_CHANGES, "Thay đổi của các kế hoạch", self._changes.all)

    def of_each_plan(self) -> Iterator[Feed]:
        for plan in self._site.plans:
            yield self._feed(plan.address, f"Thay đổi của {plan.short_name}", self._changes.of_plan(plan))

    def entries_of(self, agency: Agency) -> tuple[FeedEntry, ...]:
        """The changes of an agency's tasks, newest first."""
        return self._made(self._changes.of_agency(agency))

    def _feed(self, folder: str, heading: str, changes: Sequence[Change]) -> Feed:
        settings = self._site.settings
        return Feed(
            folder,
            f"{settings.site_name} - {heading}",
            f"{heading}. {self.limits}",
            self._made(changes),
            settings.province.feeds.size,
            folder,
            heading,
        )

    def _made(self, changes: Sequence[Change]) -> tuple[FeedEntry, ...]:
        return tuple(self._entries[change.id] for change in changes)
