"""What is done with a site that has been built."""

from pathlib import Path

import click

from cchc.rebuild.put_in_place import NotPutInPlaceError, put_in_place

_FOLDER = click.Path(path_type=Path)


@click.command("put-in-place")
@click.argument("built", type=_FOLDER, metavar="THƯ_MỤC_VỪA_DỰNG")
@click.argument("site", type=_FOLDER, metavar="NƠI_ĐẶT_TRANG")
def put_site_in_place(built: Path, site: Path) -> None:
    """Thay trang đang có bằng trang vừa dựng, trong một bước: người đọc luôn thấy một trang trọn vẹn."""
    try:
        in_one_step = put_in_place(built, site, lambda: click.echo(_WAITING.format(site), err=True))
    except NotPutInPlaceError as error:
        raise click.ClickException(str(error)) from None
    if not in_one_step:
        click.echo(_TWO_STEPS.format(site), err=True)
    click.echo(f"{site}: đã đặt trang vừa dựng")


_WAITING = "{}: một lần dựng khác đang chạy, chờ đến khi nó xong"
_TWO_STEPS = (
    "{}: ổ đĩa hoặc hệ điều hành này không đổi chỗ hai thư mục trong một bước được, nên trang đã vắng mặt "
    "trong chốc lát; nếu máy bị ngắt đúng lúc ấy, chạy lại lệnh này thì trang cũ trở về chỗ cũ"
)
