"""From the demonstration to a province's own site: `cchc init`; `cchc remove-demonstration` takes the content alone."""

import re
import sys
import unicodedata
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from cchc.cli.examination import examined, watched
from cchc.cli.help_text import epilog
from cchc.cli.options import ROOT, summary
from cchc.content.history.git import NoHistoryError
from cchc.content.loader import read_settings
from cchc.editing.new_settings import NewProvince, NotPossibleError
from cchc.editing.new_site import delete, demonstration_files, new_site, not_recoverable
from cchc.text.dates import today_in_vietnam

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
    except (OSError, KeyboardInterrupt) as error:
        told = f"không ghi hoặc không xóa được {error.filename}" if isinstance(error, OSError) else "bị dừng giữa chừng"
        remedy = "chép lại thư mục từ bản gốc" if without_git else "lấy lại như trước khi chạy: git restore ."
        raise click.ClickException(f"{told}: mới xong một phần; {remedy}") from None


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


_COLOURS = {"main": "#27396b", "accent": "#b4531a"}


@click.command(
    "init",
    short_help="Biến trang trình diễn thành trang của tỉnh.",
    epilog=epilog(
        {
            "cchc init": "hỏi từng điều",
            'cchc init --ten "tỉnh Sông Ngân" --dia-chi-trang https://cchc.songngan.gov.vn/': "hỏi những điều còn lại",
        },
        well="kho đã là của đơn vị và không có lỗi",
        badly="chưa sửa tệp nào, hoặc đã sửa mà còn lỗi phải sửa tay",
    ),
)
@ROOT
@click.option(
    "--ten", "name", metavar="TÊN", prompt="Tên tỉnh, thành phố", help='Ví dụ "tỉnh Sông Ngân", "thành phố Sông Ngân".'
)
@click.option(
    "--co-quan",
    "publisher",
    default="",
    metavar="CƠ_QUAN",
    help="Cơ quan chủ quản; không ghi thì là UBND của tỉnh, thành phố.",
)
@click.option(
    "--dia-chi-trang", "site_url", metavar="ĐỊA_CHỈ", prompt="Địa chỉ trang", help="Ví dụ https://cchc.songngan.gov.vn/"
)
@click.option("--dien-thoai", "telephone", metavar="SỐ", prompt="Điện thoại đường dây nóng", help="Số thật của đơn vị.")
@click.option(
    "--thu-dien-tu",
    "email",
    metavar="ĐỊA_CHỈ",
    prompt="Thư điện tử góp ý (bỏ trống nếu chưa có)",
    default="",
    help="Thư điện tử nhận góp ý của người dân.",
)
@click.option(
    "--noi-tiep-nhan",
    "counter",
    metavar="NƠI",
    prompt="Nơi tiếp nhận trực tiếp",
    default="Trung tâm Phục vụ hành chính công",
    help="Nơi người dân đến nộp hồ sơ, hỏi việc.",
)
@click.option(
    "--mau-chinh", "main", metavar="MÀU", prompt="Màu chính", default=_COLOURS["main"], help='Ví dụ "#0b5d4e".'
)
@click.option(
    "--mau-nhan", "accent", metavar="MÀU", prompt="Màu nhấn", default=_COLOURS["accent"], help='Ví dụ "#7a2a6b".'
)
@WITHOUT_GIT
def init(root: Path, *, without_git: bool, **given: str) -> None:
    """Biến trang trình diễn thành trang của một tỉnh, thành phố.

    Xóa nội dung trình diễn, ghi thiết lập và màu của đơn vị, bỏ mọi chỗ ghi tạm, rồi liệt kê việc còn lại. Giá trị nào
    không dùng được, tệp nào git chưa giữ thì báo hết một lần và không sửa gì.
    """
    _refuse_what_is_not_the_demonstration(root)
    try:
        site = new_site(root, _province(given), today_in_vietnam())
    except NotPossibleError as error:
        told = (f"{_asked(name)}: {reason}" for name, reason in error.reasons.items())
        raise click.ClickException("chưa sửa tệp nào:\n" + "\n".join(told)) from None
    with recoverable(root, site.touched, without_git=without_git):
        site.write(root)
    click.echo(f"Đã xóa {len(site.gone)} tệp của trang trình diễn, ghi {len(site.texts)} tệp.")
    if not without_git:
        click.echo("Lấy lại một tệp, chẳng hạn để làm mẫu: git restore <tệp>; xem tên: git status.")
    click.echo("Việc còn lại, chỉ đơn vị mới viết được:")
    for left in site.left:
        click.echo(f"  {left}")
    examination = examined(root, today_in_vietnam(), watched)
    for problem in examination.errors:
        click.echo(str(problem), err=True)
    click.echo(f"{summary(examination.problems)}. Xem trang: make site, rồi mở site/index.html.")
    sys.exit(bool(examination.errors))


@click.command(
    "remove-demonstration",
    short_help="Xóa nội dung của trang trình diễn.",
    epilog=epilog(
        {"cchc remove-demonstration": "xóa, khi git giữ được mọi tệp sẽ xóa"},
        well="đã xóa",
        badly="chưa xóa gì, hoặc mới xóa được một phần: lệnh nói rõ",
    ),
)
@ROOT
@WITHOUT_GIT
def demonstration_removal(root: Path, *, without_git: bool) -> None:
    """Xóa nội dung của trang trình diễn để bắt đầu trang của một tỉnh khác.

    Xóa mọi mục trong plans/, news/ và trong thư mục của từng loại ở docs/ (giữ lại index.md và các trang viết tay),
    cùng các tệp đính kèm không trang nào còn nhắc đến. Tệp nào git chưa giữ thì báo và không xóa gì. Chỉ chạy khi
    mkdocs.yml còn ghi demo: true.
    """
    _refuse_what_is_not_the_demonstration(root)
    gone = tuple(demonstration_files(root))
    with recoverable(root, gone, without_git=without_git):
        delete(root, gone)
    click.echo(f"Đã xóa {len(gone)} tệp của trang trình diễn. Việc tiếp theo: ghi demo: false, rồi chạy cchc check.")


def _province(given: dict[str, str]) -> NewProvince:
    """The answers with what people leave out or write otherwise: blanks, a capital of the kind, the slash."""
    values = {name: unicodedata.normalize("NFC", value).strip() for name, value in given.items()}
    values["name"] = re.sub(r"^(Tỉnh|Thành phố)\b", lambda kind: kind[0].lower(), values["name"], flags=re.IGNORECASE)
    values["site_url"] = values["site_url"].rstrip("/") + "/"
    return NewProvince(**values)


def _asked(name: str) -> str:
    """An answer by the option that gives it; what is no answer as it is."""
    options = {option.name: option.opts[0] for option in init.params}
    return options.get(name, name)


def _refuse_what_is_not_the_demonstration(root: Path) -> None:
    settings, problems = read_settings(root)
    if settings is None:
        raise click.ClickException("\n".join(map(str, problems)))
    if not settings.extra.demo:
        raise click.ClickException(
            "mkdocs.yml ghi demo: false nên đây đã là trang của đơn vị; không sửa gì và không xóa gì"
        )
