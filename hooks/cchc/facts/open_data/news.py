"""News as open data."""

from collections.abc import Iterator
from datetime import date

from cchc.content.news import News
from cchc.content.site import Site
from cchc.content.terms import NewsSection, ReformField
from cchc.facts.open_data.record import Record, Words, absolute, column, illustration_column, name_of
from cchc.facts.tasks.rows import TaskRows


class NewsRecord(Record):
    """A news item: what it is about and which tasks it is evidence for; its text is on its page and in the feeds."""

    name: Words = column("ma_dinh_danh", "Mã định danh", "Mã không đổi của tin, bài")
    title: Words = column("tieu_de", "Tiêu đề", "Tiêu đề tin, bài")
    description: Words | None = column("tom_tat", "Tóm tắt", "Một, hai câu")
    published_on: date = column("ngay_dang", "Ngày đăng", "Ngày đăng trên trang")
    section: NewsSection = column("chuyen_muc", "Chuyên mục", "Chuyên mục của tin, bài", NewsSection)
    unit: Words | None = column("don_vi", "Đơn vị", "Đơn vị mà tin, bài nói đến")
    unit_key: Words | None = column("ma_don_vi", "Mã đơn vị", "Mã trong bảng co-quan")
    origin: Words | None = column("nguon", "Nguồn", "Nguồn của thông tin")
    origin_url: Words | None = column("nguon_url", "Địa chỉ nguồn", "Địa chỉ của nguồn trên mạng, nếu có")
    tasks: tuple[Words, ...] = column("nhiem_vu", "Nhiệm vụ", "Mã định danh nhiệm vụ mà tin, bài là minh chứng")
    reform_fields: tuple[ReformField, ...] = column("linh_vuc", "Lĩnh vực", "Lĩnh vực cải cách", ReformField)
    is_illustration: bool = illustration_column()
    address: Words = column("dia_chi", "Địa chỉ", "Địa chỉ trang của tin, bài")


def news_records(site: Site, rows: TaskRows) -> Iterator[NewsRecord]:
    """Newest first."""
    return (_record(site, news) for news in site.news)


def _record(site: Site, news: News) -> NewsRecord:
    unit = site.agency_in(news, news.unit) if news.unit else None
    tasks = (site.task_named(reference) for reference in news.evidence_for)
    return NewsRecord(
        name=name_of(news),
        title=news.title,
        description=news.description,
        published_on=news.published_on,
        section=news.section,
        unit=news.unit,
        unit_key=unit.key if unit else None,
        origin=news.origin.name if news.origin else None,
        origin_url=news.origin.url if news.origin else None,
        tasks=tuple(f"{name_of(found.plan)}#{found.task.permalink}" for found in tasks if found),
        reform_fields=news.reform_fields,
        is_illustration=news.is_illustration,
        address=absolute(site, news.address),
    )
