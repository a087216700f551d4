"""Văn bản: a document of direction, as Nghị định 30/2020/NĐ-CP forms them."""

from datetime import date
from typing import Annotated

from pydantic import BeforeValidator

from cchc.content.content_type import ContentType
from cchc.content.fields import key, wrong
from cchc.content.item import Item
from cchc.content.news import NewsSource
from cchc.content.procedure import ProcedureCode
from cchc.content.terms import DocumentKind
from cchc.content.values import AgencyName, Day, Many, Number, PastPartialDay, TaskReference, Text, WebAddress


def _refuse_secrets(value: object) -> None:
    raise wrong(
        f"văn bản có độ mật không được đăng (độ mật “{value}”); gỡ tệp này và các tệp đính kèm khỏi kho, "
        "báo người phụ trách bảo vệ bí mật nhà nước"
    )


class Document(Item):
    """An entry for a document: its facts, with its text or only words on what it is about.

    The day of publication is when it was put on this site; without one, its day of issue. What it replaces or
    amends is named by number, or by path where a number is not enough.
    """

    posted_on: Day | None = key("date", "Ngày đăng", default=None, example="2026-11-20")
    kind: DocumentKind = key("loai", "Loại văn bản", example="quyet_dinh")
    number: Number = key("so_ky_hieu", "Số, ký hiệu", example='"1963/QĐ-UBND"')
    issuer: AgencyName = key("co_quan_ban_hanh", "Cơ quan ban hành", example="UBND tỉnh Lai Châu")
    issued: PastPartialDay = key("ngay_ban_hanh", "Ngày ban hành", example="2021-05-28")
    effective_on: Day | None = key("ngay_hieu_luc", "Ngày có hiệu lực", default=None, example="2021-05-28")
    ended_on: Day | None = key("ngay_het_hieu_luc", "Ngày hết hiệu lực", default=None, example="2026-07-01")
    signer: Text | None = key("nguoi_ky", "Người ký", default=None)
    signer_title: Text | None = key("chuc_vu", "Chức vụ", default=None)
    abstract: Text | None = key("trich_yeu", "Trích yếu", default=None)
    url: WebAddress | None = key("url", "Bản chính thức", default=None, example="https://vanban.chinhphu.vn/?docid=1")
    replaces: Many[Text] = key("thay_the", "Thay thế", default=(), example='["42/2022/NĐ-CP"]')
    amends: Many[Text] = key("sua_doi", "Sửa đổi, bổ sung", default=(), example='["24/2014/NĐ-CP"]')
    procedures: Many[ProcedureCode] = key(
        "thu_tuc", "Thủ tục được công bố", default=(), example='["1.000894", "1.000593"]'
    )
    evidence_for: Many[TaskReference] = key(
        "nhiem_vu", "Minh chứng cho nhiệm vụ", default=(), example='["993/KH-UBND#8"]'
    )
    origin: Many[NewsSource] = key("nguon", "Nguồn", default=(), example="{ten: Kế hoạch số 993/KH-UBND}")
    secrecy: Annotated[None, BeforeValidator(_refuse_secrets)] = key("do_mat", "Độ mật", default=None)

    @property
    def published_on(self) -> date:
        """The later of `dang_tu` and `date`; without both, its day of issue."""
        return max(filter(None, (self.publish_from, self.posted_on)), default=self.issued.first_day)

    @property
    def short_name(self) -> str:
        """How it is cited: "Quyết định số 1963/QĐ-UBND"."""
        return f"{self.kind.label} số {self.number}"

    @property
    def full_name(self) -> str:
        """Its title, with kind and number before a title that does not name the number."""
        return self.title if self.number in self.title else f"{self.short_name}: {self.title}"


DOCUMENT = ContentType(
    model=Document,
    name="Văn bản",
    heading="Văn bản",
    folder="docs/van-ban",
    address="van-ban",
    template="pages/document.html",
    feed="Văn bản mới đăng",
    empty="Các văn bản chỉ đạo, điều hành sẽ có ở đây, kèm hiệu lực và văn bản thay thế.",
    asked_for=("trich_yeu",),
)
