"""Số liệu giải quyết hồ sơ: how many dossiers came in and were done in time, of one period, for one unit or many.

The figures and their names are those of the forms on which offices report them (biểu số II.06a of Thông tư
01/2020/TT-VPCP), with what later reports ask of services online.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import Annotated, Self

from pydantic import BeforeValidator, Field, model_validator

from cchc.content.content_type import ContentType
from cchc.content.fields import Model, key, wrong
from cchc.content.index_result import FigureSource
from cchc.content.messages import nearest
from cchc.content.plan import Year
from cchc.content.reporting import PeriodItem, ReportPeriod, numbers_of
from cchc.content.terms import ReportKind
from cchc.content.values import Many, Measurement, PastDay, Some, TaskReference, Text, UnitName, from_pasted_table
from cchc.text.folding import fold
from cchc.text.pasted_table import number_in_cell
from cchc.text.sentences import printed_count, printed_number

_SEPARATED = re.compile(r"\d{1,3}(?:([.,\xa0\u202f ])\d{3})(?:\1\d{3})*")
"""Thousands as tables part them; no count of dossiers has decimals."""


_ZERO_OR_UNKNOWN = "không có hồ sơ nào thì ghi 0, chưa biết thì bỏ trống"


def _count(value: object) -> object:
    """A whole number; in a table that was pasted its thousands may be parted."""
    if isinstance(value, str) and _SEPARATED.fullmatch(value.strip()):
        return int("".join(filter(str.isdigit, value)))
    if isinstance(value, str) and value.strip().isdigit():
        return int(value)
    if isinstance(value, bool) or not isinstance(value, int):
        raise wrong(f"“{value}” không phải là số hồ sơ; viết số nguyên, ví dụ 14043; {_ZERO_OR_UNKNOWN}")
    return value


Count = Annotated[int, BeforeValidator(_count), Field(ge=0, le=999_999_999)]
"""A number of dossiers. What is not known is left out: 0 is a figure too."""


class DossierRow(Model):
    """The figures of one unit. Any may be missing; none is worked out that the source does not have."""

    shown_in_examples = ("received",)

    unit: UnitName = key("don_vi", "Đơn vị", example="Sở Nội vụ")
    received: Count | None = key("tiep_nhan", "Tiếp nhận trong kỳ", default=None, example="14043")
    received_online: Count | None = key("truc_tuyen", "Trong đó trực tuyến", default=None)
    carried_over: Count | None = key("ky_truoc", "Từ kỳ trước chuyển sang", default=None)
    resolved: Count | None = key("da_giai_quyet", "Đã giải quyết", default=None)
    early: Count | None = key("truoc_han", "Giải quyết trước hạn", default=None)
    in_time: Count | None = key("dung_han", "Giải quyết đúng hạn", default=None)
    late: Count | None = key("qua_han", "Giải quyết quá hạn", default=None)
    open_in_time: Count | None = key("dang_trong_han", "Đang giải quyết, trong hạn", default=None)
    open_late: Count | None = key("dang_qua_han", "Đang giải quyết, quá hạn", default=None)
    whole_online: Count | None = key("toan_trinh", "Trực tuyến toàn trình", default=None)
    part_online: Count | None = key("mot_phan", "Trực tuyến một phần", default=None)
    paid_online: Count | None = key("thanh_toan_truc_tuyen", "Thanh toán trực tuyến", default=None)
    digitised: Count | None = key("so_hoa", "Số hóa hồ sơ", default=None)
    satisfaction: Annotated[Measurement, Field(ge=0, le=100)] | None = key(
        "hai_long", "Mức độ hài lòng (%)", default=None, example="96.5"
    )
    given_share: Annotated[Measurement, Field(ge=0)] | None = key(
        "ty_le_dung_han", "Tỷ lệ đúng hạn theo nguồn (%)", default=None, example="99.74"
    )

    @model_validator(mode="after")
    def _has_a_figure(self) -> Self:
        if not any(getattr(self, name) is not None for name in type(self).model_fields if name != "unit"):
            raise wrong(f"chưa có con số nào của {self.unit}; ghi ít nhất một số, ví dụ tiep_nhan: 14043")
        return self

    @property
    def all_resolved(self) -> int | None:
        """The resolved ones: as told, else the sum of its three parts where all are known."""
        parts = (self.early, self.in_time, self.late)
        known = [part for part in parts if part is not None]
        return self.resolved if self.resolved is not None else sum(known) if len(known) == len(parts) else None

    @property
    def share_in_time(self) -> float | None:
        """Per cent of the resolved that were early or in time; None where that is not known, or cannot be."""
        done, whole = self.in_time, self.all_resolved
        if done is None or not whole:
            return None
        share = (done + (self.early or 0)) / whole * 100
        return share if share <= 100 else None


def contradictions(row: DossierRow) -> Iterator[str]:
    """What cannot be so, each as a sentence with its figures; only of figures that the source has."""
    parts = [part for part in (row.early, row.in_time, row.late) if part is not None]
    done, came = sum(parts), row.received
    if row.resolved is not None and len(parts) == 3 and done != row.resolved:
        told = printed_count(row.resolved)
        yield f"trước hạn, đúng hạn và quá hạn cộng lại là {printed_count(done)}, khác {told} hồ sơ đã giải quyết"
    elif row.resolved is not None and done > row.resolved:
        told = printed_count(row.resolved)
        yield f"{printed_count(done)} hồ sơ trước hạn, đúng hạn, quá hạn trên {told} hồ sơ đã giải quyết"
    whole = row.all_resolved if row.all_resolved is not None else (done if parts else None)
    if came is not None and whole is not None and row.carried_over is None and whole > came:
        what = "đúng hạn" if row.resolved is None and row.in_time == whole else "đã giải quyết"
        figures = f"{printed_count(whole)} hồ sơ {what} trên {printed_count(came)} hồ sơ tiếp nhận"
        yield f"{figures}; nguồn không ghi hồ sơ từ kỳ trước"
    if came is not None and row.carried_over is not None and whole is not None:
        yield from _balance(row, came + row.carried_over, whole)
    for name, part in _PARTS:
        value = getattr(row, part)
        if came is not None and value is not None and value > came:
            yield f"{printed_count(value)} hồ sơ {name} trên {printed_count(came)} hồ sơ tiếp nhận"
    yield from _online(row)
    share, given = row.share_in_time, row.given_share
    if given is not None and given > 100:
        yield f"nguồn ghi tỷ lệ đúng hạn {printed_number(given)}%, lớn hơn 100%"
    if share is not None and given is not None and abs(share - given) >= 0.05:
        worked_out = printed_number(round(share, 2))
        yield f"nguồn ghi tỷ lệ đúng hạn {printed_number(given)}%, tính từ các con số là {worked_out}%"


def _online(row: DossierRow) -> Iterator[str]:
    """A dossier is filed wholly online or partly, not both."""
    whole = row.received_online if row.received_online is not None else row.received
    what = "trực tuyến" if row.received_online is not None else "tiếp nhận"
    parts = [part for part in (row.whole_online, row.part_online) if part is not None]
    # one part alone that is too large is told by itself where it stands against all that came in
    if whole is not None and sum(parts) > whole and (len(parts) == 2 or row.received_online is not None):
        yield f"toàn trình và một phần cộng lại là {printed_count(sum(parts))} trên {printed_count(whole)} hồ sơ {what}"


_PARTS = (
    ("trực tuyến", "received_online"),
    ("toàn trình", "whole_online"),
    ("một phần", "part_online"),
    ("thanh toán trực tuyến", "paid_online"),
)
"""What cannot be more than what came in; documents of earlier periods are digitised too."""


def _balance(row: DossierRow, to_do: int, done: int) -> Iterator[str]:
    still_open = [part for part in (row.open_in_time, row.open_late) if part is not None]
    if done + sum(still_open) > to_do or (len(still_open) == 2 and done + sum(still_open) != to_do):
        yield (
            f"tiếp nhận và kỳ trước chuyển sang cộng lại là {printed_count(to_do)}, "
            f"đã giải quyết và đang giải quyết là {printed_count(done + sum(still_open))}"
        )


_OTHER_NAMES = {
    "unit": "tên đơn vị; cơ quan; cơ quan, đơn vị; tên cơ quan",
    "received": "tiếp nhận; số tiếp nhận; hồ sơ tiếp nhận; số hồ sơ tiếp nhận; tổng số hồ sơ tiếp nhận",
    "received_online": "trực tuyến; tiếp nhận trực tuyến",
    "carried_over": "kỳ trước chuyển sang; số kỳ trước chuyển qua; tồn kỳ trước; chuyển kỳ trước",
    "resolved": "số đã giải quyết; hồ sơ đã giải quyết; số hồ sơ đã giải quyết; tổng số đã giải quyết",
    "early": "trước hạn; đã giải quyết trước hạn",
    "in_time": "đúng hạn; đã giải quyết đúng hạn",
    "late": "quá hạn; trễ hạn; giải quyết trễ hạn; đã giải quyết quá hạn",
    "open_in_time": "trong hạn; đang giải quyết trong hạn; chưa đến hạn",
    "open_late": "đang giải quyết quá hạn; quá hạn chưa giải quyết",
    "whole_online": "toàn trình",
    "part_online": "một phần",
    "paid_online": "thanh toán trực tuyến",
    "satisfaction": "hài lòng; mức độ hài lòng; tỷ lệ hài lòng",
    "given_share": "tỷ lệ đúng hạn; tỷ lệ giải quyết đúng hạn",
}
"""What offices call these columns besides, by attribute."""

_NAMES = {
    "".join(filter(str.isalnum, fold(words))): field.alias or name
    for name, field in DossierRow.model_fields.items()
    for words in (field.alias or name, field.title or name, *_OTHER_NAMES.get(name, "").split(";"))
}
"""Keys by their own name, their label and other usual names, in folded letters: what heads of tables are called."""

_MEASURED = frozenset(DossierRow.model_fields[name].alias for name in ("satisfaction", "given_share"))
"""The keys whose values may have decimals."""


def _front_matter(names: Sequence[str], rows: Sequence[dict[str, str]]) -> list[dict[str, object]]:
    """The rows as front matter has them."""
    keys = {name: _key_of(name) for name in names}
    for name, other in combinations(keys, 2):
        if keys[name] == keys[other]:
            label = next(field.title for field in DossierRow.model_fields.values() if field.alias == keys[name])
            raise wrong(f"hai cột “{name}”, “{other}” cùng là “{label}”; bỏ một cột, hoặc sửa tên")
    return [
        {keys[name]: number_in_cell(cell) if keys[name] in _MEASURED else cell for name, cell in row.items()}
        for row in rows
    ]


def _key_of(name: str) -> str:
    folded = "".join(filter(str.isalnum, fold(name)))
    found = _NAMES.get(folded)
    if found is None and folded.endswith("danggiaiquyet"):
        parts = f"“{DossierRow.model_fields['open_in_time'].title}” và “{DossierRow.model_fields['open_late'].title}”"
        raise wrong(f"bảng có cột “{name}”, là tổng của hai cột {parts}; xóa cột này, giữ hai cột ấy")
    if found is None:
        match = nearest(name, [field.title or "" for field in DossierRow.model_fields.values()])
        hint = f"có phải là “{match}”?" if match else f"ví dụ {DossierRow.model_fields['received'].title}"
        raise wrong(f"bảng có cột “{name}” không hiểu được; {hint}")
    return found


class DossierFigures(PeriodItem):
    """The figures of a period. `population` says what the units of a table are: only these are compared."""

    kind: ReportKind = key("ky", "Kỳ số liệu", example="quy")
    year: Year = key("nam", "Năm", example="2026")
    number: int | None = key("so_ky", "Số của kỳ", default=None, example="3")
    given_last_day: PastDay | None = key("den_ngay", "Số liệu đến ngày", default=None, example="2026-09-30")
    population: Text | None = key("gom_cac", "Bảng gồm các", default=None, example="sở, ban, ngành")
    rows: Annotated[Some[DossierRow], from_pasted_table(_front_matter)] = key(
        "so_lieu",
        "Số liệu",
        hint="Dán được cả bảng từ Excel: ghi so_lieu: | rồi dán xuống dưới, mọi dòng thụt vào hai dấu cách.",
        example="[{don_vi: Sở Nội vụ, tiep_nhan: 120, dung_han: 118}]",
    )
    origin: FigureSource = key("nguon", "Nguồn", example="{ten: Báo cáo số 12/BC-UBND}")
    evidence_for: Many[TaskReference] = key(
        "nhiem_vu", "Minh chứng cho nhiệm vụ", default=(), example='["993/KH-UBND#8"]'
    )
    issued: PastDay = key("ngay_cong_bo", "Ngày công bố", example="2026-10-05")

    @property
    def numbers(self) -> range:
        """What `so_ky` may be; the second half of a year is a period too, though nobody owes a report on it alone."""
        return range(1, 3) if self.kind is ReportKind.HALF else range(1, numbers_of(self.kind) + 1)

    @property
    def period(self) -> ReportPeriod:
        """That of the year's first number where a check will refuse the number that is written."""
        return ReportPeriod(self.year, self.kind, self.number if self.number in self.numbers else None)


DOSSIER_FIGURES = ContentType(
    model=DossierFigures,
    name="Số liệu hồ sơ",
    heading="Số liệu giải quyết hồ sơ",
    folder="docs/so-lieu",
    address="so-lieu",
    template="pages/dossier_figures.html",
    feed="Số liệu giải quyết hồ sơ mới công bố",
    empty="Số hồ sơ tiếp nhận, giải quyết đúng hạn, quá hạn từng kỳ sẽ có ở đây, kèm nguồn.",
    asked_for=("so_ky",),
)
