"""Báo cáo: a report of a unit on a month, a quarter, a year …"""

from datetime import date

from cchc.content.content_type import ContentType
from cchc.content.fields import key
from cchc.content.item import Item
from cchc.content.plan import Year
from cchc.content.reporting import ReportPeriod
from cchc.content.terms import ReportKind
from cchc.content.values import AgencyName, Day, Many, PastDay, TaskReference


class Report(Item):
    """A report as a file or as text. Published on the day it was issued unless `dang_tu` says otherwise."""

    kind: ReportKind = key("ky", "Kỳ báo cáo", example="quy")
    year: Year = key("nam", "Năm", example="2026")
    number: int | None = key("so_ky", "Số của kỳ", default=None, example="2")
    unit: AgencyName = key("don_vi", "Đơn vị báo cáo", example="Sở Nội vụ")
    given_first_day: Day | None = key("tu_ngay", "Số liệu từ ngày", default=None, example="2025-12-01")
    given_last_day: Day | None = key("den_ngay", "Số liệu đến ngày", default=None, example="2026-02-28")
    due: Day | None = key("han_nop", "Hạn nộp", default=None, example="2026-06-14")
    evidence_for: Many[TaskReference] = key(
        "nhiem_vu", "Minh chứng cho nhiệm vụ", default=(), example='["993/KH-UBND#8"]'
    )
    issued: PastDay = key("ngay_ban_hanh", "Ngày ban hành", example="2026-06-10")

    @property
    def period(self) -> ReportPeriod:
        return ReportPeriod(self.year, self.kind, self.number)

    @property
    def first_day(self) -> date:
        """The first day that it tells of: reports of a first quarter may begin in December."""
        return self.given_first_day or self.period.first_day

    @property
    def last_day(self) -> date:
        return self.given_last_day or self.period.last_day

    @property
    def published_on(self) -> date:
        return self.publish_from or self.issued


REPORT = ContentType(
    model=Report,
    name="Báo cáo",
    heading="Báo cáo",
    folder="docs/bao-cao",
    address="bao-cao",
    template="pages/report.html",
    feed="Báo cáo mới đăng",
    empty="Các báo cáo định kỳ và đột xuất về cải cách hành chính sẽ có ở đây.",
)
