"""What stands in a feed, whatever it is made of: an item of the site, or a change."""

from dataclasses import dataclass
from datetime import datetime

from cchc.content.item import Item
from cchc.content.news import News
from cchc.content.terms import Term
from cchc.text.dates import midnight
from cchc.views.changes.plan_changes import Change


@dataclass(frozen=True, slots=True)
class FeedEntry:
    """One entry. `name` is its id without the site's part: it never changes and is nowhere used twice.

    `address` is on this site, perhaps with a fragment. Without `paragraphs` the page there is the text. Without a
    `summary` the first paragraph is one.
    """

    name: str
    title: str
    address: str
    published: datetime
    updated: datetime
    summary: str | None = None
    paragraphs: tuple[str, ...] = ()
    categories: tuple[Term, ...] = ()


def item_entry(item: Item) -> FeedEntry:
    """The entry of an item of a type that knows its day of publication; it follows the file, not title or address."""
    published = item.published_at
    assert published is not None
    return FeedEntry(
        item.path.removesuffix(".md"),
        item.title,
        item.address,
        published,
        max(published, midnight(item.updated_on)) if item.updated_on else published,
        item.description,
        categories=(item.section,) if isinstance(item, News) else (),
    )


def change_entry(change: Change) -> FeedEntry:
    """The entry of a change. Another change of the same kind on the same day renews it."""
    plan = change.plan
    task = change.subject.partition(":")[0]
    name = f"{task}, {plan.short_name}" if task else plan.short_name
    sentence = change.sentence[:1].upper() + change.sentence[1:]
    summary = f"{(change.subject or plan.title).rstrip('.…')}. {sentence}."
    return FeedEntry(
        change.id,
        f"{name}: {change.sentence}",
        change.address,
        change.moment,
        change.moment,
        summary,
        (summary, f"Kế hoạch: {plan.title}.", EDITS_ARE_NO_DECISIONS),
        (change.kind,),
    )


EDITS_ARE_NO_DECISIONS = "Đây là sửa đổi nội dung trên trang này, không phải quyết định của cơ quan ban hành kế hoạch."
