"""The files of the open data: read back by other programs, whatever is in them."""

import csv
import io
import json
import zipfile
from collections.abc import Mapping
from pathlib import Path

import jsonschema
import openpyxl
import pytest
from openpyxl.workbook import Workbook

from cchc.facts.open_data.tables import TABLES
from cchc.facts.site_facts import SiteFacts
from cchc.outputs.open_data.csv_tables import as_written
from cchc.outputs.open_data.files import open_data_files
from small_repository import add, add_news, add_plan, site_of

V1 = "du-lieu/v1/"
BAD = [
    "=cmd|' /C calc'!A0",
    "+1",
    "-1",
    "@A1",
    "＝1",
    " =1",
    "'=1",
    "một\n=1",
    "😀",
    "https://vidu.example/x",
]


def files_of(root: Path) -> dict[str, bytes]:
    site = site_of(root)
    return open_data_files(site, SiteFacts(site).open_data)


def rows_of(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline=""), strict=True))


def add_tasks(root: Path, *tasks: Mapping[str, object]) -> None:
    first = {"noi_dung": "Việc", "chu_tri": ["Sở Nội vụ"], "thoi_gian": "Quý IV/2026"}
    add_plan(root, nhiem_vu=[{"ma": str(number), **first, **task} for number, task in enumerate(tasks, 1)])


def workbook_of(files: dict[str, bytes]) -> Workbook:
    return openpyxl.load_workbook(io.BytesIO(files[f"{V1}nhiem-vu.xlsx"]))


def test_csv_is_as_rfc_4180_and_excel_want_it(repository: Path) -> None:
    add_tasks(repository, {"san_pham": ["Kế hoạch", 'Báo cáo "nhanh", gọn']}, {})
    content = files_of(repository)[f"{V1}nhiem-vu.csv"]
    assert content.startswith("\ufeffma_dinh_danh,ma_ke_hoach,".encode())
    assert content.count(b"\r\n") == content.count(b"\n") == 3
    first, second = rows_of(content)
    assert first["san_pham"] == 'Kế hoạch; Báo cáo "nhanh", gọn'
    assert second["san_pham"] == ""
    assert first["han"] == "2026-12-31"


@pytest.mark.parametrize("text", BAD)
def test_csv_and_json_and_the_workbook_say_the_same_of_a_bad_text(repository: Path, text: str) -> None:
    add_tasks(repository, {"san_pham": [text]})
    files = files_of(repository)
    (row,) = rows_of(files[f"{V1}nhiem-vu.csv"])
    (record,) = json.loads(files[f"{V1}nhiem-vu.json"])["du_lieu"]
    assert [as_written(row["san_pham"])] == record["san_pham"]
    assert not row["san_pham"].strip().startswith(("=", "+", "-", "@", "＝"))
    sheet = workbook_of(files)["Nhiệm vụ"]
    cell = next(cell for cell in sheet[2] if sheet.cell(1, cell.column).value == "Sản phẩm")
    assert (cell.data_type, cell.value, cell.hyperlink) == ("s", record["san_pham"][0], None)


def test_every_document_keeps_to_its_schema(repository: Path) -> None:
    add_tasks(repository, *({"san_pham": [text]} for text in BAD))
    add_news(repository)
    files = files_of(repository)
    for spec in TABLES:
        schema = json.loads(files[spec.schema])
        jsonschema.Draft202012Validator.check_schema(schema)
        document = json.loads(files[spec.json])
        jsonschema.validate(document, schema, jsonschema.Draft202012Validator)
        assert document["so_ban_ghi"] == len(document["du_lieu"]) == len(rows_of(files[spec.csv]))
        with pytest.raises(jsonschema.ValidationError):
            jsonschema.validate({**document, "du_lieu": [{}]}, schema)
        assert b"Record" not in json.dumps(list(schema["properties"])).encode()
        assert [part for part in schema["$defs"].values() if "description" in part] == []


def test_nobody_is_named_and_nothing_unpublished_is_there(repository: Path) -> None:
    """Askers and what they wrote, who answered, signed, heads or wrote; drafts and what waits for its day."""
    add_plan(repository, nguoi_ky="BIMAT Ký")
    add_plan(repository, "plans/2026/nhap.md", title="BIMAT nháp", draft=True, so_ky_hieu="2/KH-UBND")
    add_news(repository, tac_gia="BIMAT Viết")
    add_news(repository, "news/2026/hen.md", title="BIMAT hẹn", date="2026-12-31")
    question = {
        "title": "Nộp ở đâu?",
        "ngay_hoi": "2026-11-02",
        "co_quan_tra_loi": "Sở Nội vụ",
        "ngay_tra_loi": "2026-11-04",
    }
    who = {"nguoi_hoi": "BIMAT Hỏi", "nguoi_tra_loi": "BIMAT Đáp", "trang_thai": "da_tra_loi"}
    add(repository, "docs/hoi-dap/nop.md", {**question, **who}, "Tôi là BIMAT.\n\n## Trả lời\n\nTại **một cửa**.\n")
    agency = {"title": "Sở Tư pháp", "loai": "so", "dia_ban": "tỉnh Lai Châu"}
    add(
        repository,
        "docs/co-quan/so-tu-phap.md",
        {**agency, "nguoi_dung_dau": {"ho_ten": "BIMAT", "chuc_vu": "Giám đốc"}},
    )
    files = files_of(repository)
    assert "Tại một cửa." in files[f"{V1}hoi-dap.json"].decode()
    assert [path for path, content in files.items() if b"BIMAT" in _opened(path, content)] == []


def _opened(path: str, content: bytes) -> bytes:
    if not path.endswith(".xlsx"):
        return content
    with zipfile.ZipFile(io.BytesIO(content)) as book:
        return b"".join(book.read(name) for name in book.namelist())


def test_the_same_content_gives_the_same_bytes(repository: Path) -> None:
    add_tasks(repository, *({"san_pham": [text]} for text in BAD))
    assert files_of(repository) == files_of(repository)


def test_a_site_without_content_has_its_tables_all_the_same(repository: Path) -> None:
    files = files_of(repository)
    assert json.loads(files[f"{V1}nhiem-vu.json"])["du_lieu"] == []
    assert workbook_of(files)["Nhiệm vụ"].max_row == 1
