"""`cchc check`: what is wrong with the content, for people, for pipelines, and for other programs."""

import sys
from datetime import date
from pathlib import Path

import click

from cchc.cli.agencies import write_stubs
from cchc.cli.examination import checked, watched
from cchc.cli.external_links import links_looked_at
from cchc.cli.help_text import epilog
from cchc.cli.options import ROOT, summary
from cchc.content.engine_settings import SETTINGS_FILE
from cchc.content.history.git import NoHistoryError
from cchc.content.history.since import ChangesSince, changes_since
from cchc.content.problems import Problem
from cchc.content.registry import FOLDERS
from cchc.content.site import Site
from cchc.content.writing import write_whole
from cchc.editing.lost_addresses import lost_addresses
from cchc.editing.problem_formats import FORMATS, Findings
from cchc.editing.repairs import repair
from cchc.text.dates import today_in_vietnam

_MOST_LINES = 20
"""Lines of one file that `--fix` tells of."""


def _branch(context: click.Context, parameter: click.Parameter, name: str | None) -> str | None:
    if name is not None and (not name or name.startswith("-")):
        raise click.BadParameter(f"“{name}” không phải là tên nhánh; ví dụ main, origin/main, HEAD")
    return name


@click.command(
    epilog=epilog(
        {
            "cchc check": "xem mọi lỗi và cảnh báo",
            "cchc check --fix": "sửa những lỗi máy tự sửa được, rồi kiểm tra",
            "cchc check --since main": "lỗi ở những tệp đã sửa đứng trước",
            "cchc check --json": "cho chương trình khác đọc",
            "cchc check --external": "mở thử cả các liên kết ra trang khác",
            'cchc check --agencies "Sở Y tế"': "viết tệp cho cơ quan chưa có",
        },
        well="không có lỗi (có thể có cảnh báo)",
        badly="nội dung có lỗi, hoặc không đọc được kho",
    )
)
@ROOT
@click.option("--fix", is_flag=True, help="Sửa những lỗi chỉ có một cách sửa, cho xem đã sửa gì ở dòng nào.")
@click.option(
    "--since",
    callback=_branch,
    metavar="NHÁNH",
    help="Lỗi ở những tệp khác với nhánh này đứng trước, kể cả tệp chưa đưa vào git.",
)
@click.option(
    "--format",
    "form",
    type=click.Choice(list(FORMATS)),
    help="Dạng cho máy: GitHub và GitLab hiện lỗi tại dòng của tệp.",
)
@click.option("--json", "form", flag_value="json", help="Như --format json.")
@click.option(
    "--output",
    "-o",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="TỆP",
    help="Ghi dạng cho máy vào tệp này, còn ở đây vẫn in cho người đọc.",
)
@click.option(
    "--external", is_flag=True, help="Mở thử các liên kết ra trang khác: chậm, cần mạng; câu trả lời được nhớ 7 ngày."
)
@click.option("--agencies", is_flag=True, help="Viết tệp docs/co-quan/ cho những cơ quan chưa có, do bạn chọn.")
@click.argument("names", nargs=-1, metavar="[TÊN_CƠ_QUAN]...")
def check(
    root: Path,
    *,
    fix: bool,
    since: str | None,
    form: str | None,
    output: Path | None,
    external: bool,
    agencies: bool,
    names: tuple[str, ...],
) -> None:
    """Kiểm tra toàn bộ nội dung.

    Mỗi lỗi một dòng: tệp:dòng: khóa: lỗi và cách sửa.

    Sau --agencies có thể ghi các TÊN_CƠ_QUAN cần viết tệp; không ghi thì lệnh liệt kê và hỏi.
    """
    _refuse_what_does_not_fit(form, output, agencies=agencies, names=names)
    for_people = form is None or output is not None
    if fix:
        _mend(root, is_aside=not for_people)
    findings, site = _found(root, since, needs_site=agencies, external=external)
    if form:
        _write(FORMATS[form](findings), output)
    if for_people:
        _tell(findings)
    else:
        click.echo(summary(findings.problems), err=True)
    if agencies and site:
        write_stubs(site, root, names)
    sys.exit(findings.has_errors)


def _refuse_what_does_not_fit(form: str | None, output: Path | None, *, agencies: bool, names: tuple[str, ...]) -> None:
    if names and not agencies:
        raise click.UsageError("tên cơ quan chỉ ghi sau --agencies")
    if agencies and form:
        raise click.UsageError("--agencies hỏi người chọn nên không đi cùng --json, --format")
    if output and form is None:
        raise click.UsageError("--output cần biết dạng; thêm --format json, github hoặc gitlab")


def _mend(root: Path, *, is_aside: bool) -> None:
    """Mend what has one right answer, and tell of it, beside what is printed for a machine."""
    for mended in repair(root, watched):
        for line in (str(mended), *mended.lines(_MOST_LINES)):
            click.echo(line, err=is_aside)


def _found(root: Path, since: str | None, *, needs_site: bool, external: bool) -> tuple[Findings, Site | None]:
    """All that is wrong today, and the Site where it is needed or had to be read."""
    today = today_in_vietnam()
    changes, reason = _changes(root, since)
    problems, site = checked(root, today, needs_site=needs_site or external)
    links = links_looked_at(site) if external else ()
    found = tuple(sorted({*problems, *_lost(changes, today), *links}))
    return Findings(today, found, since, changes if since else None, reason), site


_CONTENT = (*FOLDERS, SETTINGS_FILE)


def _changes(root: Path, name: str | None) -> tuple[ChangesSince | None, str]:
    """What has changed since a branch, else since the newest commit; where nobody can tell, why."""
    try:
        return changes_since(root, name or "HEAD", _CONTENT), ""
    except NoHistoryError as error:
        if name is None:
            return None, ""
        click.echo(f"không so được với “{name}”: {error}. Kiểm tra mọi tệp như thường.", err=True)
        return None, str(error)


def _lost(changes: ChangesSince | None, today: date) -> list[Problem]:
    """Addresses that lead nowhere any more, as far as git has what was there."""
    try:
        return list(lost_addresses(changes, today)) if changes else []
    except NoHistoryError:
        return []


def _write(text: str, output: Path | None) -> None:
    if output is None:
        click.echo(text, nl=bool(text))
    else:
        write_whole(output, f"{text}\n".encode())


def _tell(findings: Findings) -> None:
    """Lines for people; what was changed is told apart from the rest."""
    if findings.since is None:
        _tell_all(findings.problems)
    else:
        count = len(findings.since.paths)
        click.echo(f"Ở những tệp khác với “{findings.since.name}” ({count} tệp): {summary(findings.in_changed_files)}")
        _tell_all(findings.in_changed_files)
        click.echo(f"Ở các tệp còn lại: {summary(findings.elsewhere)}")
        _tell_all(findings.elsewhere)
    click.echo(summary(findings.problems))


def _tell_all(problems: tuple[Problem, ...]) -> None:
    for problem in problems:
        place = click.style(f"{problem.path}:{problem.line}:", bold=True)
        mark = "" if problem.is_error else click.style("cảnh báo: ", fg="yellow")
        key = click.style(f"{problem.key}:", fg="red" if problem.is_error else None)
        click.echo(f"{place} {key} {mark}{problem.message}", err=problem.is_error)
