"""The registers there are, by the name that the directive `cchc:register` gives: the folder of a type's address."""

from datetime import date

from cchc.content.content_type import ContentType, declared
from cchc.content.registry import TYPES
from cchc.facts.registers.register import FIELDS, Column, RegisterSpec
from cchc.text.dates import printed


def default_register(kind: ContentType) -> RegisterSpec:
    """That of a type that declares none: title and day of publication, newest first."""
    return RegisterSpec(
        kind,
        kind.name.lower(),
        (
            Column(kind.name, lambda site, item: item.heading),
            Column("Ngày đăng", lambda site, item: printed(item.published_on) if item.published_on else ""),
        ),
        (FIELDS,),
        order=lambda item: (item.published_on or date.min, item.path),
        newest_first=True,
    )


REGISTERS: dict[str, RegisterSpec] = {
    kind.address: declared(kind, "cchc.facts.registers", "REGISTER", RegisterSpec) or default_register(kind)
    for kind in TYPES
    if kind.has_register
}
"""By the address of the type: `thu-tuc`, `van-ban`."""
