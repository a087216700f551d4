"""Commands that tell how the plans stand."""

from datetime import date
from pathlib import Path

import click

from cchc.cli.options import AGENCY, ROOT, TODAY, find_agency, load
from cchc.content.reporting import EXAMPLES, ReportPeriod, parse_report_period
from cchc.editing.report.file import NotWrittenError, markdown_report, refuse_in_advance, write_report
from cchc.editing.status_text import status_json, status_lines
from cchc.facts.site_facts import SiteFacts
from cchc.text.dates import printed
from cchc.views.report_draft.draft import report_draft
from cchc.views.status import status as status_of


def _period(context: click.Context, parameter: click.Parameter, text: str | None) -> ReportPeriod:
    try:
        return parse_report_period(text or "")
    except ValueError as error:
        raise click.BadParameter(str(error)) from None


@click.command()
@ROOT
@TODAY
@AGENCY
@click.option("--period", callback=_period, metavar="KỲ", help=f"Kỳ báo cáo: {EXAMPLES}.")
@click.option("--output", "-o", type=click.Path(path_type=Path), help="Tệp .docx, .md hoặc .xlsx.")
@click.option("--force", is_flag=True, help="Ghi đè tệp đã có.")
def report(root: Path, day: date, agency: str | None, period: ReportPeriod, output: Path | None, force: bool) -> None:
    """Lập dự thảo báo cáo của một kỳ từ dữ liệu của trang; không có -o thì in ra dạng Markdown."""
    try:
        if output:
            refuse_in_advance(output, may_replace=force)
        site = load(root, day)
        draft = report_draft(SiteFacts(site), period, day, find_agency(site, agency))
        if output:
            write_report(draft, output)
    except (ValueError, NotWrittenError) as error:
        raise click.ClickException(str(error)) from None
    told = f"{output}: đã ghi dự thảo, số liệu tính đến ngày {printed(draft.day)}"
    click.echo(told if output else markdown_report(draft), nl=output is not None)


@click.command()
@ROOT
@TODAY
@AGENCY
@click.option("--days", type=click.IntRange(0, 3660), default=30, show_default=True, help="Số ngày nhìn trước.")
@click.option("--json", "as_json", is_flag=True, help="In dạng JSON.")
def status(root: Path, day: date, agency: str | None, days: int, as_json: bool) -> None:
    """Việc sắp đến hạn, quá hạn, chưa rõ thời gian, hoàn thành mà chưa có minh chứng."""
    site = load(root, day)
    found = status_of(SiteFacts(site), day, days, find_agency(site, agency))
    click.echo(status_json(found) if as_json else "\n".join(status_lines(found)))
