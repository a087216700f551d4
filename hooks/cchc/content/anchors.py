"""Links and anchors in Markdown text, the files that they name, and the anchors that a page may have.

A page has those of its text, and those that its template gives to its other parts.
"""

import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import unquote

from lxml.html import fragment_fromstring
from markdown.extensions.toc import unique

from cchc.content.item import Item
from cchc.content.plan import Plan
from cchc.content.registry import type_of
from cchc.text.folding import slugify
from cchc.text.markdown.engine import read
from cchc.text.markdown.targets import Target, TargetKind, is_elsewhere, targets_of

_PLAIN_LINK = re.compile(r"\]\((?P<target>[^()\s<>\\&%]+)\)")
_NOT_PLAIN = ("`", "<", "\\", "&", "%", "~~~", "]:", "![", "\n    ", "\n\t")
"""What may make a link of less, or no link of what looks like one: only the engine can tell."""


@dataclass(frozen=True, slots=True)
class Link:
    """A link to a file of the repository: its target as written, and resolved from the root of the content."""

    target: str
    file: str
    fragment: str
    offset: int


def links_in(body: str, folder: str) -> Iterator[Link]:
    """Links of a Markdown text to other files; `folder` is where its file lies, seen from the site's root."""
    yield from filter(None, (link_to(target, folder) for target in targets_in(body)))


def targets_in(text: str) -> Iterator[Target]:
    """Every target in a Markdown text, also those elsewhere, of pictures and of raw HTML."""
    if not _may_lead(text):
        return
    plain = list(_PLAIN_LINK.finditer(text))
    if len(plain) < text.count("](") or text[:1].isspace() or any(sign in text for sign in _NOT_PLAIN):
        yield from targets_of(read(text))
        return
    # most texts have plain links alone, and the engine takes ten times as long
    for found in plain:
        yield Target(TargetKind.LINK, found["target"], found["target"], found.start("target"))


def _may_lead(text: str) -> bool:
    return "](" in text or "]:" in text or "<" in text


def link_to(target: Target, folder: str) -> Link | None:
    """The link of a target in a text of a file in `folder`, if it leads to a file of the repository."""
    if is_elsewhere(target.address) or not target.address:
        return None
    file, fragment = file_at(target.address, folder)
    return Link(target.written, file, fragment, target.offset)


def file_at(address: str, folder: str) -> tuple[str, str]:
    """The file that an address in a text leads to, seen from the root of the content, and the place in it."""
    path, _, fragment = address.partition("#")
    path = unquote(path.partition("?")[0])
    file = posixpath.normpath(path.lstrip("/") if path.startswith("/") else posixpath.join(folder, path))
    return file, unquote(fragment)


def uri_of(path: str) -> str:
    """A path of the repository as links see it: docs/ is the root."""
    return path.removeprefix("docs/")


def path_of(uri: str) -> str:
    """The path in the repository of what a link names: the inverse of `uri_of`."""
    return uri if uri.startswith(("plans/", "news/")) else f"docs/{uri}"


# asked for the same few pages by the links of thousands
@lru_cache(maxsize=1024)
def anchors_in(body: str) -> frozenset[str]:
    """The ids in a text: `## Title {#id}`, those that headings get of their words, `id="…"`, footnotes."""
    if "#" not in body and "<" not in body and "\n--" not in body and "\n==" not in body and "[^" not in body:
        return frozenset()
    return frozenset(_ids(read(body).html_text()))


def _ids(drawn: str) -> Iterator[str]:
    root = fragment_fromstring(drawn, create_parent="div")
    taken = {str(part.get("id") or part.get("name")) for part in root.iter() if part.get("id") or part.get("name")}
    yield from taken
    for heading in root.iter("h1", "h2", "h3", "h4", "h5", "h6"):
        if not heading.get("id"):
            # as the list of headings of a page makes them
            yield unique(slugify(heading.text_content()), taken)


_OF_TEMPLATES = """
bo-anh cac-so cach-thuc can-cu can-mang-theo cau-hoi chua-khop co-quan dieu-kien doi-chieu giai-phap hieu-qua
ke-hoach-kem-theo ket-qua lich-su lien-he lien-quan nhiem-vu nhung-ngay-toi noi-nhan phi-le-phi so-lieu tai-lieu
tep-dinh-kem thanh-phan thay-doi thay-the theo-thang thoi-gian thong-tin thu-tuc tien-do tin-lien-quan tra-loi
trinh-tu van-de vien-dan
"""
_MADE = re.compile(rf"(?:{'|'.join(_OF_TEMPLATES.split())})|bang-[\w.-]+|truong-hop-\d+")


def has_anchor(item: Item, anchor: str) -> bool:
    """Whether a link may lead to an anchor of an item's page."""
    if isinstance(item, Plan) and any(anchor == task.permalink for task in item.tasks):
        return True
    return anchor in anchors_in(item.markdown) or anchor == slugify(item.heading) or may_be_made(item, anchor)


def may_be_made(item: Item, anchor: str) -> bool:
    """Whether a template may make an anchor: that depends on what the page shows today, so that nobody can know.

    What is not there leads to the beginning of the page.
    """
    if item.withdrawal or "<!-- cchc:" in item.markdown:
        return True
    return type_of(item.path).template is not None and _MADE.fullmatch(anchor) is not None
