"""Thủ tục hành chính: an administrative procedure, as the decision that publishes it describes it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Annotated, Self

from pydantic import AfterValidator, BeforeValidator, Field, StringConstraints, model_validator

from cchc.content.content_type import ContentType
from cchc.content.fields import Model, key, wrong
from cchc.content.item import Item
from cchc.content.plan import Citation
from cchc.content.terms import Currency, FilingChannel, OnlineLevel, ProcedureLevel, ProcedureState, TimeUnit
from cchc.content.values import (
    AgencyName,
    Many,
    Markdown,
    Measurement,
    Name,
    PartialDay,
    PastDay,
    PastPartialDay,
    PrintedNumber,
    SitePath,
    Some,
    Text,
    WebAddress,
)


def _amount(value: object) -> object:
    # 5.000 is five in YAML, and five thousand to whoever writes it
    if isinstance(value, bool) or not isinstance(value, int):
        raise wrong("số tiền viết liền, không có dấu chấm hay chữ; ví dụ so_tien: 50000 (không thu thì ghi 0)")
    return value


Amount = Annotated[int, BeforeValidator(_amount), Field(ge=0)]
"""A sum of money in whole units of its currency."""

Copies = Annotated[int, Field(ge=0)]


def _whole(value: float) -> float:
    return int(value) if value == int(value) else value


Count = Annotated[Measurement, Field(ge=0), AfterValidator(_whole)]
"""How many units of time: the national database has 0 and 1.5 days."""


class Decision(Model):
    """Quyết định công bố: the decision by which a procedure was made known."""

    number: PrintedNumber = key("so_ky_hieu", "Số, ký hiệu", example='"163/QĐ-BTP"')
    day: PastPartialDay | None = key("ngay", "Ngày", default=None, example="2025-01-20")
    url: WebAddress | None = key("url", "Địa chỉ", default=None)


class TimeLimit(Model):
    """Thời hạn: a number with its unit, words ("ngay trong ngày"), or both.

    One in six of the national database has a number alone: it stays so, and nobody guesses its unit.
    """

    count: Count | None = key("so", "Số", default=None, example="3")
    unit: TimeUnit | None = key("don_vi", "Đơn vị", default=None, example="ngay_lam_viec")
    note: Text | None = key("ghi_chu", "Ghi chú", default=None, example="kể từ ngày nhận đủ hồ sơ hợp lệ")

    @model_validator(mode="after")
    def _is_whole(self) -> Self:
        if self.count is None and self.unit is not None:
            raise wrong("thời hạn có đơn vị mà thiếu số; ví dụ thoi_han: {so: 3, don_vi: ngay_lam_viec}")
        if self.count is None and self.note is None:
            raise wrong("thời hạn còn trống; ghi so và don_vi, hoặc ghi_chu; ví dụ {so: 3, don_vi: ngay_lam_viec}")
        return self


class Filing(Model):
    """Cách thức thực hiện: one way to hand in a dossier, with what it takes and costs that way.

    The national database has one column for charge and fee together, and does not say which is meant.
    """

    channel: FilingChannel = key("kenh", "Kênh", example="truc_tiep")
    limit: TimeLimit | None = key("thoi_han", "Thời hạn", default=None, example="{so: 3, don_vi: ngay_lam_viec}")
    charge: Markdown | None = key("phi", "Phí", default=None, example="50.000 đồng")
    fee: Markdown | None = key("le_phi", "Lệ phí", default=None, example="8.000 đồng")
    cost: Markdown | None = key("phi_le_phi", "Phí, lệ phí", default=None, example="Miễn phí")
    description: Markdown | None = key("mo_ta", "Mô tả", default=None)


class Fee(Model):
    """Phí or lệ phí. An amount of 0 is not charged; none where it is no single figure. Exemptions are never cut."""

    shown_in_examples = ("amount",)

    name: Text = key("ten", "Tên", example="Lệ phí đăng ký khai sinh")
    amount: Amount | None = key("so_tien", "Mức thu", default=None, example="8000")
    currency: Currency = key("tien_te", "Tiền tệ", default=Currency.DONG, example="VND")
    note: Markdown | None = key("ghi_chu", "Ghi chú", default=None, example="Do Hội đồng nhân dân tỉnh quy định")
    exemptions: Markdown | None = key("mien_giam", "Miễn, giảm", default=None, example="Miễn cho trẻ em")
    basis: Text | None = key("can_cu", "Căn cứ", default=None, example="Thông tư số 85/2019/TT-BTC")


class Paper(Model):
    """Giấy tờ: one paper of a dossier, how many originals and copies, and the form to fill in.

    `form_name` is that of a form that the source names and that is no file of this site.
    """

    name: Text = key("ten", "Tên giấy tờ", example="Tờ khai đăng ký khai sinh")
    originals: Copies | None = key("ban_chinh", "Bản chính", default=None, example="1")
    copies: Copies | None = key("ban_sao", "Bản sao", default=None, example="0")
    form: SitePath | None = key("mau_don", "Mẫu đơn", default=None, example="/tep/to-khai-dang-ky-khai-sinh.docx")
    form_name: Text | None = key("ten_mau_don", "Tên mẫu đơn", default=None, example="Mẫu số 13.docx")


class DossierCase(Model):
    """Thành phần hồ sơ: the papers, in general or in one case."""

    case: Text | None = key("truong_hop", "Trường hợp", default=None, example="Trẻ em bị bỏ rơi")
    papers: Some[Paper] = key("giay_to", "Giấy tờ", example="[{ten: Tờ khai, ban_chinh: 1}]")


def _named_result(value: object) -> object:
    return {"ten": value} if isinstance(value, str) else value


class Result(Model):
    """Kết quả: what a citizen gets, with its code in the national database (`KQ.G15.000151`) where that is known."""

    name: Markdown = key("ten", "Tên kết quả", example="Giấy khai sinh")
    code: Text | None = key("ma", "Mã kết quả", default=None, example="KQ.G15.000151")


class LegalBasis(Citation):
    """Căn cứ pháp lý: a document that a procedure rests on, its number as the source prints it."""

    number: PrintedNumber | None = key("so_ky_hieu", "Số, ký hiệu", default=None, example='"123/2015/NĐ-CP"')


class FormerVersion(Model):
    """Phiên bản cũ: an earlier decision on the procedure, where to read it, and what was different."""

    number: PrintedNumber = key("so_ky_hieu", "Số, ký hiệu", example='"12/QĐ-BTP"')
    day: PartialDay | None = key("ngay", "Ngày", default=None, example="2023-01-05")
    url: WebAddress | None = key("url", "Địa chỉ", default=None)
    file: SitePath | None = key("tep", "Tệp", default=None, example="/tep/thu-tuc-cu.pdf")
    note: Text | None = key("ghi_chu", "Điểm khác", default=None)


class ProcedureSource(Model):
    """Nguồn: where the description was taken from; its contradictions and gaps stand under `bat_thuong`.

    `imported` is the digest of the file as `cchc import-procedures` wrote it, by which it knows what editors changed.
    """

    name: Text = key("ten", "Tên nguồn", example="Cơ sở dữ liệu quốc gia về thủ tục hành chính")
    url: WebAddress | None = key("url", "Địa chỉ", default=None)
    irregularities: Many[Text] = key("bat_thuong", "Chỗ chưa khớp trong nguồn", default=())
    imported: Text | None = key(
        "ban_nhap", "Dấu của bản nhập", hint="Máy tự ghi khi nhập; không sửa tay.", default=None
    )


ProcedureCode = Annotated[str, StringConstraints(pattern=r"^\d\.\d{6}$")]
"""Code in the national database of procedures, `1.000894`: in quotation marks, or YAML makes a number of it."""


LONGEST_NAME = 120
"""Letters: a longer name fills the screen of a telephone alone."""


class Procedure(Item):
    """A procedure; its file is named by its code. A part that nobody knows is left out, never written as unknown."""

    short_title: Annotated[Text, Field(max_length=LONGEST_NAME)] | None = key(
        "ten_ngan",
        "Tên ngắn",
        hint="Tên người dân quen gọi; cần khi tên chính thức dài quá 120 chữ.",
        default=None,
        example="Đổi tên, đổi thông tin trên sổ đỏ",
    )
    code: ProcedureCode = key("ma_thu_tuc", "Mã thủ tục", example='"1.000894"')
    decision: Decision | None = key(
        "quyet_dinh_cong_bo", "Quyết định công bố", default=None, example='{so_ky_hieu: "163/QĐ-BTP"}'
    )
    kind: Text | None = key(
        "loai_thu_tuc", "Loại thủ tục", default=None, example="TTHC được luật giao cho địa phương quy định"
    )
    levels: Some[ProcedureLevel] = key("cap_thuc_hien", "Cấp thực hiện", example="[tinh, xa]")
    domain: Name = key("linh_vuc_thu_tuc", "Lĩnh vực thủ tục", example="Hộ tịch")
    applicants: Many[Text] = key("doi_tuong", "Ai được làm", default=(), example="[Công dân Việt Nam]")
    agencies: Many[AgencyName] = key("co_quan_thuc_hien", "Cơ quan thực hiện", default=(), example="[UBND cấp xã]")
    authorities: Many[AgencyName] = key("co_quan_co_tham_quyen", "Cơ quan có thẩm quyền quyết định", default=())
    delegates: Many[AgencyName] = key("co_quan_duoc_uy_quyen", "Cơ quan được ủy quyền", default=())
    reception: Many[Text] = key(
        "dia_chi_tiep_nhan", "Nơi tiếp nhận hồ sơ", default=(), example="[Trung tâm Phục vụ hành chính công]"
    )
    partners: Many[AgencyName] = key("co_quan_phoi_hop", "Cơ quan phối hợp", default=(), example="[Sở Tư pháp]")
    steps: Markdown | None = key("trinh_tu", "Trình tự thực hiện", default=None)
    filings: Many[Filing] = key("cach_thuc", "Cách thức thực hiện", default=(), example="[{kenh: truc_tiep}]")
    limit: TimeLimit | None = key(
        "thoi_han", "Thời hạn giải quyết", default=None, example="{so: 3, don_vi: ngay_lam_viec}"
    )
    fees: Many[Fee] = key("phi_le_phi", "Phí, lệ phí", default=())
    dossier: Many[DossierCase] = key("ho_so", "Cần mang theo", default=())
    sets: int | None = key("so_bo", "Số bộ hồ sơ", default=None, example="1", ge=1)
    results: Many[Annotated[Result, BeforeValidator(_named_result)]] = key(
        "ket_qua", "Kết quả", default=(), example="[Giấy khai sinh]"
    )
    conditions: Markdown | None = key("dieu_kien", "Yêu cầu, điều kiện", default=None)
    basis: Many[LegalBasis] = key("can_cu", "Căn cứ pháp lý", default=())
    online_level: OnlineLevel | None = key("muc_do", "Mức độ trực tuyến", default=None, example="toan_trinh")
    portal_url: WebAddress | None = key("lien_ket_dvc", "Trên Cổng Dịch vụ công", default=None)
    checked_on: PastDay = key("ngay_doi_chieu", "Ngày đối chiếu gần nhất", example="2026-11-20")
    state: ProcedureState = key("tinh_trang", "Tình trạng", default=ProcedureState.IN_FORCE, example="con_hieu_luc")
    replaces: Many[ProcedureCode] = key("thay_the", "Thay thế", default=(), example='["1.000123"]')
    related_procedures: Many[Text] = key("thu_tuc_lien_quan", "Thủ tục liên quan", default=(), example='["1.000123"]')
    former_versions: Many[FormerVersion] = key("phien_ban_cu", "Phiên bản cũ", default=())
    origin: ProcedureSource | None = key("nguon", "Nguồn", default=None)

    @property
    def heading(self) -> str:
        """The short name where the official one is long: readers look for the one, decisions tell the other."""
        return self.short_title or self.title

    @property
    def is_abolished(self) -> bool:
        return self.state is ProcedureState.ABOLISHED

    @property
    def limits(self) -> tuple[TimeLimit, ...]:
        """Its time limit; where none is told for the whole, those of the single ways of filing."""
        if self.limit:
            return (self.limit,)
        return tuple(filing.limit for filing in self.filings if filing.limit)


PROCEDURE = ContentType(
    model=Procedure,
    name="Thủ tục hành chính",
    heading="Thủ tục hành chính",
    folder="docs/thu-tuc",
    address="thu-tuc",
    template="pages/procedure.html",
    feed="Thủ tục mới ban hành, được sửa đổi, bổ sung hoặc bị bãi bỏ, theo ngày của quyết định công bố",
    empty="Các thủ tục sẽ có ở đây: ai được làm, nộp ở đâu, mất bao lâu, tốn bao nhiêu, cần mang theo gì.",
)


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a procedure: its letter in the decree, its name, the key that holds it, whether it is known."""

    letter: str
    label: str
    key: str
    is_known: Callable[[Procedure], bool]


def _has_counted_papers(procedure: Procedure) -> bool:
    """Papers, with the number of sets, or of the originals and copies of each as the national database gives it."""
    papers = [paper for case in procedure.dossier for paper in case.papers]
    counts = [procedure.sets, *(count for paper in papers for count in (paper.originals, paper.copies))]
    return bool(papers) and any(count is not None for count in counts)


PARTS = (
    Part("a", "Tên thủ tục", "title", lambda procedure: bool(procedure.title)),
    Part("b", "Trình tự thực hiện", "trinh_tu", lambda procedure: procedure.steps is not None),
    Part("c", "Cách thức thực hiện", "cach_thuc", lambda procedure: bool(procedure.filings)),
    Part("d", "Thành phần, số lượng hồ sơ", "ho_so, so_bo", lambda procedure: _has_counted_papers(procedure)),
    Part("đ", "Thời hạn giải quyết", "thoi_han", lambda procedure: bool(procedure.limits)),
    Part("e", "Đối tượng thực hiện", "doi_tuong", lambda procedure: bool(procedure.applicants)),
    Part("g", "Cơ quan thực hiện", "co_quan_thuc_hien", lambda procedure: bool(procedure.agencies)),
)
"""In the order of the decree; the letters are those of the Vietnamese alphabet."""


def missing_parts(procedure: Procedure) -> tuple[Part, ...]:
    """The parts of which nothing is known."""
    return tuple(part for part in PARTS if not part.is_known(procedure))
