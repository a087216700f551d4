"""Kết quả chỉ số: what one unit reached in one index in one year, never without its source."""

from cchc.content.content_type import ContentType
from cchc.content.fields import Model, key
from cchc.content.item import Item
from cchc.content.plan import Year
from cchc.content.terms import IndexName
from cchc.content.values import Many, Measurement, Name, PastPartialDay, Text, UnitName, WebAddress
from cchc.text.file_names import address_name

PERCENT = "%"
POINTS = "điểm"

_SCALES = {
    IndexName.PAR_INDEX: 100.0,
    IndexName.SIPAS: 100.0,
    IndexName.PCI: 100.0,
    IndexName.PAPI: 80.0,
    IndexName.DDCI: 100.0,
}
"""The most that can be reached, as the bodies that publish an index define it: PAPI has 8 parts of 10 points."""


class IndexPart(Model):
    """Chỉ số thành phần: a part of an index, the most it gives where the source says so, and what was reached."""

    name: Text = key("ten", "Chỉ số thành phần", example="Cải cách thủ tục hành chính")
    most: Measurement | None = key("toi_da", "Điểm tối đa", default=None, example="13", gt=0)
    reached: Measurement = key("dat", "Điểm đạt được", example="12.75", ge=0)


class FigureSource(Model):
    """Nguồn: where a figure was published, so that a reader can compare it."""

    name: Text = key("ten", "Tên nguồn", example="Quyết định công bố chỉ số của Bộ Nội vụ")
    url: WebAddress | None = key("url", "Địa chỉ", default=None)
    day: PastPartialDay | None = key("ngay", "Ngày của nguồn", default=None, example="2023-04-19")


class IndexFigures(Item):
    """What the result of one unit and a table of many have in common.

    `population` is what the units were ranked among, as the source says it; without it, it is seen from their names.
    """

    index: IndexName = key("chi_so", "Chỉ số", example="PAR_INDEX")
    own_name: Name | None = key("ten_chi_so", "Tên chỉ số", default=None, example="Chỉ số cải cách hành chính cấp xã")
    year: Year = key("nam", "Năm", example="2024")
    population: Text | None = key("gom_cac", "Xếp hạng giữa các", default=None, example="sở, ban, ngành")
    given_measure: Text | None = key("don_vi_do", "Đơn vị đo", default=None, example='"%"')
    given_scale: Measurement | None = key("toi_da", "Thang điểm", default=None, example="100", gt=0)
    total: int | None = key("tong_so", "Tổng số đơn vị được xếp hạng", default=None, example="63", ge=1)
    origin: FigureSource = key("nguon", "Nguồn", example="{ten: Báo Lai Châu, url: https://baolaichau.vn/…}")

    @property
    def index_title(self) -> str:
        return self.own_name or self.index.label

    @property
    def index_slug(self) -> str:
        """What the page of the index is called; own indexes are told apart by their names."""
        return address_name(self.own_name) if self.own_name else self.index.slug

    @property
    def measure(self) -> str:
        """What the value is counted in: as written, else per cent for the satisfaction index and points for others."""
        return self.given_measure or (PERCENT if self.index is IndexName.SIPAS else POINTS)

    @property
    def usual_scale(self) -> float | None:
        return 100.0 if self.measure == PERCENT else _SCALES.get(self.index)

    @property
    def is_on_usual_scale(self) -> bool:
        """Whether it can be drawn beside others: a year may have had a scale of its own."""
        return self.given_scale in (None, self.usual_scale)

    @property
    def scale(self) -> float | None:
        """The most that can be reached; None where nobody says."""
        return self.given_scale or self.usual_scale


class IndexResult(IndexFigures):
    """One index, one year, one unit. `value` is counted in `measure`, out of `scale` where that is known."""

    unit: UnitName = key("don_vi", "Đơn vị", example="tỉnh Lai Châu")
    value: Measurement = key("gia_tri", "Kết quả", example="79.51", ge=0)
    rank: int | None = key("xep_hang", "Xếp hạng", default=None, example="51", ge=1)
    group: Text | None = key("nhom", "Nhóm", default=None, example="Trung bình")
    parts: Many[IndexPart] = key("thanh_phan", "Chỉ số thành phần", default=())


INDEX_RESULT = ContentType(
    model=IndexResult,
    name="Kết quả chỉ số",
    heading="Chỉ số",
    folder="docs/chi-so",
    address="chi-so",
    template="pages/index_result.html",
    empty="Kết quả từng năm của các chỉ số như PAR INDEX, SIPAS sẽ có ở đây, kèm nguồn.",
    asked_for=("xep_hang",),
)
