"""The workbook of tasks, read back by openpyxl."""

import csv
import io
from pathlib import Path

import openpyxl
from openpyxl.workbook import Workbook

from cchc.facts.open_data.tables import TABLES
from cchc.facts.site_facts import SiteFacts
from cchc.facts.tasks.rows import plan_table
from cchc.outputs.open_data.csv_tables import csv_bytes
from cchc.outputs.open_data.files import CUT, LONGEST, shortened, task_table_files, workbook_bytes
from small_repository import add_plan, site_of

LONG = "dài " * 10_000


def files_of(root: Path, **changes: object) -> tuple[str, Workbook]:
    """CSV and workbook of one task."""
    task = {"ma": "1", "noi_dung": "Việc", "chu_tri": ["Sở Nội vụ"], "thoi_gian": "Quý IV/2026", **changes}
    add_plan(root, nhiem_vu=[task])
    site = site_of(root)
    table = SiteFacts(site).open_data[0]
    return csv_bytes(table).decode(), openpyxl.load_workbook(io.BytesIO(workbook_bytes(site, table)))


def test_a_text_too_long_for_excel_is_whole_elsewhere_and_says_so_there(repository: Path) -> None:
    text, book = files_of(repository, san_pham=[LONG])
    assert LONG.strip() in text
    (cell,) = (cell.value for cell in book["Nhiệm vụ"][2] if "dài" in str(cell.value))
    assert cell.endswith(CUT)
    assert len(cell) == LONGEST


def test_a_letter_of_two_units_is_not_cut_in_half() -> None:
    for text in ("😀" * LONGEST, "a" + "😀" * LONGEST):
        short = shortened(text)
        assert len(short.encode("utf-16-le")) <= 2 * LONGEST
        assert short.removesuffix(CUT).strip("a😀") == ""
    assert shortened("a" * LONGEST) == "a" * LONGEST


def test_the_workbook_has_real_dates_links_and_an_explanation(repository: Path) -> None:
    _, book = files_of(repository, chu_tri=["Sở Nội vụ", "UBND tỉnh"])
    assert book.sheetnames == ["Nhiệm vụ", "Giải thích"]
    sheet = book["Nhiệm vụ"]
    cells = {sheet.cell(1, cell.column).value: cell for cell in sheet[2]}
    assert cells["Hạn"].is_date
    assert cells["Hạn"].number_format == "dd/mm/yyyy"
    assert cells["Trạng thái"].value == "Đang thực hiện"
    assert cells["Cơ quan chủ trì"].value == "Sở Nội vụ\nUBND tỉnh"
    assert cells["Nội dung mẫu"].value == "Không"
    link = cells["Địa chỉ"].hyperlink
    assert f"{link.target}#{link.location}" == "https://cchc.vidu.example/trang/ke-hoach/2026/thu/#nv-1"
    assert sheet.freeze_panes == "A2"
    assert sheet.auto_filter.ref == "A1:AJ2"
    explained = [row[1].value for row in book["Giải thích"].iter_rows()]
    assert [field.key for field in TABLES[0].fields] == explained[-len(TABLES[0].fields) :]


def test_a_plan_and_an_agency_have_their_tasks_alone_in_the_words_of_the_page(repository: Path) -> None:
    """A plan's own file has its tasks; a heading of the page is a heading there, and a state its words."""
    state = {"trang_thai": "hoan_thanh", "hoan_thanh_ngay": "2026-10-02"}
    task = {"noi_dung": "=1+1", "chu_tri": ["Sở Nội vụ"], "thoi_gian": "Quý IV/2026"}
    add_plan(repository, nhiem_vu=[{"ma": "1", **task, **state}, {"ma": "2", **task, "chu_tri": ["UBND tỉnh"]}])
    add_plan(repository, "plans/2026/b.md", so_ky_hieu="2/KH-UBND", nhiem_vu=[{"ma": "1", **task}])
    views = SiteFacts(site_of(repository))
    files = task_table_files(views.site, views.task_tables)
    folder = "du-lieu/v1/nhiem-vu/"
    counts = {path.removeprefix(folder): len(text.splitlines()) - 1 for path, text in files.items() if ".csv" in path}
    plans, agencies = (
        {"ke-hoach/2026/b": 1, "ke-hoach/2026/thu": 2},
        {"co-quan/so-noi-vu": 2, "co-quan/ubnd-tinh-lai-chau": 1},
    )
    assert counts == {f"{name}.csv": count for name, count in (plans | agencies).items()}
    heading, row, _ = csv.reader(io.StringIO(files[f"{folder}ke-hoach/2026/thu.csv"].decode("utf-8-sig")))
    told = dict(zip(heading, row, strict=True))
    page = plan_table(views.site.plans[0], views.tasks.of_plan(views.site.plans[0]), views.site.today)
    assert {column.heading for column in page.columns} <= set(heading)
    assert (told["Trạng thái"], told["Ngày hoàn thành"], told["Nhiệm vụ"]) == ("Hoàn thành", "02/10/2026", "'=1+1")
    book = openpyxl.load_workbook(io.BytesIO(files[f"{folder}co-quan/so-noi-vu.xlsx"]))
    assert [cell.value for cell in book["Nhiệm vụ"][1]] == heading
    assert ("Của", "Sở Nội vụ tỉnh Lai Châu") in [(a.value, b.value) for a, b, _ in book["Giải thích"].iter_rows()]
