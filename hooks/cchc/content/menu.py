"""The menu of mkdocs.yml, as far as its pages are on the site, and what need not stand in it."""

from typing import Any

from cchc.content.anchors import path_of
from cchc.content.page import PAGE
from cchc.content.registry import TYPES, type_of
from cchc.content.settings import Settings
from cchc.content.site import Site


def shown_menu(menu: Any, site: Site) -> Any:  # noqa: ANN401 - as deep as it is written
    """Entries of `nav` without pages that are not on the site, and without groups left empty by that.

    A page that has had its time must not stop a build at night, nor a section that a province does not have.
    """
    if isinstance(menu, list):
        shown = [shown_menu(entry, site) for entry in menu]
        return [entry for entry in shown if entry not in (None, [], {})]
    if isinstance(menu, dict):
        parts = {name: shown_menu(part, site) for name, part in menu.items()}
        return {name: part for name, part in parts.items() if part not in (None, [])}
    if not isinstance(menu, str):
        return menu
    item = site.item_at(path_of(menu))
    is_shown = site.shows(item) if item else not is_section(menu)
    return menu if is_shown else None


def excused_patterns(settings: Settings) -> list[str]:
    """The patterns of pages that need not stand in the menu, as in .gitignore, later ones before earlier ones.

    They are the folders of all content types and their sections, and what the settings say (`not_in_nav`).
    """
    kinds = [kind for kind in TYPES if kind is not PAGE]
    folders = {f"/{folder.removeprefix('docs/')}/" for kind in kinds for folder in (kind.folder, kind.address)}
    return [*sorted(folders), *settings.not_in_nav.splitlines()]


def is_section(file: str) -> bool:
    """Whether a file of docs/ is the list of a content type (`mo-hinh/index.md`): a province may do without some."""
    folder, _, name = f"docs/{file}".rpartition("/")
    return name == "index.md" and type_of(f"{folder}/x.md") is not PAGE
