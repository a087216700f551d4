"""The site as editors look at it before the public does: what is withheld is there, and marked."""

from dataclasses import replace
from datetime import date

from cchc.content.agency import Agency
from cchc.content.item import Item
from cchc.content.site import Site
from cchc.text.dates import printed


def preview_of(site: Site) -> Site:
    """A checked site with its drafts, scheduled and expired items; their titles say what they are wherever they stand.

    Agencies keep their titles, for plans name them by these.
    """
    return replace(site, items=tuple(_marked(item, site.today) for item in site.items), is_preview=True)


def why_withheld(item: Item, today: date) -> str | None:
    """Why the public does not see an item on a day, in the words of editors; None where it does."""
    if item.is_published(today):
        return None
    if item.draft:
        return "Bản nháp"
    if item.publish_until and item.publish_until < today:
        return f"Đã hết hạn đăng ngày {printed(item.publish_until)}"
    return f"Hẹn đăng ngày {printed(item.published_on)}" if item.published_on else None


def _marked(item: Item, today: date) -> Item:
    why = why_withheld(item, today)
    if why is None or isinstance(item, Agency) or not item.title:
        return item
    return item.model_copy(update={"title": f"[{why}] {item.title}"})
