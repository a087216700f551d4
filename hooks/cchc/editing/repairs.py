"""What `cchc check --fix` mends: faults of a file that have one right answer, whatever the file says."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import yaml

from cchc.content import yaml_core
from cchc.content.checks.markdown.findings import is_plain
from cchc.content.engine_settings import SETTINGS_FILE
from cchc.content.fields import Mark, marked
from cchc.content.item import Item
from cchc.content.loader import Watch, content_files
from cchc.content.raw_text import read_text
from cchc.content.registry import type_of
from cchc.content.source import SourceFile, divide, front_span
from cchc.content.validation import read_item
from cchc.content.yaml_errors import GLUED_KEY, losses_in
from cchc.editing.line_changes import LineChange, line_changes
from cchc.editing.rewriting import Written
from cchc.text.markdown.repairs import mended as mended_markdown
from cchc.text.writing import LETTER_FAULTS, needs_a_look

_BLOCK = re.compile(r"\|[+-]?")


def with_mended_markdown(text: str, path: str) -> str:
    """The text of a content file at a path of the repository; the same where nothing is to be mended.

    A file that cannot be read stays as it is.
    """
    source = divide(text, path)
    item, _ = read_item(source, type_of(path))
    if item is None:
        return text
    head = text[: len(text) - len(source.body)]
    return head.replace(source.front, _mended_front(source, item), 1) + _mended_body(item)


def _mended_body(item: Item) -> str:
    """What a citizen wrote above an answer is left as it is."""
    written = item.markdown
    start = len(written) - len(written.lstrip())
    if is_plain(written, above=item.heading_above):
        return item.body
    return item.body[:start] + mended_markdown(item.body[start:], first_level=item.heading_above)


def _mended_front(source: SourceFile, item: Item) -> str:
    lines = source.front.split("\n")
    nodes = (source.positions.scalar(loc) for loc, _ in marked(item, Mark.MARKDOWN))
    for node in sorted(filter(None, nodes), key=lambda each: int(each.start_mark.line), reverse=True):
        _mend_lines(lines, node)
    return "\n".join(lines)


def _mend_lines(lines: list[str], node: yaml.ScalarNode) -> None:
    """Mend what stands below the `|` of a key; its lines keep their indentation."""
    first = int(node.start_mark.line)
    words = node.value.rstrip("\n").split("\n")
    block = lines[first + 1 : first + 1 + len(words)]
    indent = next((len(line) - len(line.lstrip(" ")) for line in block if line.strip()), 0)
    if not _BLOCK.fullmatch(lines[first][int(node.start_mark.column) :].strip()) or not indent:
        return
    if [line[indent:] for line in block] == words and not is_plain("\n".join(words), is_body=False):
        new = mended_markdown("\n".join(words), first_level=0).split("\n")
        lines[first + 1 : first + 1 + len(words)] = [f"{' ' * indent}{line}" if line else "" for line in new]


Mend = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class Repair:
    """`mend` gives the text of a whole file, lines ended by `\\n`, without a fault; of a text without it the same text.

    `name` says in Vietnamese what is mended. Only repairs that are `for_settings` look at mkdocs.yml too.
    """

    name: str
    mend: Mend
    for_settings: bool = False


@dataclass(frozen=True, slots=True)
class Mended:
    """A file that was rewritten: what was mended, in how many lines each, and what became of the lines."""

    path: str
    repairs: tuple[tuple[str, int], ...]
    changes: tuple[LineChange, ...] = ()

    def __str__(self) -> str:
        return f"{self.path}: đã sửa " + "; ".join(f"{name} ({lines} dòng)" for name, lines in self.repairs)

    def lines(self, most: int) -> Iterator[str]:
        """`plans/2026/x.md:3: “…” → “…”` for each line, at most so many."""
        yield from (f"{self.path}:{change.line}: {change}" for change in self.changes[:most])
        if len(self.changes) > most:
            yield f"{self.path}: … và {len(self.changes) - most} dòng nữa; xem tất cả: git diff {self.path}"


def repair(root: Path, watch: Watch = iter) -> Iterator[Mended]:
    """Rewrite what can be mended of the settings and of all content; what cannot be read is left as it is.

    `watch` sees each path on its way.
    """
    yield from _repaired(root, SETTINGS_FILE, tuple(repair for repair in REPAIRS if repair.for_settings))
    for path in watch(tuple(content_files(root))):
        markdown = Repair("danh sách, tiêu đề, liên kết", partial(with_mended_markdown, path=path))
        yield from _repaired(root, path, (*REPAIRS, markdown))


def mended(text: str, repairs: tuple["Repair", ...]) -> tuple[str, tuple[tuple[str, int], ...]]:
    """The text after all repairs, and what was done: the name of each repair and the lines it changed."""
    done: list[tuple[str, int]] = []
    for each in repairs:
        better = each.mend(text)
        if better != text:
            done.append((each.name, _lines_changed(text, better)))
        text = better
    return text, tuple(done)


def _repaired(root: Path, path: str, repairs: tuple[Repair, ...]) -> Iterator[Mended]:
    file = root / path
    if file.is_symlink() or not file.is_file() or read_text(file, path)[0] is None:
        return
    written = Written.read(file)
    text, done = mended(written.text, repairs)
    if done:
        written.rewrite(text)
        yield Mended(path, done, tuple(line_changes(written.text, text)))


def _lines_changed(before: str, after: str) -> int:
    old, new = before.split("\n"), after.split("\n")
    if len(old) == len(new):
        return sum(one != other for one, other in zip(old, new, strict=True))
    return len(set(new) - set(old)) or abs(len(new) - len(old))


def _if_strange(mend: Mend) -> Mend:
    return lambda text: mend(text) if needs_a_look(text) else text


def _in_front(mend: Mend) -> Mend:
    """Return a repair that changes the front matter alone."""

    def whole(text: str) -> str:
        span = front_span(text)
        return text[: span[0]] + mend(text[span[0] : span[1]]) + text[span[1] :] if span else text

    return whole


def _with_blanks_after_keys(front: str) -> str:
    """`title:Tin` → `title: Tin`, where the front matter cannot be read without and can be with it."""
    spaced = _GLUED_KEYS.sub(r"\g<before>\g<key>: \g<value>", front)
    return spaced if spaced != front and not _is_mapping(front) and _is_mapping(spaced) else front


def _is_mapping(front: str) -> bool:
    try:
        return isinstance(yaml_core.load(front).value, dict)
    except yaml.YAMLError:
        return False


def _with_quotation_marks(front: str) -> str:
    """Quotation marks round values of which YAML would drop a part, and in the place of curly ones."""
    lines = front.split("\n")
    for loss in reversed(losses_in(front)):
        if loss.value is not None:
            quoted = '"' + loss.value.replace("\\", "\\\\").replace('"', '\\"') + '"'
            lines[loss.line] = lines[loss.line][: loss.start] + quoted + lines[loss.line][loss.end :]
    return "\n".join(lines)


_GLUED_KEYS = re.compile(f"^{GLUED_KEY.pattern}", re.MULTILINE)

REPAIRS = (
    *(Repair(fault.name, _if_strange(fault.mend), for_settings=True) for fault in LETTER_FAULTS),
    Repair("khóa thiếu dấu cách sau dấu hai chấm", _in_front(_with_blanks_after_keys)),
    Repair("giá trị cần dấu ngoặc kép thẳng", _in_front(_with_quotation_marks)),
)
"""In the order in which they are made. A second run finds nothing to do."""
