"""`<!-- cchc:tasks lead=so-noi-vu -->`: where an editor wants a generated block to stand."""

import re
import shlex
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated

from pydantic import BeforeValidator, Field

from cchc.content.fields import Model
from cchc.content.terms import ChannelKind, NewsSection, ReformField, ShownState

_DIRECTIVE = re.compile(r"^<!--[ \t]*cchc:(?P<name>[^\s>]*?)(?P<options>(?:\s[^<>]*?)?)-->[ \t]*$", re.MULTILINE)
_FENCED = re.compile(
    r"^ {0,3}(?:(?P<ticks>`{3,})[^`\n]*$.*?(?:^ {0,3}(?P=ticks)`*[ \t]*$|\Z)"
    r"|(?P<waves>~{3,}).*?(?:^ {0,3}(?P=waves)~*[ \t]*$|\Z))",
    re.MULTILINE | re.DOTALL,
)

Count = Annotated[int, Field(ge=1, le=100)]


class Options(Model):
    """Options of a directive that takes none."""


class TaskOptions(Options):
    """Which tasks a table shows; without any option, those of all plans. Options narrow it together."""

    agency: str | None = Field(None, alias="agency", title="chủ trì hoặc phối hợp", examples=["so-noi-vu"])
    lead: str | None = Field(None, alias="lead", title="cơ quan chủ trì", examples=["so-noi-vu"])
    support: str | None = Field(None, alias="support", title="cơ quan phối hợp", examples=["so-tu-phap"])
    plan: str | None = Field(None, alias="plan", title="kế hoạch", examples=["993/KH-UBND"])
    state: ShownState | None = Field(None, alias="state", title="trạng thái", examples=["qua_han"])
    field: ReformField | None = Field(None, alias="field", title="lĩnh vực", examples=["chinh_quyen_so"])
    year: int | None = Field(None, alias="year", title="năm của kế hoạch", examples=["2026"])


class ProgressOptions(Options):
    """Whose progress is shown; without any option, that of all plans. Options narrow it together."""

    plan: str | None = Field(None, alias="plan", title="kế hoạch", examples=["993/KH-UBND"])
    agency: str | None = Field(None, alias="agency", title="chủ trì hoặc phối hợp", examples=["so-noi-vu"])
    field: ReformField | None = Field(None, alias="field", title="lĩnh vực", examples=["chinh_quyen_so"])


class NewsOptions(Options):
    """The newest items, of one section if named."""

    count: Count = Field(5, alias="count", title="số tin", examples=["5"])
    section: NewsSection | None = Field(None, alias="section", title="chuyên mục", examples=["thong_bao"])


class ReceptionOptions(Options):
    """The receptions of citizens that come next, those of the site's own place first."""

    count: Count = Field(5, alias="count", title="số lịch", examples=["5"])


class DueOptions(Options):
    """Plans under way with their tasks due next."""

    count: Count = Field(5, alias="count", title="số nhiệm vụ", examples=["5"])


class ChannelOptions(Options):
    """Channels of some kinds, written with commas; all kinds without it."""

    kinds: Annotated[tuple[ChannelKind, ...], BeforeValidator(lambda value: str(value).split(","))] = Field(
        (), alias="kinds", title="loại kênh", examples=["dien_thoai,email"]
    )


class RegisterOptions(Options):
    """Which type's items a register lists: the folder of its address."""

    of: str = Field(alias="of", title="loại nội dung", examples=["thu-tuc"])


class PlaceholderOptions(Options):
    """What the publisher of the site still has to write at this place."""

    what: str = Field(alias="what", title="điều còn phải viết", examples=['"Ai giữ nhật ký truy cập"'])


class FieldOptions(Options):
    """A field of reform, of which a page tells."""

    field: ReformField = Field(alias="field", title="lĩnh vực", examples=["chinh_quyen_so"])


DIRECTIVES: dict[str, type[Options]] = {
    "tasks": TaskOptions,
    "plans": Options,
    "dossier-figures": Options,
    "progress": ProgressOptions,
    "procedure-domains": Options,
    "common-procedures": Options,
    "life-events": Options,
    "procedure-completeness": Options,
    "register": RegisterOptions,
    "indexes": Options,
    "related": FieldOptions,
    "reform-fields": Options,
    "organisation": Options,
    "plans-under-way": DueOptions,
    "news": NewsOptions,
    "news-archive": Options,
    "agencies": Options,
    "feedback": Options,
    "feedback-data": Options,
    "channels": ChannelOptions,
    "feeds": Options,
    "changes": Options,
    "portals": Options,
    "site-name": Options,
    "reasons": Options,
    "year-theme": Options,
    "question-figures": Options,
    "site-map": Options,
    "search": Options,
    "criteria": Options,
    "editing": Options,
    "licence": Options,
    "open-data": Options,
    "press": Options,
    "marks": Options,
    "calendars": Options,
    "events": Options,
    "receptions": ReceptionOptions,
    "reports-due": Options,
    "materials": Options,
    "placeholder": PlaceholderOptions,
}
"""Every directive by name, with what it takes."""


WHAT_BLOCKS_SHOW: dict[str, str] = {
    "tasks": "bảng nhiệm vụ của mọi kế hoạch",
    "plans": "danh mục kế hoạch",
    "dossier-figures": "số liệu giải quyết hồ sơ mới nhất, một dòng",
    "progress": "tiến độ nhiệm vụ; không có lựa chọn thì của mọi kế hoạch",
    "procedure-domains": "các danh sách thủ tục: lĩnh vực trọng tâm, theo cấp và người làm, theo cơ quan; "
    "từ 41 thủ tục trở lên thì có mọi lĩnh vực",
    "common-procedures": 'thủ tục nhiều người tìm, ghi ở `thu_tuc: {hay_dung: ["1.000894"]}` trong mkdocs.yml; '
    "không ghi thì không hiện gì",
    "life-events": "các việc trong đời có thủ tục trên trang; không có thì không hiện gì",
    "procedure-completeness": "mức độ đầy đủ của thủ tục (bộ phận a-g)",
    "register": "danh mục của một loại nội dung",
    "indexes": "các chỉ số có số liệu",
    "related": "nội dung thuộc một lĩnh vực cải cách",
    "reform-fields": "các lĩnh vực cải cách",
    "organisation": "sơ đồ tổ chức của tỉnh",
    "plans-under-way": "kế hoạch đang thực hiện, việc sắp đến hạn",
    "news": "tin mới nhất",
    "news-archive": "kho tin tức",
    "agencies": "danh bạ: mọi cơ quan theo địa bàn; cột địa chỉ, giờ, điện thoại chỉ hiện khi có dữ liệu",
    "feedback": "biểu mẫu, gửi đến đâu, phản ánh gì, xử lý thế nào",
    "feedback-data": "biểu mẫu gửi dữ liệu đến ai, giữ bao lâu",
    "channels": "các kênh tiếp nhận",
    "feeds": "các nguồn tin RSS, Atom, JSON",
    "changes": "những thay đổi gần nhất của kế hoạch, nhiệm vụ",
    "portals": "các cổng dịch vụ công",
    "site-name": "tên trang, làm tiêu đề của trang chủ",
    "reasons": "bốn ô của trang chủ: thủ tục, hỏi và phản ánh, kế hoạch, tin mới",
    "year-theme": "chủ đề của năm, ghi ở `chu_de` trong mkdocs.yml",
    "question-figures": "số câu trả lời đúng hạn theo cơ quan",
    "site-map": "sơ đồ trang",
    "receptions": "lịch tiếp công dân, những ngày tới, của tỉnh trước; không có thì không hiện gì",
    "search": "ô tìm kiếm và kết quả",
    "criteria": "trang đáp ứng những yêu cầu nào",
    "editing": "đầu mối biên tập",
    "licence": "giấy phép sử dụng lại",
    "open-data": "các bảng dữ liệu mở, tệp, các trường, phiên bản",
    "press": "thông cáo báo chí mới nhất",
    "marks": "biểu trưng của trang để tải về, SVG và PNG",
    "calendars": "lịch nhiệm vụ, lịch sự kiện để đăng ký trên điện thoại",
    "events": "sự kiện sắp tới và đã qua",
    "reports-due": "báo cáo đã nộp, đến hạn, còn thiếu",
    "materials": "tài liệu tuyên truyền kèm ảnh",
    "placeholder": "điều đơn vị chủ quản còn phải viết ở chỗ này",
}
"""What each shows, in the words of editors; CONTRIBUTING.md and the guides tell it."""


@dataclass(frozen=True, slots=True)
class Directive:
    """A directive as written; `start` and `end` are offsets in the text it stands in."""

    name: str
    options: dict[str, str]
    broken: str | None
    start: int
    end: int


def directives_in(text: str) -> Iterator[Directive]:
    """The directives of a body, each on a line of its own, outside of fenced code."""
    if "cchc:" not in text:
        return
    fenced = [match.span() for match in _FENCED.finditer(text)]
    for match in _DIRECTIVE.finditer(text):
        if any(start <= match.start() < end for start, end in fenced):
            continue
        options, broken = _options(match["options"])
        yield Directive(match["name"], options, broken, match.start(), match.end())


def _options(text: str) -> tuple[dict[str, str], str | None]:
    """Pairs `name=value`, values with spaces in quotation marks; and the word that is no such pair."""
    try:
        words = shlex.split(text)
    except ValueError:
        return {}, text.strip()
    broken = next((word for word in words if "=" not in word), None)
    return dict(word.split("=", 1) for word in words if "=" in word), broken
