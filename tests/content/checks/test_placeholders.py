"""What is made up, or still to be written, is told of a site that is no demonstration; of a demonstration nothing."""

from pathlib import Path

import pytest

import small_repository
from cchc.content.demonstration import as_shown
from cchc.content.problems import Severity
from cchc.text.placeholders import PlaceholderKind, placeholders_in
from small_repository import add, add_news, make_official, problems_in, site_of

MADE_UP = [
    ("gopy@cchc-laichau.example", PlaceholderKind.ADDRESS),
    ("https://tiep-nhan.vidu.example/phan-anh", PlaceholderKind.ADDRESS),
    ("www.tinh.test.", PlaceholderKind.ADDRESS),
    ("HTTPS://CCHC.INVALID", PlaceholderKind.ADDRESS),
    ("ten@example.com", PlaceholderKind.ADDRESS),
    ("0213 000 0001", PlaceholderKind.TELEPHONE),
    ("02130000001", PlaceholderKind.TELEPHONE),
    ("(0213) 000.0009", PlaceholderKind.TELEPHONE),
    ("+84 213 000 0001", PlaceholderKind.TELEPHONE),
    ("024 0000 0000", PlaceholderKind.TELEPHONE),
    ("0900 000 000", PlaceholderKind.TELEPHONE),
    ("0123 456 789", PlaceholderKind.TELEPHONE),
    ("Cần đơn vị chủ quản quyết định", PlaceholderKind.UNDECIDED),
    ("**cần đơn vị chủ quản quyết định**", PlaceholderKind.UNDECIDED),
    ("(số giả định của trang)", PlaceholderKind.ASSUMED),
    ("Góp ý (địa chỉ giả định)", PlaceholderKind.ASSUMED),
    ("Đây là trang trình diễn", PlaceholderKind.DEMONSTRATION),
    ("Lorem ipsum dolor", PlaceholderKind.FILLER),
]
TRUE = [
    "0213 387 6543",
    "0213 000 1234",
    "1900 0000",
    "100 000 000 đồng",
    "2.090.000.000 đồng",
    "mã 000.00.00.H35",
    "1.000894",
    "001000000001",
    "https://dichvucong.gov.vn/test/example",
    "tệp mau.example.docx",
    "kiểm thử (test) hệ thống",
    "example.com.vn",
    "tình huống giả định trong hội thi",
    "Xử lý (tình huống giả định)",
    "chương trình diễn tại quận, huyện",
    "cần đơn vị chủ quản xác nhận",
]


@pytest.mark.parametrize(("text", "kind"), MADE_UP)
def test_placeholders_are_known_by_themselves(text: str, kind: PlaceholderKind) -> None:
    assert [found.kind for found in placeholders_in(text)] == [kind]
    (found,) = placeholders_in(f"Trước.\n{text}\nSau.")
    assert found.words in text
    assert found.start >= len("Trước.\n")


@pytest.mark.parametrize("text", TRUE)
def test_what_may_be_true_is_no_placeholder(text: str) -> None:
    assert list(placeholders_in(text)) == []


def test_a_real_site_without_placeholders_has_no_problem(repository: Path) -> None:
    make_official(repository)
    assert problems_in(repository) == []


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("0213 387 6543", "0213 000 0001", "kenh_tiep_nhan[1].gia_tri: “0213 000 0001” là số điện thoại giả định"),
        (
            "cchc.vidu.gov.vn/trang",
            "cchc.vidu.example/trang",
            "site_url: “cchc.vidu.example” là địa chỉ chỉ dùng làm ví dụ",
        ),
        ("dinh_danh: cchc.vidu.gov.vn", "dinh_danh: cchc.vidu.test", "nguon_tin.dinh_danh: “cchc.vidu.test”"),
        ("      - loai: dien_thoai\n", "      - loai: dien_thoai\n        minh_hoa: true\n", "[1].minh_hoa: phần này"),
        ("    phan_anh:\n", "    phan_anh:\n      minh_hoa: true\n", "extra.cchc.phan_anh.minh_hoa: phần này"),
        (
            "    phan_anh:\n",
            "    bien_tap: {don_vi: Cần đơn vị chủ quản quyết định}\n    phan_anh:\n",
            "extra.cchc.bien_tap.don_vi: “Cần đơn vị",
        ),
        ("extra:\n", "copyright: Trang trình diễn\nextra:\n", "copyright: “Trang trình diễn”"),
        ("    phan_anh:\n", "    hoi_dap: {thoi_han: 10, minh_hoa: true}\n    phan_anh:\n", "hoi_dap.minh_hoa: phần"),
    ],
)
def test_settings_are_told_at_their_line(repository: Path, old: str, new: str, told: str) -> None:
    make_official(repository)
    settings = repository / "mkdocs.yml"
    text = settings.read_text("utf-8")
    assert old in text
    changed = text.replace(old, new, 1)
    settings.write_text(changed, "utf-8")
    (problem,) = problems_in(repository)
    assert told in str(problem)
    assert problem.is_error
    word = told.partition("“")[2].partition("”")[0] or "minh_hoa"
    line = changed.splitlines()[problem.line - 1]
    assert word in line or word in changed.splitlines()[problem.line]
    settings.write_text(changed.replace("demo: false", "demo: true"), "utf-8")
    assert problems_in(repository) == []


@pytest.mark.parametrize(
    ("front", "body", "told"),
    [
        ({"minh_hoa": True}, "Nội dung.\n", "tin.md:5: minh_hoa: mục này là minh họa; xóa tệp"),
        (
            {"nguon": {"ten": "Báo", "url": "https://bao.example/1"}},
            "Nội dung.\n",
            "tin.md:7: nguon.url: “bao.example”",
        ),
        ({}, "Một.\n\nGọi 0213 000 0001.\n", "tin.md:8: (nội dung): “0213 000 0001” là số điện thoại"),
        (
            {},
            '<!-- cchc:placeholder what="Ai trả lời" -->\n',
            "tin.md:6: (nội dung): chỗ này còn phải viết: Ai trả lời",
        ),
    ],
)
@pytest.mark.parametrize("draft", [False, True])
def test_items_are_told_at_their_line_and_only_what_the_public_sees_stops_a_build(
    repository: Path, front: dict[str, object], body: str, told: str, draft: bool
) -> None:
    make_official(repository)
    add_news(repository, "news/2026/tin.md", body, **front, **({"draft": True} if draft else {}))
    (problem,) = problems_in(repository)
    assert told.partition(":")[2].partition(":")[2] in str(problem).replace("cảnh báo: ", "")
    assert problem.severity is (Severity.WARNING if draft else Severity.ERROR)
    if not draft:
        assert f"news/2026/{told}" in str(problem)
    make_demonstration(repository)
    assert problems_in(repository) == []


def test_an_illustration_is_told_once_whatever_is_in_it(repository: Path) -> None:
    make_official(repository)
    add_news(repository, "news/2026/tin.md", "Gọi 0213 000 0001, 0900 000 000.\n", minh_hoa=True)
    assert [problem.key for problem in problems_in(repository)] == ["minh_hoa"]


def make_demonstration(root: Path) -> None:
    settings = root / "mkdocs.yml"
    settings.write_text(settings.read_text("utf-8").replace("demo: false", "demo: true"), "utf-8")


PAGE = """\
# Trang

<!-- cchc:demo -->
Đây là trang trình diễn: [tin](/news/2026/khong-co.md).
<!-- cchc:end-demo -->

Cuối.
"""


def test_what_only_a_demonstration_says_is_gone_with_it(repository: Path) -> None:
    make_official(repository)
    add(repository, "docs/trang.md", {"title": "Trang"}, PAGE)
    assert problems_in(repository) == []
    (page,) = (item for item in site_of(repository).items if item.path == "docs/trang.md")
    assert page.body == "# Trang\n\n\n\n\n\nCuối.\n"


def test_a_demonstration_says_it_without_the_marks(repository: Path) -> None:
    small_repository.add(
        repository, "docs/trang.md", {"title": "Trang"}, PAGE.replace("/news/2026/khong-co.md", "/trang.md")
    )
    (page,) = (item for item in site_of(repository).items if item.path == "docs/trang.md")
    assert page.body == "# Trang\n\n\nĐây là trang trình diễn: [tin](/trang.md).\n\n\nCuối.\n"
    assert as_shown(page, is_demo=True) is page


@pytest.mark.parametrize(
    ("body", "line"),
    [
        ("<!-- cchc:demo -->\nMột.\n", 4),
        ("Một.\n<!-- cchc:end-demo -->\n", 5),
        ("<!-- cchc:demo -->\nMột.\n<!-- cchc:demo -->\nHai.\n<!-- cchc:end-demo -->\n", 4),
    ],
)
def test_a_mark_without_its_partner_is_told(repository: Path, body: str, line: int) -> None:
    add(repository, "docs/trang.md", {"title": "Trang"}, body)
    (problem,) = problems_in(repository)
    assert (problem.line, problem.is_error) == (line, True)
    assert "thiếu một trong hai" in problem.message


def test_marks_in_fenced_code_are_an_example(repository: Path) -> None:
    body = "```\n<!-- cchc:demo -->\n<!-- cchc:end-demo -->\n```\n"
    add(repository, "docs/trang.md", {"title": "Trang"}, body)
    (page,) = (item for item in site_of(repository).items if item.path == "docs/trang.md")
    assert page.body == body


@pytest.mark.parametrize(
    ("place", "heir", "is_told"),
    [
        ("tỉnh Lai Châu", None, False),
        ("huyện Tam Đường, tỉnh Lai Châu", None, False),
        (None, None, False),
        ("thành phố Cần Thơ", None, True),
        ("huyện Thạnh Trị, tỉnh Sóc Trăng", None, True),
        ("tỉnh Cũ", "UBND tỉnh Lai Châu", False),
    ],
)
def test_plans_of_another_place_are_a_warning(
    repository: Path, place: str | None, heir: str | None, is_told: bool
) -> None:
    make_official(repository)
    ended = {"hieu_luc_den": "2025-06-30", "ke_thua_boi": [heir]} if heir else {}
    issuer = {"title": "UBND nơi ban hành", "loai": "ubnd", "dia_ban": place, **ended}
    add(repository, "docs/co-quan/noi-ban-hanh.md", issuer)
    small_repository.add_plan(repository, co_quan_ban_hanh="UBND nơi ban hành", ngay_ban_hanh="2025-01-05", nam=2025)
    told = [problem for problem in problems_in(repository) if "không thuộc địa bàn của trang" in problem.message]
    assert [problem.severity for problem in told] == ([Severity.WARNING] if is_told else [])
