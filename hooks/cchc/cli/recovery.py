"""What a command that deletes sees to before it touches a file: that git can give back each of them."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from cchc.content.history.state import NoHistoryError
from cchc.editing.demonstration_removal import not_recoverable

_MOST_TOLD = 20

WITHOUT_GIT = click.option(
    "--khong-can-git",
    "without_git",
    is_flag=True,
    help="Làm cả khi thư mục không nằm trong git: tệp đã xóa thì không lấy lại được.",
)


@contextmanager
def recoverable(root: Path, touched: Iterable[str], *, without_git: bool) -> Iterator[None]:
    """Do what rewrites or deletes these files only where git can give each of them back.

    ClickException that names those it could not, or the file at which the machine did not let us go on.
    """
    _refuse_what_would_be_lost(root, touched, without_git=without_git)
    try:
        yield
    except OSError as error:
        remedy = "" if without_git else "; lấy lại như trước khi chạy: git restore ."
        raise click.ClickException(
            f"không ghi hoặc không xóa được {error.filename}: mới xong một phần{remedy}"
        ) from None


def _refuse_what_would_be_lost(root: Path, touched: Iterable[str], *, without_git: bool) -> None:
    try:
        lost = not_recoverable(root, touched)
    except NoHistoryError as error:
        if without_git:
            return
        raise click.ClickException(
            f"chưa sửa tệp nào: {error}, nên không lấy lại được tệp bị xóa. Ghi cả thư mục vào git trước "
            "(git init, git add -A, git commit), hoặc thêm --khong-can-git"
        ) from None
    if lost:
        told = [*lost[:_MOST_TOLD], *([f"… và {len(lost) - _MOST_TOLD} tệp nữa"] if len(lost) > _MOST_TOLD else [])]
        raise click.ClickException(
            "chưa sửa tệp nào: git chưa giữ các tệp sau như đang có; git add và git commit, hoặc chuyển ra ngoài "
            "kho, rồi chạy lại:\n" + "\n".join(f"  {path}" for path in told)
        )
