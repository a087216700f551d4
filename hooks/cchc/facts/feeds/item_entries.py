"""What stands in a feed: items and changes as entries, each made once, in however many feeds it stands."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache

from cchc.content.dossier_figures import DossierFigures
from cchc.content.item import Item, Withdrawal
from cchc.content.news import News
from cchc.content.procedure import Procedure
from cchc.content.registry import type_of
from cchc.content.site import Site
from cchc.content.terms import ProcedureState, Term
from cchc.facts.changes.changes import Change
from cchc.facts.dossier_series import figures_in_a_sentence
from cchc.facts.feeds.files import FeedFile, files_of, folders_of
from cchc.facts.lasting_ids import lasting_name
from cchc.text.dates import midnight
from cchc.text.file_names import address_name
from cchc.text.folding import slugify
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


_SPEAKERS = ("unit", "issuer", "agency", "lead")
"""The attributes of types that say which agency speaks."""

_ILLUSTRATION = "Nội dung mẫu"
"""Stands in the title: a feed reader shows nothing else of the page around it."""

_TAG = "the"
_WITHDRAWN = "Đã thu hồi"

_NEWS_OF_PROCEDURES = {
    ProcedureState.NEW: "Mới",
    ProcedureState.AMENDED: "Sửa đổi",
    ProcedureState.ABOLISHED: "Bãi bỏ",
}


def item_entry(site: Site, item: Item) -> FeedEntry | None:
    """The entry of an item; None of a type without a feed, and where no day is known.

    Of a procedure, what its last decision did is the news, and another decision is another entry.
    """
    moment = _moment(item)
    if moment is None or type_of(item.path).feed is None:
        return None
    name, title = _name_and_title(item)
    if item.withdrawal:
        return _withdrawn_entry(site, item, item.withdrawal, name, f"[{_WITHDRAWN}] {title}", moment)
    picture = getattr(item, "picture", None)
    return FeedEntry(
        name,
        title,
        item.address,
        moment,
        max(moment, midnight(item.updated_on)) if item.updated_on else moment,
        item.description or (figures_in_a_sentence(item) if isinstance(item, DossierFigures) else None),
        authors=_authors(item),
        categories=tuple(_categories(site, item)),
        files=files_of(site, item),
        picture=site.pictures.address_of(picture.file) if picture else None,
        corrections=tuple((correction.day, correction.text) for correction in item.corrections),
        item=item,
    )


def _name_and_title(item: Item) -> tuple[str, str]:
    name, title = lasting_name(item), item.heading
    if isinstance(item, Procedure):
        name = f"{name}/{item.state.slug}/{slugify(item.decision.number) if item.decision else ''}".rstrip("/")
        title = f"{_NEWS_OF_PROCEDURES[item.state]}: {title}"
    return name, f"[{_ILLUSTRATION}] {title}" if item.is_illustration else title


def _withdrawn_entry(
    site: Site, item: Item, withdrawal: Withdrawal, name: str, title: str, moment: datetime
) -> FeedEntry:
    """The entry that readers have already, renewed: they are told that there is nothing more behind it, and why."""
    told = withdrawal.in_words
    updated = max(moment, midnight(withdrawal.day))
    # tags are words of its own
    categories = tuple(each for each in _categories(site, item) if each.scheme != _TAG)
    return FeedEntry(name, title, item.address, moment, updated, told, (told,), categories=categories, item=item)


def _moment(item: Item) -> datetime | None:
    if not isinstance(item, Procedure):
        # what waited for `dang_tu` comes as new on that day, not into an archive nobody reads again
        waited = midnight(item.publish_from) if item.publish_from else None
        return max(filter(None, (item.published_at, waited)), default=None)
    # the day of a comparison is not the day of a decision
    decided = item.decision.day if item.decision else None
    if item.state not in _NEWS_OF_PROCEDURES or decided is None or not decided.day:
        return None
    return midnight(max(decided.first_day, item.publish_from or decided.first_day))


def _authors(item: Item) -> tuple[str, ...]:
    if isinstance(item, News) and item.author:
        return (item.author,)
    return tuple(_speakers(item))


@cache
def _speaking(kind: type[Item]) -> tuple[str, ...]:
    """The attributes of `_SPEAKERS` that a type has."""
    return tuple(name for name in _SPEAKERS if name in kind.model_fields or hasattr(kind, name))


def _speakers(item: Item) -> Iterable[str]:
    for attribute in _speaking(type(item)):
        value = getattr(item, attribute)
        if value:
            return (value,) if isinstance(value, str) else value
    return ()


def _categories(site: Site, item: Item) -> Iterator[Category]:
    """The most particular first: section, kind of document, fields of reform, agency, tags, type."""
    if isinstance(item, News):
        yield Category.of("chuyen-muc", item.section)
    for field in item.reform_fields:
        yield Category.of("linh-vuc", field)
    for name in _speakers(item):
        agency = site.agency_in(item, name)
        if agency:
            yield Category("co-quan", agency.key, agency.title)
    for tag in item.tags:
        yield Category(_TAG, address_name(tag), tag)
    kind = type_of(item.path)
    yield Category("loai", kind.address, kind.name)


class ItemEntries:
    """Made in one pass over what the public may see; `all` are newest first."""

    def __init__(self, site: Site) -> None:
        by_path = {item.path: entry for item in site.with_pages if (entry := item_entry(site, item))}
        self.all = tuple(sorted(by_path.values(), key=lambda entry: entry.order, reverse=True))
        self._by_path = by_path
        self._in_folder: dict[str, list[FeedEntry]] = defaultdict(list)
        for entry in self.all:
            for folder in folders_of(entry.item) if entry.item else ():
                self._in_folder[folder].append(entry)

    def in_folder(self, folder: str) -> tuple[FeedEntry, ...]:
        """What stands in the feed at a place, newest first."""
        return tuple(self._in_folder.get(folder, ()))

    def of(self, items: Iterable[Item]) -> tuple[FeedEntry, ...]:
        """The entries of those items that have one, in their order."""
        return tuple(self._by_path[item.path] for item in items if item.path in self._by_path)
