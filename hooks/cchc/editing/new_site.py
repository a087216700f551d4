"""A province's own site from the demonstration: settings, pages, mark; what the demonstration shows goes.

It is worked out whole before anything is written or deleted.
"""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from urllib.parse import unquote, urlsplit

from cchc.content.engine_settings import SETTINGS_FILE
from cchc.content.folders import files_in
from cchc.content.history.git import Git
from cchc.content.loader import content_files
from cchc.content.registry import type_of
from cchc.editing.new_settings import NEW_SETTINGS, NewProvince, NotPossibleError, refuse_wrong_answers
from cchc.editing.rewriting import Written

_ATTACHMENTS = "docs/tep"


_NOTHING: Mapping[str, str] = {}


def demonstration_files(root: Path, rewritten: Mapping[str, str] = _NOTHING) -> Iterator[str]:
    """Paths of all items of a type (pages written by hand and `index.md` are none), and of files that nothing names:
    neither a page that stays nor the settings.

    `rewritten`: texts by path that these are about to have.
    """
    pages = []
    for path in content_files(root):
        if type_of(path).template:
            yield path
        else:
            pages.append(rewritten.get(path) or (root / path).read_text("utf-8-sig", errors="replace"))
    settings = root / SETTINGS_FILE
    pages.append(rewritten.get(SETTINGS_FILE) or settings.read_text("utf-8-sig", errors="replace"))
    kept = "\n".join((*pages, *map(unquote, pages)))
    yield from (path for path in files_in(root, _ATTACHMENTS) if path.removeprefix("docs") not in kept)


def not_recoverable(root: Path, touched: Iterable[str]) -> list[str]:
    """What would be lost if these files were deleted or rewritten: what git does not have as it is now, and every
    other change that is not committed, which going back to the last commit would undo. NoHistoryError without git.
    """
    git = Git(root)
    return sorted({*touched} - git.unchanged_files() | git.changed_files())


def delete(root: Path, paths: Iterable[str]) -> None:
    """Delete files, with the folders that become empty."""
    for path in paths:
        file = root / path
        file.unlink()
        for folder in file.parents:
            if folder == root or any(folder.iterdir()):
                break
            folder.rmdir()


_MARK = "overrides/assets/mark.svg"
_MARK_COLOUR = re.compile(r"#27396b", re.IGNORECASE)
"""The main colour of the mark that the repository is delivered with."""

_EXAMPLE = re.compile(r"<!-- cchc:demo -->.*?<!-- cchc:end-demo -->\n*", re.DOTALL)
_UNWRITTEN = re.compile(r'^<!-- cchc:placeholder what="(?P<what>[^"]*)" -->\n+', re.MULTILINE)
_CRITERIA = re.compile(r"^    # What the site is measured by.*?(?=^\S)", re.MULTILINE | re.DOTALL)
_MADE_UP = re.compile(r".*(?:minh_hoa: true|khong_trinh_dien|trang_thai: ).*\n")
"""Criteria that only a demonstration has to answer, or that somebody has judged of it."""

_NAMED = re.compile(r"&(\w+) \[.*?\](?=[,}])")
_WORD = re.compile(r"\w+")
_PROVINCE_KEY = re.compile(r"^    ([a-z_]+):", re.MULTILINE)
"""A key below `extra.cchc`."""


@dataclass(frozen=True, slots=True)
class LeftToDo:
    """What only the province itself can write: the place, and what belongs there."""

    path: str
    line: int
    what: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.what}"


@dataclass(frozen=True, slots=True)
class NewSite:
    """Texts by path, paths of files that go, and what is left to do; nothing of it is done yet."""

    texts: Mapping[str, str]
    gone: tuple[str, ...]
    left: tuple[LeftToDo, ...]

    @property
    def touched(self) -> tuple[str, ...]:
        """Every file that is another one afterwards, or none."""
        return (*self.texts, *self.gone)

    def write(self, root: Path) -> None:
        """Write the pages, take the demonstration out, write the settings. OSError where the machine does not let us.

        The settings say last that the site is the province's: what was stopped halfway is a demonstration still.
        """
        for path in sorted(self.texts, key=lambda path: path == SETTINGS_FILE):
            if path == SETTINGS_FILE:
                delete(root, self.gone)
            Written.read(root / path).rewrite(self.texts[path])


def new_site(root: Path, province: NewProvince, today: date) -> NewSite:
    """All that changes. NotPossibleError tells every value that cannot be."""
    written = _text(root, SETTINGS_FILE)
    settings = _settings(written, province, today)
    refuse_wrong_answers(root, province, settings)
    texts, left = {SETTINGS_FILE: settings}, [*_left_in_settings(settings), *_dropped(written, settings)]
    items = set(demonstration_files(root))
    for path in content_files(root):
        if path not in items:
            before = _text(root, path)
            text, more = _page(path, before)
            left += more
            if text != before:
                texts[path] = text
    mark = root / _MARK
    if mark.is_file():
        texts[_MARK] = _MARK_COLOUR.sub(province.main, _text(root, _MARK))
    return NewSite(texts, tuple(demonstration_files(root, texts)), tuple(left))


def _text(root: Path, path: str) -> str:
    try:
        return Written.read(root / path).text
    except UnicodeDecodeError:
        raise NotPossibleError({path: "không phải UTF-8; lưu lại bằng bảng mã UTF-8 rồi chạy lại"}) from None


def _settings(written: str, province: NewProvince, today: date) -> str:
    """Neutral settings with these values; the criteria, and what stands from the menu on, as they were."""
    before, nav, menu = written.partition("\nnav:")
    if not nav or "\nextra:" not in before:
        raise NotPossibleError({SETTINGS_FILE: "khóa nav phải đứng sau phần extra; chuyển nav xuống cuối tệp"})
    criteria = _CRITERIA.search(written)
    values = {name: getattr(province, name) for name in NewProvince.__dataclass_fields__}
    values["title"] = f"Cải cách hành chính {province.name}"
    values["publisher"] = province.publisher or f"UBND {province.name}"
    values["host"] = _host(province.site_url)
    head = NEW_SETTINGS.format(
        today=today, **{name: json.dumps(value, ensure_ascii=False) for name, value in values.items()}
    )
    if not province.email:
        head = re.sub(r"^      - loai: email\n(?:        .*\n)+", "", head, flags=re.MULTILINE)
    return head + (_not_judged(criteria[0]).rstrip("\n") + "\n" if criteria else "") + nav + menu


def _host(address: str) -> str:
    try:
        return urlsplit(address).hostname or ""
    except ValueError:
        # whatever is wrong with it is told of the address
        return ""


def _not_judged(criteria: str) -> str:
    """The criteria that the build looks at by itself. What somebody judged of the demonstration holds for it alone.

    A basis that a criterion which goes gave a name to (`&ten [...]`) is written at the next that repeats it (`*ten`).
    """
    lines = criteria.splitlines(keepends=True)
    kept = "".join(line for line in lines if not _MADE_UP.match(line))
    for line in lines:
        named = _NAMED.search(line)
        if named and _MADE_UP.match(line):
            kept = kept.replace(f"*{named[1]}", named[0], 1)
    return kept


def _dropped(before: str, after: str) -> Iterator[LeftToDo]:
    """Keys of the province's own that the neutral settings neither have nor ask for."""
    kept = set(_WORD.findall(after))
    for number, line in enumerate(before.splitlines(), 1):
        key = _PROVINCE_KEY.match(line)
        if key and key[1] not in kept:
            what = f"đã bỏ khóa {key[1]} (dòng {number} của bản trước); còn cần thì chép lại từ bản trước"
            yield LeftToDo(SETTINGS_FILE, 1, what)


def _page(path: str, text: str) -> tuple[str, list[LeftToDo]]:
    """A page without what is said of a demonstration, and what was still to be written in it."""
    text, left = _EXAMPLE.sub("", text), []
    while found := _UNWRITTEN.search(text):
        line = text.count("\n", 0, found.start()) + 1
        left.append(LeftToDo(path, line, found["what"]))
        text = text[: found.start()] + text[found.end() :]
    return text, left


def _left_in_settings(text: str) -> Iterator[LeftToDo]:
    for number, line in enumerate(text.splitlines(), 1):
        _, mark, what = line.partition("# VIỆC CÒN LẠI: ")
        if mark:
            yield LeftToDo(SETTINGS_FILE, number, what)
