"""Procedures and plans as plain Markdown (CommonMark with GitHub's tables) beside their pages, and `/llms.txt`.

A twin lies where llmstxt.org says of addresses without a file name: `thu-tuc/1.000894/index.html.md`. Programs that
know the convention guess it, and no item of an editor can have that address.

The templates of `overrides/markdown/` are drawn in an environment of their own: what they print is escaped for Markdown
unless it is `Markdown` already. Texts of editors go by way of their clean HTML, so that a twin has the links and the
footnotes of the page, with whole addresses, and nothing that is withheld there.
"""

import posixpath
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, fields
from itertools import chain

import jinja2

from cchc.content.anchors import path_of, uri_of
from cchc.content.directives import directives_in
from cchc.content.fields import labels
from cchc.content.item import Item
from cchc.content.plan import Plan
from cchc.content.procedure import Procedure
from cchc.content.site import Site
from cchc.facts.agencies import NamedAgency
from cchc.facts.attachments import ShownFile
from cchc.facts.citations import ShownCitation, ShownReference, address_of
from cchc.facts.markup import render
from cchc.facts.open_data.table import PACKAGE
from cchc.facts.open_data.tables import TABLES
from cchc.facts.plans import accounted, in_telling_order
from cchc.facts.site_facts import SiteFacts
from cchc.facts.tasks.rows import TaskRow
from cchc.outputs.feeds.files import OPML
from cchc.text.dates import printed
from cchc.text.file_names import encoded_address
from cchc.text.markdown.from_html import Markdown, cell_of, escaped, link_of, markdown_of
from cchc.views.frame import TWIN_TYPES, twin_address
from cchc.views.item_values import item_values

LLMS = "llms.txt"
"""The list of all twins (llmstxt.org)."""

_TEMPLATES: dict[type[Item], str] = {Procedure: "markdown/procedure.html", Plan: "markdown/plan.html"}

_LEADING = re.compile(r"[<\[{@]|://|www\.|```|~~~|^\s*# ", re.MULTILINE)
"""What may lead to an address or into HTML, or hold an anchor: to read a text takes ten times as long as to copy it."""

_PLAIN = re.compile(r"[^\W\d_](?:[^\W_]|[ ,;()/“”%–]|[.:](?!\S))*")
"""A text in one line that means nothing to Markdown."""


@dataclass(frozen=True, slots=True)
class _Functions:
    """What the templates may call, of the item that they show."""

    site: Site
    item: Item

    def url(self, address: str) -> str:
        """The whole address of a place on the site (`thu-tuc/`)."""
        return self.site.settings.base_url + encoded_address(address)

    def link(self, words: str, address: str | None) -> Markdown:
        """Words that lead somewhere, or nowhere without an address."""
        return link_of(escaped(words), address) if address else escaped(words)

    def to(self, item: Item) -> Markdown:
        return self.link(item.heading, self.url(item.address))

    def names(self, agencies: Iterable[NamedAgency]) -> Markdown:
        return Markdown("; ".join(map(self._name, agencies)))

    def _name(self, name: NamedAgency) -> str:
        shown = self.link(name.text, self.url(name.agency.address) if name.agency else None)
        now = ", ".join(map(self.to, name.now))
        return f"{shown} (nay là {now})" if now else shown

    def cite(self, shown: ShownCitation) -> Markdown:
        return self.link(shown.text, self.url(shown.item.address) if shown.item else shown.url)

    def download(self, file: ShownFile) -> Markdown:
        shown = link_of(escaped(file.name), self.site.settings.base_url + file.address)
        return Markdown(f"{shown} ({file.in_words})")

    def evidence(self, one: ShownReference) -> Markdown:
        """A page or a file that shows a task to be done; its address is as links write it already."""
        base = "" if one.is_elsewhere else self.site.settings.base_url
        day = f", {printed(one.day)}" if one.day else ""
        return Markdown(f"{link_of(escaped(one.text), base + one.address)} ({escaped(one.kind)}{day})")

    def text(self, words: str) -> Markdown:
        """Blocks of Markdown of a Markdown text of the item; one that leads nowhere is as its editor wrote it."""
        return markdown_of(self._html(words)) if _LEADING.search(words) else Markdown(words.strip("\n"))

    def cell(self, words: str) -> Markdown:
        """A Markdown text of the item in one line."""
        return escaped(words) if _PLAIN.fullmatch(words) else cell_of(self._html(words))

    def _html(self, words: str) -> str:
        # the line of a directive may stand against lines of the text, and is a paragraph of its own
        page = (
            f"\n\n[Phần này chỉ có trên trang]({self.site.settings.base_url}{encoded_address(self.item.address)})\n\n"
        )
        for directive in reversed(list(directives_in(words))):
            words = words[: directive.start] + page + words[directive.end :]
        folder, allowed = posixpath.dirname(uri_of(self.item.path)), self.site.settings.province.allowed_html
        return render(words, folder, self._address, allowed) or " "

    def _address(self, uri: str) -> str | None:
        """Of what a link leads to, or None if it is not public; links within the text lead to the page."""
        file, hash_sign, fragment = uri.partition("#")
        if path_of(file) in self.site.withheld:
            return None
        within = encoded_address(self.item.address + hash_sign + fragment)
        address = within if posixpath.basename(file) in ("", ".") else address_of(self.site, uri)
        return self.site.settings.base_url + (address or "")


def _environment(site: Site) -> jinja2.Environment:
    """The environment of `overrides/markdown/`; macros would be escaped twice, so its templates have none."""
    loader = jinja2.FileSystemLoader(site.root / "overrides")
    env = jinja2.Environment(
        loader=loader,
        # no HTML: `_printed` escapes
        autoescape=False,
        finalize=_printed,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    env.filters.update(printed=printed, accounted=accounted, in_telling_order=in_telling_order, joined=_joined)
    return env


def _printed(value: object) -> str:
    return value if isinstance(value, Markdown) else escaped(str(value))


def _joined(values: Iterable[object], between: str = "; ") -> Markdown:
    return Markdown(between.join(map(_printed, values)))


def twin_items(site: Site) -> Iterator[Item]:
    """What has a twin; nothing that the public does not see."""
    return chain.from_iterable(map(site.all, TWIN_TYPES))


def twin_output_paths(site: Site) -> Iterator[str]:
    """Where the twins lie: `thu-tuc/1.000894/index.html.md`."""
    yield from filter(None, (twin_address(item) for item in twin_items(site)))


def markdown_twins(facts: SiteFacts) -> Callable[[Item], bytes]:
    """What makes the twin of an item, in UTF-8; the templates are read once."""
    env = _environment(facts.site)
    return lambda item: _twin(facts, env, item)


def _twin(facts: SiteFacts, env: jinja2.Environment, item: Item) -> bytes:
    functions, values = _Functions(facts.site, item), item_values(facts, item, item.body)
    callable_names = ("url", "link", "to", "names", "cite", "download", "evidence", "text", "cell")
    names = {name: getattr(functions, name) for name in callable_names}
    names |= {field.name: getattr(values, field.name) for field in fields(values)} | {"labels": labels(type(item))}
    names |= {"settings": facts.site.settings, "has_results": _has_results}
    names |= {"calendars": facts.calendars, "task_tables": facts.task_tables}
    return _tidy(env.get_template(_TEMPLATES[type(item)]).render(names))


def _has_results(rows: Sequence[TaskRow]) -> bool:
    """Whether a table of tasks needs the column of results."""
    return any(row.task.result or row.task.note or row.quota or row.evidence for row in rows)


def _tidy(text: str) -> bytes:
    """Blocks are parted by one empty line, and no line ends in blanks."""
    lines = "\n".join(map(str.rstrip, text.split("\n")))
    return (re.sub(r"\n{3,}", "\n\n", lines).strip() + "\n").encode()


def llms_file(facts: SiteFacts) -> dict[str, bytes]:
    """`/llms.txt`: a line for each twin, those of abolished procedures apart, the open data, the feeds."""
    site = facts.site
    procedures = site.all(Procedure)
    base = site.settings.base_url
    template = _environment(site).get_template("markdown/llms.html")
    text = template.render(
        settings=site.settings,
        today=site.today,
        in_use=[each for each in procedures if not each.is_abolished],
        abolished=[each for each in procedures if each.is_abolished],
        plans=[(plan, facts.plan_progress[plan.path]) for plan in site.all(Plan)],
        tables=TABLES,
        link=lambda words, address: link_of(escaped(words), base + encoded_address(address)),
        twin=twin_address,
        package=PACKAGE,
        opml=OPML,
    )
    return {LLMS: _tidy(text)}
