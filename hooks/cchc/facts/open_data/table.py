"""A table of the open data: what it is called, where its files are, what is in it."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from cchc.content.site import Site
from cchc.facts.open_data.record import DataField, Record, fields_of
from cchc.facts.tasks.rows import TaskRows


@dataclass(frozen=True, slots=True)
class Change:
    """A version of the data, since when, and what is different."""

    version: str
    day: date
    text: str


CHANGES = (
    Change(
        "1.3.0",
        date(2026, 11, 26),
        "Nhiệm vụ: thêm gia_han, can_cu_gia_han, ghi_chu; các cột ngày, hạn và trạng thái theo lần gia hạn gần nhất,"
        " thoi_gian vẫn là thời gian in trong kế hoạch. Thủ tục: ghi chú của thời hạn nối bằng dấu phẩy."
        " Mỗi kế hoạch, cơ quan có bảng nhiệm vụ riêng trong nhiem-vu/, ghi bằng lời như trên trang.",
    ),
    Change("1.2.0", date(2026, 11, 26), "Cơ quan: thêm gio_lam_viec, vi_do, kinh_do."),
    Change(
        "1.1.1",
        date(2026, 11, 26),
        "Nhiệm vụ: từ khóa chua_xac_dinh nay được gọi là “Chưa có báo cáo kết quả”; cột cach_hieu viết việc làm"
        " thường xuyên là “làm liên tục trong 2017–2020”.",
    ),
    Change(
        "1.1.0",
        date(2026, 11, 26),
        "Thêm cột minh_hoa vào mọi bảng: dòng nào được viết làm mẫu, không phải thông tin thật."
        " Nhiệm vụ: thêm hieu_het, chua_tinh_den và ngay_lam_viec. Thời gian có phần chưa tính được (“dự kiến”,"
        " “nếu có”, “trừ …”) không còn ghi ngày, quy tắc lặp lại và hạn.",
    ),
    Change(
        "1.0.0",
        date(2026, 11, 21),
        "Bản đầu tiên: nhiệm vụ, kế hoạch, thủ tục, văn bản, cơ quan, hỏi đáp, tin tức.",
    ),
)
"""Newest first."""

VERSION = CHANGES[0].version
FOLDER = f"du-lieu/v{VERSION.partition('.')[0]}/"
"""Where the files are: addresses that never change."""


PACKAGE = f"{FOLDER}datapackage.json"
"""The description of all tables (Frictionless Data Package)."""


@dataclass(frozen=True, slots=True)
class TableSpec:
    """The specification of one table of the open data.

    `name` is part of its addresses for ever, `counted` what a record is called in a count. `question` is one that the
    table answers, `answer` says how. `parents` are the names of other tables by the key that holds their primary key.
    `as_workbook` says that there is an XLSX file too.
    """

    name: str
    title: str
    meaning: str
    counted: str
    question: str
    answer: str
    model: type[Record]
    records: Callable[[Site, TaskRows], Iterable[Record]]
    parents: tuple[tuple[str, str], ...] = ()
    as_workbook: bool = False

    @property
    def fields(self) -> tuple[DataField, ...]:
        return fields_of(self.model)

    @property
    def primary_key(self) -> str:
        return self.fields[0].key

    @property
    def csv(self) -> str:
        return f"{FOLDER}{self.name}.csv"

    @property
    def json(self) -> str:
        return f"{FOLDER}{self.name}.json"

    @property
    def schema(self) -> str:
        return f"{FOLDER}{self.name}.schema.json"

    @property
    def xlsx(self) -> str | None:
        return f"{FOLDER}{self.name}.xlsx" if self.as_workbook else None


@dataclass(frozen=True, slots=True)
class DataTable:
    """A table with its records of one day."""

    spec: TableSpec
    records: tuple[Record, ...]
