"""The site as editors look at it before the public does: what is withheld is there, and marked."""

from dataclasses import replace
from datetime import date, datetime

from cchc.content.agency import Agency
from cchc.content.item import Item
from cchc.content.site import Site
from cchc.text.dates import midnight, printed


def preview_of(site: Site) -> Site:
    """A checked site with its drafts, scheduled and expired items; their titles say what they are wherever they stand.

    Agencies keep their titles, for plans name them by these.
    """
    return replace(site, items=tuple(_marked(item, site) for item in site.items), is_preview=True)


def why_withheld(item: Item, today: date, now: datetime | None = None) -> str | None:
    """Why the public does not see an item, in the words of editors; None where it does."""
    if item.is_published(today, now):
        return None
    if item.draft:
        return "Bản nháp"
    if item.publish_until and item.publish_until < today:
        return f"Đã hết hạn đăng ngày {printed(item.publish_until)}"
    return f"Hẹn đăng {_hour(item)}ngày {printed(item.published_on)}" if item.published_on else None


def _hour(item: Item) -> str:
    """The hour that an item waits for on its day, with a blank after it; empty for midnight."""
    moment = item.published_at
    is_midnight = moment is None or moment <= midnight(moment.date()) or moment.date() != item.published_on
    return "" if moment is None or is_midnight else f"{moment:%H:%M} "


def _marked(item: Item, site: Site) -> Item:
    why = why_withheld(item, site.today, site.now)
    if why is None or isinstance(item, Agency) or not item.title:
        return item
    names = {name: getattr(item, name, None) for name in ("title", "short_title")}
    return item.model_copy(update={name: f"[{why}] {words}" for name, words in names.items() if words})
