"""Báo cáo: a report of a unit on a month, a quarter, a year …"""

from cchc.content.content_type import ContentType
from cchc.content.fields import key
from cchc.content.plan import Year
from cchc.content.reporting import PeriodItem, ReportPeriod
from cchc.content.terms import ReportKind
from cchc.content.values import AgencyName, Day, Many, PastDay, TaskReference


class Report(PeriodItem):
    """A report as a file or as text."""

    kind: ReportKind = key("ky", "Kỳ báo cáo", example="quy")
    year: Year = key("nam", "Năm", example="2026")
    number: int | None = key("so_ky", "Số của kỳ", default=None, example="2")
    unit: AgencyName = key("don_vi", "Đơn vị báo cáo", example="Sở Nội vụ")
    due: Day | None = key("han_nop", "Hạn nộp", default=None, example="2026-06-14")
    evidence_for: Many[TaskReference] = key(
        "nhiem_vu", "Minh chứng cho nhiệm vụ", default=(), example='["993/KH-UBND#8"]'
    )
    issued: PastDay = key("ngay_ban_hanh", "Ngày ban hành", example="2026-06-10")

    @property
    def period(self) -> ReportPeriod:
        return ReportPeriod(self.year, self.kind, self.number)


REPORT = ContentType(
    model=Report,
    name="Báo cáo",
    heading="Báo cáo",
    folder="docs/bao-cao",
    address="bao-cao",
    template="pages/report.html",
    feed="Báo cáo mới đăng",
    empty="Các báo cáo định kỳ và đột xuất về cải cách hành chính sẽ có ở đây.",
    asked_for=("so_ky", "tep"),
)
