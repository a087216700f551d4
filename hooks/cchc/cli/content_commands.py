"""Commands that tell what the content says, and that put a built site in its place."""

import json
from datetime import date
from pathlib import Path

import click

from cchc.cli.help_text import epilog
from cchc.cli.options import AGENCY, ROOT, TODAY, find_agency, load
from cchc.content.messages import nearest
from cchc.content.reporting import EXAMPLES, ReportPeriod, parse_report_period
from cchc.content.site import Site
from cchc.content.writing import refuse_outside, write_whole
from cchc.editing.json_schemas import FOLDER as SCHEMAS
from cchc.editing.json_schemas import schema_files
from cchc.editing.report.file import NotWrittenError, markdown_report, refuse_in_advance, write_report
from cchc.editing.report.plan_word import word_plan
from cchc.editing.snippets import FILE as SNIPPETS
from cchc.editing.snippets import snippet_files
from cchc.facts.site_facts import SiteFacts
from cchc.rebuild.put_in_place import NotPutInPlaceError, put_in_place
from cchc.text.dates import printed
from cchc.text.period import Role, YearSpan, describe, parse_period
from cchc.text.working_days import WorkCalendar
from cchc.views.report_draft.draft import report_draft
from cchc.views.status import status as status_of
from cchc.views.status import status_json, status_lines


@click.command(
    "explain-period",
    epilog=epilog(
        {
            'cchc explain-period "Quý I/2026"': "từ ngày nào đến ngày nào",
            'cchc explain-period "Hằng tháng" --year 2026': "của kế hoạch năm 2026",
            'cchc explain-period "30/6/2026" --role hoan_thanh': "là hạn phải xong",
        },
        well="đã giải thích, kể cả khi chuỗi không tính được",
        badly="không in ra được",
    ),
)
@click.argument("text", metavar="THỜI_GIAN")
@click.option("--year", type=click.IntRange(1945, 2100), metavar="NĂM", help="Năm của kế hoạch.")
@click.option(
    "--role",
    type=click.Choice([role.value for role in Role]),
    default=Role.WINDOW.value,
    show_default=True,
    help="Chuỗi là thời gian làm, hay là hạn phải xong.",
)
@click.option("--json", "as_json", is_flag=True, help="In dạng JSON.")
def explain_period(text: str, year: int | None, role: str, as_json: bool) -> None:
    """Giải thích một chuỗi "thời gian thực hiện".

    Cho biết máy hiểu là từ ngày nào đến ngày nào, phần nào chưa tính được.
    """
    years = YearSpan(year, year) if year else None
    period = parse_period(text, years=years, role=Role(role), calendar=WorkCalendar())
    if as_json:
        click.echo(json.dumps(period.to_json(), ensure_ascii=False, indent=2))
        return
    click.echo(f"{period.kind.value}: {describe(period)}")
    for warning in period.warnings:
        click.echo(f"cảnh báo: {warning}")


@click.command(
    epilog=epilog(
        {"cchc schema": "viết lại sau khi đổi một khóa trong hooks/cchc/content/"},
        well="các tệp đã đúng với chương trình",
        badly="không ghi được tệp",
    )
)
@ROOT
def schema(root: Path) -> None:
    """Viết JSON Schema của mỗi loại nội dung.

    Ghi vào hooks/schemas/, cho trình soạn thảo hiểu các khóa, và các mẫu gõ tắt của VS Code; dành cho người phụ trách
    kỹ thuật.
    """
    files = schema_files() | snippet_files()
    refuse_outside(root, files)
    changed = [path for path, content in files.items() if _bytes_at(root / path) != content]
    for path in changed:
        write_whole(root / path, files[path])
    click.echo(f"{len(files)} tệp trong {SCHEMAS}/ và {SNIPPETS}, {len(changed)} tệp viết lại")


def _bytes_at(file: Path) -> bytes | None:
    return file.read_bytes() if file.is_file() else None


_FOLDER = click.Path(path_type=Path)


@click.command(
    "put-in-place",
    epilog=epilog(
        {"cchc put-in-place .cache/site site": "như make site làm sau khi dựng"},
        well="trang mới đã ở chỗ của nó",
        badly="chưa thay được; trang cũ vẫn còn nguyên",
    ),
)
@click.argument("built", type=_FOLDER, metavar="THƯ_MỤC_VỪA_DỰNG")
@click.argument("site", type=_FOLDER, metavar="NƠI_ĐẶT_TRANG")
def put_site_in_place(built: Path, site: Path) -> None:
    """Thay trang đang có bằng trang vừa dựng.

    Thay trong một bước: người đọc luôn thấy một trang trọn vẹn.
    """
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


def _period(context: click.Context, parameter: click.Parameter, text: str | None) -> ReportPeriod | None:
    try:
        return None if context.params.get("plan") else parse_report_period(text or "")
    except ValueError as error:
        raise click.BadParameter(str(error)) from None


@click.command(
    epilog=epilog(
        {
            "cchc report --period 2026-Q3 -o quy-3.docx": "dự thảo báo cáo quý III",
            "cchc report --period 2026-H1 --agency so-noi-vu": "của một cơ quan, in ra để xem",
            "cchc report --period 2026 -o nam.xlsx --force": "bảng số liệu cả năm, ghi đè tệp cũ",
        },
        badly="nội dung có lỗi, kỳ chưa có gì, hoặc không ghi được tệp",
    )
)
@ROOT
@TODAY
@AGENCY
@click.option(
    "--plan", is_eager=True, metavar="KẾ_HOẠCH", help="Thay cho báo cáo: ghi kế hoạch này (tệp hoặc số) thành Word."
)
@click.option("--period", callback=_period, metavar="KỲ", help=f"Kỳ báo cáo: {EXAMPLES}.")
@click.option("--output", "-o", type=click.Path(path_type=Path), metavar="TỆP", help="Tệp .docx, .md hoặc .xlsx.")
@click.option("--force", is_flag=True, help="Ghi đè tệp đã có.")
def report(
    root: Path,
    day: date,
    agency: str | None,
    plan: str | None,
    period: ReportPeriod | None,
    output: Path | None,
    force: bool,
) -> None:
    """Lập dự thảo báo cáo của một kỳ.

    Số liệu lấy từ nội dung của trang; không có -o thì in ra dạng Markdown.
    """
    try:
        if output:
            refuse_in_advance(output, may_replace=force)
        site = load(root, day)
        if period is None:
            click.echo(_written_plan(site, plan or "", output))
            return
        draft = report_draft(SiteFacts(site), period, day, find_agency(site, agency))
        if output:
            write_report(draft, output)
    except (ValueError, NotWrittenError) as error:
        raise click.ClickException(str(error)) from None
    told = f"{output}: đã ghi dự thảo, số liệu tính đến ngày {printed(draft.day)}"
    click.echo(told if output else markdown_report(draft), nl=output is not None)


def _written_plan(site: Site, named: str, output: Path | None) -> str:
    """Write the plan of a path or a number as a Word document; say where."""
    found = [
        plan for plan in site.plans if named in (plan.path, plan.number) or Path(named).name == Path(plan.path).name
    ]
    if len(found) != 1:
        match = nearest(named, [name for plan in site.plans for name in (plan.path, plan.number) if name])
        raise click.ClickException(
            f"không rõ kế hoạch “{named}”; " + (f"có phải là “{match}”?" if match else "ghi tên tệp")
        )
    target = output or Path(f"{Path(found[0].path).stem}.docx")
    if target.suffix.lower() != ".docx":
        raise click.ClickException(f"{target}: kế hoạch chỉ ghi ra được tệp Word; tên tệp phải kết thúc bằng .docx")
    write_whole(target, word_plan(found[0]))
    return f"{target}: đã ghi kế hoạch"


@click.command(
    epilog=epilog(
        {
            "cchc status": "việc của mọi cơ quan, 30 ngày tới",
            "cchc status --agency so-noi-vu --days 7": "của một cơ quan, một tuần tới",
            "cchc status --json > viec.json": "cho chương trình khác đọc",
        },
        badly="nội dung có lỗi nên chưa tính được",
    )
)
@ROOT
@TODAY
@AGENCY
@click.option(
    "--days",
    type=click.IntRange(0, 3660),
    default=30,
    show_default=True,
    metavar="SỐ_NGÀY",
    help="Số ngày nhìn trước.",
)
@click.option("--json", "as_json", is_flag=True, help="In dạng JSON.")
def status(root: Path, day: date, agency: str | None, days: int, as_json: bool) -> None:
    """Việc sắp đến hạn, quá hạn, còn thiếu gì.

    Cả việc chưa rõ thời gian, việc hoàn thành mà chưa có minh chứng.
    """
    site = load(root, day)
    found = status_of(SiteFacts(site), day, days, find_agency(site, agency))
    click.echo(status_json(found) if as_json else "\n".join(status_lines(found)))
