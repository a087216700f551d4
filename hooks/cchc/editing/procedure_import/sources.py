"""Reads procedures from JSON, JSON Lines, CSV and XLSX, whatever of the usual names their columns have."""

import csv
import gzip
import io
import json
import re
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from pathlib import Path

import openpyxl
from openpyxl.utils.exceptions import InvalidFileException

from cchc.content.messages import nearest
from cchc.text.folding import fold

Record = Mapping[str, str]
"""The texts of one procedure by the names of `COLUMNS`; what is empty is left out."""

COLUMNS: Mapping[str, tuple[str, ...]] = {
    "ma_thu_tuc": ("mã thủ tục", "mã tthc", "mã số", "mã thủ tục hành chính", "mã", "code", "mã số tthc"),
    "title": ("ten_thu_tuc", "tên thủ tục", "tên tthc", "tên thủ tục hành chính", "tiêu đề", "tên", "name"),
    "quyet_dinh": ("so_quyet_dinh", "số quyết định", "quyết định công bố", "quyết định", "số quyết định công bố"),
    "cap_thuc_hien": ("cấp thực hiện", "cấp", "cấp giải quyết"),
    "loai_thu_tuc": ("loại thủ tục", "loại tthc"),
    "linh_vuc": ("lĩnh vực", "lĩnh vực thủ tục", "linh_vuc_thu_tuc", "ngành, lĩnh vực"),
    "doi_tuong": ("doi_tuong_thuc_hien", "đối tượng thực hiện", "đối tượng", "ai được làm"),
    "co_quan_thuc_hien": ("cơ quan thực hiện", "cơ quan giải quyết", "cơ quan trực tiếp thực hiện"),
    "co_quan_co_tham_quyen": ("cơ quan có thẩm quyền", "cơ quan có thẩm quyền quyết định", "thẩm quyền quyết định"),
    "co_quan_duoc_uy_quyen": ("cơ quan được ủy quyền", "cơ quan được uỷ quyền"),
    "co_quan_phoi_hop": ("cơ quan phối hợp",),
    "dia_chi_tiep_nhan": (
        "địa chỉ tiếp nhận hồ sơ",
        "địa chỉ tiếp nhận hs",
        "nơi tiếp nhận hồ sơ",
        "địa chỉ tiếp nhận",
        "địa điểm thực hiện",
        "địa điểm tiếp nhận",
        "nơi thực hiện",
    ),
    "thu_tuc_lien_quan": ("thủ tục hành chính liên quan", "thủ tục liên quan"),
    "trinh_tu": ("trinh_tu_thuc_hien", "trình tự thực hiện", "trình tự"),
    "cach_thuc": ("cach_thuc_thuc_hien", "cách thức thực hiện", "cách thức"),
    "thoi_han": ("thời hạn giải quyết", "thời hạn", "thời gian giải quyết"),
    "phi_le_phi": ("phí, lệ phí", "phí", "lệ phí", "phí và lệ phí"),
    "ho_so": ("thanh_phan_ho_so", "thành phần hồ sơ", "hồ sơ", "thành phần, số lượng hồ sơ"),
    "so_bo": ("số bộ hồ sơ", "số lượng bộ hồ sơ", "số lượng hồ sơ", "số bộ"),
    "can_cu": ("can_cu_phap_ly", "căn cứ pháp lý", "căn cứ pháp lý của tthc"),
    "dieu_kien": ("yeu_cau_dieu_kien", "yêu cầu, điều kiện thực hiện", "yêu cầu, điều kiện", "điều kiện"),
    "ket_qua": ("ket_qua_xu_ly", "kết quả thực hiện", "kết quả xử lý", "kết quả"),
    "muc_do": (
        "mức độ trực tuyến",
        "mức độ",
        "mức độ cung cấp dịch vụ công trực tuyến",
        "mức độ dvctt",
        "mức độ dvc",
        "mức độ dịch vụ công",
    ),
    "url": ("detail_url", "đường dẫn", "liên kết", "link", "địa chỉ trang"),
    "": ("formality_id", "raw_text", "stt", "tt", "số thứ tự", "ghi chú"),
}
"""What columns are called: names of the portal's own export, of its pages, of tables that provinces keep.

The last are left out: counters, and the text of a whole page, in which all other columns stand a second time.
"""

_NEEDED = ("ma_thu_tuc", "title")


class SourceError(Exception):
    """Why a file is not read, in Vietnamese, with its name and a remedy."""


def _key(name: str) -> str:
    return "".join(letter for letter in fold(name) if letter.isalnum())


_BY_NAME = {_key(name): column for column, names in COLUMNS.items() for name in (column, *names) if name}


def _column_of(name: str) -> str | None:
    """The column that a head names, if need be without its remark in brackets: "Phí, lệ phí (nếu có)"."""
    return _BY_NAME.get(_key(name), _BY_NAME.get(_key(re.sub(r"\([^)]*\)", "", name))))


def read_records(path: Path) -> tuple[list[Record], tuple[str, ...]]:
    """The records of a file, and the names of columns that nobody knows. Raises SourceError."""
    kind = path.name.lower().removesuffix(".gz").rpartition(".")[2]
    reader = _READERS.get(kind)
    if reader is None:
        raise SourceError(f"{path}: không đọc được loại tệp này; dùng tệp {', '.join('.' + name for name in _READERS)}")
    try:
        content = path.read_bytes()
        rows = list(reader(gzip.decompress(content) if path.name.lower().endswith(".gz") else content))
    except FileNotFoundError:
        raise SourceError(f"{path}: không có tệp này; kiểm tra tên và thư mục") from None
    except IsADirectoryError:
        raise SourceError(f"{path}: đây là thư mục; ghi tên tệp trong đó, ví dụ {path / 'thu-tuc.xlsx'}") from None
    except OSError as error:
        raise SourceError(f"{path}: không đọc được ({error.strerror or 'tệp nén bị hỏng'}); tải lại tệp") from None
    except RecursionError:
        raise SourceError(f"{path}: các danh sách lồng nhau quá sâu; xuất lại tệp từ nguồn") from None
    except _UnreadableError as error:
        raise SourceError(f"{path}: {error}") from None
    return _named(path, rows)


def _named(path: Path, rows: list[Mapping[str, str]]) -> tuple[list[Record], tuple[str, ...]]:
    names = list(dict.fromkeys(name for row in rows for name in row if name))
    known = {name: column for name in names if (column := _column_of(name)) is not None}
    for needed in _NEEDED:
        if rows and needed not in known.values():
            wanted = COLUMNS[needed][0]
            match = nearest(wanted, names)
            hint = (
                f"có phải là cột “{match}”? Đổi tên cột ấy thành “{wanted}”"
                if match
                else f"thêm cột “{wanted}”; các cột có trong tệp: {', '.join(names)}"
            )
            raise SourceError(f"{path}: không thấy cột {wanted}; {hint}")
    if not rows:
        raise SourceError(f"{path}: tệp không có thủ tục nào; kiểm tra xem đã chọn đúng tệp, đúng trang tính chưa")
    records = [{known[name]: text for name, text in row.items() if known.get(name) and text.strip()} for row in rows]
    return [record for record in records if record], tuple(name for name in names if name not in known)


class _UnreadableError(Exception):
    pass


def _json_rows(content: bytes) -> Iterator[Mapping[str, str]]:
    text = _text(content)
    try:
        value = json.loads(text)
    except ValueError as error:
        # many tools write JSON Lines into files called .json
        if text.lstrip().startswith("{") and "\n" in text.strip():
            yield from _json_lines(content)
            return
        raise _UnreadableError(f"không phải JSON ({_place(error)}); xuất lại tệp từ nguồn") from None
    yield from _objects(value)


def _json_lines(content: bytes) -> Iterator[Mapping[str, str]]:
    # a text in a line may hold other signs that end lines elsewhere
    for number, line in enumerate(_text(content).split("\n"), 1):
        if line.strip():
            try:
                yield from _objects(json.loads(line))
            except ValueError:
                raise _UnreadableError(f"dòng {number} không phải JSON; xuất lại tệp từ nguồn") from None


def _place(error: ValueError) -> str:
    return f"dòng {error.lineno}" if isinstance(error, json.JSONDecodeError) else "tệp hỏng"


def _objects(value: object) -> Iterator[Mapping[str, str]]:
    """The procedures in a list, in one object, or wherever the answer of an interface carries them (`data.items`)."""
    found = list(_records_in(value)) or (value if isinstance(value, list) else [value])
    for each in found:
        if not isinstance(each, dict):
            raise _UnreadableError("trong tệp không có danh sách thủ tục; cần một danh sách các mục có tên cột")
        yield _texts(each)


def _records_in(value: object) -> Iterator[object]:
    """The objects with a code; of a list that has one all, so that none which lacks it is lost in silence."""
    if isinstance(value, list):
        if any(map(_has_code, value)):
            yield from value
        else:
            yield from chain.from_iterable(map(_records_in, value))
    elif isinstance(value, dict):
        yield from [value] if _has_code(value) else _records_in(list(value.values()))


def _has_code(value: object) -> bool:
    return isinstance(value, dict) and any(_column_of(str(name)) == "ma_thu_tuc" for name in value)


def _texts(value: Mapping[str, object]) -> Mapping[str, str]:
    return {str(name): _cell_text(part) for name, part in value.items()}


def _cell_text(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, list):
        return "\n".join(map(_cell_text, value))
    if isinstance(value, dict):
        return "\n".join(f"{name}: {_cell_text(part)}" for name, part in value.items())
    return str(value)


def _text(content: bytes) -> str:
    """UTF-8, UTF-16 with its mark, or the code page that Excel on Vietnamese Windows saves."""
    if content[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return content.decode("utf-16", errors="replace")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise _UnreadableError(
            "chữ không ở dạng UTF-8; trong Excel chọn Lưu thành: CSV UTF-8, hoặc dùng tệp .xlsx"
        ) from None


def _csv_rows(content: bytes) -> Iterator[Mapping[str, str]]:
    text = _text(content)
    csv.field_size_limit(10_000_000)
    try:
        tables = [list(csv.reader(io.StringIO(text, newline=""), delimiter=sign)) for sign in ",;\t|"]
    except csv.Error as error:
        raise _UnreadableError(f"không phải bảng CSV ({error}); lưu lại bằng Excel, hoặc dùng tệp .xlsx") from None
    # with the right sign between cells there is a head, which may stand below a title
    yield from _table(next((rows for rows in tables if any(map(_is_head, rows[:_HEAD_ROWS]))), tables[0]))


def _xlsx_rows(content: bytes) -> Iterator[Mapping[str, str]]:
    if content[:8] == b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1":
        raise _UnreadableError("tệp Excel có mật khẩu hoặc là bản cũ .xls; mở bằng Excel, bỏ mật khẩu, lưu thành .xlsx")
    try:
        book = openpyxl.load_workbook(io.BytesIO(content), read_only=True, data_only=True)
        for sheet in book.worksheets:
            yield from _table([_cell_text(cell) for cell in row] for row in sheet.iter_rows(values_only=True))
    except (InvalidFileException, zipfile.BadZipFile, KeyError, ValueError) as error:
        raise _UnreadableError("không phải tệp Excel .xlsx còn nguyên; mở bằng Excel rồi lưu lại") from error


_HEAD_ROWS = 20
"""A table may have a title and an authority above its head: so many rows are looked at."""


def _table(rows: Iterable[Iterable[str]]) -> Iterator[Mapping[str, str]]:
    """Rows by the names in the head, which is the first row with both needed columns, or else the first."""
    lines = [list(row) for row in rows]
    head_at = next((at for at, row in enumerate(lines[:_HEAD_ROWS]) if _is_head(row)), 0)
    head = [" ".join(cell.split()) for cell in lines[head_at]] if lines else []
    for row in lines[head_at + 1 :]:
        if any(cell.strip() for cell in row):
            yield {name: cell for name, cell in zip(head, row, strict=False) if name}


def _is_head(row: list[str]) -> bool:
    found = {_column_of(cell) for cell in row}
    return all(needed in found for needed in _NEEDED)


_READERS = {"json": _json_rows, "jsonl": _json_lines, "ndjson": _json_lines, "csv": _csv_rows, "xlsx": _xlsx_rows}
