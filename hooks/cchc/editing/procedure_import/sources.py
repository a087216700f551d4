"""Reads procedures from JSON, JSON Lines, CSV and XLSX, whatever of the usual names their columns have."""

import gzip
import json
import zlib
from collections.abc import Iterator, Mapping
from itertools import chain
from pathlib import Path

from cchc.content.messages import nearest
from cchc.editing.procedure_import.columns import COLUMNS, NEEDED, TwoColumnsError, column_of, record_of
from cchc.editing.procedure_import.tables import UnreadableError, cell_text, csv_rows, xlsx_rows

Record = Mapping[str, str]
"""The texts of one procedure by the names of `COLUMNS`; what is empty is left out."""


class SourceError(Exception):
    """Why a file is not read, in Vietnamese, with its name and a remedy."""


def read_records(path: Path) -> tuple[list[Record], tuple[str, ...]]:
    """The records of a file, and sentences on what of it is not read. Raises SourceError."""
    kind = path.name.lower().removesuffix(".gz").rpartition(".")[2]
    reader = _READERS.get(kind)
    if reader is None:
        raise SourceError(f"{path}: không đọc được loại tệp này; dùng tệp {', '.join('.' + name for name in _READERS)}")
    try:
        content = path.read_bytes()
        remarks: list[str] = []
        rows = list(reader(gzip.decompress(content) if path.name.lower().endswith(".gz") else content, remarks))
    except FileNotFoundError:
        raise SourceError(f"{path}: không có tệp này; kiểm tra tên và thư mục") from None
    except IsADirectoryError:
        raise SourceError(f"{path}: đây là thư mục; ghi tên tệp trong đó, ví dụ {path / 'thu-tuc.xlsx'}") from None
    except OSError as error:
        raise SourceError(f"{path}: không đọc được ({error.strerror or 'tệp nén bị hỏng'}); tải lại tệp") from None
    except (EOFError, zlib.error):
        raise SourceError(f"{path}: không đọc được (tệp nén bị hỏng); tải lại tệp") from None
    except RecursionError:
        raise SourceError(f"{path}: các danh sách lồng nhau quá sâu; xuất lại tệp từ nguồn") from None
    except UnreadableError as error:
        raise SourceError(f"{path}: {error}") from None
    return _named(path, rows, remarks)


def _named(path: Path, rows: list[Mapping[str, str]], remarks: list[str]) -> tuple[list[Record], tuple[str, ...]]:
    known = {name: column_of(name) for name in dict.fromkeys(name for row in rows for name in row)}
    names = list(known)
    for needed in NEEDED:
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
    try:
        records: list[Record] = [record for row in rows if (record := record_of(row, known))]
    except TwoColumnsError as error:
        raise SourceError(f"{path}: {error}") from None
    unknown = [name for name in names if known[name] is None]
    return records, (*remarks, *([f"không dùng các cột {', '.join(unknown)}"] if unknown else []))


def _json_rows(content: bytes, _: list[str]) -> Iterator[Mapping[str, str]]:
    text = _text(content)
    try:
        value = json.loads(text)
    except ValueError as error:
        # many tools write JSON Lines into files called .json
        if text.lstrip().startswith("{") and "\n" in text.strip():
            yield from _json_lines(content, _)
            return
        raise UnreadableError(f"không phải JSON ({_place(error)}); xuất lại tệp từ nguồn") from None
    yield from _objects(value)


def _json_lines(content: bytes, _: list[str]) -> Iterator[Mapping[str, str]]:
    # a text in a line may hold other signs that end lines elsewhere
    for number, line in enumerate(_text(content).split("\n"), 1):
        if line.strip():
            try:
                yield from _objects(json.loads(line))
            except ValueError:
                raise UnreadableError(f"dòng {number} không phải JSON; xuất lại tệp từ nguồn") from None


def _place(error: ValueError) -> str:
    return f"dòng {error.lineno}" if isinstance(error, json.JSONDecodeError) else "tệp hỏng"


def _objects(value: object) -> Iterator[Mapping[str, str]]:
    """The procedures in a list, in one object, or wherever the answer of an interface carries them (`data.items`)."""
    found = list(_records_in(value)) or (value if isinstance(value, list) else [value])
    for each in found:
        if not isinstance(each, dict):
            raise UnreadableError("trong tệp không có danh sách thủ tục; cần một danh sách các mục có tên cột")
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
    return isinstance(value, dict) and any(column_of(str(name)) == "ma_thu_tuc" for name in value)


def _texts(value: Mapping[str, object]) -> Mapping[str, str]:
    return {str(name): cell_text(part) for name, part in value.items()}


def _text(content: bytes) -> str:
    """UTF-8, UTF-16 with its mark, or the code page that Excel on Vietnamese Windows saves."""
    if content[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return content.decode("utf-16", errors="replace")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise UnreadableError(
            "chữ không ở dạng UTF-8; trong Excel chọn Lưu thành: CSV UTF-8, hoặc dùng tệp .xlsx"
        ) from None


def _csv_rows(content: bytes, _: list[str]) -> Iterator[Mapping[str, str]]:
    return csv_rows(_text(content))


_READERS = {
    "json": _json_rows,
    "jsonl": _json_lines,
    "ndjson": _json_lines,
    "csv": _csv_rows,
    "tsv": _csv_rows,
    "xlsx": xlsx_rows,
}
