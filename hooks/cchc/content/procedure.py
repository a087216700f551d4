"""Thủ tục hành chính: an administrative procedure, as the decision that publishes it describes it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Annotated

from pydantic import Field, StringConstraints

from cchc.content.content_type import ContentType
from cchc.content.fields import key
from cchc.content.item import Item
from cchc.content.plan import Citation
from cchc.content.procedure_details import (
    Decision,
    DossierCase,
    Fee,
    Filing,
    FormerVersion,
    ProcedureSource,
    Some,
    TimeLimit,
)
from cchc.content.terms import OnlineLevel, ProcedureLevel, ProcedureState
from cchc.content.values import AgencyName, Many, Markdown, PastDay, Text, WebAddress

ProcedureCode = Annotated[str, StringConstraints(pattern=r"^\d\.\d{6}$")]
"""Code in the national database of procedures, `1.000894`: in quotation marks, or YAML makes a number of it."""


LONGEST_NAME = 120
"""Letters: a longer name fills the screen of a telephone alone."""


class Procedure(Item):
    """A procedure; its file is named by its code. A part that nobody knows is left out, never written as unknown."""

    short_title: Annotated[Text, Field(max_length=LONGEST_NAME)] | None = key(
        "ten_ngan", "Tên ngắn", default=None, example="Đổi tên, đổi thông tin trên sổ đỏ"
    )
    code: ProcedureCode = key("ma_thu_tuc", "Mã thủ tục", example='"1.000894"')
    decision: Decision = key("quyet_dinh_cong_bo", "Quyết định công bố", example='{so_ky_hieu: "163/QĐ-BTP"}')
    levels: Some[ProcedureLevel] = key("cap_thuc_hien", "Cấp thực hiện", example="[tinh, xa]")
    domain: Text = key("linh_vuc_thu_tuc", "Lĩnh vực thủ tục", example="Hộ tịch")
    applicants: Many[Text] = key("doi_tuong", "Ai được làm", default=(), example="[Công dân Việt Nam]")
    agencies: Many[AgencyName] = key("co_quan_thuc_hien", "Cơ quan thực hiện", default=(), example="[UBND cấp xã]")
    authority: AgencyName | None = key("co_quan_co_tham_quyen", "Cơ quan có thẩm quyền quyết định", default=None)
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
    results: Many[Markdown] = key("ket_qua", "Kết quả", default=(), example="[Giấy khai sinh]")
    conditions: Markdown | None = key("dieu_kien", "Yêu cầu, điều kiện", default=None)
    basis: Many[Citation] = key("can_cu", "Căn cứ pháp lý", default=())
    online_level: OnlineLevel | None = key("muc_do", "Mức độ trực tuyến", default=None, example="toan_trinh")
    portal_url: WebAddress | None = key("lien_ket_dvc", "Trên Cổng Dịch vụ công", default=None)
    checked_on: PastDay = key("ngay_doi_chieu", "Ngày đối chiếu gần nhất", example="2026-11-20")
    state: ProcedureState = key("tinh_trang", "Tình trạng", default=ProcedureState.IN_FORCE, example="con_hieu_luc")
    replaces: Many[ProcedureCode] = key("thay_the", "Thay thế", default=(), example='["1.000123"]')
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
