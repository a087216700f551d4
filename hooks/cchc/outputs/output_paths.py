"""Where the files of the site lie: what editors name may not lie in the place of what the build makes.

What is taken is asked of those that make it. Feeds take as long to ask as all the rest, so only where an address looks
like one of their files, or an old address has to keep clear of their folders.
"""

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from cchc.content.files.paths import frame_files, output_path_of
from cchc.content.item import Item
from cchc.content.pictures import SIZES_FOLDER
from cchc.content.problems import WHOLE_FILE, Problem
from cchc.facts.feeds.feeds import ARCHIVES
from cchc.facts.feeds.files import folders_of_empty_feeds
from cchc.facts.site_facts import SiteFacts
from cchc.outputs.feeds.files import paths_of
from cchc.outputs.files import plain_output_paths
from cchc.outputs.markdown_twins import twin_output_paths
from cchc.outputs.search import ENTRY
from cchc.views.pages import GeneratedPage
from cchc.views.social import social_pictures

_OF_MKDOCS = ("404.html",)
"""What MkDocs itself writes beside pages, assets and the site map."""

_LIKE_A_FEED = re.compile(r"\.(?:xml|json)(?:/|$)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Claim:
    """An address that an item has, or (`number` in `chuyen_tu`) has had: `tin/bai-cu/`."""

    item: Item
    address: str
    number: int | None = None

    def problem(self, taken: str) -> Problem:
        if self.number is None:
            return self.item.source.problem(f"địa chỉ /{self.address} {taken}; đổi tên tệp hoặc ghi id khác")
        return self.item.source.problem(f"địa chỉ cũ /{self.address} {taken}; bỏ dòng này", "chuyen_tu", self.number)


def output_path_problems(facts: SiteFacts, made: Collection[GeneratedPage]) -> Iterator[Problem]:
    """Addresses and files in the place of a page or a file that the build makes; `made` are those pages."""
    pages = {page.address.lower(): page.title for page in made if page.moved_to is None}
    claims = list(_claims(facts))
    paths = _OutputPaths(facts, [*pages, *(claim.address for claim in claims if claim.number is None)])
    for claim in claims:
        title = pages.get(claim.address.lower())
        taken = f"là của trang “{title}” do bộ dựng tạo ra" if title is not None else paths.at(claim)
        if taken:
            yield claim.problem(taken)
    for path, output_path in _copied(facts):
        if paths.is_made(output_path):
            message = f"tệp này trùng với tệp /{output_path} do bộ dựng ghi; đổi tên tệp"
            yield Problem(path, 1, WHOLE_FILE, message)


def _claims(facts: SiteFacts) -> Iterator[Claim]:
    for item in facts.site.items:
        yield Claim(item, item.address)
        for number, old in enumerate(item.moved_from):
            yield Claim(item, old.removeprefix("/"), number)


def _copied(facts: SiteFacts) -> Iterator[tuple[str, str]]:
    """Files of the content that are no pages: paths in the repository, and output paths."""
    for path in sorted(facts.site.files):
        picture = facts.site.pictures.of(path)
        made = [file.address for file in picture.files] if picture else []
        yield from ((path, output_path) for output_path in made or [output_path_of(path)])


class _OutputPaths:
    """Files of the site that are no pages, in lower case: some systems do not tell `RSS.xml` from `rss.xml`."""

    def __init__(self, facts: SiteFacts, pages: Iterable[str]) -> None:
        self._facts, self._pages = facts, pages

    def at(self, claim: Claim) -> str | None:
        """What there is in the place of an address; None where nothing is."""
        parts = claim.address.lower().rstrip("/").split("/")
        for count in range(1, len(parts) + 1):
            path = "/".join(parts[:count])
            if self.is_made(path) or path in self._copied:
                return f"là của tệp /{path}"
        index = f"{claim.address.lower()}index.html"
        if index in self._copied or self.is_made(index):
            return f"là của tệp /{claim.address}index.html"
        if claim.number is not None and self._is_folder(claim.address.lower().rstrip("/")):
            return "là thư mục chứa tệp của trang"
        return None

    def _is_folder(self, path: str) -> bool:
        """Whether a file lies below a path."""
        return path in self._folders or (self._may_hold_feeds(path) and path in self._folders_of_feeds)

    def _may_hold_feeds(self, path: str) -> bool:
        """Feeds lie beside pages, but for empty ones and archives."""
        return path in self._folders_of_pages or ARCHIVES in path.split("/")

    def is_made(self, output_path: str) -> bool:
        """Whether the build writes a file there."""
        path = output_path.lower()
        return path in self._made or (bool(_LIKE_A_FEED.search(path)) and path in self._feeds)

    @cached_property
    def _made(self) -> frozenset[str]:
        root = self._facts.site.root
        pictures = (picture.output_path for picture in social_pictures(self._facts.site))
        frame = frame_files(root / "overrides")
        outputs = (*plain_output_paths(self._facts), *twin_output_paths(self._facts.site))
        every = (*_OF_MKDOCS, ENTRY, SIZES_FOLDER, *outputs, *pictures, *frame)
        return frozenset(path.lower() for path in every)

    @cached_property
    def _feeds(self) -> frozenset[str]:
        return frozenset(path for feed in self._facts.feeds for path in paths_of(feed))

    @cached_property
    def _copied(self) -> frozenset[str]:
        return frozenset(path.lower() for _, path in _copied(self._facts))

    @cached_property
    def _folders(self) -> frozenset[str]:
        return _folders_of(self._made | self._copied)

    @cached_property
    def _folders_of_feeds(self) -> frozenset[str]:
        return _folders_of(self._feeds)

    @cached_property
    def _folders_of_pages(self) -> frozenset[str]:
        return _folders_of(f"{address.lower()}index.html" for address in (*self._pages, *folders_of_empty_feeds()))


def _folders_of(paths: Iterable[str]) -> frozenset[str]:
    """All folders that a file lies in, however deep."""
    folders: set[str] = set()
    for path in paths:
        while "/" in path:
            path = path.rpartition("/")[0]
            if path in folders:
                break
            folders.add(path)
    return frozenset(folders)
