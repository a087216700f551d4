"""The pages of the fields of reform: written by hand, found by the field's name."""

from dataclasses import dataclass

from cchc.content.site import Site
from cchc.content.terms import ReformField

FOLDER = "docs/linh-vuc/"


@dataclass(frozen=True, slots=True)
class ShownField:
    """A field; `address` is its page's, None while nobody has written one."""

    field: ReformField
    address: str | None
    description: str | None


def shown_field(site: Site, field: ReformField) -> ShownField:
    page = site.public(site.item_at(f"{FOLDER}{field.slug}.md"))
    return ShownField(field, page.address, page.description) if page else ShownField(field, None, None)


def reform_field_pages(site: Site) -> tuple[ShownField, ...]:
    """All fields that have a page, in the order of Nghị quyết 76/NQ-CP."""
    return tuple(shown for field in ReformField if (shown := shown_field(site, field)).address)
