"""`cchc`: the commands that a person or a machine runs beside the build."""

import errno
import gc
import io
import os
import sys
import traceback
from pathlib import Path
from typing import Any

import click

from cchc.cli.check_command import check
from cchc.cli.content_commands import explain_period, put_site_in_place, report, schema, status
from cchc.cli.format_command import format_front_matter
from cchc.cli.import_command import import_procedures
from cchc.cli.init_command import demonstration_removal, init
from cchc.cli.new_command import new
from cchc.cli.today_command import tell_today, today
from cchc.cli.vietnamese import COMMANDS_PLACE, speak_vietnamese
from cchc.content.writing import OutsideError
from cchc.text.dates import ClockError, today_in_vietnam


class _Commands(click.Group):
    """Whatever a disk refuses is told as a sentence, in any command, and click's own words are Vietnamese."""

    def add_command(self, cmd: click.Command, name: str | None = None) -> None:
        speak_vietnamese(cmd)
        super().add_command(cmd, name)

    def main(self, *args: Any, **kwargs: Any) -> Any:  # noqa: ANN401 - click's signature
        # a pipe on Windows has a code page that lacks Vietnamese letters; help and refusals come before any command
        for stream in (sys.stdout, sys.stderr):
            if isinstance(stream, io.TextIOWrapper):
                stream.reconfigure(encoding="utf-8")
        return super().main(*args, **kwargs)

    def invoke(self, ctx: click.Context) -> object:
        try:
            return super().invoke(ctx)
        except (OutsideError, ClockError) as error:
            raise click.ClickException(str(error)) from None
        except BrokenPipeError:
            raise
        except OSError as error:
            raise click.ClickException(f"{error.filename or 'đĩa'}: {_refusal(error)}") from None
        except (click.ClickException, click.exceptions.Exit, click.Abort, EOFError):
            raise
        except Exception as error:
            if os.environ.get("CCHC_TRACEBACK"):
                raise
            raise _ProgramError(error) from None


class _ProgramError(click.ClickException):
    """A mistake of ours. A traceback would tell an editor nothing, so it is shown on request only."""

    exit_code = 3

    def __init__(self, error: Exception) -> None:
        last = traceback.extract_tb(error.__traceback__)[-1]
        name = os.path.basename(last.filename)  # noqa: PTH119 - the path of another system may stand there
        super().__init__(
            f"chương trình bị lỗi, không phải lỗi của bạn ({type(error).__name__}, {name}:{last.lineno}). Nội dung "
            "không mất. Chạy lại với CCHC_TRACEBACK=1 và gửi những gì in ra cho người phụ trách kỹ thuật"
        )


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


_EPILOG = """\b
Hướng dẫn và ví dụ của một lệnh: cchc LỆNH --help
NO_COLOR=1: không tô màu; màu chỉ có trên cửa sổ lệnh, không có trong tệp.

\b
Mã kết thúc của mọi lệnh:
  0  xong, không có lỗi
  1  nội dung có lỗi, hoặc việc được yêu cầu không làm được
  2  gõ sai lệnh, tùy chọn hoặc giá trị
  3  chương trình bị lỗi; CCHC_TRACEBACK=1 cho xem chi tiết
"""


@click.group(cls=_Commands, subcommand_metavar=COMMANDS_PLACE, epilog=_EPILOG, invoke_without_command=True)
@click.pass_context
def main(context: click.Context) -> None:
    """Công cụ của trang cải cách hành chính.

    Không ghi lệnh nào: cho biết hôm nay có việc gì.
    """
    if os.environ.get("NO_COLOR"):
        context.color = False
    # a command ends soon and keeps what it makes: to look for garbage takes a tenth of its time
    gc.disable()
    if context.invoked_subcommand is None:
        tell_today(Path(), today_in_vietnam())


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
    schema,
    status,
    today,
):
    main.add_command(command)

speak_vietnamese(main)
