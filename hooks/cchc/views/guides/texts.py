"""The texts of the guides: Markdown of ours in `hooks/guides/`, which can be read on the pages of a repository too."""

import posixpath
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from markupsafe import Markup

from cchc.text.markdown.engine import read
from cchc.views.written_text import text_part

SECTION = "huong-dan"
FOLDER = Path(__file__).parents[3] / "guides"
PICTURES = "anh"
"""The folder of their pictures, below theirs and below the section."""

INDEX = "README"
"""The file that leads to all others, as repositories show it."""

_HEADING = re.compile(r"\A# (?P<title>.+)\n")
_LINK = re.compile(r'href="(?P<file>[a-z0-9-]+|README)\.md(?P<fragment>#[^"]*)?"')
_PICTURE = re.compile(rf'src="(?P<path>{PICTURES}/[^"]+)"')


@dataclass(frozen=True, slots=True)
class Guide:
    """A guide by the name of its file, `viet-tin-co-anh`; the view of its page."""

    name: str

    @property
    def address(self) -> str:
        return address_of(self.name)

    @property
    def title(self) -> str:
        found = _HEADING.match(_text_of(self.name))
        assert found, f"{self.name}.md has no heading in its first line"
        return found["title"]

    @property
    def is_index(self) -> bool:
        return self.name == INDEX

    @property
    def body(self) -> Markup:
        """The text below the title for the Markdown of the page, its links to other guides as MkDocs reads them."""
        html = read(_HEADING.sub("", _text_of(self.name))).html_text()
        return Markup(text_part(_PICTURE.sub(self._picture, _LINK.sub(self._to, html))))

    def _picture(self, source: re.Match[str]) -> str:
        folder, path = posixpath.dirname(self.address.rstrip("/")), f"{SECTION}/{source['path']}"
        return f'src="{posixpath.relpath(path, folder or ".")}"'

    def _to(self, link: re.Match[str]) -> str:
        return f'href="{source_from(self.address, address_of(link["file"]))}{link["fragment"] or ""}"'


def address_of(name: str) -> str:
    """The address of a guide: `viet-tin-co-anh` → `huong-dan/viet-tin-co-anh/`."""
    return f"{SECTION}/" if name == INDEX else f"{SECTION}/{name}/"


def source_from(here: str, there: str) -> str:
    """The file of MkDocs that stands for an address, as a link from another address names it."""
    source, folder = f"{there.rstrip('/')}.md", posixpath.dirname(here.rstrip("/"))
    return posixpath.relpath(source, folder or ".")


@cache
def guides() -> tuple[Guide, ...]:
    """All guides, the index first."""
    names = sorted(file.stem for file in FOLDER.glob("*.md"))
    return tuple(Guide(name) for name in sorted(names, key=lambda name: name != INDEX))


@cache
def _text_of(name: str) -> str:
    return (FOLDER / f"{name}.md").read_text("utf-8")
