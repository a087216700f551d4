"""What leads to a person is told in all content but questions, where it is an error; official contacts are not."""

from pathlib import Path

import pytest

from sample_files import add_file
from small_repository import add, add_news, add_plan, problems_in

TOLD = [
    "Gọi anh Tư 0912 345 678",
    "Thư: nguyenvana@gmail.com",
    "Thư: nguyenvana@congty.example",
    "Căn cước 001085012345",
    "CMND số 123456789",
    "CMND 123 456 789",
    "Hộ chiếu số C1234567",
    "Số tài khoản: 0123456789012 tại ngân hàng",
    "Ông Nguyễn Văn A, sinh ngày 12/03/1985",
    "Bà Trần Thị B sinh ngày 2 tháng 9 năm 1990",
]
LEFT = [
    "Đường dây nóng 1900 1234, 1800 6789, 113, 1022",
    "Gọi 0213 000 0001 hoặc +84 213 000 0001",
    "Gọi 0213 000 0002",
    "Gọi 0900 000 000 hoặc 0123 456 789",
    "Thư: vanthu@laichau.gov.vn, hotro@chinhphu.vn",
    "Thư: khac@snv.vidu.example",
    "Quyết định số 123456789/QĐ-UBND",
    "Mã số thuế: 0101234567, mã hồ sơ 0912345678",
    "Kinh phí 500.000.000, dự toán 500000000",
    "Số tiền 123456789 đồng; 1.200.000.000 đồng",
    "Số tài khoản: 3511.0.1234567 tại Kho bạc Nhà nước tỉnh",
    "Thủ tục 1.000894, 2.000815; ngày 20/11/2026; giai đoạn 2021-2030",
    "Lưu học sinh ngày 12/03/2026 lên đường",
    "https://dichvucong.gov.vn/019d2bfe-0b8b-734f-811d-368881020f10",
]


@pytest.fixture(autouse=True)
def _agency(repository: Path) -> None:
    front = {"title": "Sở Tư pháp", "loai": "so", "dien_thoai": ["0213 000 0002"], "email": ["a@snv.vidu.example"]}
    add(repository, "docs/co-quan/so-tu-phap.md", front)


@pytest.mark.parametrize("text", TOLD)
def test_a_persons_data_are_a_warning(repository: Path, text: str) -> None:
    add_news(repository, "news/2026/tin.md", f"Đầu.\n\n{text}.\n")
    (problem,) = problems_in(repository)
    assert (problem.path, problem.line, problem.is_error) == ("news/2026/tin.md", 8, False)
    assert "…" in problem.message
    assert not any(word in problem.message for word in text.split() if len(word) > 8)


@pytest.mark.parametrize("name", ["dsc000123456.jpg", "img_20261105_093012.jpg", "z4871234567890_0123abcd.jpg"])
@pytest.mark.parametrize("text", ["[a](/tep/{})", "[a](/tep/{}#x) b", '<a href="/tep/{}">a</a>', "[a]: /tep/{}"])
def test_the_name_of_a_file_is_no_text(repository: Path, name: str, text: str) -> None:
    add_file(repository, f"docs/tep/{name}")
    body = f"Lời {text.format(name)}\n" if not text.startswith("[a]:") else f"[a]\n\n{text.format(name)}\n"
    add_news(repository, "news/2026/tin.md", body, tep={"ten": "A", "duong_dan": f"/tep/{name}"})
    assert problems_in(repository) == []


def test_a_number_in_the_name_of_a_file_is_told_once_and_elsewhere_again(repository: Path) -> None:
    add_file(repository, "docs/tep/0912345678.pdf")
    add_news(repository, "news/2026/tin.md", "[a](/tep/0912345678.pdf)\n")
    assert [problem.path for problem in problems_in(repository)] == ["docs/tep/09…78.pdf"]
    add_news(repository, "news/2026/tin.md", "[a](/tep/0912345678.pdf)\n\nGọi 0912345678 (xem 0912345678.doc)\n")
    assert [(problem.path, problem.line) for problem in problems_in(repository)] == [
        ("docs/tep/09…78.pdf", 1),
        ("news/2026/tin.md", 8),
    ]


@pytest.mark.parametrize("text", LEFT)
def test_offices_money_and_codes_are_left_alone(repository: Path, text: str) -> None:
    add_news(repository, "news/2026/tin.md", f"{text}.\n")
    assert problems_in(repository) == []


def test_a_key_of_the_front_matter_is_named(repository: Path) -> None:
    task = {"ma": "1", "noi_dung": "Việc", "chu_tri": ["Sở Nội vụ"], "ket_qua": "Gọi 0912 345 678"}
    add_plan(repository, nhiem_vu=[task])
    (problem,) = problems_in(repository)
    assert problem.key == "nhiem_vu[1].ket_qua"


def test_what_stands_twice_is_told_once(repository: Path) -> None:
    add_news(
        repository, "news/2026/tin.md", "Gọi 0912 345 678.\n\nGọi +84 912 345 678.\n", description="Gọi 0912345678"
    )
    (problem,) = problems_in(repository)
    assert problem.key == "description"


def test_the_settings_are_looked_at(repository: Path) -> None:
    settings = repository / "mkdocs.yml"
    text = settings.read_text("utf-8").replace("Ghi nhận phản ánh", "Gọi anh Tư 0912 345 678")
    settings.write_text(text, "utf-8")
    (problem,) = problems_in(repository)
    assert (problem.path, problem.key, problem.is_error) == (
        "mkdocs.yml",
        "extra.cchc.phan_anh.cac_buoc[1].mo_ta",
        False,
    )
