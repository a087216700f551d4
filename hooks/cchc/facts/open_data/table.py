"""How a table of the open data is declared: where its files are, and a model whose fields carry key, title, meaning."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from types import NoneType
from typing import Annotated, Any, get_args, get_origin

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from cchc.content.item import Item
from cchc.content.site import Site
from cchc.content.terms import Term
from cchc.facts.lasting_ids import lasting_name
from cchc.facts.markup import writable
from cchc.facts.tasks.rows import TaskRows
from cchc.text.file_names import encoded_address
from cchc.text.folding import nfc

_BREAK = re.compile("\r\n?|[\x85\u2028\u2029]")


def clean(value: object) -> object:
    """A text in composed Unicode with `\\n` as its only control character, so that every format can hold it."""
    if not isinstance(value, str):
        return value
    return nfc(writable(_BREAK.sub("\n", value)).replace("\t", " ")).strip()


Words = Annotated[str, BeforeValidator(clean)]


class Record(BaseModel):
    """A row: made by English attributes, published by Vietnamese keys; the first field is its primary key."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)


def column(name: str, title: str, meaning: str, words: type[Term] | Mapping[str, str] | None = None) -> Any:  # noqa: ANN401
    """A field's declaration: its key, its heading, what it says; `words` is the closed list its values are from."""
    if isinstance(words, type):
        words = {word.value: word.label for word in words}
    listed = "; ".join(f"{word} = {label}" for word, label in (words or {}).items())
    return Field(alias=name, title=title, description=f"{meaning}. Từ khóa: {listed}" if words else meaning)


def illustration_column() -> Any:  # noqa: ANN401
    """The field of every table that says whether a row is true, or made up to show how the site works."""
    return column("minh_hoa", "Nội dung mẫu", "true nếu dòng này được viết làm mẫu, không phải thông tin thật")


def name_of(item: Item) -> str:
    """The id that an item keeps when its title or the domain changes; feeds and calendars have it in theirs."""
    return lasting_name(item)


def absolute(site: Site, address: str) -> str:
    """A whole address, of one on this site."""
    return site.settings.base_url + encoded_address(address)


_IN_WORDS = {date: "ngày", int: "số nguyên", bool: "đúng hoặc sai"}


@dataclass(frozen=True, slots=True)
class DataField:
    """A field: `kind` is the Python type of its values, or of the values in its list; `meaning` is for people."""

    attribute: str
    key: str
    title: str
    meaning: str
    kind: type
    is_list: bool
    is_required: bool

    @property
    def words(self) -> tuple[str, ...]:
        """The closed list that its values are from; empty where there is none."""
        return tuple(word.value for word in self.kind) if issubclass(self.kind, Term) else ()

    @property
    def kind_in_words(self) -> str:
        """Return the kind of value in words: "ngày", "danh sách từ khóa"."""
        one = "từ khóa" if self.words else _IN_WORDS.get(self.kind, "chữ")
        return f"danh sách {one}" if self.is_list else one


def fields_of(model: type[Record]) -> tuple[DataField, ...]:
    """Return the fields of a model, in the order of the columns."""
    return tuple(_fields(model))


def _fields(model: type[Record]) -> Iterator[DataField]:
    for attribute, field in model.model_fields.items():
        kind, is_list, is_optional = _kind(field.annotation)
        # `column` gives every field all three
        key, title, meaning = str(field.alias), str(field.title), str(field.description)
        yield DataField(attribute, key, title, meaning, kind, is_list, not is_list and not is_optional)


def _kind(annotation: Any) -> tuple[type, bool, bool]:  # noqa: ANN401 - a type form
    """The plain type in `X`, `X | None`, `Annotated[X, …]` or `tuple[X, ...]`; if a list; if it may be None."""
    parts = get_args(annotation)
    if NoneType in parts:
        kind, is_list, _ = _kind(next(part for part in parts if part is not NoneType))
        return kind, is_list, True
    if get_origin(annotation) is tuple:
        return _kind(parts[0])[0], True, False
    return (_kind(parts[0])[0] if parts else annotation), False, False


@dataclass(frozen=True, slots=True)
class Change:
    """A version of the data, since when, and what is different."""

    version: str
    day: date
    text: str


CHANGES = (
    Change(
        "1.5.0",
        date(2026, 11, 28),
        "Văn bản: thêm bai_bo, ngay_thu_hoi; hieu_luc thêm hai từ khóa bi_bai_bo, bi_thu_hoi.",
    ),
    Change(
        "1.4.0",
        date(2026, 11, 27),
        "Thêm bảng so-lieu-ho-so. Thủ tục: thêm co_quan_duoc_uy_quyen, loai_thu_tuc, thu_tuc_lien_quan,"
        " phi_theo_cach_nop, ten_mau_don, ma_ket_qua; quyet_dinh_cong_bo trống nếu nguồn không ghi,"
        " co_quan_co_tham_quyen có thể có nhiều cơ quan. Văn bản: thêm thu_tuc.",
    ),
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
