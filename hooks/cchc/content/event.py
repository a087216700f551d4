"""Sự kiện: a contest, a dialogue, a briefing … as a plan announces it, or as it took place."""

from datetime import date

from cchc.content.content_type import ContentType
from cchc.content.fields import key
from cchc.content.item import Item
from cchc.content.plan import Year
from cchc.content.terms import EventKind
from cchc.content.values import AgencyName, Day, Many, Markdown, TaskReference, Text
from cchc.text.period import Interval, Precision, TimePeriod, YearSpan, parse_period
from cchc.text.working_days import WorkCalendar


class Event(Item):
    """An event. Its time is the text of its plan as printed, or its days once they are known."""

    kind: EventKind = key("loai", "Loại", example="hoi_thi")
    time: Text | None = key("thoi_gian", "Thời gian", default=None, example="Quý III/2026")
    year: Year | None = key("nam", "Năm", default=None, example="2026")
    starts: Day | None = key("ngay", "Ngày", default=None, example="2026-09-15")
    ends: Day | None = key("ngay_ket_thuc", "Ngày kết thúc", default=None, example="2026-09-16")
    place: Text | None = key("dia_diem", "Địa điểm", default=None, example="Hội trường UBND tỉnh")
    lead: Many[AgencyName] = key("chu_tri", "Chủ trì", example="[Sở Nội vụ]")
    support: Many[AgencyName] = key("phoi_hop", "Phối hợp", default=(), example="[Sở Tư pháp]")
    audience: Text | None = key("doi_tuong", "Đối tượng", default=None, example="Công chức cấp xã")
    manner: Text | None = key("cach_thuc", "Cách thức", default=None, example="Thuyết trình, vấn đáp")
    result: Markdown | None = key("ket_qua", "Kết quả", default=None)
    tasks: Many[TaskReference] = key("nhiem_vu", "Nhiệm vụ", default=(), example='["993/KH-UBND#8"]')

    @property
    def happened_on(self) -> date | None:
        """Its last day."""
        return self.ends or self.starts

    @property
    def is_evidence(self) -> bool:
        """Before its result is there it is a promise."""
        return self.result is not None

    def period(self, calendar: WorkCalendar | None = None) -> TimePeriod:
        """What its printed time means; `nam` is the year of a time that names none."""
        years = YearSpan(self.year, self.year) if self.year else None
        return parse_period(self.time, years=years, calendar=calendar)

    @property
    def intervals(self) -> tuple[Interval, ...]:
        """Its days: those that are known, else those that the text names, be they provisional; empty where none are."""
        if self.starts:
            return (Interval(self.starts, self.ends or self.starts, Precision.DAY),)
        return self.period().named_intervals


EVENT = ContentType(
    model=Event,
    name="Sự kiện",
    heading="Sự kiện",
    folder="docs/su-kien",
    address="su-kien",
    template="pages/event.html",
    feed="Sự kiện có ngày đăng",
    empty="Các hội thi, đối thoại, tập huấn, họp báo sẽ có ở đây, kèm ngày và nơi tổ chức.",
    asked_for=("thoi_gian", "ngay", "dia_diem"),
)
