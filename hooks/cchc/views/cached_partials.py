"""Partials of the frame that many pages have in common are drawn once, and their text is put into each page.

Menu and footer say the same on every page of a folder that is not in the menu itself: all links in them are
relative to that folder. They took half the time of drawing ten thousand news items.
"""

import posixpath
from collections.abc import Callable, Collection, Iterator

import jinja2
from jinja2.runtime import Context

PARTIALS = ("header", "footer", "colours", "icons", "javascripts/base")
"""Partials of the frame in which nothing but the links depends on the page."""


def cache_partials(env: jinja2.Environment, menu_addresses: Collection[str]) -> None:
    """Let these partials be drawn once for each folder; one that the theme does not have is left out.

    `menu_addresses` are those of the pages that the menu shows, and of those that the partials lead to otherwise:
    these pages get partials of their own.
    """
    for partial in PARTIALS:
        try:
            template = env.get_template(f"partials/{partial}.html")
        except jinja2.TemplateNotFound:
            continue
        template.root_render_func = _cached(template.root_render_func, menu_addresses)


Draw = Callable[[Context], Iterator[str]]


def _cached(draw: Draw, menu_addresses: Collection[str]) -> Draw:
    texts: dict[str, str] = {}

    def cached(context: Context) -> Iterator[str]:
        page = context.get("page")
        # a page that the menu shows is marked there, and a link to the page itself is another
        if page is None or page.url in menu_addresses:
            yield from draw(context)
            return
        folder = posixpath.dirname(page.url.rstrip("/"))
        if folder not in texts:
            texts[folder] = "".join(draw(context))
        yield texts[folder]

    return cached
