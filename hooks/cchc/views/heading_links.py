"""The link "¶" behind a heading: for those who point, and neither read aloud nor on the way of keys.

Python-Markdown's `toc` makes these links and can give them a class and a title, nothing more. Who uses keys or listens
loses nothing: the same addresses stand in the list of headings, "Trong trang này".
"""

from xml.etree.ElementTree import Element

from markdown import Extension, Markdown
from markdown.treeprocessors import Treeprocessor

_CLASS = "headerlink"


class HeadingLinks(Extension):
    """Takes the links of headings out of the order of keys and out of the names of headings."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - the name that Python-Markdown calls
        # after `toc` (5), which makes the links
        md.treeprocessors.register(_Silenced(md), "cchc_heading_links", 4)


def makeExtension(**options: object) -> HeadingLinks:  # noqa: N802 - the name that Python-Markdown calls
    """The extension, as Python-Markdown asks for it by the name of this module."""
    return HeadingLinks(**options)


class _Silenced(Treeprocessor):
    def run(self, root: Element) -> None:
        for link in root.iter("a"):
            if link.get("class") == _CLASS:
                link.set("tabindex", "-1")
                link.set("aria-hidden", "true")
