"""Commands that look at the content as it is written."""

import json
import sys
from pathlib import Path

import click

from cchc.cli.options import ROOT, summary
from cchc.cli.progress import watched
from cchc.content.loader import examine
from cchc.editing.repairs import repair
from cchc.text.dates import today_in_vietnam
from cchc.text.period import Role, YearSpan, describe, parse_period


@click.command()
@ROOT
@click.option("--fix", is_flag=True, help="Sửa những lỗi chỉ có một cách sửa: chữ lạ, ký tự ẩn, dấu ngoặc kép, ...")
def check(root: Path, fix: bool) -> None:
    """Kiểm tra toàn bộ nội dung; mỗi lỗi một dòng: tệp:dòng: khóa: lỗi và cách sửa."""
    if fix:
        for mended in repair(root):
            click.echo(str(mended))
    problems = examine(root, today_in_vietnam(), watched).problems
    for problem in problems:
        click.echo(str(problem), err=problem.is_error)
    click.echo(summary(problems))
    sys.exit(any(problem.is_error for problem in problems))


@click.command("explain-period")
@click.argument("text")
@click.option("--year", type=click.IntRange(1945, 2100), help="Năm của kế hoạch.")
@click.option("--role", type=click.Choice([role.value for role in Role]), default=Role.WINDOW.value)
@click.option("--json", "as_json", is_flag=True, help="In dạng JSON.")
def explain_period(text: str, year: int | None, role: str, as_json: bool) -> None:
    """Cho biết một chuỗi "thời gian thực hiện" được hiểu thế nào."""
    years = YearSpan(year, year) if year else None
    period = parse_period(text, years=years, role=Role(role))
    if as_json:
        click.echo(json.dumps(period.to_json(), ensure_ascii=False, indent=2))
        return
    click.echo(f"{period.kind.value}: {describe(period)}")
    for warning in period.warnings:
        click.echo(f"cảnh báo: {warning}")
