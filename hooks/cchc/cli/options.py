"""What several commands ask for: the folder, the day, an agency; and what they get for it."""

import sys
from collections.abc import Iterable
from datetime import date
from functools import partial
from pathlib import Path

import click

from cchc.cli.examination import watched
from cchc.content.agency import Agency
from cchc.content.engine_settings import SETTINGS_FILE
from cchc.content.loader import Examination, FilesRead, examine
from cchc.content.messages import nearest
from cchc.content.problems import Problem
from cchc.content.readings import FILE as READINGS_FILE
from cchc.content.readings import Readings
from cchc.content.site import Site
from cchc.rebuild.fingerprints.repository import program_fingerprint
from cchc.text.dates import ClockError, now_in_vietnam, today_in_vietnam


def _day(context: click.Context, parameter: click.Parameter, text: str | None) -> date:
    try:
        return date.fromisoformat(text) if text else today_in_vietnam()
    except ClockError:
        raise
    except ValueError:
        raise click.BadParameter(f"“{text}” không phải là ngày; viết năm-tháng-ngày, ví dụ 2026-06-30") from None


def _repository(context: click.Context, parameter: click.Parameter, root: Path) -> Path:
    """Refuse a folder that is no repository: a draft in `Downloads/plans/` would never be found again."""
    if (root / SETTINGS_FILE).exists():
        return root
    above = next((each for each in root.resolve().parents if (each / SETTINGS_FILE).exists()), None)
    where = f"cd {above}" if above else "cd THƯ_MỤC_CỦA_KHO"
    raise click.ClickException(
        f"thư mục {root.resolve()} không có mkdocs.yml, nên không phải là kho của trang, và chưa ghi gì; "
        f"vào thư mục của kho rồi chạy lại: {where}"
    )


_FOLDER = partial(
    click.option,
    "--root",
    "-C",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=".",
    metavar="THƯ_MỤC",
    help="Thư mục của kho; không ghi thì là thư mục đang đứng.",
)
ROOT = _FOLDER()
REPOSITORY = _FOLDER(callback=_repository)
"""The same for commands that write."""

TODAY = click.option("--today", "day", callback=_day, metavar="NGÀY", help="Xem như hôm nay là ngày này: 2026-06-30.")
AGENCY = click.option("--agency", metavar="CƠ_QUAN", help="Mã, tên hoặc tên viết tắt của cơ quan: so-noi-vu.")
DRY_RUN = click.option("--dry-run", is_flag=True, help="Chỉ xem trước, không ghi tệp nào.")
REPORT_FILE = click.option(
    "--report",
    "report_file",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="TỆP",
    help="Ghi báo cáo vào tệp này.",
)


def load(root: Path, day: date) -> Site:
    """The content, as of the clock's day or a later one that is asked for. Errors are printed as `check` prints them,
    and end the command.

    Not as of an earlier day: what has been issued since would be refused as lying in the future.
    """
    examination = read(root, day)
    if examination.site is None:
        for problem in examination.errors:
            click.echo(str(problem), err=True)
        click.echo(summary(examination.problems), err=True)
        sys.exit(1)
    return examination.site


def read(root: Path, day: date) -> Examination:
    """The content as of the clock's day, or of a later one: of a day that is to come, all of it."""
    now = now_in_vietnam()
    files = FilesRead(Readings(root / READINGS_FILE, program_fingerprint()))
    return examine(root, max(day, now.date()), watched, files, now=None if day > now.date() else now)


def find_agency(site: Site, name: str | None) -> Agency | None:
    """The agency that was asked for, if one was. ClickException with the nearest name where there is none."""
    found = site.home_agency(name) if name else None
    if name and found is None:
        match = nearest(name, [known for agency in site.agencies for known in (agency.key, *agency.names)])
        hint = f"có phải là “{match}”?" if match else "dùng tên đầy đủ, hoặc tên tệp trong docs/co-quan/"
        raise click.ClickException(f"không rõ cơ quan “{name}”; {hint}")
    return found


def summary(problems: Iterable[Problem]) -> str:
    """Return the numbers of errors and warnings in words: "2 lỗi, 1 cảnh báo"."""
    told = list(problems)
    errors = sum(problem.is_error for problem in told)
    return f"{errors} lỗi, {len(told) - errors} cảnh báo"
