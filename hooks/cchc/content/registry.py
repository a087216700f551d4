"""The registry of content types: a new one is a model, a template and a line here."""

from dataclasses import dataclass
from pathlib import PurePosixPath

from cchc.content.agency import Agency
from cchc.content.item import Item
from cchc.content.news import News
from cchc.content.page import Page
from cchc.content.plan import Plan


@dataclass(frozen=True, slots=True)
class ContentType:
    """Where the files of a type lie, what they are checked against, where and how they are shown.

    `folder` is relative to the repository, `address` to the site; `template` is a file of overrides/, or
    None for a page that is shown as it is written; `by_year` types lie in `<folder>/<year>/`. `name` is one
    item, `heading` the section of all. `feed` says what the type's own feed holds; without it there is none.
    A type that `has_register` is listed by `<!-- cchc:register of=<address> -->`, as views/registers.py says.
    """

    name: str
    heading: str
    folder: str
    address: str
    model: type[Item]
    template: str | None = None
    by_year: bool = False
    feed: str | None = None
    has_register: bool = False

    def address_of(self, path: str, file_id: str | None) -> str:
        """Address of a file: `plans/2017/x.md` → `ke-hoach/2017/x/`; `index.md` stands for its folder."""
        inside = PurePosixPath(path).relative_to(self.folder).with_suffix("")
        if file_id:
            inside = inside.with_name(file_id)
        parts = [self.address, *inside.parts]
        if parts[-1] == "index":
            parts.pop()
        return "".join(f"{part}/" for part in parts if part)


PLAN = ContentType(
    "Kế hoạch", "Kế hoạch", "plans", "ke-hoach", Plan, "pages/plan.html", by_year=True, feed="Kế hoạch mới đăng"
)
NEWS = ContentType(
    "Tin, bài", "Tin tức", "news", "tin-tuc", News, "pages/news.html", by_year=True, feed="Tin, bài mới đăng"
)
AGENCY = ContentType("Cơ quan", "Cơ quan", "docs/co-quan", "co-quan", Agency, "pages/agency.html")
PAGE = ContentType("Trang", "Trang", "docs", "", Page)

TYPES = (NEWS, PLAN, AGENCY, PAGE)
"""In this order a file finds its type: the most particular folder first."""

FOLDERS = ("docs", "plans", "news")
"""The folders that hold content."""


def type_of(path: str) -> ContentType:
    """The type of a file by its place; the index page of a folder is an ordinary page."""
    if PurePosixPath(path).name == "index.md":
        return PAGE
    return next(kind for kind in TYPES if path.startswith(f"{kind.folder}/"))
