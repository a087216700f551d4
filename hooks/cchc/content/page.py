"""Ordinary pages written by hand below docs/: MkDocs' and Material's own keys, nothing more."""

from datetime import date

from cchc.content.fields import key
from cchc.content.item import Item
from cchc.content.values import Day, Line, Many, Text


class Page(Item):
    """A page without a content type of its own. Its title may come from its first heading."""

    title: Line = key("title", "Tiêu đề", default="", example="Giới thiệu")
    day: Day | None = key("date", "Ngày", default=None, example="2026-11-20")
    hide: Many[Text] = key("hide", "Ẩn", default=(), example="[navigation, toc]")
    template: Text | None = key("template", "Mẫu trang", default=None)
    icon: Text | None = key("icon", "Biểu tượng", default=None)
    status: Text | None = key("status", "Tình trạng", default=None)
    search: dict[str, object] | None = key("search", "Tìm kiếm", default=None)

    @property
    def published_on(self) -> date | None:
        """The later of the days that it waits for."""
        return max(filter(None, (self.publish_from, self.day)), default=None)

    @property
    def updated_on(self) -> date | None:
        return self.day
