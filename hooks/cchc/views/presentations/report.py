"""How a report is shown, and which reports are owed."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import Enum

from cchc.content.agencies import Mention
from cchc.content.report import Report
from cchc.content.reporting import ReportDuty, ReportPeriod, periods_of
from cchc.content.site import Site
from cchc.facts.agencies import NamedAgency, named, named_in
from cchc.facts.site_facts import SiteFacts
from cchc.views.presentation import Presentation, Schema


class ReportState(Enum):
    """What is known of an owed report. Where no deadline is known, nothing is called late or overdue."""

    ON_TIME = "Đã có, đúng hạn"
    LATE = "Đã có, chậm hạn"
    THERE = "Đã có"
    NOT_DUE = "Chưa đến hạn"
    OVERDUE = "Chưa có trên trang, đã quá hạn"
    ABSENT = "Chưa có trên trang"


@dataclass(frozen=True, slots=True)
class OwedReport:
    """One period of one unit; `report` is there once it is on the site."""

    period: ReportPeriod
    unit: NamedAgency
    due: date | None
    report: Report | None
    state: ReportState


@dataclass(frozen=True, slots=True)
class YearOfReports:
    """What is owed for a year, unit by unit."""

    year: int
    owed: tuple[OwedReport, ...]


@dataclass(frozen=True, slots=True)
class ShownDuty:
    """A duty with its units; a group ("Các sở, ban, ngành") is shown, but nobody can tell which reports it owes."""

    duty: ReportDuty
    units: tuple[NamedAgency, ...]


@dataclass(frozen=True, slots=True)
class ReportCalendar:
    """The current year and the last one, as far as something is owed for them; and all duties there are."""

    years: tuple[YearOfReports, ...]
    duties: tuple[ShownDuty, ...]
    asked: tuple[int, int]


def report_calendar(site: Site) -> ReportCalendar:
    duties = tuple(ShownDuty(duty, _units(site, duty)) for duty in site.settings.province.reporting.duties)
    there = _by_unit_and_period(site)
    asked = (site.today.year, site.today.year - 1)
    years = (YearOfReports(year, tuple(_owed(site, duties, there, year))) for year in asked)
    return ReportCalendar(tuple(year for year in years if year.owed), duties, asked)


def due_day(site: Site, report: Report) -> date | None:
    """The deadline of a report: its own, else that of the duty which asks for it."""
    if report.due:
        return report.due
    agency = site.agency_in(report, report.unit)
    asking = (
        duty
        for duty in site.settings.province.reporting.duties
        if duty.kind is report.kind and duty.holds_in(report.year) and agency in map(site.home_agency, duty.units)
    )
    return next((duty.due_day(report.period, site.work_calendar) for duty in asking if agency), None)


def state_of(report: Report | None, period: ReportPeriod, due: date | None, today: date) -> ReportState:
    """What is known of an owed report on a day."""
    if report and due:
        return ReportState.ON_TIME if report.issued <= due else ReportState.LATE
    if report:
        return ReportState.THERE
    if (due or period.last_day) >= today:
        return ReportState.NOT_DUE
    return ReportState.OVERDUE if due else ReportState.ABSENT


def _owed(
    site: Site, duties: tuple[ShownDuty, ...], there: dict[tuple[str, ReportPeriod], Report], year: int
) -> Iterator[OwedReport]:
    for shown in duties:
        if not shown.duty.holds_in(year):
            continue
        for unit in shown.units:
            for period in periods_of(shown.duty.kind, year) if unit.agency and not unit.agency.is_group else ():
                report = there.get((unit.agency.key, period)) if unit.agency else None
                due = report.due if report and report.due else shown.duty.due_day(period, site.work_calendar)
                yield OwedReport(period, unit, due, report, state_of(report, period, due, site.today))


def _by_unit_and_period(site: Site) -> dict[tuple[str, ReportPeriod], Report]:
    found = ((site.agency_in(report, report.unit), report) for report in site.all(Report))
    return {(agency.key, report.period): report for agency, report in found if agency}


def _units(site: Site, duty: ReportDuty) -> tuple[NamedAgency, ...]:
    return named(site, [Mention(unit, site.home_agency(unit)) for unit in duty.units])


@dataclass(frozen=True, slots=True)
class ReportPage:
    """`due` is None where no deadline is known."""

    unit: NamedAgency
    due: date | None
    state: ReportState


def report_page(facts: SiteFacts, report: Report) -> ReportPage:
    site, due = facts.site, due_day(facts.site, report)
    unit = named_in(site, report, [report.unit])[0]
    return ReportPage(unit, due, state_of(report, report.period, due, site.today))


PRESENTATION = Presentation(view=report_page, schema=Schema("Report"))
