"""All that the page of an item shows of the site, as values.

The template of such a page is given these values, the labels of the item's keys and functions that draw, nothing else:
what is not here cannot be on the page. The fingerprint of the page is that of these values (`rebuild/fingerprints`).
News, procedures and questions are drawn so, for they are thousands. Templates of all other types may read anything
of the site.
"""

import posixpath
from collections.abc import Iterator
from dataclasses import dataclass

from cchc.content.anchors import links_in, path_of, uri_of
from cchc.content.directives import directives_in
from cchc.content.fields import Mark, marked
from cchc.content.item import Item
from cchc.content.news import News
from cchc.content.pictures import PublishedPicture
from cchc.content.procedure import Procedure
from cchc.content.question import Question
from cchc.content.site import Site
from cchc.facts.attachments import ShownFile, shown_files
from cchc.facts.citations import address_of
from cchc.facts.related import ShownField, shown_field
from cchc.facts.site_facts import SiteFacts
from cchc.facts.tasks.rows import cited
from cchc.views.pages import page_view


@dataclass(frozen=True, slots=True)
class ReferencedTask:
    """A task to point a reader to; `address` is its path on the site."""

    text: str
    address: str


def referenced_tasks(site: Site, item: Item) -> tuple[ReferencedTask, ...]:
    """Tasks by the item's references (`993/KH-UBND#8`), in their order; those of a plan that is not public yet wait."""
    found = filter(None, (site.task_named(reference) for _, reference in marked(item, Mark.TASK)))
    return tuple(ReferencedTask(f"Nhiệm vụ {each.task.id}, {cited(each.plan)}", each.address) for each in found)


DRAWN_FROM_VALUES = (News, Procedure, Question)
"""The types whose templates read nothing of the site but the values of the item's page."""


@dataclass(frozen=True, slots=True)
class ItemValues:
    """The variables of the template of an item's type; `body` is its Markdown text."""

    item: Item
    body: str
    view: object
    files: tuple[ShownFile, ...]
    fields: tuple[ShownField, ...]
    tasks: tuple[ReferencedTask, ...]


def item_values(facts: SiteFacts, item: Item, body: str) -> ItemValues:
    """The values of the page of an item, whose `body` is what MkDocs hands over of its text."""
    site = facts.site
    if item.withdrawal:
        return ItemValues(item=item, body="", view=None, files=(), fields=(), tasks=())
    return ItemValues(
        item=item,
        body=body,
        view=page_view(facts, item),
        files=shown_files(site, item),
        fields=tuple(shown_field(site, field) for field in item.reform_fields),
        tasks=referenced_tasks(site, item),
    )


def is_drawn_from_values(item: Item) -> bool:
    """Whether a page shows nothing but its values: a directive in its text may show anything of the site."""
    return isinstance(item, DRAWN_FROM_VALUES) and not any(directives_in(item.body))


@dataclass(frozen=True, slots=True)
class LinkTarget:
    """What an item's texts or keys lead to: `file` as links name it (`news/2026/x.md`, `tep/x.pdf`).

    `address` is where it is on the site, None of what is not there; `picture` tells the sizes of one.
    """

    file: str
    address: str | None
    picture: PublishedPicture | None


def link_targets(site: Site, item: Item) -> tuple[LinkTarget, ...]:
    """What the functions that draw Markdown, links and pictures ask the site for when they draw an item's page."""
    files = dict.fromkeys((*_linked_files(item), *_named_files(item)))
    return tuple(LinkTarget(file, address_of(site, file), site.pictures.of(path_of(file))) for file in files)


def _linked_files(item: Item) -> Iterator[str]:
    """The files that the links and pictures of its texts lead to."""
    folder = posixpath.dirname(uri_of(item.path))
    for text in (item.body, *(text for _, text in marked(item, Mark.MARKDOWN))):
        yield from (link.file for link in links_in(text, folder))


def _named_files(item: Item) -> Iterator[str]:
    """The files that its keys name."""
    yield from (file.lstrip("/") for _, file in marked(item, Mark.FILE))
