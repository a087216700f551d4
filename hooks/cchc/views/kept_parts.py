"""Parts of the frame that many pages have in common are drawn once, and put into each page as they are.

Menu and footer say the same on every page of a folder that is not in the menu itself: all links in them are
relative to that folder. They took half the time of drawing ten thousand news items.
"""

import posixpath
from collections.abc import Callable, Collection, Iterator

import jinja2
from jinja2.runtime import Context

PARTS = ("header", "footer", "colours", "icons", "javascripts/base")
"""Partials of the frame in which nothing but the links depends on the page."""


def keep_parts(env: jinja2.Environment, menu: Collection[str]) -> None:
    """Let these partials be drawn once for each folder; `menu` are the addresses of the pages that
    the menu shows, and of those that they lead to otherwise.

    A partial that the theme does not have is left out.
    """
    for part in PARTS:
        try:
            template = env.get_template(f"partials/{part}.html")
        except jinja2.TemplateNotFound:
            continue
        template.root_render_func = _kept(template.root_render_func, menu)


Draw = Callable[[Context], Iterator[str]]


def _kept(draw: Draw, menu: Collection[str]) -> Draw:
    texts: dict[str, str] = {}

    def kept(context: Context) -> Iterator[str]:
        page = context.get("page")
        # a page that the menu shows is marked there, and a link to the page itself is another
        if page is None or page.url in menu:
            yield from draw(context)
            return
        folder = posixpath.dirname(page.url.rstrip("/"))
        if folder not in texts:
            texts[folder] = "".join(draw(context))
        yield texts[folder]

    return kept
