"""Rules on reports, and on the settings that say which of them have to be there."""

from collections.abc import Iterator

from cchc.content.agency_spellings import spelling_key
from cchc.content.checks.shared import repeated, settings_problem
from cchc.content.problems import Problem, Severity
from cchc.content.report import Report
from cchc.content.reporting import ReportPeriod, numbers_of, periods_of
from cchc.content.site import Site
from cchc.content.terms import ReportKind

_DUTIES = ("bao_cao", "ky_phai_nop")


def numbers_fit_periods(site: Site) -> Iterator[Problem]:
    """A month and a quarter have a number, other periods have none."""
    for report in site.every(Report):
        count, what = numbers_of(report.kind), report.kind.label.lower()
        if count and report.number is None:
            yield report.source.problem(f"báo cáo {what} phải ghi so_ky từ 1 đến {count}; ví dụ so_ky: 2")
        elif count and not 1 <= (report.number or 0) <= count:
            message = f"báo cáo {what} có so_ky từ 1 đến {count}, đang là {report.number}; ví dụ so_ky: 2"
            yield report.source.problem(message, "so_ky")
        elif not count and report.number is not None:
            yield report.source.problem(f"báo cáo {what} không có số của kỳ; bỏ dòng so_ky", "so_ky")


def have_a_file_or_a_text(site: Site) -> Iterator[Problem]:
    """A report is there to be read."""
    for report in site.every(Report):
        if not report.attachments and not report.body.strip():
            yield report.source.problem(
                "báo cáo chưa có nội dung; viết nội dung dưới phần khai báo, hoặc thêm tệp, "
                "ví dụ tep: [{ten: Báo cáo, duong_dan: /tep/bao-cao.pdf}]"
            )


def are_given_once(site: Site) -> Iterator[Problem]:
    """A unit reports on a period once; there may be several extraordinary reports in a year."""

    def identity(report: Report) -> tuple[str, ReportPeriod] | None:
        agency = site.agency_in(report, report.unit)
        unit = agency.key if agency else spelling_key(report.unit)
        return None if report.kind is ReportKind.EXTRAORDINARY else (unit, report.period)

    for report, other in repeated(site.every(Report), identity):
        what = f"báo cáo của {report.unit}, kỳ {report.period.in_words}"
        yield report.source.problem(f"{what} đã có ở {other.path}; xóa một tệp, hoặc sửa kỳ, năm, đơn vị", "ky")


def duties_have_periods(site: Site) -> Iterator[Problem]:
    """An extraordinary report cannot be expected."""
    for number, duty in enumerate(site.settings.province.reporting.duties):
        if duty.kind is ReportKind.EXTRAORDINARY:
            message = "báo cáo đột xuất không có kỳ phải nộp; dùng thang, quy, 6_thang, 9_thang hoặc nam"
            yield settings_problem(site, message, *_DUTIES, number, "ky")
        if duty.first_year and duty.last_year and duty.last_year < duty.first_year:
            message = f"năm cuối {duty.last_year} đứng trước năm đầu {duty.first_year}"
            yield settings_problem(site, message, *_DUTIES, number, "den_nam")


def units_with_duties_are_known(site: Site) -> Iterator[Problem]:
    """The reports of a unit that is not known can never be found."""
    for number, duty in enumerate(site.settings.province.reporting.duties):
        for unit in duty.units:
            if site.home_agency(unit) is None:
                message = (
                    f"chưa có cơ quan “{unit}” trong docs/co-quan/; sửa tên, hoặc thêm tệp hay tên khác (ten_khac)"
                )
                yield settings_problem(site, message, *_DUTIES, number, "don_vi", severity=Severity.WARNING)


def deadlines_are_understood(site: Site) -> Iterator[Problem]:
    """A deadline without a day for each period is never over: that is told."""
    for number, duty in enumerate(site.settings.province.reporting.duties):
        periods = periods_of(duty.kind, duty.last_year or site.today.year)
        if duty.deadline and any(duty.due_day(period, site.work_calendar) is None for period in periods):
            message = f"chưa hiểu hạn “{duty.deadline}”; ví dụ trước ngày 15 tháng cuối quý, hoặc trước ngày 15/12"
            yield settings_problem(site, message, *_DUTIES, number, "han", severity=Severity.WARNING)
