"""The register of reports, newest first."""

from cchc.content.report import REPORT
from cchc.facts.agencies import agency_choices
from cchc.facts.registers.register import Column, Filter, RegisterSpec, of_terms, of_years
from cchc.text.dates import printed

REGISTER = RegisterSpec(
    REPORT,
    "báo cáo",
    (
        Column("Báo cáo", lambda site, report: report.title),
        Column("Kỳ", lambda site, report: report.period.in_words),
        Column("Đơn vị", lambda site, report: report.unit),
        Column("Ngày ban hành", lambda site, report: printed(report.issued)),
    ),
    (
        Filter("ky", "Kỳ báo cáo", lambda site, report: of_terms(report.kind)),
        Filter("nam", "Năm", lambda site, report: of_years(report.year)),
        Filter("co_quan", "Đơn vị", lambda site, report: agency_choices(site, report, [report.unit])),
    ),
    order=lambda report: (report.issued, report.path),
    newest_first=True,
)
