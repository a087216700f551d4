"""`cchc init`: from the demonstration to a province's own site."""

import subprocess
import sys
from pathlib import Path

import click

from cchc.cli.content_commands import examined
from cchc.cli.options import ROOT, summary
from cchc.content.loader import read_settings
from cchc.editing.new_province import NewProvince, NotPossibleError, new_site
from cchc.text.dates import today_in_vietnam

_COLOURS = {"main": "#27396b", "accent": "#b4531a"}


@click.command("init")
@ROOT
@click.option("--ten", "name", prompt="Tên tỉnh, thành phố", help='Ví dụ "tỉnh Sông Ngân", "thành phố Sông Ngân".')
@click.option("--co-quan", "publisher", default="", help="Cơ quan chủ quản; không ghi thì là UBND của tỉnh, thành phố.")
@click.option("--dia-chi-trang", "site_url", prompt="Địa chỉ trang", help="Ví dụ https://cchc.songngan.gov.vn/")
@click.option("--dien-thoai", "telephone", prompt="Điện thoại đường dây nóng", help="Số thật của đơn vị.")
@click.option("--thu-dien-tu", "email", prompt="Thư điện tử góp ý (bỏ trống nếu chưa có)", default="")
@click.option(
    "--noi-tiep-nhan", "counter", prompt="Nơi tiếp nhận trực tiếp", default="Trung tâm Phục vụ hành chính công"
)
@click.option("--mau-chinh", "main", prompt="Màu chính", default=_COLOURS["main"], help='Ví dụ "#0b5d4e".')
@click.option("--mau-nhan", "accent", prompt="Màu nhấn", default=_COLOURS["accent"], help='Ví dụ "#7a2a6b".')
def init(root: Path, **given: str) -> None:
    """Biến trang trình diễn thành trang của một tỉnh, thành phố.

    Xóa nội dung trình diễn, ghi thiết lập và màu của đơn vị, bỏ mọi chỗ ghi tạm, rồi liệt kê việc còn lại. Giá trị nào
    không dùng được thì báo hết một lần và không sửa tệp nào.
    """
    _refuse_what_is_not_the_demonstration(root)
    try:
        site = new_site(root, _province(given), today_in_vietnam())
    except NotPossibleError as error:
        raise click.ClickException(f"chưa sửa tệp nào:\n{error}") from None
    gone = site.write(root)
    click.echo(f"Đã xóa {gone} tệp của trang trình diễn, ghi {len(site.texts)} tệp.")
    click.echo("Việc còn lại, chỉ đơn vị mới viết được:")
    for left in site.left:
        click.echo(f"  {left}")
    examination = examined(root, today_in_vietnam())
    for problem in examination.errors:
        click.echo(str(problem), err=True)
    click.echo(f"{summary(examination.problems)}. Xem trang: make site, rồi mở site/index.html.")
    sys.exit(bool(examination.errors))


def _province(given: dict[str, str]) -> NewProvince:
    values = {name: value.strip() for name, value in given.items()}
    values["publisher"] = values["publisher"] or f"UBND {values['name']}"
    values["site_url"] = values["site_url"].rstrip("/") + "/"
    return NewProvince(**values)


def _refuse_what_is_not_the_demonstration(root: Path) -> None:
    settings, problems = read_settings(root)
    if settings is None:
        raise click.ClickException("\n".join(map(str, problems)))
    if not settings.extra.demo:
        raise click.ClickException("mkdocs.yml ghi demo: false nên đây đã là trang của đơn vị; không sửa gì")
    changed = _uncommitted(root)
    if changed:
        raise click.ClickException(f"còn thay đổi chưa ghi vào git, commit trước để có thể quay lại:\n{changed}")


def _uncommitted(root: Path) -> str:
    """What git would lose; empty where there is no git."""
    command = ["git", "-C", str(root), "status", "--porcelain", "--untracked-files=no", "--", "."]
    try:
        return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False).stdout.strip()
    except OSError:
        return ""
