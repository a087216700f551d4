"""Cells that the portal runs together are parted where that is sure, and no letter is lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc.editing.procedure_import.cells import BASIS_HEAD, FILINGS_HEAD, PAPERS_HEAD, code_of, result_rows
from cchc.editing.procedure_import.filings import CHANNELS, filing_rows
from cchc.editing.procedure_import.legal_basis import basis_rows
from cchc.editing.procedure_import.papers import paper_cases

_MENU = "Từ khóaKhông có thông tinMô tảKhông có thông tinChọn cơ quan thực hiệnTỉnh/ Thành phốBộ ngànhNộp hồ sơ"


@pytest.mark.parametrize(
    ("cell", "rows"),
    [
        ("Trực tuyến15 Ngày làm việcMiễn phí", [("truc_tuyen", "15", "ngay_lam_viec", "", "Miễn phí", "")]),
        (
            "Trực tuyến1Miễn phíDịch vụ bưu chính1 ThángMiễn phí",
            [("truc_tuyen", "1", None, "", "Miễn phí", ""), ("buu_chinh", "1", "thang", "", "Miễn phí", "")],
        ),
        (
            "Trực tiếp27 Ngày làm việcKhông có thông tinTại Bộ phận Một cửa, số 10.Trực tuyến1,5 GiờKhông có thông tin",
            [
                ("truc_tiep", "27", "ngay_lam_viec", "", "", "Tại Bộ phận Một cửa, số 10."),
                ("truc_tuyen", "1.5", "gio", "", "", ""),
            ],
        ),
        # what stands in brackets belongs to the sum before it
        (
            "Trực tiếp5 Ngày50,000 Việt Nam Đồng(50.000đ/tem (Thông tư số 25).)+ Trực tiếp: nộp tại Cục",
            [
                (
                    "truc_tiep",
                    "5",
                    "ngay",
                    "",
                    "50,000 Việt Nam Đồng (50.000đ/tem (Thông tư số 25).)",
                    "+ Trực tiếp: nộp tại Cục",
                )
            ],
        ),
        (
            "Trực tuyếnKhông phải trả kết quảMiễn phíQua Cổng",
            [("truc_tuyen", None, None, "Không phải trả kết quả", "Miễn phí", "Qua Cổng")],
        ),
        # 1 and 20,000 alone: no sum begins with 0
        ("Trực tuyến120,000 VNĐ", [("truc_tuyen", "1", None, "", "20,000 VNĐ", "")]),
        # 1 and 20, or 12 and 0, or 120: nobody knows
        ("Trực tuyến1150,000 VNĐ", [("truc_tuyen", None, None, "", "", "1150,000 VNĐ")]),
    ],
)
def test_ways_of_filing(cell: str, rows: list[tuple[object, ...]]) -> None:
    before, found = filing_rows(FILINGS_HEAD + cell)
    assert before == ""
    assert [(row.channel, row.count, row.unit, row.note, row.cost, row.description) for row in found] == rows


@pytest.mark.parametrize(
    ("cell", "cases"),
    [
        (f"--{PAPERS_HEAD}Tờ khai1 bản chính", [(None, [("Tờ khai", None, 1, None)])]),
        (
            f"--{PAPERS_HEAD}Đơn theo mẫu;Mẫu 18.docx1 bản chính,1 bản saoGiấy theo Nghị định 14/20201 bản sao",
            [(None, [("Đơn theo mẫu;", "Mẫu 18.docx", 1, 1), ("Giấy theo Nghị định 14/2020", None, None, 1)])],
        ),
        # numbers within a name are no cells
        (
            f"--{PAPERS_HEAD}a) Giấy phép: 01 bản chính; b) Bản khai: 01 bản chính0 bản chính",
            [(None, [("a) Giấy phép: 01 bản chính; b) Bản khai: 01 bản chính", None, 0, None)])],
        ),
        (
            f"Cấp mới{PAPERS_HEAD}Đơn1 bản chínhCấp lại{PAPERS_HEAD}Đơn.1 bản chính02 ảnh12 bản chính",
            [("Cấp mới", [("Đơn", None, 1, None)]), ("Cấp lại", [("Đơn.", None, 1, None), ("02 ảnh", None, 12, None)])],
        ),
        (f"--{PAPERS_HEAD}Tờ khai không ghi số bản", [(None, [("Tờ khai không ghi số bản", None, None, None)])]),
        (
            f"--{PAPERS_HEAD}Tờ khai Thông tư số 26/2025/TT-BNNMTMẫu số 03.docx1 bản chính",
            [(None, [("Tờ khai Thông tư số 26/2025/TT-BNNMT", "Mẫu số 03.docx", 1, None)])],
        ),
        (f"--{PAPERS_HEAD}Tờ khaiMau05.docx1 bản chính", [(None, [("Tờ khai", "Mau05.docx", 1, None)])]),
    ],
)
def test_papers(cell: str, cases: list[tuple[str | None, list[tuple[object, ...]]]]) -> None:
    rest, found = paper_cases(cell)
    assert rest == ""
    told = [(case.name, [(row.name, row.form, row.originals, row.copies) for row in case.papers]) for case in found]
    assert told == cases


@pytest.mark.parametrize(
    ("cell", "rows"),
    [
        ("Luật Hộ tịch60/2014/QH13", [("Luật Hộ tịch", "60/2014/QH13")]),
        # named by its own number, which then stands twice
        (
            "Luật 54/2019/QH1454/2019/QH14Nghị định 155/2020/NĐ-CP155/2020/NĐ-CPquy định khác15/2020/TT-BTC",
            [
                ("Luật 54/2019/QH14", "54/2019/QH14"),
                ("Nghị định 155/2020/NĐ-CP", "155/2020/NĐ-CP"),
                ("quy định khác", "15/2020/TT-BTC"),
            ],
        ),
        # a year before a number
        (
            "Nghị định số 40/2026/NĐ-CP ngày 25/01/202640/2026/NĐ-CP",
            [("Nghị định số 40/2026/NĐ-CP ngày 25/01/2026", "40/2026/NĐ-CP")],
        ),
        ("Về dữ liệuNghị quyết số 66.7/2025/NQ-CP", [("Nghị quyết số: Về dữ liệu", "66.7/2025/NQ-CP")]),
        ("Luật Thú yLuật 79/2015/QH13", [("Luật Thú y", "79/2015/QH13")]),
        (
            "Sửa đổi Thông tư số 38/2015/TT-BTC ngày 25/3/2015",
            [("Sửa đổi Thông tư số 38/2015/TT-BTC ngày 25/3/2015", None)],
        ),
        ("Không có thông tin", []),
    ],
)
def test_legal_basis(cell: str, rows: list[tuple[str, str | None]]) -> None:
    assert [(row.name, row.number) for row in basis_rows(BASIS_HEAD + cell)] == rows


def test_results_are_parted_from_the_page_around_them() -> None:
    rows, more, chrome = result_rows(f"Giấy khai sinhMã: KQ.G15.000151Bản sao{_MENU}")
    assert [(row.name, row.code) for row in rows] == [("Giấy khai sinh", "KQ.G15.000151"), ("Bản sao", None)]
    assert (more, "Nộp hồ sơ" in chrome) == ("", True)
    _, more, _ = result_rows("Giấy phépTừ khóaKhông có thông tinMô tảCấp lần đầuChọn cơ quan thực hiệnNộp hồ sơ")
    assert more == "Cấp lần đầu"


WORDS = st.text("abcđêÁ Ỹ1290./-,;()+\n", max_size=30)


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("1.000894", "1.000894"),
        (" 1.000894\n", "1.000894"),
        # cells that Excel takes for numbers
        ("2.0001", "2.000100"),
        ("1,000894", "1.000894"),
        ("１.０００８９４", "1.000894"),
        ("12", "12"),
        ("../../x", "../../x"),
    ],
)
def test_a_code_is_read_whatever_a_spreadsheet_made_of_it(written: str, code: str) -> None:
    assert code_of(written) == code


@given(st.lists(st.tuples(st.sampled_from(["Trực tiếp", "Trực tuyến"]), st.integers(0, 300), WORDS), max_size=4), WORDS)
def test_no_letter_of_a_filing_is_lost(rows: list[tuple[str, int, str]], before: str) -> None:
    cell = before + "".join(f"{channel}{count} NgàyMiễn phí{words}" for channel, count, words in rows)
    rest, found = filing_rows(cell)
    written = rest + "".join(f"{row.count or ''}{row.note}{row.cost}{row.description}" for row in found)
    names = {key: name for name, key in CHANNELS.items()}
    keywords = sum(_letters(names[row.channel]) + (row.unit == "ngay") * _letters("Ngày") for row in found)
    assert _letters(written) == _letters(cell) - keywords


@given(st.lists(st.tuples(WORDS, st.integers(0, 9)), max_size=5))
def test_no_letter_of_a_paper_is_lost(papers: list[tuple[str, int]]) -> None:
    cell = PAPERS_HEAD + "".join(f"{words}{count} bản chính" for words, count in papers)
    rest, cases = paper_cases(cell)
    written = rest + "".join(row.name + (row.form or "") for case in cases for row in case.papers)
    assert _letters(written) + 10 * len(papers) >= _letters(cell) - _letters(PAPERS_HEAD) - len(papers)


@given(st.lists(st.tuples(WORDS, st.sampled_from(["1/2020/NĐ-CP", "54/2019/QH14", "24/2021/QĐ-TTg"])), max_size=5))
def test_no_letter_of_a_basis_is_lost(documents: list[tuple[str, str]]) -> None:
    cell = "".join(name + number for name, number in documents)
    rows = basis_rows(cell)
    written = "".join(row.name + (row.number or "") for row in rows)
    assert _letters(written) + sum(row.dropped_letters for row in rows) == _letters(cell)


def _letters(text: str) -> int:
    return sum(map(str.isalnum, text))
