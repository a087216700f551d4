"""From views to the Markdown of a page, by the templates of overrides/."""

import os
import posixpath
import re
import traceback
from collections import Counter
from collections.abc import Callable, Collection, Mapping
from contextlib import suppress
from dataclasses import dataclass, field, fields
from functools import cache
from pathlib import Path

import jinja2
from markupsafe import Markup

from cchc.content.anchors import path_of, uri_of
from cchc.content.directives import Directive, directives_in
from cchc.content.fields import labels
from cchc.content.item import Item
from cchc.content.registry import TYPES, type_of
from cchc.facts.attachments import size_in_words
from cchc.facts.citations import address_of
from cchc.facts.markup import body_html, plain, render
from cchc.facts.news_archive import section_address
from cchc.facts.plans import accounted, in_telling_order
from cchc.facts.site_facts import SiteFacts
from cchc.facts.tasks.rows import cited
from cchc.text.dates import printed
from cchc.text.digests import Digest, digest_of
from cchc.text.file_names import encoded_path
from cchc.text.folding import slugify
from cchc.text.sentences import printed_count, printed_number
from cchc.views.blocks import block
from cchc.views.item_values import DRAWN_FROM_VALUES, item_values
from cchc.views.page_pictures import PagePictures, ShownImage
from cchc.views.pages import GeneratedPage
from cchc.views.written_text import block_part, place_of_block, text_part


class CompiledTemplates(jinja2.BytecodeCache):
    """Jinja compares the source of a template with that of the code kept here.

    `keep_in` names a folder for the code, which later processes find there. It is Python's bytecode, and stands where
    that of the modules does (`__pycache__/`): in the builder's own working copy, outside of git. Whoever can write
    there can write `hooks/`. What is damaged, or of another version of the program, is compiled anew.
    """

    def __init__(self) -> None:
        self._code: dict[str, bytes] = {}
        self._folder: Path | None = None
        self._program: Digest = b""

    def keep_in(self, folder: Path, program: Digest) -> None:
        """Keep what is compiled from now on in a folder, for this version of the program."""
        self._folder, self._program = folder, program

    def load_bytecode(self, bucket: jinja2.bccache.Bucket) -> None:
        code = self._code.get(bucket.key) or self._kept(bucket.key)
        if code:
            bucket.bytecode_from_string(code)

    def dump_bytecode(self, bucket: jinja2.bccache.Bucket) -> None:
        code = self._code[bucket.key] = bucket.bytecode_to_string()
        if self._folder:
            # without a disk to write to it is only slower
            with suppress(OSError):
                self._folder.mkdir(parents=True, exist_ok=True)
                # another process may be compiling the same
                new = self._folder / f"{bucket.key}.{os.getpid()}"
                new.write_bytes(digest_of(self._program, bucket.key, code) + code)
                new.replace(self._folder / bucket.key)

    def _kept(self, key: str) -> bytes | None:
        if self._folder is None:
            return None
        try:
            written = (self._folder / key).read_bytes()
        except OSError:
            return None
        code = written[_SEAL:]
        return code if written[:_SEAL] == digest_of(self._program, key, code) else None


_SEAL = len(digest_of())

COMPILED = CompiledTemplates()


def escape_in(env: jinja2.Environment, overrides: Path) -> jinja2.Environment:
    """Let an environment escape what templates of `overrides` print; before the first of them is loaded."""

    # Jinja asks anew each time a template is drawn
    @cache
    def is_ours(name: str | None) -> bool:
        # a template without a name is none of the theme's
        return name is None or (overrides / name).is_file()

    env.autoescape = is_ours
    env.finalize = _in_one_line
    return env


def _in_one_line(value: object) -> object:
    """HTML stands between lines of Markdown: an empty line in a text would end it."""
    if isinstance(value, Markup) or not isinstance(value, str):
        return value
    return value.replace("\n", " ")


_EMPTY = {kind.address: kind.empty for kind in TYPES}
"""What a section says while it has nothing, by its address."""

_WITHDRAWN = "pages/withdrawn.html"
"""The template of what is withdrawn, of any type."""

_RAW_MARK = re.compile(r"<!--cchc:raw (\d+)-->")
"""Where a piece goes back; an editor who writes this gets told that there is no such directive."""


def template_problem(error: BaseException) -> str | None:
    """An error in a template of `overrides`: its file and line, what is wrong, remedy; None of any other error."""
    if not isinstance(error, jinja2.TemplateError):
        return None
    if isinstance(error, jinja2.TemplateNotFound):
        return _NO_TEMPLATE.format(error.name)
    if isinstance(error, jinja2.TemplateSyntaxError):
        return _BROKEN_TEMPLATE.format(error.filename or error.name, error.lineno, error.message)
    # an error while a template is drawn: Jinja's traceback ends in the line of the template
    frames = [frame for frame in traceback.extract_tb(error.__traceback__) if frame.filename.endswith(".html")]
    place = (frames[-1].filename, frames[-1].lineno) if frames else ("overrides", 1)
    return _BROKEN_TEMPLATE.format(*place, error.message)


_NO_TEMPLATE = (
    "overrides/{}: không có mẫu trang này; thư mục overrides/ phải cùng phiên bản với hooks/: lấy lại bản gốc, "
    "ví dụ git restore overrides"
)
_BROKEN_TEMPLATE = (
    "{}:{}: mẫu trang có chỗ sai, Jinja báo: {}; sửa chỗ này hoặc lấy lại bản gốc, ví dụ git restore overrides"
)


def install_filters(env: jinja2.Environment, overrides: Path) -> jinja2.Environment:
    """Give an environment the filters of our templates, which lie in `overrides`."""
    escape_in(env, overrides)
    env.bytecode_cache = COMPILED
    env.filters.update(printed=printed, slug=slugify, plain=plain, size=size_in_words, encoded=encoded_path)
    env.filters.update(printed_number=printed_number, printed_count=printed_count, cited=cited)
    env.filters.update(accounted=accounted, in_telling_order=in_telling_order)
    env.globals["section_address"] = section_address
    return env


@dataclass(frozen=True, slots=True)
class PageDrawing:
    """One page in the making, at an `address` on the site (`tin-tuc/`).

    `link` turns an address into one relative to this page. `sizes` are those of the files that the outputs have made,
    in bytes, by their output path. `raw_pieces` are pieces of HTML that Markdown need not read: a mark stands in the
    text for each until `restore` puts it back. `unindexed` are the numbers of those that say nothing of the page itself
    (the way to the next one, tags): search need not read them either. `with_notes` counts how often the page shows a
    field with footnotes.
    """

    facts: SiteFacts
    env: jinja2.Environment
    address: str
    link: Callable[[str], str]
    sizes: Mapping[str, int]
    raw_pieces: list[str] = field(default_factory=list)
    unindexed: set[int] = field(default_factory=set)
    with_notes: Counter[str] = field(default_factory=Counter)

    def generated_page(self, page: GeneratedPage) -> str:
        """Markdown of a page that no file stands for."""
        drawn = self._draw(page.template, page.view, item=None)
        return f"# {plain(page.title)}\n\n{self._raw_mark(drawn) if page.is_listing else drawn}"

    def item_page(self, item: Item, text: str) -> str:
        """Markdown of an item's page: its `text` with the blocks in it, in the template of its type."""
        template = _WITHDRAWN if item.withdrawal else type_of(item.path).template
        if template is None:
            return self._written(item, text)
        values = item_values(self.facts, item, text)
        names = {field.name: getattr(values, field.name) for field in fields(values)} | {"labels": labels(type(item))}
        of_site = {} if isinstance(item, DRAWN_FROM_VALUES) else self._site_names()
        return self.env.get_template(template).render(self._functions(item) | names | of_site)

    def _written(self, item: Item, text: str, language: str | None = None) -> str:
        """A Markdown text of an item for its page, with the blocks in it; in a `language` other than the page's."""
        if not text.strip():
            return ""
        blocks = list(enumerate(directives_in(text), 1))
        for number, directive in reversed(blocks):
            text = text[: directive.start] + place_of_block(number) + text[directive.end :]
        html = body_html(text, _folder(item), self._is_withheld, self.facts.site.settings.province.allowed_html)
        drawn = (block_part(number, self._block(item, number, directive)) for number, directive in blocks)
        return text_part(html, language) + "".join(drawn)

    def _block(self, item: Item, number: int, directive: Directive) -> str:
        """The block of a directive; `number` tells the blocks of a page apart."""
        part = block(self.facts, directive)
        return self._draw(part.template, part.view, item=item, number=number)

    def _is_withheld(self, file: str) -> bool:
        """Whether a file that a link leads to is not on the site, any more or yet: its words stay."""
        return path_of(file) in self.facts.site.withheld

    def _draw(self, template: str, view: object, item: Item | None, **more: object) -> str:
        names = self._functions(item) | self._site_names()
        return self.env.get_template(template).render(view=view, item=item, **names, **more)

    def _functions(self, item: Item | None) -> dict[str, object]:
        """What every template may call. Of the site they tell no more than where the links of an item lead."""
        return {
            "link": self.link,
            "text": self._text,
            "raw_html": lambda caller: self._raw_mark(caller()),
            "unindexed_html": lambda caller: self._raw_mark(caller(), is_indexed=False),
            "written": lambda text, language=None: Markup(item and self._written(item, text, language)),
        }

    def _site_names(self) -> dict[str, object]:
        """What templates may read of the whole site; those of `DRAWN_FROM_VALUES` have none of it."""
        site, facts = self.facts.site, self.facts
        names = {"site": site, "settings": site.settings, "calendars": facts.calendars, "feeds": facts.feeds}
        return names | {"sizes": self.sizes, "task_tables": facts.task_tables, "empty": _EMPTY.get}

    def finished(self, html: str) -> str:
        """A page's HTML with all raw pieces restored, and with the sizes of its pictures."""
        pictures = PagePictures(self.facts.site.pictures, self.address, self.link, self._picture)
        return pictures.put_into(self.restore(html))

    def _picture(self, image: ShownImage) -> str:
        return self.env.get_template("blocks/picture.html").render(view=image)

    def restore(self, html: str, except_for: Collection[int] = ()) -> str:
        """A page's HTML with the raw pieces in the place of their marks; the marks of those in `except_for` stay."""
        pieces = dict(enumerate(self.raw_pieces))

        def piece(mark: re.Match[str]) -> str:
            number = int(mark[1])
            return mark[0] if number in except_for else pieces.get(number, "")

        return _RAW_MARK.sub(piece, html) if pieces else html

    def _raw_mark(self, html: str, is_indexed: bool = True) -> Markup:
        """The mark that stands for a piece of raw HTML until `restore`; nothing where the piece is empty."""
        if not html.strip():
            return Markup()
        self.raw_pieces.append(html)
        if not is_indexed:
            self.unindexed.add(len(self.raw_pieces) - 1)
        return Markup(f"<!--cchc:raw {len(self.raw_pieces) - 1}-->")

    def _text(self, words: str, of: Item) -> Markup:
        """HTML of a Markdown field of an item."""
        allowed = self.facts.site.settings.province.allowed_html
        if "[^" not in words:
            return render(words, _folder(of), self._address, allowed)
        self.with_notes[words] += 1
        return render(words, _folder(of), self._address, allowed, occurrence=self.with_notes[words])

    def _address(self, uri: str) -> str | None:
        """Of what a link in a field leads to; None if it is not on the site."""
        if self._is_withheld(uri.partition("#")[0]):
            return None
        return self.link(address_of(self.facts.site, uri) or "")


def _folder(item: Item) -> str:
    """Where its file lies, as its links see it."""
    return posixpath.dirname(uri_of(item.path))
