"""`cchc check --agencies`: records for names that are written at many places and lead nowhere."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import click

from cchc.content.checks.agencies import NameUse, unknown_names, unknown_units
from cchc.content.site import Site
from cchc.editing.agency_stubs import AgencyStub, stub_of
from cchc.text.folding import name_key

_CHOICE = "Viết tệp cho những số nào (ví dụ 1,3-5; để trống thì không viết gì)"


def write_stubs(site: Site, root: Path, wanted: Sequence[str]) -> None:
    """Write stubs for the names that are given, or ask which of all; ClickException where a name is not among them."""
    agencies, units = unknown_names(site), unknown_units(site)
    every = ([*agencies.get(key, ()), *units.get(key, ())] for key in {**agencies, **units})
    uses = [found for found in every if not found[0].national]
    found = sorted(uses, key=lambda names: (-len(names), names[0].name))
    if not found:
        click.echo("không có cơ quan nào chưa có tệp")
        return
    for names in _named(found, wanted) if wanted else _chosen(found):
        stub = stub_of(names[0].name)
        if stub:
            _write(root, stub)
        else:
            click.echo(
                f"“{names[0].name}”: không đặt được tên tệp từ tên này; sửa tên ở {names[0].item.path}", err=True
            )


def _named(found: Sequence[Sequence[NameUse]], wanted: Sequence[str]) -> list[Sequence[NameUse]]:
    by_name = {name_key(use.name): names for names in found for use in names}
    unknown = [name for name in wanted if name_key(name) not in by_name]
    if unknown:
        told = ", ".join(f"“{name}”" for name in unknown)
        raise click.ClickException(f"không có tên chưa rõ nào là {told}; ghi đúng như trong danh sách của cchc check")
    return list({name_key(name): by_name[name_key(name)] for name in wanted}.values())


def _chosen(found: Sequence[Sequence[NameUse]]) -> list[Sequence[NameUse]]:
    for number, names in enumerate(found, 1):
        click.echo(f"{number:4}. {names[0].name} ({len(names)} chỗ, trước hết {names[0].item.path})")
    text = click.prompt(_CHOICE, default="", show_default=False)
    try:
        ranges = list(_ranges(text))
    except ValueError:
        raise click.ClickException(f"“{text}” không phải là các số; ví dụ 1,3-5") from None
    # before any is counted out: "1-99999999999" would fill the memory
    if any(not 0 < first <= last <= len(found) for first, last in ranges):
        raise click.ClickException(f"chỉ có các số từ 1 đến {len(found)}, số nhỏ ghi trước; ví dụ 1,3-5")
    numbers = dict.fromkeys(number for first, last in ranges for number in range(first, last + 1))
    return [found[number - 1] for number in numbers]


def _ranges(text: str) -> Iterator[tuple[int, int]]:
    """ "1,3-5" → (1, 1), (3, 5)."""
    for part in "".join(text.split()).split(","):
        first, _, last = part.partition("-")
        if part:
            yield int(first), int(last or first)


def _write(root: Path, stub: AgencyStub) -> None:
    file = root / stub.path
    try:
        with file.open("x", encoding="utf-8", newline="\n") as new:
            new.write(stub.text)
    except FileExistsError:
        click.echo(
            f"{stub.path}: đã có tệp này, để nguyên; thêm “{stub.name}” vào ten_khac của nó nếu là một", err=True
        )
    else:
        click.echo(f"{stub.path}: đã viết “{stub.name}”; bổ sung địa bàn, địa chỉ, điện thoại khi có nguồn")
