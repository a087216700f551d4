"""The menu of mkdocs.yml, as far as its pages are on the site."""

from typing import Any

from cchc.content.anchors import path_of
from cchc.content.site import Site


def shown_menu(menu: Any, site: Site) -> Any:  # noqa: ANN401 - as deep as it is written
    """Entries of `nav` without pages that wait for their day or have had it, and without groups left empty by that.

    A page that has had its time must not stop a build at night.
    """
    if isinstance(menu, list):
        shown = [shown_menu(entry, site) for entry in menu]
        return [entry for entry in shown if entry not in (None, [], {})]
    if isinstance(menu, dict):
        parts = {name: shown_menu(part, site) for name, part in menu.items()}
        return {name: part for name, part in parts.items() if part not in (None, [])}
    item = site.item_at(path_of(menu)) if isinstance(menu, str) else None
    return menu if item is None or site.shows(item) else None
