"""Procedures are read from what people have: exports of the portal, tables of their own; else they are told why not."""

import gzip
import io
import json
from collections.abc import Callable, Sequence
from pathlib import Path

import openpyxl
import pytest

from cchc.editing.procedure_import.sources import SourceError, read_records

RECORD = {"ma_thu_tuc": "1.000001", "ten_thu_tuc": "Đăng ký", "trinh_tu_thuc_hien": "Bước 1\nBước 2", "raw_text": "x"}
WANTED = [{"ma_thu_tuc": "1.000001", "title": "Đăng ký", "trinh_tu": "Bước 1\nBước 2"}]


def workbook(*rows: Sequence[object]) -> bytes:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet
    for row in rows:
        sheet.append(row)
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
        ("a.JSONL.gz", gzip.compress(json.dumps(RECORD).encode())),
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
    assert read_records(tmp_path / "a.json")[1] == ("Màu",)


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
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
