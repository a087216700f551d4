"""What the views add to a content type, declared in the module of `presentations/` that is called like its model's.

`presentations/plan.py` declares `PRESENTATION` for the model of `cchc/content/plan.py`, and is found by that name.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache
from typing import Any

from cchc.content.content_type import ContentType, declared
from cchc.content.item import Item
from cchc.content.registry import type_of
from cchc.content.site import Site
from cchc.facts.site_facts import SiteFacts


@dataclass(frozen=True, slots=True)
class Schema:
    """How an item is told to machines. `name` is its type at schema.org, `title` the property that holds its title.

    `properties` are those that only this type has, None where schema.org would take the item for something else.
    """

    name: str
    properties: Callable[[Site, Any], dict[str, object] | None] = lambda site, item: {}
    title: str = "name"


@dataclass(frozen=True, slots=True, kw_only=True)
class Presentation:
    """What is shown of an item of one type. A part that is left out has a default that does for most types.

    `view` makes what the template of the type draws beside the item itself. `summary` tells an item by its keys where
    its editor has written no description; the first words of its text do so where it gives None or nothing. By
    `search_words` people look for it, though its page may not show them. `schema` is None of a type that schema.org
    has no word for. `picture_words` stand below the heading on a picture for shared links that each item has of its
    own; without them all items of the type share one. What `asks_for_opinions` tells on a printed page where to send
    them.
    """

    view: Callable[[SiteFacts, Any], object] = lambda facts, item: None
    summary: Callable[[Any], str | None] = lambda item: None
    search_words: Callable[[Any], Iterable[str]] = lambda item: ()
    schema: Schema | None = None
    picture_words: Callable[[Any], str] | None = None
    asks_for_opinions: bool = False


def presentation_of(item: Item) -> Presentation:
    """That of the item's type; the defaults where the type declares none."""
    return _presentation(type_of(item.path))


# when it is first asked for: a presentation imports the views of its type, and some of those ask for presentations
@cache
def _presentation(kind: ContentType) -> Presentation:
    return declared(kind, "cchc.views.presentations", "PRESENTATION", Presentation) or Presentation()
