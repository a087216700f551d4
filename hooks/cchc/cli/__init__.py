"""`cchc`: the commands that a person or a machine runs beside the build."""

import gc
import io
import sys

import click

from cchc.cli.content_commands import check, explain_period, put_site_in_place, report, status
from cchc.cli.import_command import import_procedures
from cchc.cli.init_command import demonstration_removal, init


@click.group()
def main() -> None:
    """Công cụ của trang cải cách hành chính."""
    # a command ends soon and keeps what it makes: to look for garbage takes a tenth of its time
    gc.disable()
    # a pipe on Windows has a code page that lacks Vietnamese letters
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8")


for command in (
    check,
    demonstration_removal,
    explain_period,
    import_procedures,
    init,
    put_site_in_place,
    report,
    status,
):
    main.add_command(command)
