"""What stands in a feed, whatever it is made of: an item of the site, or a change."""

from dataclasses import dataclass
from datetime import date, datetime

from cchc.content.item import Item
from cchc.content.terms import Term
from cchc.facts.changes.plan_changes import Change
from cchc.facts.feeds.files import FeedFile
from cchc.text.sentences import upper_first

EDITS_ARE_NO_DECISIONS = "Đây là sửa đổi nội dung trên trang này, không phải quyết định của cơ quan ban hành kế hoạch."


@dataclass(frozen=True, slots=True)
class Category:
    """What an entry is about: `term` is a key of the list that `scheme` names (`linh-vuc`), `label` is for readers."""

    scheme: str
    term: str
    label: str

    @classmethod
    def of(cls, scheme: str, term: Term) -> "Category":
        return cls(scheme, term.value, term.label)


@dataclass(frozen=True, slots=True)
class FeedEntry:
    """One entry. `name` is its id without the site's part: it never changes and is nowhere used twice.

    `address` is on this site, perhaps with a fragment. Without `paragraphs` the page there is the text. Without a
    `summary` the first paragraph is one. `authors` are the person who wrote it, else the agency that speaks.
    `picture` is an address on this site, `corrections` have their day and what was corrected, `item` is what the
    entry is made of; of a change there is none.
    """

    name: str
    title: str
    address: str
    published: datetime
    updated: datetime
    summary: str | None = None
    paragraphs: tuple[str, ...] = ()
    authors: tuple[str, ...] = ()
    categories: tuple[Category, ...] = ()
    files: tuple[FeedFile, ...] = ()
    picture: str | None = None
    corrections: tuple[tuple[date, str], ...] = ()
    item: Item | None = None

    @property
    def order(self) -> tuple[datetime, str]:
        """Sort key: the moment of publication; the id decides a tie."""
        return self.published, self.name


def change_entry(change: Change) -> FeedEntry:
    """The entry of a change. Another change of the same kind on the same day renews it."""
    plan = change.plan
    task = change.subject.partition(":")[0]
    name = f"{task}, {plan.short_name}" if task else plan.short_name
    sentence = upper_first(change.sentence)
    summary = f"{(change.subject or plan.title).rstrip('.…')}. {sentence}."
    return FeedEntry(
        change.id,
        f"{name}: {change.sentence}",
        change.address,
        change.moment,
        change.moment,
        summary,
        (summary, f"Kế hoạch: {plan.title}.", EDITS_ARE_NO_DECISIONS),
        categories=(Category.of("thay-doi", change.kind),),
    )
