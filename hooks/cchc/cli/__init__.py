"""`cchc`: the commands that a person or a machine runs beside the build."""

import errno
import gc
import io
import sys

import click

from cchc.cli.content_commands import check, explain_period, put_site_in_place, report, status
from cchc.cli.format_command import format_front_matter
from cchc.cli.import_command import import_procedures
from cchc.cli.init_command import demonstration_removal, init
from cchc.cli.new_command import new
from cchc.content.writing import OutsideError
from cchc.text.dates import ClockError


class _Commands(click.Group):
    """Whatever a disk refuses is told as a sentence, in any command."""

    def invoke(self, ctx: click.Context) -> object:
        try:
            return super().invoke(ctx)
        except (OutsideError, ClockError) as error:
            raise click.ClickException(str(error)) from None
        except BrokenPipeError:
            raise
        except OSError as error:
            raise click.ClickException(f"{error.filename or 'đĩa'}: {_refusal(error)}") from None


def _refusal(error: OSError) -> str:
    return _REFUSALS.get(error.errno or 0, f"máy không đọc hay ghi được ({error.strerror or error})")


_REFUSALS = {
    errno.ENOENT: "không có tệp hay thư mục này; kiểm tra lại đường dẫn, tạo thư mục trước",
    errno.EACCES: "không có quyền đọc hay ghi; xem lại quyền, hoặc đóng tệp đang mở ở chương trình khác",
    errno.EPERM: "không có quyền đọc hay ghi; xem lại quyền, hoặc đóng tệp đang mở ở chương trình khác",
    errno.EROFS: "ổ đĩa chỉ cho đọc; chép kho sang ổ khác",
    errno.ENOSPC: "đĩa đã đầy; xóa bớt rồi chạy lại",
    errno.ENOTDIR: "một phần của đường dẫn là tệp, không phải thư mục; đổi tên tệp ấy",
    errno.EEXIST: "chỗ này đã có một tệp cùng tên; đổi tên tệp ấy",
    errno.EISDIR: "đây là thư mục, cần một tệp; ghi cả tên tệp",
}


@click.group(cls=_Commands)
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
    format_front_matter,
    import_procedures,
    init,
    new,
    put_site_in_place,
    report,
    status,
):
    main.add_command(command)
