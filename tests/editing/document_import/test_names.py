"""Names of offices, titles and signers, which documents print in capitals and in pieces."""

import pytest

from cchc.editing.document_import.agency_cells import agencies_in, lead_and_support
from cchc.editing.document_import.citations import citations
from cchc.editing.document_import.columns import Column, column_of
from cchc.editing.document_import.issuers import issuer_by_text, issuer_of_lines, level_of
from cchc.editing.document_import.letterhead import day_in, number_in
from cchc.editing.document_import.names import in_running_text
from cchc.editing.document_import.signature import recipients, signature


@pytest.mark.parametrize(
    ("lines", "issuer", "level"),
    [
        (["ỦY BAN NHÂN DÂN", "TỈNH LAI CHÂU"], "UBND tỉnh Lai Châu", "tinh"),
        (["UỶ BAN NHÂN DÂN TỈNH BÌNH PHƯỚC"], "UBND tỉnh Bình Phước", "tinh"),
        (["ỦY BAN NHÂN DÂN", "THÀNH PHỐ HẢI PHÒNG"], "UBND thành phố Hải Phòng", "tinh"),
        (["ỦY BAN NHÂN DÂN", "THÀNH PHỐ HƯNG YÊN"], "UBND thành phố Hưng Yên", "huyen"),
        (["UBND HUYỆN THẠNH TRỊ"], "UBND huyện Thạnh Trị", "huyen"),
        (["ỦY BAN NHÂN DÂN", "XÃ TAM ĐƯỜNG"], "UBND xã Tam Đường", "xa"),
        (["UBND TỈNH LAI CHÂU", "SỞ NỘI VỤ"], "Sở Nội vụ", "so_nganh"),
        (["UBND HUYỆN THẠNH TRỊ", "PHÒNG NỘI VỤ"], "Phòng Nội vụ", "huyen"),
        (["TỈNH ỦY LAI CHÂU"], "Tỉnh ủy Lai Châu", "tinh"),
        (["BỘ NỘI VỤ"], "Bộ Nội vụ", "so_nganh"),
    ],
)
def test_who_issues(lines: list[str], issuer: str, level: str) -> None:
    found, above = issuer_of_lines(lines, [])
    assert found == issuer
    assert level_of(issuer, above).value == level


def test_the_spelling_of_the_text_goes_first() -> None:
    found, above = issuer_of_lines(
        ["UBND TỈNH LAI CHÂU", "SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH"], ["Sở Văn hóa, Thể thao và Du lịch ban hành"]
    )
    assert (found, above) == ("Sở Văn hóa, Thể thao và Du lịch", "UBND tỉnh Lai Châu")


@pytest.mark.parametrize(
    ("texts", "place", "issuer"),
    [
        (["UBND thành phố đề ra Kế hoạch", "ở thành phố Cần Thơ"], "Cần Thơ", "UBND thành phố Cần Thơ"),
        (["của UBND tỉnh Hưng Yên", "UBND thành phố Hưng Yên ban hành"], "TP. Hưng Yên", "UBND thành phố Hưng Yên"),
        (["Ủy ban nhân dân (UBND) huyện Thạnh Trị xây dựng"], "Thanh Trị", "UBND huyện Thạnh Trị"),
        (["không nói gì"], None, None),
    ],
)
def test_who_issues_where_there_is_no_letterhead(texts: list[str], place: str | None, issuer: str | None) -> None:
    assert issuer_by_text(texts, place) == issuer


@pytest.mark.parametrize(
    ("printed", "number", "symbol"),
    [
        ("993/KH-UBND", "993/KH-UBND", None),
        (" 06 /KH - UBND", "06/KH-UBND", None),
        ("45-KH/TU", "45-KH/TU", None),
        ("34/2004/QĐ-UB", "34/2004/QĐ-UB", None),
        ("        /KH-UBND", None, "KH-UBND"),
        ("…/QĐ-UBND", None, "QĐ-UBND"),
        ("", None, None),
    ],
)
def test_numbers(printed: str, number: str | None, symbol: str | None) -> None:
    assert number_in(printed) == (number, symbol)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Lai Châu, ngày 01 tháng 6 năm 2017", "2017-06-01"),
        ("ngày 14 tháng5 năm 2008", "2008-05-14"),
        ("ngày 5/2/2026", "2026-02-05"),
        ("ngày    tháng 3 năm 2026", "2026-03"),
        ("ngày … tháng … năm 2022", "2022"),
        ("ngày 31 tháng 02 năm 2026", "None"),
        ("không có ngày", "None"),
    ],
)
def test_days(text: str, day: str) -> None:
    assert str(day_in(text)) == day


@pytest.mark.parametrize(
    ("printed", "written"),
    [
        ("TRIỂN KHAI CẢI CÁCH trên địa bàn xã", "triển khai cải cách trên địa bàn xã"),
        ("Giám sát UBND TP và HĐND TP", "Giám sát UBND TP và HĐND TP"),
        ("CỦA SỞ NỘI VỤ NĂM 2026", "của Sở Nội vụ năm 2026"),
    ],
)
def test_capitals_in_titles(printed: str, written: str) -> None:
    assert in_running_text(printed, [], ["Sở Nội vụ"]) == written


@pytest.mark.parametrize(
    ("lines", "names"),
    [
        (["Sở Nội vụ, Sở Tư pháp và Sở Y tế"], ["Sở Nội vụ", "Sở Tư pháp", "Sở Y tế"]),
        (["Sở Văn hóa, Thể thao và Du lịch, Sở Nội vụ"], ["Sở Văn hóa, Thể thao và Du lịch", "Sở Nội vụ"]),
        (["Các sở, ban, ngành; UBND các xã, phường"], ["Các sở, ban, ngành", "UBND các xã, phường"]),
        (["Văn phòng HĐND và UBND"], ["Văn phòng HĐND và UBND"]),
        (["Đài Phát thanh - Truyền hình tỉnh"], ["Đài Phát thanh - Truyền hình tỉnh"]),
        (["1. Các ban, phòng ngành 2. UBND các xã"], ["Các ban, phòng ngành", "UBND các xã"]),
        (["- Sở Nội vụ;", "- Báo Lai Châu."], ["Sở Nội vụ", "Báo Lai Châu"]),
        (["Hội đồng", "cấp Nhà nước"], ["Hội đồng cấp Nhà nước"]),
        (["Cơ quan chủ trì", "Đề tài"], ["Cơ quan chủ trì Đề tài"]),
        (["Bộ KH&CN", "(Vụ Chuyên ngành,", "Vụ Kế hoạch)"], ["Bộ KH&CN (Vụ Chuyên ngành, Vụ Kế hoạch)"]),
        (["Phòng Nội vụ, phòng VHTT TP"], ["Phòng Nội vụ", "phòng VHTT TP"]),
    ],
)
def test_agencies_of_a_cell(lines: list[str], names: list[str]) -> None:
    assert agencies_in(lines) == names


def test_one_column_for_leaders_and_others() -> None:
    assert lead_and_support(["Chủ trì: Sở Nội vụ.", "Phối hợp: các sở"]) == (["Sở Nội vụ"], ["các sở"])
    assert lead_and_support(["Sở Nội vụ"]) == (["Sở Nội vụ"], [])


def test_signers() -> None:
    full = signature(["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "(Đã ký)", "NGUYỄN VĂN MẪU"])
    assert (full.form, full.title, full.name) == ("KT. CHỦ TỊCH", "Phó Chủ tịch", "Nguyễn Văn Mẫu")
    party = signature(["T/M BAN THƯỜNG VỤ", "PHÓ BÍ THƯ", "Nguyễn Văn Mẫu"])
    assert (party.form, party.title, party.name) == ("T/M BAN THƯỜNG VỤ", "Phó Bí thư", "Nguyễn Văn Mẫu")
    assert signature(["Lời cuối."]).name is None


def test_recipients_end_with_the_filing_code() -> None:
    names, taken = recipients(["Nơi nhận:", "- Bộ Nội vụ (b/c);", "- UBND các xã,", "- Lưu: VT.", "CHỦ TỊCH"])
    assert (names, taken) == (["Bộ Nội vụ (b/c)", "UBND các xã"], 4)


@pytest.mark.parametrize(
    ("sentence", "cited"),
    [
        (
            "Căn cứ Luật Tổ chức HĐND và UBND ngày 26/11/2003;",
            [{"ngay": "2003-11-26", "trich_yeu": "Luật Tổ chức HĐND và UBND"}],
        ),
        (
            "Căn cứ Thông báo số 1/TB-VPCP ngày 2/3/2007 của Văn phòng Chính phủ về rà soát theo Chỉ thị "
            "số 38/2005/CT-TTg;",
            [
                {
                    "so_ky_hieu": "1/TB-VPCP",
                    "ngay": "2007-03-02",
                    "co_quan": "Văn phòng Chính phủ",
                    "trich_yeu": "Về rà soát theo Chỉ thị số 38/2005/CT-TTg",
                }
            ],
        ),
        (
            "Thực hiện Nghị quyết số 76/NQ-CP ngày 15/7/2021 của Chính phủ; Kế hoạch số 12/KH-UBND, UBND xã xây dựng:",
            [{"so_ky_hieu": "76/NQ-CP", "ngay": "2021-07-15", "co_quan": "Chính phủ"}, {"so_ky_hieu": "12/KH-UBND"}],
        ),
        ("Để thực hiện nhiệm vụ, UBND tỉnh ban hành kế hoạch.", []),
    ],
)
def test_what_it_rests_on(sentence: str, cited: list[dict[str, str]]) -> None:
    assert citations([sentence]) == cited


@pytest.mark.parametrize(
    ("column", "headings"),
    [
        (Column.NUMBER, "STT; TT; Số TT; Số thứ tự"),
        (
            Column.TASK,
            "Nội dung, nhiệm vụ; Nội dung tuyên truyền; Nội dung các bước công việc; Hoạt động; Công việc; Mục tiêu",
        ),
        (
            Column.LEAD,
            "Đơn vị chủ trì thực hiện; CQ chủ trì; Đơn vị, cá nhân thực hiện; Phân công; Cơ quan tham mưu; Đơn vị",
        ),
        (Column.SUPPORT, "Phối hợp; ĐV phối hợp; Đơn vị phối hợp thực hiện"),
        (Column.BOTH, "Cơ quan chủ trì/phối hợp; Cơ quan chủ trì, phối hợp"),
        (Column.PRODUCT, "Sản phẩm; Kết quả/Sản phẩm; Kết quả đạt được; Sản phẩm hoàn thành"),
        (
            Column.TIME,
            "Thời gian thời gian; Thời hạn; Tiến độ thực hiện; Thời gian hoàn thành/trình; Lộ trình; Kết thúc",
        ),
        (Column.START, "Bắt đầu; Từ ngày"),
        (Column.GROUP, "Nhóm nhiệm vụ; Lĩnh vực"),
        (Column.NOTE, "Ghi chú"),
        (None, "Kinh phí; Căn cứ; Đối tượng; Địa điểm"),
    ],
)
def test_headings_of_columns(column: Column | None, headings: str) -> None:
    assert {column_of(heading) for heading in headings.split("; ")} == {column}
