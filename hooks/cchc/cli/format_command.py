"""`cchc format`: front matter in the one form in which the web editor saves it."""

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

import click

from cchc.cli.help_text import epilog
from cchc.cli.options import REPOSITORY
from cchc.content.loader import content_files
from cchc.editing.formatting import FileFormat, format_files


@click.command(
    "format",
    epilog=epilog(
        {
            "cchc format": "mọi tệp nội dung",
            "cchc format news/2026/hoi-thi.md": "một tệp",
            "cchc format --check": "chỉ xem tệp nào chưa theo dạng chung",
        },
        well="đã định dạng, hoặc mọi tệp đã đúng dạng",
        badly="có tệp không định dạng được, hoặc (với --check) chưa theo dạng chung",
    ),
)
@REPOSITORY
@click.option("--check", "only_look", is_flag=True, help="Chỉ cho biết tệp nào chưa theo dạng chung, không sửa gì.")
@click.option("--drop-comments", is_flag=True, help="Bỏ các ghi chú sau dấu #; không ghi thì tệp có ghi chú để nguyên.")
@click.argument("files", nargs=-1, metavar="[TỆP]...")
def format_front_matter(root: Path, files: tuple[str, ...], *, only_look: bool, drop_comments: bool) -> None:
    """Viết phần khai báo theo dạng chung.

    Là dạng mà trình soạn thảo trên web ghi ra. Giá trị và nội dung bên dưới giữ nguyên.

    Không ghi TỆP thì xem mọi tệp nội dung của kho.
    """
    paths = tuple(_paths(root, files)) if files else None
    found = list(format_files(root, paths, only_look=only_look, drop_comments=drop_comments))
    for each in found:
        for problem in each.problems:
            click.echo(str(problem), err=True)
        if each.differs:
            click.echo(f"{each.path}: {'chưa theo dạng chung' if only_look else 'đã định dạng'}")
    click.echo(_summary(found, only_look))
    sys.exit(any(each.problems or only_look for each in found))


def _paths(root: Path, files: Iterable[str]) -> Iterator[str]:
    """Yield the paths in the repository of files that are named from where the person stands, or from its root."""
    known = set(content_files(root))
    for name in files:
        inside = Path(name).resolve().relative_to(root.resolve()) if _is_inside(root, name) else Path(name)
        path = inside.as_posix()
        if path not in known:
            raise click.ClickException(f"{name}: không phải là tệp nội dung của kho; ví dụ news/2026/hoi-thi.md")
        yield path


def _is_inside(root: Path, name: str) -> bool:
    return Path(name).exists() and Path(name).resolve().is_relative_to(root.resolve())


def _summary(found: list[FileFormat], only_look: bool) -> str:
    differing = sum(each.differs for each in found)
    refused = sum(bool(each.problems) for each in found)
    told = f"{differing} tệp {'chưa theo dạng chung' if only_look else 'đã định dạng'}"
    return f"{told}, {refused} tệp không định dạng được" if refused else told
