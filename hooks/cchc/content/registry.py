"""The registry of content types: a new one is a model, a template and a line here."""

from dataclasses import dataclass
from functools import lru_cache

from cchc.content.agency import Agency
from cchc.content.document import Document
from cchc.content.event import Event
from cchc.content.index_result import IndexResult
from cchc.content.initiative import Initiative
from cchc.content.item import Item
from cchc.content.life_event import LifeEvent
from cchc.content.material import Material
from cchc.content.news import News
from cchc.content.page import Page
from cchc.content.plan import Plan
from cchc.content.procedure import Procedure
from cchc.content.question import Question
from cchc.content.report import Report
from cchc.content.series import Series


@dataclass(frozen=True, slots=True)
class ContentType:
    """Where the files of a type lie, what they are checked against, where and how they are shown.

    `folder` is relative to the repository, `address` to the site; `template` is a file of overrides/, or
    None for a page that is shown as it is written; `by_year` types lie in `<folder>/<year>/`. `name` is one
    item, `heading` the section of all. `feed` says what the type's own feed holds; without it there is none.
    A type that `has_register` is listed by `<!-- cchc:register of=<address> -->`, as facts/registers.py says.
    `schema` is its type at schema.org, where there is one. `empty` is what its section says while it has nothing.
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
    schema: str | None = None
    empty: str = ""

    def address_of(self, path: str, file_id: str | None) -> str:
        """Address of a file: `plans/2017/x.md` → `ke-hoach/2017/x/`; `index.md` stands for its folder."""
        # a PurePath for each of ten thousand files takes longer than to read it
        folders, _, name = f"{self.address}{path.removeprefix(self.folder)}".removesuffix(".md").rpartition("/")
        name = file_id or name
        address = folders if name == "index" else f"{folders}/{name}"
        return f"{address}/".lstrip("/")


PLAN = ContentType(
    "Kế hoạch",
    "Kế hoạch",
    "plans",
    "ke-hoach",
    Plan,
    "pages/plan.html",
    by_year=True,
    feed="Kế hoạch mới đăng",
    schema="Legislation",
    empty="Các kế hoạch sẽ có ở đây, mỗi kế hoạch kèm bảng nhiệm vụ: ai làm, bao giờ xong, đã xong chưa.",
)
NEWS = ContentType(
    "Tin, bài",
    "Tin tức",
    "news",
    "tin-tuc",
    News,
    "pages/news.html",
    by_year=True,
    feed="Tin, bài mới đăng",
    schema="NewsArticle",
    empty="Tin, bài về cải cách hành chính của tỉnh và của các xã sẽ có ở đây.",
)
AGENCY = ContentType(
    "Cơ quan",
    "Cơ quan",
    "docs/co-quan",
    "co-quan",
    Agency,
    "pages/agency.html",
    schema="GovernmentOrganization",
    empty="Danh bạ các sở, ngành, xã sẽ có ở đây: địa chỉ, điện thoại, giờ làm việc.",
)
EVENT = ContentType(
    "Sự kiện",
    "Sự kiện",
    "docs/su-kien",
    "su-kien",
    Event,
    "pages/event.html",
    feed="Sự kiện có ngày đăng",
    has_register=True,
    schema="Event",
    empty="Các hội thi, đối thoại, tập huấn, họp báo sẽ có ở đây, kèm ngày và nơi tổ chức.",
)
PROCEDURE = ContentType(
    "Thủ tục hành chính",
    "Thủ tục hành chính",
    "docs/thu-tuc",
    "thu-tuc",
    Procedure,
    "pages/procedure.html",
    feed="Thủ tục mới ban hành, được sửa đổi, bổ sung hoặc bị bãi bỏ, theo ngày của quyết định công bố",
    has_register=True,
    schema="GovernmentService",
    empty="Các thủ tục sẽ có ở đây: ai được làm, nộp ở đâu, mất bao lâu, tốn bao nhiêu, cần mang theo gì.",
)
LIFE_EVENT = ContentType(
    "Sự kiện đời sống",
    "Sự kiện đời sống",
    "docs/su-kien-doi-song",
    "su-kien-doi-song",
    LifeEvent,
    "pages/life_event.html",
    empty="Những việc trong đời như kết hôn, sinh con, mở cửa hàng sẽ có ở đây, kèm các thủ tục cần làm.",
)
DOCUMENT = ContentType(
    "Văn bản",
    "Văn bản",
    "docs/van-ban",
    "van-ban",
    Document,
    "pages/document.html",
    feed="Văn bản mới đăng",
    has_register=True,
    schema="Legislation",
    empty="Các văn bản chỉ đạo, điều hành sẽ có ở đây, kèm hiệu lực và văn bản thay thế.",
)
MATERIAL = ContentType(
    "Tài liệu",
    "Tài liệu tuyên truyền",
    "docs/tai-lieu",
    "tai-lieu",
    Material,
    "pages/material.html",
    feed="Tài liệu tuyên truyền mới đăng",
    has_register=True,
    empty="Áp phích, đồ họa, bài nghe, video tuyên truyền sẽ có ở đây để tải về.",
)
SERIES = ContentType(
    "Chuyên mục",
    "Chuyên mục, chương trình",
    "docs/chuyen-muc",
    "chuyen-muc",
    Series,
    "pages/series.html",
    has_register=True,
    empty="Các chuyên mục, chương trình trên báo, đài sẽ có ở đây, kèm những số đã đăng.",
)
REPORT = ContentType(
    "Báo cáo",
    "Báo cáo",
    "docs/bao-cao",
    "bao-cao",
    Report,
    "pages/report.html",
    feed="Báo cáo mới đăng",
    has_register=True,
    schema="Report",
    empty="Các báo cáo định kỳ và đột xuất về cải cách hành chính sẽ có ở đây.",
)
QUESTION = ContentType(
    "Câu hỏi",
    "Dân hỏi - Chính quyền trả lời",
    "docs/hoi-dap",
    "hoi-dap",
    Question,
    "pages/question.html",
    feed="Câu hỏi và câu trả lời mới",
    has_register=True,
    schema="QAPage",
    empty="Câu hỏi của người dân và câu trả lời của cơ quan sẽ có ở đây.",
)
INDEX_RESULT = ContentType(
    "Kết quả chỉ số",
    "Chỉ số",
    "docs/chi-so",
    "chi-so",
    IndexResult,
    "pages/index_result.html",
    has_register=True,
    schema="Observation",
    empty="Kết quả từng năm của các chỉ số như PAR INDEX, SIPAS sẽ có ở đây, kèm nguồn.",
)
INITIATIVE = ContentType(
    "Mô hình, sáng kiến",
    "Mô hình, sáng kiến",
    "docs/mo-hinh",
    "mo-hinh",
    Initiative,
    "pages/initiative.html",
    has_register=True,
    empty="Những cách làm hay của các cơ quan, các xã sẽ có ở đây để nơi khác cùng làm.",
)
PAGE = ContentType("Trang", "Trang", "docs", "", Page)

TYPES = (
    NEWS,
    PLAN,
    AGENCY,
    EVENT,
    REPORT,
    SERIES,
    MATERIAL,
    PROCEDURE,
    LIFE_EVENT,
    DOCUMENT,
    QUESTION,
    INDEX_RESULT,
    INITIATIVE,
    PAGE,
)
"""In this order a file finds its type: the most particular folder first."""

KNOWN_BY_NAME = (AGENCY, SERIES)
"""Types whose files others name by the file's name alone."""

_BY_FOLDER = tuple((f"{kind.folder}/", kind) for kind in TYPES)

FOLDERS = ("docs", "plans", "news")
"""The folders that hold content."""


# asked for each file by every register
@lru_cache(maxsize=65536)
def type_of(path: str) -> ContentType:
    """The type of a file by its place; the index page of a folder is an ordinary page."""
    if path.endswith("/index.md"):
        return PAGE
    return next(kind for folder, kind in _BY_FOLDER if path.startswith(folder))
