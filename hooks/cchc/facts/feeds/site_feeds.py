"""Which feeds a site has. Each is there in each build, also while it is empty: somebody may have subscribed to it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from cchc.content.agency import Agency
from cchc.content.history import History
from cchc.content.news import NEWS
from cchc.content.registry import TYPES
from cchc.content.series import Series
from cchc.content.site import Site
from cchc.content.terms import NewsSection, ReformField
from cchc.facts.changes.changes import Change, Changes, reach
from cchc.facts.feeds.feeds import Feed, FeedGroup, Feeds
from cchc.facts.feeds.files import ALL_CHANGES, REFORM_FIELDS, field_folder, series_folder
from cchc.facts.feeds.item_entries import EDITS_ARE_NO_DECISIONS, FeedEntry, ItemEntries, change_entry
from cchc.facts.news_archive import section_address
from cchc.facts.related import Related, agencies_of, shown_field


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


_PODCAST_CATEGORY = "Government"
"""A name of Apple's list of categories, which is in English."""


def site_feeds(site: Site, related: Related, changes: ChangeFeeds) -> Feeds:
    """All feeds, in the groups that `/rss/` shows."""
    make = _Maker(site, ItemEntries(site))
    return Feeds(
        (
            FeedGroup("Toàn trang và từng loại nội dung", (*make.of_types(), changes.of_all())),
            FeedGroup("Tin tức theo chuyên mục", tuple(make.of_sections())),
            FeedGroup("Lĩnh vực cải cách", tuple(make.of_reform_fields())),
            FeedGroup("Chuyên mục, chương trình phát theo số", tuple(make.of_series())),
        ),
        FeedGroup("Từng cơ quan", tuple(make.of_agencies(related, changes))),
        FeedGroup("Thay đổi của từng kế hoạch", tuple(changes.of_each_plan())),
    )


class _Maker:
    def __init__(self, site: Site, entries: ItemEntries) -> None:
        self._site, self._entries = site, entries
        self._name, self._size = site.settings.site_name, site.settings.province.feeds.size

    def of_types(self) -> Iterator[Feed]:
        """Yield the feeds of content types, that of everything first."""
        everything = "Mọi nội dung mới đăng"
        yield Feed("", self._name, everything, self._entries.all, self._size, "", "Toàn trang", is_archived=True)
        for kind in TYPES:
            if kind.feed:
                yield replace(self._feed(f"{kind.address}/", kind.heading, kind.feed), is_archived=True)

    def of_sections(self) -> Iterator[Feed]:
        for section in NewsSection:
            folder = section_address(section)
            heading, entries = f"Chuyên mục {section.label}", self._entries.in_folder(folder)
            # a section without items has no page yet
            page = folder if entries else f"{NEWS.address}/"
            yield self._feed(folder, heading, f"Tin, bài mới đăng của chuyên mục {section.label}", entries, page)

    def of_reform_fields(self) -> Iterator[Feed]:
        for field in ReformField:
            folder = field_folder(field)
            page = shown_field(self._site, field).address or REFORM_FIELDS
            description = f"Mọi nội dung mới đăng thuộc lĩnh vực {field.label}"
            yield self._feed(folder, field.label, description, self._entries.in_folder(folder), page)

    def of_series(self) -> Iterator[Feed]:
        """A podcast once an issue can be heard or seen."""
        for series in self._site.all(Series):
            folder = series_folder(series.key)
            entries = self._entries.in_folder(folder)
            feed = self._feed(folder, series.title, f"Các số đã đăng: {series.title}", entries, series.address)
            if any(file.is_recording for entry in entries for file in entry.files):
                feed = self._podcast(feed, series)
            yield feed

    def of_agencies(self, related: Related, changes: ChangeFeeds) -> Iterator[Feed]:
        for agency in self._site.agencies:
            withdrawn = [item for item in self._site.withdrawn if agency in agencies_of(self._site, item)]
            items = self._entries.of([*related.items_of_agency(agency), *withdrawn])
            entries = _newest_first([*items, *changes.entries_of(agency)])
            description = (
                f"Nội dung mới liên quan đến {agency.title}, thay đổi của các nhiệm vụ có cơ quan này tham gia"
            )
            yield self._feed(agency.address, agency.title, f"{description}. {changes.limits}", entries)

    def _feed(
        self,
        folder: str,
        heading: str,
        description: str,
        entries: tuple[FeedEntry, ...] | None = None,
        page: str | None = None,
    ) -> Feed:
        """`entries` are those of items for this folder, the page is there too, unless told otherwise."""
        return Feed(
            folder,
            f"{self._name} - {heading}",
            description,
            self._entries.in_folder(folder) if entries is None else entries,
            self._size,
            folder if page is None else page,
            heading,
        )

    def _podcast(self, feed: Feed, series: Series) -> Feed:
        return replace(
            feed,
            is_podcast=True,
            image=self._site.pictures.address_of(series.picture.file) if series.picture else None,
            author=series.unit or self._site.settings.province.publisher,
            category=_PODCAST_CATEGORY,
        )


def _newest_first(entries: Iterable[FeedEntry]) -> tuple[FeedEntry, ...]:
    # by the moment alone: the changes of one day have an order already
    return tuple(sorted(entries, key=lambda entry: entry.published, reverse=True))
