"""The page of one report: who reports on which period, and whether in time."""

from dataclasses import dataclass
from datetime import date

from cchc.content.report import Report
from cchc.facts.agencies.named import NamedAgency, named_in
from cchc.facts.site_facts import SiteFacts
from cchc.views.reports.calendar import ReportState, due_day, state_of


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
