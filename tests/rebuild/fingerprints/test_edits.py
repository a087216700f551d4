"""Whatever is edited: where a page comes out otherwise, its fingerprint is another one.

The pages are drawn by the real templates, frame and all. MkDocs has no part in it, so that an edit takes a fifth of a
second; with `FUZZ=1` there are more of them.
"""

import os
import random
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

import pytest
import yaml

import golden_site
from cchc.content.loader import load_site
from cchc.content.problems import ContentError
from cchc.content.source import divide
from cchc.text.digests import Digest
from sample_files import pdf
from sample_pictures import bytes_of, photograph
from small_repository import add_news, markdown
from whole_pages import drawn, fingerprints

EDITS = 200 if os.environ.get("FUZZ") else 12
"""Edits of each round that the checks of the content accept."""

FOLDERS = (
    *("news", "plans", "docs/thu-tuc", "docs/hoi-dap", "docs/co-quan", "docs/su-kien-doi-song", "docs/chuyen-muc"),
    *("docs/linh-vuc", "docs/van-ban", "docs/tin-tuc", "docs/bao-chi", "docs/tep"),
)
"""Where what such pages may show lies."""

PROCEDURE, QUESTION = "docs/thu-tuc/1.000010.md", "docs/hoi-dap/nop-ho-so-o-dau.md"


@dataclass(frozen=True)
class Pages:
    """The HTML and the fingerprints of the pages of a site, by the paths of their items."""

    html: dict[str, str]
    page_fingerprints: dict[str, Digest]

    @classmethod
    def of(cls, root: Path) -> "Pages":
        site = load_site(root, golden_site.TODAY)
        return cls(drawn(site), fingerprints(site))

    def drawn_otherwise(self, other: "Pages") -> set[str]:
        return {path for path in self.html if other.html.get(path, self.html[path]) != self.html[path]}

    def of_another_fingerprint(self, other: "Pages") -> set[str]:
        return {
            path for path in self.page_fingerprints if other.page_fingerprints.get(path) != self.page_fingerprints[path]
        }


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The golden site, with news that are near each other and pages that link to others."""
    root = golden_site.make(tmp_path_factory.mktemp("kho"))
    for number in range(1, 6):
        keys = {"title": f"Tin {number}", "date": f"2026-09-{number:02}", "don_vi": "Sở Nội vụ"}
        body = f"Xem [tin](them-{number % 5 + 1}.md), [thủ tục](/thu-tuc/1.000010.md), ![ảnh](/tep/hoi-thi.jpg).\n"
        add_news(root, f"news/2026/them-{number}.md", body, tags=["một cửa", "đất đai"][: number % 3], **keys)
    procedure = root / PROCEDURE
    text = procedure.read_text("utf-8")
    link = 'dieu_kien: "Xem [câu hỏi](/hoi-dap/nop-ho-so-o-dau.md)."'
    procedure.write_text(text.replace("dieu_kien: Đủ 18 tuổi.", link), "utf-8")
    return root


@pytest.fixture(scope="module")
def before(root: Path) -> Pages:
    return Pages.of(root)


@contextmanager
def as_before(file: Path) -> Iterator[None]:
    content = file.read_bytes()
    try:
        yield
    finally:
        file.write_bytes(content)


def edit(file: Path, chance: random.Random) -> None:
    if file.suffix == ".md":
        edit_text(file, chance)
    elif file.suffix == ".jpg":
        file.write_bytes(bytes_of(photograph(chance.randrange(100, 900), 300), "JPEG"))
    elif file.suffix == ".pdf":
        file.write_bytes(pdf() + b"%" * chance.randrange(10_000))


def edit_text(file: Path, chance: random.Random) -> None:
    """Change one field, take one out, or add something to the file."""
    source = divide(file.read_text("utf-8"), file.name)
    front, body = yaml.safe_load(source.front), source.body
    what = chance.randrange(10)
    if what == 0:
        body += "\nThêm một câu.\n"
    elif what == 1:
        front["id"] = f"noi-khac-{chance.randrange(1000)}"
    elif what == 2:
        front["dang_den"] = "2026-01-01"
    elif what == 3:
        front.pop(chance.choice(list(front)))
    else:
        name = chance.choice(list(front))
        front[name] = other(front[name], chance)
    file.write_text(markdown(front, body), "utf-8")


def other(value: object, chance: random.Random) -> object:
    """Another value of the same kind; of a list or of a group, with another one of its parts."""
    if isinstance(value, list) and value:
        place = chance.randrange(len(value))
        changed = [other(value[place], chance)] if chance.random() < 0.7 else []
        return [*value[:place], *changed, *value[place + 1 :]]
    if isinstance(value, dict) and value:
        name = chance.choice(list(value))
        return {**value, name: other(value[name], chance)}
    if isinstance(value, bool):
        return not value
    if isinstance(value, int):
        return value + 1
    if isinstance(value, date):
        return value - timedelta(days=chance.randrange(1, 400))
    return f"Sửa {value}"


@pytest.mark.parametrize("seed", range(3))
def test_a_page_that_comes_out_otherwise_has_another_fingerprint(root: Path, before: Pages, seed: int) -> None:
    chance, left, seen = random.Random(seed), EDITS, set[str]()
    files = [file for folder in FOLDERS for file in sorted((root / folder).rglob("*.*"))]
    while left:
        file = chance.choice(files)
        with as_before(file):
            edit(file, chance)
            try:
                after = Pages.of(root)
            except ContentError:
                continue
            edited = f"{file}: {file.read_bytes()[:2000].decode('utf-8', 'replace')}"
        stale = before.drawn_otherwise(after) - before.of_another_fingerprint(after)
        assert not stale, edited
        seen |= before.drawn_otherwise(after)
        left -= 1
    assert len(seen) > 3


@pytest.mark.parametrize(
    ("path", "pattern", "put", "pages"),
    [
        ("news/2026/them-3.md", "title: Tin 3", "title: Tin khác", {"news/2026/them-2.md", "news/2026/them-4.md"}),
        ("news/2026/them-1.md", "title: Tin 1", "title: Tin khác", {"news/2026/them-4.md"}),
        ("news/2026/them-3.md", "date: '2026-09-03'", "date: '2026-09-04T05:00'", {"news/2026/them-4.md"}),
        ("docs/thu-tuc/1.000020.md", "title: Thủ", "title: Khác, thủ", {PROCEDURE}),
        (PROCEDURE, 'thay_the: ["1.000020", "1.999999"]', "", {"docs/thu-tuc/1.000020.md"}),
        (PROCEDURE, "title: Đăng", "title: Khác, đăng", {QUESTION}),
        (QUESTION, "title: Hồ", "id: noi-khac\ntitle: Hồ", {PROCEDURE}),
        ("docs/co-quan/so-lao-dong.md", "title: Sở", "id: noi-khac\ntitle: Sở", {PROCEDURE}),
        ("docs/su-kien-doi-song/mo-cua-hang.md", "title: ", "title: Khác, ", {PROCEDURE}),
        ("docs/chuyen-muc/cai-cach-thu.md", "title: ", "title: >-\n  Khác ", {"news/2026/hoi-thi.md"}),
        ("plans/2026/2-kh-ubnd.md", "title: ", "title: Khác ", {PROCEDURE, QUESTION, "news/2026/them-1.md"}),
        ("docs/tin-tuc/index.md", "title: ", "draft: true\ntitle: ", {"news/2026/them-1.md"}),
        ("docs/bao-chi/index.md", "title: ", "title: Khác ", {PROCEDURE, QUESTION, "news/2026/them-1.md"}),
    ],
)
def test_what_a_page_shows_of_others(
    root: Path, before: Pages, path: str, pattern: str, put: str, pages: set[str]
) -> None:
    """These pages do come out otherwise, and with another fingerprint."""
    file = root / path
    text = file.read_text("utf-8")
    assert pattern in text
    with as_before(file):
        file.write_text(text.replace(pattern, put, 1), "utf-8")
        after = Pages.of(root)
    assert pages <= before.drawn_otherwise(after)
    assert before.drawn_otherwise(after) <= before.of_another_fingerprint(after)
