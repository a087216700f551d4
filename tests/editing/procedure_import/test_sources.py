"""Procedures are read from what people have: exports of the portal, tables of their own; else they are told why not."""

import gzip
import io
import json
from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from cchc.editing.procedure_import.sources import SourceError, read_records

RECORD = {"ma_thu_tuc": "1.000001", "ten_thu_tuc": "Đăng ký", "trinh_tu_thuc_hien": "Bước 1\nBước 2", "raw_text": "x"}
WANTED = [{"ma_thu_tuc": "1.000001", "title": "Đăng ký", "trinh_tu": "Bước 1\nBước 2"}]


def workbook(*rows: Sequence[object], merged: Sequence[str] = (), hidden: Sequence[Sequence[object]] = ()) -> bytes:
    """One sheet, with merged cells (`A1:B1`), and if it has rows a hidden one."""
    book = openpyxl.Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    for row in rows:
        sheet.append(row)
    for place in merged:
        sheet.merge_cells(place)
    if hidden:
        other = book.create_sheet("Bản cũ")
        other.sheet_state = "hidden"
        for row in hidden:
            other.append(row)
    written = io.BytesIO()
    book.save(written)
    return written.getvalue()


TABLE = [["Mã TTHC", "Tên thủ tục hành chính", "Trình tự thực hiện"], ["1.000001", "Đăng ký", "Bước 1\nBước 2"]]
CSV = 'Mã thủ tục;Tên thủ tục;Trình tự\n1.000001;Đăng ký;"Bước 1\nBước 2"\n'


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.json", json.dumps([RECORD]).encode()),
        ("a.json", json.dumps(RECORD).encode()),
        ("a.json", json.dumps({"total": 1, "data": [RECORD]}).encode()),
        ("a.json", json.dumps({"data": {"trang": 1, "items": [RECORD]}}).encode()),
        ("a.json", json.dumps({"result": [[RECORD]]}).encode()),
        ("a.jsonl", json.dumps(RECORD).encode() + b"\n\n"),
        ("a.JSONL.gz", gzip.compress(json.dumps(RECORD).encode(), mtime=0)),
        ("lines-called.json", (json.dumps(RECORD) + "\n" + json.dumps({})).encode()),
        ("a.csv", CSV.encode()),
        ("a.csv", CSV.encode("utf-8-sig")),
        ("a.csv", CSV.replace(";", ",").encode()),
        ("a.csv", f"DANH MỤC THỦ TỤC\n{CSV}".encode()),
        ("a.csv", CSV.replace(";", "\t").encode("utf-16")),
        ("a.xlsx", workbook(*TABLE)),
        # a title above the head
        ("a.xlsx", workbook(["DANH MỤC THỦ TỤC"], [None], *TABLE, [None, None, None])),
    ],
)
def test_what_is_read(tmp_path: Path, name: str, content: bytes) -> None:
    (tmp_path / name).write_bytes(content)
    records, unknown = read_records(tmp_path / name)
    assert (records, unknown) == (WANTED, ())


def test_a_line_of_a_text_may_hold_other_ends_of_lines(tmp_path: Path) -> None:
    record = {**RECORD, "trinh_tu_thuc_hien": "a\u2028b\x85c\x0bd"}
    (tmp_path / "a.jsonl").write_text(json.dumps(record, ensure_ascii=False), "utf-8")
    assert [each["trinh_tu"] for each in read_records(tmp_path / "a.jsonl")[0]] == ["a\u2028b\x85c\x0bd"]


def test_a_row_without_a_code_is_not_lost(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text(json.dumps({"data": [{"ten_thu_tuc": "B"}, RECORD]}), "utf-8")
    assert [each["title"] for each in read_records(tmp_path / "a.json")[0]] == ["B", "Đăng ký"]


def test_columns_that_nobody_knows_are_told(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text(json.dumps([{**RECORD, "Màu": "xanh"}]), "utf-8")
    assert read_records(tmp_path / "a.json")[1] == ("không dùng các cột Màu",)


HEAD = ["Mã TTHC", "Tên TTHC", "Lĩnh vực"]


@pytest.mark.parametrize(
    ("name", "content", "more"),
    [
        # columns that mean the same
        ("a.csv", b"Ma TTHC,Ten,Phi,Le phi\n1.000001,A,50,8\n", {"phi_le_phi": "Phi: 50\nLe phi: 8"}),
        ("a.csv", b"Ma TTHC,Ten,Phi,Phi\n1.000001,A,50,8\n", {"phi_le_phi": "50\n8"}),
        ("a.csv", b"Ma,Ma TTHC,Ten\n,1.000001,A\n", {}),
        ("a.csv", b"Ma TTHC (Cong DVC),Ten thu tuc hanh chinh *\n1.000001,A\n", {}),
        ("a.tsv", b"Ma TTHC\tTen\n1.000001\tA\n", {}),
        # a merged head; a cell that is a day; cells merged over two rows
        (
            "a.xlsx",
            workbook(["Mã", "Tên", "Kết quả", None], ["1.000001", "A", "một", "hai"], merged=["C1:D1"]),
            {"ket_qua": "một\nhai"},
        ),
        (
            "a.xlsx",
            workbook(["Mã", "Tên", "Thời hạn"], ["1.000001", "A", datetime(2026, 1, 5)]),
            {"thoi_han": "05/01/2026"},
        ),
    ],
)
def test_no_cell_is_lost(tmp_path: Path, name: str, content: bytes, more: dict[str, str]) -> None:
    (tmp_path / name).write_bytes(content)
    assert read_records(tmp_path / name) == ([{"ma_thu_tuc": "1.000001", "title": "A", **more}], ())


def test_cells_merged_over_rows_are_those_of_each(tmp_path: Path) -> None:
    rows: list[Sequence[object]] = [
        HEAD,
        ["1.000001", "A", "Hộ tịch"],
        ["1.000002", "B", None],
        ["A. ĐẤT ĐAI"],
        ["1.000003", "C", None],
    ]
    (tmp_path / "a.xlsx").write_bytes(workbook(*rows, merged=["C2:C3", "A4:C4"]))
    found = [tuple(record.values()) for record in read_records(tmp_path / "a.xlsx")[0]]
    wanted = [("1.000001", "A", "Hộ tịch"), ("1.000002", "B", "Hộ tịch"), ("A. ĐẤT ĐAI",), ("1.000003", "C")]
    assert found == wanted


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("a.csv", b"Ma,Ten,\n1.000001,A,x\n", "không dùng các cột thứ 3 (không có tên)"),
        ("a.csv", b"Ma,Ten\n1.000001,A,x\n", "không dùng các cột thứ 3 (không có tên)"),
        ("a.csv", "Mã,Tên,Ghi chú\n1.000001,A,x\n".encode(), "không dùng các cột Ghi chú"),
        ("a.xlsx", workbook(HEAD, ["1.000001", "A", "x"], hidden=[HEAD, ["1.000002", "B", "x"]]), "tính ẩn “Bản cũ”"),
    ],
)
def test_what_is_not_used_is_told(tmp_path: Path, name: str, content: bytes, told: str) -> None:
    (tmp_path / name).write_bytes(content)
    records, remarks = read_records(tmp_path / name)
    assert (len(records), [told in remark for remark in remarks]) == (1, [True]), remarks


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        # one mark would swallow all rows below it
        ("a.csv", b'Ma,Ten\n1.000001,"A\n1.000002,B\n', "từ dòng 2: dấu ngoặc kép"),
        ("a.csv", b'Ma,Ten\n1.000001,"A\n1.000002,"B\n', "từ dòng 2: dấu ngoặc kép"),
        ("a.csv", b"Ma,Ma TTHC,Ten\nA1,1.000001,A\n", "ghi khác nhau (“A1” và “1.000001”)"),
        ("a.json.gz", gzip.compress(b"[{}]", mtime=0)[:-6], "tệp nén bị hỏng"),
        ("a.doc", b"x", "không đọc được loại tệp này; dùng tệp .json"),
        ("a.json", b"{oops", "không phải JSON (dòng 1)"),
        ("a.json", b"[1, 2]", "không có danh sách thủ tục"),
        ("a.json", b"[]", "không có thủ tục nào"),
        ("a.json", b"[" * 100_000, "lồng nhau quá sâu"),
        ("a.csv", "Ngành;Số hồ sơ\nx;1\n".encode(), "các cột có trong tệp: Ngành;Số hồ sơ"),
        ("a.jsonl", b'{"ma_thu_tuc": "1"}\n{', "dòng 2 không phải JSON"),
        ("a.json.gz", b"no gzip", "không đọc được"),
        ("a.csv", "Mâ\n".encode("cp1258"), "Lưu thành: CSV UTF-8"),
        ("a.csv", "Tên thủ tục,Mã thủ tụk\nx,1\n".encode(), "đổi tên cột ấy"),
        ("a.csv", b"", "không có thủ tục nào"),
        ("a.xlsx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1rest", "mật khẩu"),
        ("a.xlsx", b"PK broken", "không phải tệp Excel"),
    ],
)
def test_what_is_not_read_is_told_with_a_remedy(tmp_path: Path, name: str, content: bytes, told: str) -> None:
    (tmp_path / name).write_bytes(content)
    with pytest.raises(SourceError) as error:
        read_records(tmp_path / name)
    assert str(error.value).startswith(f"{tmp_path / name}: ")
    assert told.lower() in str(error.value).lower()


@pytest.mark.parametrize("spoil", [Path.mkdir, lambda path: None], ids=["a folder", "nothing"])
def test_what_is_no_file(tmp_path: Path, spoil: Callable[[Path], object]) -> None:
    spoil(tmp_path / "a.json")
    with pytest.raises(SourceError):
        read_records(tmp_path / "a.json")
