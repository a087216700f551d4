"""Addresses that readers know and that lead nowhere any more: of files that were renamed, removed or taken back.

Only files that differ are looked at: no other can have an address that was one of theirs.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path

from cchc.content.history.since import Change, ChangesSince
from cchc.content.illustration import in_year
from cchc.content.item import Item
from cchc.content.problems import WHOLE_FILE, Problem, Severity
from cchc.content.registry import type_of
from cchc.content.source import SourceFile, read_source, source_in
from cchc.content.validation import read_item
from cchc.text.folding import fold


def lost_addresses(since: ChangesSince, today: date) -> Iterator[Problem]:
    """A warning for each page that was public and is at none of its addresses now, with the line to write."""
    candidates = [(change, raw) for change, raw in since.texts_before() if _may_have_moved(since.root, change, raw)]
    if not candidates or _was_a_demonstration(since):
        return
    left_alone = {change.now for change in since.changes if change.before} - {change.now for change, _ in candidates}
    paths = (path for path in sorted(since.paths - left_alone) if path.endswith(".md"))
    now = [item for path in paths if (item := _item_now(since, path, today))]
    kept = {address for item in now if item.is_published(today) for address in _addresses(item)}
    for change, raw in candidates:
        before = _item(source_in(raw, change.before or "")[0], today)
        if before is None or not before.is_published(today):
            continue
        lost = [address for address in _addresses(before) if address not in kept]
        if lost:
            yield _told(before, lost, _successor(before, now), today)


def _was_a_demonstration(since: ChangesSince) -> bool:
    """Whether the site has become a province's own (`cchc init`): nobody knows the addresses of the demonstration."""
    settings = since.root / "mkdocs.yml"
    is_one = settings.is_file() and _DEMONSTRATION.search(settings.read_bytes())
    return not is_one and _DEMONSTRATION.search(since.bytes_before("mkdocs.yml")) is not None


_DEMONSTRATION = re.compile(rb"(?m)^ +demo: *true\b")
_OF_ADDRESSES = re.compile(rb"""(?:id|draft|date|dang_tu|dang_den|chuyen_tu)\s*:|\s*-\s*["']?/""")
"""How a line begins that says where a page is, or since when: any other day is one of the past."""


def _may_have_moved(root: Path, change: Change, before: bytes) -> bool:
    """Whether it is worth reading: of thousands of files that one edit has touched, most stay where they are."""
    file = root / (change.now or "")
    if change.now != change.before or not file.is_file():
        return True
    differing = set(before.splitlines()) ^ set(file.read_bytes().splitlines())
    return any(map(_OF_ADDRESSES.match, differing))


def _item_now(since: ChangesSince, path: str, today: date) -> Item | None:
    file = since.root / path
    return _item(read_source(file, path)[0], today) if file.is_file() else None


def _item(source: SourceFile | None, today: date) -> Item | None:
    """What a file says; None where the check has more to tell of it than that."""
    return read_item(in_year(source, today.year), type_of(source.path))[0] if source else None


def _addresses(item: Item) -> Iterator[str]:
    """Its own, and its old ones, as editors write them: `/tin-tuc/2026/x/`."""
    yield f"/{item.address}"
    yield from item.moved_from


def _successor(before: Item, now: Sequence[Item]) -> Item | None:
    """What has become of an item: what lies at its path, or has its title elsewhere.

    A file that git takes for the renamed one, with another title, may be another thing: two procedures are much alike.
    """
    same_path = next((item for item in now if item.path == before.path), None)
    same_title = (item for item in now if type(item) is type(before) and fold(item.title) == fold(before.title))
    return same_path or next(same_title, None)


def _told(before: Item, lost: Sequence[str], after: Item | None, today: date) -> Problem:
    places = ", ".join(lost)
    if after is None:
        return Problem(before.path, 1, WHOLE_FILE, _REMOVED.format(places, today), Severity.WARNING)
    if not after.is_published(today):
        return after.source.problem(_TAKEN_BACK.format(places, today), severity=Severity.WARNING)
    line = ", ".join(dict.fromkeys((*after.moved_from, *_but(lost, f"/{after.address}"))))
    return after.source.problem(_MOVED.format(places, line), "chuyen_tu", severity=Severity.WARNING)


def _but(addresses: Iterable[str], own: str) -> Iterator[str]:
    return (address for address in addresses if address != own)


_MOVED = "trang công khai {} nay ở địa chỉ khác, ai có địa chỉ cũ sẽ không mở được; thêm dòng: chuyen_tu: [{}]"
_REMOVED = (
    "trang công khai {0} bị xóa, ai có địa chỉ sẽ không mở được; nội dung đã sang trang khác thì thêm vào tệp ấy: "
    'chuyen_tu: [{0}]; thôi đăng hẳn thì lấy lại tệp và ghi: thu_hoi: {{ngay: {1}, ly_do: "…"}}'
)
_TAKEN_BACK = (
    "trang công khai {} nay là bản nháp hoặc hẹn đăng, ai có địa chỉ sẽ không mở được; thôi đăng thì bỏ draft, dang_tu "
    'và ghi: thu_hoi: {{ngay: {}, ly_do: "…"}}'
)
