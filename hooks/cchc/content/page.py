"""Ordinary pages written by hand below docs/: of MkDocs' and Material's own keys those that have an effect here."""

from datetime import date
from typing import Literal

from cchc.content.content_type import ContentType
from cchc.content.fields import Model, key
from cchc.content.item import Item
from cchc.content.values import Day, Line, Many, Text


class PageSearch(Model):
    """Whether search finds a page."""

    exclude: bool = key("exclude", "Không cho tìm thấy", default=False, example="true")


class Page(Item):
    """A page without a content type of its own. Its title may come from its first heading."""

    title: Line = key("title", "Tiêu đề", default="", example="Giới thiệu")
    day: Day | None = key("date", "Ngày", default=None, example="2026-11-20")
    hide: Many[Literal["navigation", "toc"]] = key("hide", "Ẩn", default=(), example="[navigation, toc]")
    template: Text | None = key("template", "Mẫu trang", default=None, example="main.html")
    search: PageSearch = key("search", "Tìm kiếm", default=PageSearch(), example="{exclude: true}")

    @property
    def published_on(self) -> date | None:
        """The later of the days that it waits for."""
        return max(filter(None, (self.publish_from, self.day)), default=None)

    @property
    def updated_on(self) -> date | None:
        return self.day


PAGE = ContentType(
    model=Page,
    name="Trang",
    heading="Trang",
    folder="docs",
    address="",
    has_register=False,
)
