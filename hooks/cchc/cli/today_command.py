"""`cchc today`, and `cchc` with nothing: what there is to do."""

from datetime import date
from pathlib import Path

import click

from cchc.cli.help_text import epilog
from cchc.cli.options import ROOT, TODAY, read, summary
from cchc.content.engine_settings import SETTINGS_FILE
from cchc.content.loader import Examination
from cchc.facts.site_facts import SiteFacts
from cchc.views.today import subjects, today_lines

_MOST_ERRORS = 3


@click.command(
    epilog=epilog(
        {
            "cchc": "hôm nay có việc gì, ở thư mục đang đứng",
            "cchc today --today 2026-12-31": "vào một ngày khác",
        },
        well="đã cho biết, kể cả khi nội dung có lỗi hay chưa có gì",
        badly="không in ra được",
    )
)
@ROOT
@TODAY
def today(root: Path, day: date) -> None:
    """Hôm nay có việc gì.

    Nhiệm vụ quá hạn và sắp đến hạn, báo cáo còn thiếu, câu hỏi chưa trả lời, thủ tục lâu chưa đối chiếu, bản nháp.
    """
    tell_today(root, day)


def tell_today(root: Path, day: date) -> None:
    """What there is to do in a repository, or what stands in the way of knowing; it never ends badly."""
    if not (root / SETTINGS_FILE).is_file():
        click.echo(_NO_REPOSITORY)
        return
    examination = read(root, day)
    if examination.site is None:
        _tell_errors(examination)
        return
    click.echo("\n".join(today_lines(examination.site, day, subjects(SiteFacts(examination.site), day))))


def _tell_errors(examination: Examination) -> None:
    click.echo(f"Nội dung có {summary(examination.problems)}; sửa xong lỗi thì máy mới biết hôm nay có việc gì:")
    for problem in examination.errors[:_MOST_ERRORS]:
        click.echo(f"  {problem}")
    rest = len(examination.errors) - _MOST_ERRORS
    click.echo(f"  … và {rest} lỗi nữa; xem cchc check" if rest > 0 else "Kiểm tra lại: cchc check")


_NO_REPOSITORY = (
    f"Thư mục này không có {SETTINGS_FILE}, nên không phải là kho của trang.\n"
    "Vào thư mục của kho rồi chạy lại, hoặc ghi: cchc today -C THƯ_MỤC\n"
    "Các lệnh: cchc --help"
)
