"""Links and anchors in Markdown text, and the files that they name."""

import posixpath
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

_LINK = re.compile(r"\]\(\s*<?(?P<target>[^)\s>]+)>?(?:\s+[\"'(][^)]*)?\s*\)")
_WHOLE_LINK = re.compile(r"(?<!!)\[(?P<words>(?:[^\[\]]|\[[^\[\]]*\])*)" + _LINK.pattern)
_CODE = re.compile(r"^ {0,3}(`{3,}|~{3,}).*?(?:^ {0,3}\1[ \t]*$|\Z)|`[^`\n]+`", re.MULTILINE | re.DOTALL)
_EXTERNAL = re.compile(r"[a-z][a-z0-9+.-]*:|//|#|\?", re.IGNORECASE)
_ID = re.compile(r"\{:?[^}]*#([\w.-]+)[^}]*\}|\bid=[\"']([^\"']+)[\"']")


@dataclass(frozen=True, slots=True)
class Link:
    """A link to a file of the repository: its target as written, and resolved from the root of the content."""

    target: str
    file: str
    fragment: str
    offset: int


def links_in(body: str, folder: str) -> Iterator[Link]:
    """Links of a Markdown body to other files; `folder` is where its file lies, seen from the site's root."""
    yield from (link for link, _ in _matches(_LINK, body, folder))


def without_links(body: str, folder: str, is_gone: Callable[[str], bool]) -> str:
    """A Markdown body in which links to files that are gone are only their words; `is_gone` takes `Link.file`."""
    for link, match in reversed(list(_matches(_WHOLE_LINK, body, folder))):
        if is_gone(link.file):
            body = body[: match.start()] + match["words"] + body[match.end() :]
    return body


def _matches(pattern: re.Pattern[str], body: str, folder: str) -> Iterator[tuple[Link, re.Match[str]]]:
    code = [match.span() for match in _CODE.finditer(body)] if "`" in body or "~~~" in body else []
    for match in pattern.finditer(body):
        target = match["target"]
        if _EXTERNAL.match(target) or any(start <= match.start() < end for start, end in code):
            continue
        path, _, fragment = target.partition("#")
        path = path.partition("?")[0]
        file = posixpath.normpath(path.lstrip("/") if path.startswith("/") else posixpath.join(folder, path))
        yield Link(target, file, fragment, match.start("target")), match


def uri_of(path: str) -> str:
    """A path of the repository as links see it: docs/ is the root."""
    return path.removeprefix("docs/")


def path_of(uri: str) -> str:
    """The path in the repository of what a link names: the inverse of `uri_of`."""
    return uri if uri.startswith(("plans/", "news/")) else f"docs/{uri}"


def anchors_in(body: str) -> set[str]:
    """The ids that a body gives its parts explicitly: `## Title {#id}` or `id="…"`."""
    return {first or second for first, second in _ID.findall(body)}
