"""Sự kiện: a contest, a dialogue, a briefing … as a plan announces it, or as it took place."""

from datetime import date
from typing import Self

from pydantic import model_validator

from cchc.content.content_type import ContentType
from cchc.content.fields import Model, key, wrong
from cchc.content.ground import Announced, Grounded
from cchc.content.item import Item
from cchc.content.media import GalleryPicture, Recording
from cchc.content.plan import Year
from cchc.content.result_table import ResultTable
from cchc.content.terms import EventKind, OnDayOff
from cchc.content.values import AgencyName, Day, Many, Markdown, Number, PastDay, Reference, TaskReference, Text
from cchc.text.period import Interval, Precision, TimePeriod, YearSpan, parse_period
from cchc.text.working_days import WorkCalendar


class ChangedDay(Model):
    """A day of a repetition that is moved, or left out where no other day is named."""

    day: Day = key("ngay", "Ngày theo lịch", example="2026-12-15")
    moved_to: Day | None = key("chuyen_sang", "Chuyển sang ngày", default=None, example="2026-12-17")
    reason: Text = key("ly_do", "Lý do", example="Trùng kỳ họp của HĐND tỉnh")


class EventPostponement(Grounded):
    """Hoãn: the new days or the new time as printed; without both nobody knows them yet."""

    day: PastDay = key("ngay", "Ngày thông báo", example="2026-11-10")
    starts: Day | None = key("ngay_moi", "Ngày mới", default=None, example="2026-12-20")
    ends: Day | None = key("ngay_ket_thuc_moi", "Ngày kết thúc mới", default=None, example="2026-12-21")
    time: Text | None = key("thoi_gian", "Thời gian mới", default=None, example="Quý I/2027")
    reason: Text | None = key("ly_do", "Lý do", default=None, example="Tránh bão")
    decision: Number | None = key("van_ban", "Theo văn bản", default=None, example='"12/TB-UBND"')

    @model_validator(mode="after")
    def _ends_after_it_starts(self) -> Self:
        if self.ends and (self.starts is None or self.ends < self.starts):
            raise wrong("ngay_ket_thuc_moi phải đi cùng ngay_moi và không trước ngày ấy; ví dụ ngay_moi: 2026-12-20")
        return self


class Event(Item):
    """An event. Its time is the text of its plan as printed, or its days once they are known.

    One that comes again has a rhythm, which holds in its year, or from its first to its last day.
    """

    kind: EventKind = key("loai", "Loại", example="hoi_thi")
    time: Text | None = key("thoi_gian", "Thời gian", default=None, example="Quý III/2026")
    year: Year | None = key("nam", "Năm", default=None, example="2026")
    starts: Day | None = key("ngay", "Ngày", default=None, example="2026-09-15")
    ends: Day | None = key("ngay_ket_thuc", "Ngày kết thúc", default=None, example="2026-09-16")
    rhythm: Text | None = key("lap_lai", "Lặp lại", default=None, example="ngày 15 hằng tháng")
    on_day_off: OnDayOff = key("trung_ngay_nghi", "Khi trùng ngày nghỉ", default=OnDayOff.NEXT, example="chuyen_sau")
    changed_days: Many[ChangedDay] = key("thay_doi", "Thay đổi lịch", default=())
    postponements: Many[EventPostponement] = key("hoan", "Hoãn", default=())
    cancellation: Announced | None = key("huy", "Hủy", default=None)
    hours: Text | None = key("gio", "Giờ", default=None, example="7 giờ 30 đến 11 giờ 30")
    place: Text | None = key("dia_diem", "Địa điểm", default=None, example="Hội trường UBND tỉnh")
    lead: Many[AgencyName] = key("chu_tri", "Chủ trì", example="[Sở Nội vụ]")
    support: Many[AgencyName] = key("phoi_hop", "Phối hợp", default=(), example="[Sở Tư pháp]")
    received_by: Text | None = key("nguoi_tiep", "Người tiếp", default=None, example="Chủ tịch UBND tỉnh")
    registration: Markdown | None = key(
        "dang_ky", "Cách đăng ký", default=None, example="Đăng ký tại Trụ sở Tiếp công dân trước 3 ngày"
    )
    audience: Text | None = key("doi_tuong", "Đối tượng", default=None, example="Công chức cấp xã")
    manner: Text | None = key("cach_thuc", "Cách thức", default=None, example="Thuyết trình, vấn đáp")
    result: Markdown | None = key("ket_qua", "Kết quả", default=None)
    result_tables: Many[ResultTable] = key("bang_ket_qua", "Bảng kết quả", default=())
    papers: Many[Reference] = key(
        "tai_lieu", "Tài liệu, tin bài", default=(), example="[/news/2026/thong-cao-bao-chi.md]"
    )
    videos: Many[Recording] = key("video", "Video", default=())
    gallery: Many[GalleryPicture] = key("bo_anh", "Bộ ảnh", default=())
    tasks: Many[TaskReference] = key("nhiem_vu", "Nhiệm vụ", default=(), example='["993/KH-UBND#8"]')

    @property
    def heading(self) -> str:
        """Its title; lists, feeds and search say at once that it is cancelled."""
        return f"Đã hủy: {self.title}" if self.cancellation else self.title

    @property
    def postponement(self) -> EventPostponement | None:
        """The last one."""
        return self.postponements[-1] if self.postponements else None

    @property
    def first_day(self) -> date | None:
        """Its first day as announced last; None where it is not known."""
        return self.postponement.starts if self.postponement else self.starts

    @property
    def last_day(self) -> date | None:
        """Its last day as announced last, where it has more than one."""
        return self.postponement.ends if self.postponement else self.ends

    @property
    def current_time(self) -> str | None:
        """Its printed time as announced last."""
        return self.postponement.time if self.postponement else self.time

    @property
    def waits_for_a_time(self) -> bool:
        """Whether it was put off, and nobody said until when."""
        return bool(self.postponement and not (self.first_day or self.current_time))

    @property
    def happened_on(self) -> date | None:
        """Its last day."""
        return self.last_day or self.first_day

    @property
    def updated_on(self) -> date | None:
        """Day of the last correction, postponement or cancellation, else of publication."""
        changes = [*self.postponements, *([self.cancellation] if self.cancellation else [])]
        return max(filter(None, (super().updated_on, *(change.day for change in changes))), default=None)

    @property
    def is_evidence(self) -> bool:
        """Before its result is there it is a promise."""
        return self.has_result

    @property
    def has_result(self) -> bool:
        """Whether the site tells what came of it, in words or in a table."""
        return self.result is not None or bool(self.result_tables)

    def period(self, calendar: WorkCalendar | None = None) -> TimePeriod:
        """What its printed time means; `nam` is the year of a time that names none."""
        years = YearSpan(self.year, self.year) if self.year else None
        return parse_period(self.current_time, years=years, calendar=calendar)

    @property
    def intervals(self) -> tuple[Interval, ...]:
        """Its days: those that are known, else those that the text names, be they provisional; empty where none are.

        Of one that comes again: from when until when it does.
        """
        if self.rhythm and (self.first_day or self.year):
            return (self._span_of_rhythm(),)
        if self.first_day:
            return (Interval(self.first_day, self.last_day or self.first_day, Precision.DAY),)
        return self.period().named_intervals

    def _span_of_rhythm(self) -> Interval:
        year = (date(self.year, 1, 1), date(self.year, 12, 31)) if self.year else (None, None)
        return Interval(self.first_day or year[0], self.last_day or year[1], Precision.DAY)


EVENT = ContentType(
    model=Event,
    name="Sự kiện",
    heading="Sự kiện",
    folder="docs/su-kien",
    address="su-kien",
    template="pages/event.html",
    feed="Sự kiện có ngày đăng",
    empty="Các hội thi, đối thoại, tập huấn, họp báo, buổi tiếp công dân sẽ có ở đây, kèm ngày và nơi tổ chức.",
    asked_for=("thoi_gian", "ngay", "lap_lai", "nam", "dia_diem"),
)
