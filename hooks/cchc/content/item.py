"""What all content types have in common: one Markdown file, its front matter checked."""

from datetime import date, datetime
from typing import Any

from pydantic import PrivateAttr

from cchc.content.fields import Model, key
from cchc.content.illustration import MayBeIllustration
from cchc.content.source import SourceFile
from cchc.content.terms import ReformField
from cchc.content.values import Day, Many, Number, PastDay, SiteAddress, SitePath, Summary, TaskCode, Text
from cchc.text.dates import midnight, printed


class Attachment(Model):
    """Tệp đính kèm: a file below docs/, shown with its size and type."""

    name: Text = key("ten", "Tên tệp", example="Kế hoạch số 993/KH-UBND")
    path: SitePath = key("duong_dan", "Đường dẫn", example="/tep/ke-hoach-993.pdf")
    description: Text | None = key("mo_ta", "Mô tả", default=None)


class Correction(Model):
    """Đính chính: shown on the page and in the feeds."""

    day: PastDay = key("ngay", "Ngày sửa", example="2026-11-20")
    text: Text = key("noi_dung", "Nội dung sửa", example="Sửa tên cơ quan chủ trì của nhiệm vụ 8")


class Withdrawal(Model):
    """Thu hồi: the page stays at its address, and says since when and why there is nothing on it any more."""

    day: PastDay = key("ngay", "Ngày thu hồi", example="2026-11-20")
    reason: Text = key("ly_do", "Lý do", example="Đăng nhầm bản chưa ký")
    decision: Number | None = key("van_ban", "Theo văn bản", default=None, example='"12/QĐ-UBND"')

    @property
    def in_words(self) -> str:
        """ "Đã thu hồi ngày 20/11/2026 theo văn bản số 12/QĐ-UBND. Lý do: đăng nhầm."."""
        decision = f" theo văn bản số {self.decision}" if self.decision else ""
        return f"Đã thu hồi ngày {printed(self.day)}{decision}. Lý do: {self.reason.rstrip('. ')}."


class Item(MayBeIllustration):
    """A page with front matter. `source` is its file, `address` its path on the site (`ke-hoach/2017/x/`)."""

    title: Text = key("title", "Tiêu đề", example="Kế hoạch cải cách hành chính năm 2026")
    description: Summary | None = key(
        "description",
        "Tóm tắt",
        hint="Hiện trong danh sách, nguồn tin và khi chia sẻ; nhiều nhất 300 chữ.",
        default=None,
        example="Tóm tắt trong một, hai câu",
    )
    tags: Many[Text] = key(
        "tags",
        "Thẻ",
        hint="Từ mục thứ hai cùng thẻ trở đi, thẻ có trang riêng.",
        default=(),
        example="[một cửa, dịch vụ công]",
    )
    example_year: int | None = key(
        "nam_mau",
        "Năm của nội dung mẫu",
        hint="Năm mà nội dung mẫu được viết cho; chỉ dùng cùng minh_hoa.",
        default=None,
        example="2026",
    )
    draft: bool = key(
        "draft",
        "Bản nháp",
        hint="Còn dòng này thì người dân chưa thấy; khi đăng thì xóa dòng này.",
        default=False,
        example="true",
    )
    reform_fields: Many[ReformField] = key(
        "linh_vuc",
        "Lĩnh vực",
        hint="Mục hiện thêm ở trang của lĩnh vực cải cách ấy.",
        default=(),
        example="[thu_tuc_hanh_chinh]",
    )
    attachments: Many[Attachment] = key(
        "tep", "Tệp đính kèm", hint="Tệp cho người đọc tải về, đặt trong docs/tep/.", default=()
    )
    moved_from: Many[SiteAddress] = key(
        "chuyen_tu",
        "Địa chỉ cũ",
        hint="Ghi khi đổi tên tệp: ai mở địa chỉ cũ thì được dẫn sang trang mới.",
        default=(),
        example="[/tin/bai-cu/]",
    )
    corrections: Many[Correction] = key(
        "ghi_chu_sua",
        "Đính chính",
        hint="Sửa một điều đã đăng thì ghi ngày và sửa gì; trang và nguồn tin cùng hiện.",
        default=(),
    )
    reviewed_on: PastDay | None = key(
        "xem_lai",
        "Ngày xem lại gần nhất",
        hint="Đã đọc lại cả trang và vẫn đúng thì ghi ngày, máy thôi nhắc.",
        default=None,
        example="2026-11-20",
    )
    withdrawal: Withdrawal | None = key(
        "thu_hoi",
        "Thu hồi",
        hint="Thôi đăng hẳn: địa chỉ còn, trang chỉ ghi đã thu hồi ngày nào, vì sao.",
        default=None,
    )
    publish_from: Day | None = key(
        "dang_tu", "Đăng từ ngày", hint="Trước ngày này người dân chưa thấy.", default=None, example="2026-11-20"
    )
    publish_until: Day | None = key(
        "dang_den",
        "Đăng đến hết ngày",
        hint="Sau ngày này người dân không thấy nữa.",
        default=None,
        example="2026-12-31",
    )
    id: TaskCode | None = key(
        "id", "Mã địa chỉ", hint="Tên trong địa chỉ trang, thay cho tên tệp.", default=None, example="ke-hoach-993"
    )

    _source: SourceFile = PrivateAttr()
    _address: str = PrivateAttr(default="")

    def model_post_init(self, context: Any) -> None:  # noqa: ANN401 - pydantic's signature
        """The loader hands over where the item comes from; nobody can write that into a file."""
        self._source, address_of = context
        self._address = address_of(self._source.path, self.id)

    # hundreds of thousands of times a build; pydantic's own __getattr__ takes four times as long
    @property
    def source(self) -> SourceFile:
        source: SourceFile = (self.__pydantic_private__ or {})["_source"]
        return source

    @property
    def path(self) -> str:
        """Path in the repository, `plans/2017/993-kh-ubnd-lai-chau.md`."""
        return self.source.path

    @property
    def body(self) -> str:
        return self.source.body

    @property
    def heading(self) -> str:
        """What its page, lists and feeds call it."""
        return self.title

    @property
    def markdown(self) -> str:
        """What of the body is read as Markdown, at its places in it."""
        return self.body

    @property
    def heading_above(self) -> int:
        """The level of the heading that the text stands below: the title of its page."""
        return 1

    @property
    def address(self) -> str:
        """Path on the site without a leading slash, with one at the end; empty for the home page."""
        address: str = (self.__pydantic_private__ or {})["_address"]
        return address

    @property
    def published_on(self) -> date | None:
        """First day on the site, where the type knows one."""
        return self.publish_from

    @property
    def published_at(self) -> datetime | None:
        """The moment of publication, in Vietnam: midnight where only the day is known."""
        return midnight(self.published_on) if self.published_on else None

    @property
    def updated_on(self) -> date | None:
        """Day of the last correction or of the withdrawal, else of publication; never the day of the build."""
        return max(self.revised_on, default=self.published_on)

    @property
    def revised_on(self) -> tuple[date, ...]:
        """The days on which something was corrected, or all of it withdrawn."""
        withdrawn = (self.withdrawal.day,) if self.withdrawal else ()
        return (*(correction.day for correction in self.corrections), *withdrawn)

    @property
    def happened_on(self) -> date | None:
        """The day that stands beside it where it is named as evidence: that of publication, where no other is meant."""
        return self.published_on

    @property
    def is_evidence(self) -> bool:
        """Whether it shows work that has been done, and not only work to come."""
        return True

    @property
    def folder_years(self) -> tuple[int, ...]:
        """The years in whose folder the file of a type `by_year` may lie, the most fitting first; empty if unknown."""
        return ()

    def is_published(self, today: date, now: datetime | None = None) -> bool:
        """Whether the public may see it on this day: from the hour on that it names; without `now`, at its end."""
        is_early = now is not None and self.published_at is not None and self.published_at > now
        started = (self.published_on is None or self.published_on <= today) and not is_early
        ended = self.publish_until is not None and self.publish_until < today
        return started and not ended and not self.draft
