"""Chuyên mục, chương trình phát: a column of a paper or a programme, whose issues are news items."""

from cchc.content.clock_values import TimeSlot
from cchc.content.content_type import ContentType
from cchc.content.fields import key
from cchc.content.item import Item
from cchc.content.media import Picture
from cchc.content.plan import TaskQuota, TermOfYears, Year, years_of
from cchc.content.values import AgencyName, Many, TaskReference, Text
from cchc.text.period import TimePeriod, YearSpan, parse_period
from cchc.text.working_days import WorkCalendar


class Series(Item):
    """A series. News items are its issues by `chuyen_muc_phat: <file name>` and `so_phat: <number>`."""

    channel: Text = key("kenh", "Kênh phát", example="Đài Truyền thanh huyện Thạnh Trị")
    unit: AgencyName | None = key("don_vi", "Đơn vị thực hiện", default=None, example="Báo Lai Châu")
    quota: TaskQuota | None = key("dinh_muc", "Định mức", default=None)
    rhythm: Text | None = key("thoi_gian", "Lịch phát", default=None, example="Thứ Bảy của tuần cuối cùng trong tháng")
    slots: Many[TimeSlot] = key("khung_gio", "Khung giờ", default=(), example='["11:00-11:30"]')
    year: Year | None = key("nam", "Năm", default=None, example="2026")
    term: TermOfYears | None = key("giai_doan", "Giai đoạn", default=None, example="{tu: 2021, den: 2030}")
    picture: Picture | None = key("anh", "Ảnh bìa", default=None, example="{tep: /anh/bia.png, mo_ta: Bìa chuyên mục}")
    tasks: Many[TaskReference] = key("nhiem_vu", "Nhiệm vụ", default=(), example='["165/KH-UBND#iii-1-a"]')

    @property
    def key(self) -> str:
        """Return the name by which news items name it (`chuyen_muc`)."""
        return self.id or self.source.stem

    @property
    def years(self) -> YearSpan | None:
        """Return the years it is for; None where it has no end."""
        return years_of(self.year, self.term)

    def period(self, calendar: WorkCalendar) -> TimePeriod:
        """Return its rhythm ("hàng tháng") as a time period in its years."""
        return parse_period(self.rhythm, years=self.years, calendar=calendar)


SERIES = ContentType(
    model=Series,
    name="Chuyên mục",
    heading="Chuyên mục, chương trình",
    folder="docs/chuyen-muc",
    address="chuyen-muc",
    template="pages/series.html",
    known_by_file_name=True,
    empty="Các chuyên mục, chương trình trên báo, đài sẽ có ở đây, kèm những số đã đăng.",
    asked_for=("nam",),
)
