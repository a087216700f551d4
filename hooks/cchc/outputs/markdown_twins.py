"""Procedures and plans as plain Markdown (CommonMark with GitHub's tables) beside their pages, and `/llms.txt`.

A twin lies where llmstxt.org says of addresses without a file name: `thu-tuc/1.000894/index.html.md`. Programs that know
the convention guess it, and no folder of an editor is called so.

The templates of `overrides/markdown/` are drawn in an environment of their own: what they print is escaped for Markdown
unless it is `Markdown` already. Texts of editors go by way of their clean HTML, so that a twin has the links, the
footnotes and the withheld words of the page, with whole addresses.
"""

import posixpath
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, fields
from itertools import chain

import jinja2
from lxml.html import HtmlElement, fragment_fromstring

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
from cchc.facts.markup import render, words_of
from cchc.facts.open_data.table import PACKAGE
from cchc.facts.open_data.tables import TABLES
from cchc.facts.plans import accounted, in_telling_order
from cchc.facts.site_facts import SiteFacts
from cchc.facts.tasks.rows import TaskRow, cited
from cchc.outputs.feeds.files import OPML
from cchc.text.dates import printed
from cchc.text.file_names import encoded_address
from cchc.views.frame import TWIN_TYPES, twin_address
from cchc.views.item_values import item_values

LLMS = "llms.txt"
"""The list of all twins (llmstxt.org)."""

_TEMPLATES: dict[type[Item], str] = {Procedure: "markdown/procedure.html", Plan: "markdown/plan.html"}


class Markdown(str):
    """Text that is Markdown already."""

    __slots__ = ()


_SPECIAL = re.compile(r"([\\`*\[\]<|~#]|(?<!\w)_|_(?!\w)|&(?=#?\w+;))")
"""Letters that mean something to Markdown anywhere in a line; an underscore within a word means nothing."""

_AT_START = re.compile(r"[+=>-]|\d+(?=[.)](?:\s|$))")
"""What makes a list, a quotation or a rule of a line that it begins."""

_IN_ADDRESS = re.compile(r"[\s()<>\\`|\"]|&(?=#?\w+;)")


def escaped(text: str) -> Markdown:
    """One line of Markdown that shows a plain text as it is, also in a cell of a table and after the mark of a list."""
    return Markdown(_start_escaped(_SPECIAL.sub(r"\\\1", " ".join(text.split()))))


def _start_escaped(text: str) -> str:
    found = _AT_START.match(text)
    if not found:
        return text
    return f"{found[0]}\\{text[found.end() :]}" if found[0].isdigit() else f"\\{text}"


def _link(words: str, address: str) -> Markdown:
    """A link; `words` are Markdown."""
    written = _IN_ADDRESS.sub(lambda found: "".join(f"%{byte:02X}" for byte in found[0].encode()), address)
    return Markdown(f"[{words}]({written})")


def markdown_of(html: str) -> Markdown:
    """Blocks of Markdown that say what clean HTML says; elements that Markdown does not know leave their words."""
    return Markdown("\n\n".join(_blocks(fragment_fromstring(html, create_parent="div"))))


def cell_of(html: str) -> Markdown:
    """The same in one line, as a cell of a table holds it: paragraphs and items are parted by `<br>`."""
    return Markdown("<br>".join(_cell_lines(fragment_fromstring(html, create_parent="div"))))


_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_GROUPS = {"div", "section", "details", "figure", "dl", "article", "aside", "header", "footer", "picture"}
_LINES = {"p", "summary", "figcaption", "dt", "dd", "caption"}
_LISTS = {"ul", "ol"}
_BLOCKS = {*_HEADINGS, *_GROUPS, *_LINES, *_LISTS, "li", "blockquote", "pre", "table", "hr"}
_MARKS = {"strong": "**", "b": "**", "em": "*", "i": "*", "del": "~~", "s": "~~"}


def _blocks(element: HtmlElement) -> Iterator[str]:
    for block in _parts(element):
        yield from [block] if isinstance(block, str) else _block(block)


def _parts(element: HtmlElement) -> Iterator[str | HtmlElement]:
    """The words between the blocks in an element, as Markdown, and these blocks."""
    line = _Line()
    line.text(element.text or "")
    for child in element:
        if child.tag in _BLOCKS:
            yield from line.taken()
            yield child
        else:
            line.element(child)
        line.text(child.tail or "")
    yield from line.taken()


def _block(element: HtmlElement) -> Iterator[str]:
    tag = str(element.tag)
    if tag in _HEADINGS:
        yield from (f"{'#' * max(_HEADINGS[tag], 2)} {block}" for block in _blocks(element))
    elif tag in _LISTS:
        first = int(element.get("start") or 1)
        marks = (f"{first + number}. " if tag == "ol" else "- " for number in range(len(element)))
        yield "\n".join(_item(mark, item) for mark, item in zip(marks, element, strict=True))
    elif tag == "blockquote":
        yield "\n".join(f"> {line}".rstrip() for line in "\n\n".join(_blocks(element)).split("\n"))
    elif tag == "pre":
        code = "".join(map(str, element.itertext())).rstrip("\n")
        fence = "`" * max(3, _longest_ticks(code) + 1)
        yield f"{fence}\n{code}\n{fence}"
    elif tag == "table":
        yield from _table(element)
    elif tag == "hr":
        yield "---"
    else:
        yield from _blocks(element)


def _item(mark: str, item: HtmlElement) -> str:
    """An item of a list; its further lines stand below its first word."""
    parts = list(_blocks(item))
    text = "\n\n".join(parts) if len(item.findall("p")) > 1 else "\n".join(parts)
    return mark + text.replace("\n", "\n" + " " * len(mark)) if text else mark.rstrip()


def _table(table: HtmlElement) -> Iterator[str]:
    rows = [["<br>".join(_cell_lines(cell)) for cell in row.iter("th", "td")] for row in table.iter("tr")]
    width = max(map(len, rows), default=0)
    if width:
        head, *others = ([*row, *[""] * (width - len(row))] for row in rows)
        yield "\n".join(f"| {' | '.join(row)} |" for row in (head, ["---"] * width, *others))


def _cell_lines(element: HtmlElement) -> Iterator[str]:
    for part in _parts_in_cell(element):
        yield from filter(None, [part] if isinstance(part, str) else _block_in_cell(part))


def _parts_in_cell(element: HtmlElement) -> Iterator[str | HtmlElement]:
    for part in _parts(element):
        yield part.replace("\\\n", "<br>") if isinstance(part, str) else part


def _block_in_cell(element: HtmlElement) -> Iterator[str]:
    if element.tag in ("pre", "table"):
        yield escaped(words_of(element))
        return
    lines = list(_cell_lines(element))
    if element.tag == "li" and lines:
        lines[0] = f"• {lines[0]}"
    yield from lines


class _Line:
    """One paragraph of Markdown in the making."""

    def __init__(self) -> None:
        self._text = ""

    def taken(self) -> Iterator[str]:
        """What has been written, if it is anything; the next paragraph begins."""
        text, self._text = self._text.strip(), ""
        yield from filter(None, [text])

    def text(self, words: str) -> None:
        words = re.sub(r"\s+", " ", words)
        if not self._text or self._text.endswith((" ", "\n")):
            words = words.lstrip()
        marked = _SPECIAL.sub(r"\\\1", words)
        self._text += _start_escaped(marked) if not self._text or self._text.endswith("\n") else marked

    def element(self, element: HtmlElement) -> None:
        tag = element.tag
        if tag == "br":
            self._text = self._text.rstrip() + "\\\n"
        elif tag == "img":
            self._text += f"!{_link(escaped(element.get('alt') or ''), element.get('src') or '')}"
        elif tag == "code":
            self._text += _code("".join(map(str, element.itertext())))
        elif tag == "a" and element.get("href"):
            self._text += _link(_inside(element), element.get("href") or "")
        elif tag in _MARKS:
            self._emphasis(element, _MARKS[str(tag)])
        elif isinstance(tag, str):
            self._text += _inside(element)

    def _emphasis(self, element: HtmlElement, mark: str) -> None:
        """Marks where they are read as such; where they stand against letters or other marks, the words alone."""
        words = _inside(element)
        after = (element.tail or "")[:1] or ("x" if element.getnext() is not None else " ")
        is_free = not self._text or self._text[-1] in " \n(“" or (words[:1].isalnum() and self._text[-1].isalnum())
        ends_well = words[-1:].isalnum() or not after.isalnum()
        self._text += f"{mark}{words}{mark}" if words and is_free and ends_well and after not in "*~" else words


def _inside(element: HtmlElement) -> str:
    """The words of an element as Markdown of one line."""
    return " ".join(part if isinstance(part, str) else escaped(words_of(part)) for part in _parts(element))


def _longest_ticks(code: str) -> int:
    return max(map(len, re.findall("`+", code)), default=0)


def _code(code: str) -> str:
    """A span of code. A stroke in it would part cells of a table, so such a text is no span."""
    code = " ".join(code.split())
    if not code or "|" in code:
        return escaped(code)
    ticks = "`" * (_longest_ticks(code) + 1)
    return f"{ticks} {code} {ticks}" if "`" in code else f"{ticks}{code}{ticks}"


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
        return _link(escaped(words), address) if address else escaped(words)

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
        shown = _link(escaped(file.name), self.site.settings.base_url + file.address)
        return Markdown(f"{shown} ({file.kind}, {file.size})")

    def evidence(self, one: ShownReference) -> Markdown:
        """A page or a file that shows a task to be done; its address is as links write it already."""
        base = "" if one.is_elsewhere else self.site.settings.base_url
        day = f", {printed(one.day)}" if one.day else ""
        return Markdown(f"{_link(escaped(one.text), base + one.address)} ({escaped(one.kind)}{day})")

    def text(self, words: str) -> Markdown:
        """Blocks of Markdown of a Markdown text of the item."""
        return markdown_of(self._html(words))

    def cell(self, words: str) -> Markdown:
        """A Markdown text of the item in one line."""
        return cell_of(self._html(words))

    def _html(self, words: str) -> str:
        for directive in reversed(list(directives_in(words))):
            words = words[: directive.start] + words[directive.end :]
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
    loader = jinja2.FileSystemLoader(site.root / "overrides")
    env = jinja2.Environment(
        loader=loader,
        autoescape=False,  # noqa: S701 - Markdown, not HTML: `_printed` escapes
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
    names |= {"settings": facts.site.settings, "has_results": _has_results, "cited": cited}
    return _tidy(env.get_template(_TEMPLATES[type(item)]).render(names))


def _has_results(rows: Sequence[TaskRow]) -> bool:
    """Whether a table of tasks needs the column of results."""
    return any(row.task.result or row.task.note or row.quota or row.evidence for row in rows)


def _tidy(text: str) -> bytes:
    """Blocks are parted by one empty line."""
    return (re.sub(r"\n{3,}", "\n\n", text).strip() + "\n").encode()


def llms_file(facts: SiteFacts) -> dict[str, bytes]:
    """`/llms.txt`: a line for each twin, those of abolished procedures apart, the open data, the feeds."""
    site = facts.site
    procedures = site.all(Procedure)
    base = site.settings.base_url
    text = _environment(site).get_template("markdown/llms.html").render(
        settings=site.settings,
        today=site.today,
        in_use=[each for each in procedures if not each.is_abolished],
        abolished=[each for each in procedures if each.is_abolished],
        plans=[(plan, facts.plan_progress[plan.path]) for plan in site.all(Plan)],
        tables=TABLES,
        link=lambda words, address: _link(escaped(words), base + encoded_address(address)),
        twin=twin_address,
        package=PACKAGE,
        opml=OPML,
    )
    return {LLMS: _tidy(text)}
