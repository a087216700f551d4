"""Commands that look at the content as it is written, and that put a built site in its place."""

import json
import sys
import time
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

import click

from cchc.cli.agencies import write_stubs
from cchc.cli.options import AGENCY, ROOT, TODAY, find_agency, load, summary
from cchc.content.loader import Examination, FilesRead, Rule, Watch, examine
from cchc.content.preview import preview_of
from cchc.content.problems import Problem
from cchc.content.readings import FILE as READINGS_FILE
from cchc.content.readings import Readings
from cchc.content.reporting import EXAMPLES, ReportPeriod, parse_report_period
from cchc.content.site import Site
from cchc.editing.formatting import form_warnings
from cchc.editing.repairs import repair
from cchc.editing.report.file import NotWrittenError, markdown_report, refuse_in_advance, write_report
from cchc.facts.site_facts import SiteFacts
from cchc.outputs.output_paths import output_path_problems
from cchc.rebuild.fingerprints.repository import program_fingerprint
from cchc.rebuild.last_check import check_fingerprint, keep_check, last_check
from cchc.rebuild.put_in_place import NotPutInPlaceError, put_in_place
from cchc.text.dates import printed, today_in_vietnam
from cchc.text.period import Role, YearSpan, describe, parse_period
from cchc.text.working_days import WorkCalendar
from cchc.views.pages import generated_pages
from cchc.views.report_draft.draft import report_draft
from cchc.views.status import status as status_of
from cchc.views.status import status_json, status_lines

_PATIENCE = 1.0
"""Seconds without a bar."""


def watched(paths: Sequence[str]) -> Iterator[str]:
    """The paths, and on a terminal a bar from when it takes long."""
    started = time.monotonic()
    rest = iter(paths)
    for done, path in enumerate(rest):
        yield path
        if time.monotonic() - started > _PATIENCE:
            yield from _with_bar(rest, done + 1, len(paths))


def _with_bar(rest: Iterator[str], done: int, total: int) -> Iterator[str]:
    hidden = not sys.stderr.isatty()
    with click.progressbar(length=total, label="Đang đọc nội dung", file=sys.stderr, hidden=hidden) as bar:
        bar.update(done)
        for path in rest:
            yield path
            bar.update(1)


@click.command()
@ROOT
@click.option("--fix", is_flag=True, help="Sửa những lỗi chỉ có một cách sửa: chữ lạ, ký tự ẩn, dấu ngoặc kép, ...")
@click.option("--agencies", is_flag=True, help="Viết tệp docs/co-quan/ cho những cơ quan chưa có, do bạn chọn.")
@click.argument("names", nargs=-1, metavar="[TÊN_CƠ_QUAN]...")
def check(root: Path, *, fix: bool, agencies: bool, names: tuple[str, ...]) -> None:
    """Kiểm tra toàn bộ nội dung; mỗi lỗi một dòng: tệp:dòng: khóa: lỗi và cách sửa.

    Sau --agencies có thể ghi các TÊN_CƠ_QUAN cần viết tệp; không ghi thì lệnh liệt kê và hỏi.
    """
    if names and not agencies:
        raise click.UsageError("tên cơ quan chỉ ghi sau --agencies")
    if fix:
        for mended in repair(root):
            click.echo(str(mended))
    problems, site = _checked(root, needs_site=agencies)
    for problem in problems:
        click.echo(str(problem), err=problem.is_error)
    click.echo(summary(problems))
    if agencies and site:
        write_stubs(site, root, names)
    sys.exit(any(problem.is_error for problem in problems))


def _checked(root: Path, *, needs_site: bool) -> tuple[Sequence[Problem], Site | None]:
    """All problems of the content; the Site only where it is needed or the last check has read something else."""
    today = today_in_vietnam()
    fingerprint = check_fingerprint(root, today)
    known = None if needs_site else last_check(root, fingerprint)
    if known is not None:
        return known, None
    kept = FilesRead(Readings(root / READINGS_FILE, program_fingerprint()))
    # a build does not mind in which form a file is written: only who edits is told
    examination = examined(root, today, watched, kept, more_rules=(form_warnings,))
    keep_check(root, fingerprint, examination.problems)
    return examination.problems, examination.site


def examined(
    root: Path, today: date, watch: Watch = iter, files: FilesRead | None = None, more_rules: Sequence[Rule] = ()
) -> Examination:
    """All content, read and checked, and then every address: whether the build makes something in its place."""
    examination = examine(root, today, watch, files, more_rules=more_rules)
    taken = tuple(_problems_of_places(examination.site)) if examination.site else ()
    return Examination(None if taken else examination.site, (*examination.problems, *taken))


def _problems_of_places(site: Site) -> Iterator[Problem]:
    """Yield a problem for each output path that two things claim, of drafts and scheduled items too: the build of the
    day
    on which they come out must not fail.
    """
    facts = SiteFacts(preview_of(site))
    yield from output_path_problems(facts, tuple(generated_pages(facts)))


@click.command("explain-period")
@click.argument("text")
@click.option("--year", type=click.IntRange(1945, 2100), help="Năm của kế hoạch.")
@click.option("--role", type=click.Choice([role.value for role in Role]), default=Role.WINDOW.value)
@click.option("--json", "as_json", is_flag=True, help="In dạng JSON.")
def explain_period(text: str, year: int | None, role: str, as_json: bool) -> None:
    """Cho biết một chuỗi "thời gian thực hiện" được hiểu thế nào."""
    years = YearSpan(year, year) if year else None
    period = parse_period(text, years=years, role=Role(role), calendar=WorkCalendar())
    if as_json:
        click.echo(json.dumps(period.to_json(), ensure_ascii=False, indent=2))
        return
    click.echo(f"{period.kind.value}: {describe(period)}")
    for warning in period.warnings:
        click.echo(f"cảnh báo: {warning}")


_FOLDER = click.Path(path_type=Path)


@click.command("put-in-place")
@click.argument("built", type=_FOLDER, metavar="THƯ_MỤC_VỪA_DỰNG")
@click.argument("site", type=_FOLDER, metavar="NƠI_ĐẶT_TRANG")
def put_site_in_place(built: Path, site: Path) -> None:
    """Thay trang đang có bằng trang vừa dựng, trong một bước: người đọc luôn thấy một trang trọn vẹn."""
    try:
        in_one_step = put_in_place(built, site, lambda: click.echo(_WAITING.format(site), err=True))
    except NotPutInPlaceError as error:
        raise click.ClickException(str(error)) from None
    if not in_one_step:
        click.echo(_TWO_STEPS.format(site), err=True)
    click.echo(f"{site}: đã đặt trang vừa dựng")


_WAITING = "{}: một lần dựng khác đang chạy, chờ đến khi nó xong"
_TWO_STEPS = (
    "{}: ổ đĩa hoặc hệ điều hành này không đổi chỗ hai thư mục trong một bước được, nên trang đã vắng mặt "
    "trong chốc lát; nếu máy bị ngắt đúng lúc ấy, chạy lại lệnh này thì trang cũ trở về chỗ cũ"
)


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
