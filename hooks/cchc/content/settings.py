"""The settings of one province: what mkdocs.yml says about it, below `extra`, with its two colours."""

from collections.abc import Iterable, Iterator
from functools import cached_property, partial
from math import floor
from typing import Annotated, Any, Literal
from urllib.parse import urlsplit

from pydantic import AfterValidator, BeforeValidator, ConfigDict, PrivateAttr, model_validator

from cchc.content.attachment_rules import AttachmentRules
from cchc.content.builder_settings import BuilderSettings
from cchc.content.criteria import Criterion
from cchc.content.everyday_words import EverydayName
from cchc.content.feedback import Feedback
from cchc.content.fields import Model, key, wrong
from cchc.content.procedure import ProcedureCode
from cchc.content.publication import Channel, Editing, Licence, Press, Rule
from cchc.content.question import QuestionRules
from cchc.content.reporting import Reporting
from cchc.content.terms import ChannelKind
from cchc.content.values import Day, DomainName, Many, Text, WebAddress, addressed
from cchc.text.addresses import web_address
from cchc.text.colours import WHITE, contrast, is_colour
from cchc.text.markdown.allowed_html import NEVER, AllowedHtml, may_be_allowed

_READABLE = 4.5
"""WCAG 2.2, 1.4.3: text against what is behind it."""


def _readable(value: object) -> object:
    if not isinstance(value, str) or not is_colour(value):
        raise wrong(f'“{value or ""}” không phải là mã màu; viết trong ngoặc kép, ví dụ "#27396b"')
    ratio = contrast(value, WHITE)
    if ratio < _READABLE:
        # never rounded up to what is needed
        told = f"{floor(10 * ratio) / 10:.1f}".replace(".", ",")
        raise wrong(f"màu {value} quá nhạt trên nền trắng (tương phản {told}, cần ít nhất 4,5); chọn màu đậm hơn")
    return value.lower()


_ReadableColour = Annotated[Text, BeforeValidator(_readable)]


class Colours(Model):
    """Links and buttons are in the main colour, small ornaments in the accent; both stand on white."""

    main: _ReadableColour = key("chinh", "Màu chính", default="#27396b", example='"#27396b"')
    accent: _ReadableColour = key("nhan", "Màu nhấn", default="#b4531a", example='"#b4531a"')

    @model_validator(mode="before")
    @classmethod
    def _drop_empty(cls, data: object) -> object:
        """Unlike elsewhere nothing is dropped: to YAML a colour without quotation marks is a comment."""
        if isinstance(data, dict) and None in data.values():
            raise wrong('thiếu mã màu sau dấu hai chấm; mã màu phải viết trong ngoặc kép, ví dụ chinh: "#27396b"')
        return data


def _element(name: str) -> str:
    if name.lower() in NEVER:
        raise wrong(f"không thể cho phép thẻ <{name}>: thẻ này chạy, tải hoặc đóng khung nội dung ngoài trang")
    return name.lower()


def _attribute(name: str) -> str:
    if not may_be_allowed(name.lower()):
        raise wrong(f"không thể cho phép thuộc tính “{name}”: thuộc tính này có thể chạy lệnh hoặc đổi cả trang")
    return name.lower()


class AllowedElement(Model):
    """An element that texts may have, with its attributes."""

    name: Annotated[Text, AfterValidator(_element)] = key("the", "Thẻ HTML", example="audio")
    attributes: Many[Annotated[Text, AfterValidator(_attribute)]] = key(
        "thuoc_tinh", "Thuộc tính", default=(), example="[src, controls]"
    )


def _site_url(value: object) -> object:
    """A site may well be for one's own network alone."""
    value = addressed(value, partial(web_address, is_public=False, example=_SITE_URL))
    if isinstance(value, str) and ("?" in value or "#" in value):
        raise wrong(f"địa chỉ trang không được có phần sau dấu ? hoặc #; ví dụ {_SITE_URL}")
    return value


ENGINE_FILE = "hooks/engine.yml"
"""What the program needs of MkDocs, the same for every province; paths in it begin at mkdocs.yml all the same."""

_SITE_URL = "https://cchc.laichau.gov.vn/"
SiteUrl = Annotated[Text, BeforeValidator(_site_url)]
"""Where the site is: all addresses in feeds and calendars begin with it."""


class Portal(Model):
    """A public-service portal to which the site sends its readers."""

    name: Text = key("ten", "Tên", example="Cổng Dịch vụ công quốc gia")
    url: WebAddress = key("url", "Địa chỉ", example="https://dichvucong.gov.vn")


class Feeds(Model):
    """Settings of the feeds."""

    authority: DomainName = key("dinh_danh", "Tên miền dùng trong mã mục tin", example="cchc.laichau.gov.vn")
    since: Day = key("tu_ngay", "Ngày tên miền này thuộc về đơn vị", example="2017-01-01")
    size: int = key("so_muc", "Số mục mới nhất trong mỗi nguồn tin", default=50, ge=1, le=1000)
    hub: WebAddress | None = key("hub", "Máy chủ báo tin mới (WebSub)", default=None, example="https://hub.example/")


class Procedures(Model):
    """How procedures are shown: `fresh_for` are the days for which a comparison with the source counts as recent.

    `common` are the codes of those that most people look for, as the province knows them from its one-stop shops.
    """

    fresh_for: int = key("han_doi_chieu", "Số ngày phải đối chiếu lại", default=180, example="180", ge=1)
    main_domains: Many[Text] = key("linh_vuc_trong_tam", "Lĩnh vực trọng tâm", default=(), example="[Đất đai, Y tế]")
    common: Many[ProcedureCode] = key(
        "hay_dung", "Thủ tục nhiều người tìm", default=(), example='["1.000894", "2.000815"]'
    )


class Plans(Model):
    """How tasks of plans are shown: in the `soon` last days of its time a task is "sắp đến hạn"."""

    soon: int = key("sap_den_han", "Số ngày trước hạn được coi là sắp đến hạn", default=14, example="14", ge=0, le=366)


class YearTheme(Model):
    """Chủ đề của năm: the theme that a province gives to a year's work on reform (TP.HCM 1963/QĐ-UBND)."""

    year: int = key("nam", "Năm", example="2026", ge=1945, le=2100)
    text: Text = key("noi_dung", "Nội dung", example="Năm đẩy mạnh dịch vụ công trực tuyến")
    rule: Rule | None = key("can_cu", "Căn cứ", default=None)


class Province(Model):
    """`extra.cchc`: who publishes, and by which channels citizens reach them."""

    publisher: Text = key("co_quan_chu_quan", "Cơ quan chủ quản", example="UBND tỉnh Lai Châu")
    place: Text = key("dia_ban", "Địa bàn", example="tỉnh Lai Châu")
    colours: Colours = key("mau_sac", "Màu sắc", default=Colours())
    theme: YearTheme | None = key("chu_de", "Chủ đề của năm", default=None)
    portals: Many[Portal] = key("cong_dich_vu_cong", "Cổng dịch vụ công", default=())
    channels: Many[Channel] = key("kenh_tiep_nhan", "Kênh tiếp nhận", default=())
    feedback: Feedback = key("phan_anh", "Phản ánh, kiến nghị")
    feeds: Feeds = key("nguon_tin", "Nguồn tin RSS")
    procedures: Procedures = key("thu_tuc", "Thủ tục hành chính", default=Procedures())
    attachments: AttachmentRules = key("tep", "Tệp đính kèm", default=AttachmentRules())
    review_after: int = key(
        "xem_lai_sau_thang",
        "Số tháng không ai xem lại thì nhắc (0: không nhắc)",
        default=24,
        example="24",
        ge=0,
        le=600,
    )
    everyday_names: Many[EverydayName] = key("tu_thuong_goi", "Tên thường gọi", default=())
    plans: Plans = key("ke_hoach", "Kế hoạch", default=Plans())
    questions: QuestionRules = key("hoi_dap", "Hỏi đáp", default=QuestionRules())
    editing: Editing | None = key("bien_tap", "Ban biên tập", default=None)
    licence: Licence | None = key("giay_phep", "Giấy phép sử dụng lại", default=None)
    press: Press | None = key("bao_chi", "Báo chí", default=None)
    criteria: Many[Criterion] = key("tieu_chi", "Tiêu chí", default=())
    reporting: Reporting = key("bao_cao", "Báo cáo", default=Reporting())
    shows_guides: bool = key(
        "huong_dan",
        "Đăng hướng dẫn biên tập",
        default=False,
        example="true",
        hint="Bản xem trước luôn có; ghi true thì trang công khai cũng có, ở /huong-dan/.",
    )
    more_html: Many[AllowedElement] = key("the_html_duoc_phep", "Thẻ HTML được phép thêm", default=())

    @cached_property
    def allowed_html(self) -> AllowedHtml:
        """The HTML that texts of editors may have."""
        return AllowedHtml().widened({each.name: frozenset(each.attributes) for each in self.more_html})


class Extra(Model):
    """`extra`: ours and Material's own settings beside each other."""

    model_config = ConfigDict(extra="ignore")

    demo: bool = key("demo", "Trang trình diễn", default=True, example="true")
    cchc: Province = key("cchc", "Thiết lập của trang")


class Settings(BuilderSettings):
    """What mkdocs.yml says: MkDocs' part of it, and what the library reads itself."""

    inherit: Literal["hooks/engine.yml"] | None = key(
        "INHERIT", "Thiết lập của chương trình", default=None, example=ENGINE_FILE
    )
    site_name: Text = key("site_name", "Tên trang", example="Cải cách hành chính tỉnh Lai Châu")
    site_url: SiteUrl = key("site_url", "Địa chỉ trang", example=_SITE_URL)
    site_description: Text | None = key("site_description", "Mô tả trang", default=None)
    extra: Extra = key("extra", "Thiết lập riêng")

    _written: object = PrivateAttr(default=None)

    def model_post_init(self, context: Any) -> None:  # noqa: ANN401 - pydantic's signature
        """The loader hands over all that the files say."""
        self._written = context

    @property
    def written(self) -> object:
        """All of mkdocs.yml and what it inherits as plain values, also what only MkDocs reads."""
        return self._written

    @property
    def base_url(self) -> str:
        """Address of the site, with one slash at its end."""
        return self.site_url.rstrip("/") + "/"

    @property
    def base_path(self) -> str:
        """Path of that address: `/`, or `/ten-kho/` where a host publishes below a folder."""
        return urlsplit(self.base_url).path

    @property
    def nav_files(self) -> tuple[str, ...]:
        """Files of docs/ in the order of the navigation: `ke-hoach/index.md`."""
        return tuple(_texts(self.nav))

    @property
    def province(self) -> Province:
        return self.extra.cchc

    @property
    def attribution(self) -> str:
        """How to name the site as a source: as its licence says, else by its name."""
        licence = self.province.licence
        return (licence and licence.attribution) or f"“{self.site_name}”, kèm địa chỉ của bài và ngày truy cập"

    @property
    def hotline(self) -> Channel:
        """The telephone that every page shows: the one marked as hotline, else the first."""
        telephones = of_kind(self.province.channels, ChannelKind.TELEPHONE)
        return next((channel for channel in telephones if channel.is_hotline), telephones[0])


def of_kind(channels: Iterable[Channel], *kinds: ChannelKind) -> list[Channel]:
    """The channels of these kinds, in the order they are written."""
    return [channel for channel in channels if channel.kind in kinds]


def _texts(value: object) -> Iterator[str]:
    """The texts in lists and mappings, however deep."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, list | dict):
        for part in value.values() if isinstance(value, dict) else value:
            yield from _texts(part)
