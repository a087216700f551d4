"""Files beside the pages: kinds, sizes, persons in their names and in what programs wrote into them."""

from pathlib import Path

import pytest

from cchc.content.problems import Severity
from sample_files import add_file, core_properties, office, pdf, sample
from small_repository import SETTINGS, add_news, add_plan, problems_in

ERROR, WARNING = Severity.ERROR, Severity.WARNING


def with_settings(root: Path, rules: str) -> None:
    settings = SETTINGS.replace("plugins:", f"    tep: {{{rules}}}\nplugins:")
    (root / "mkdocs.yml").write_text(settings, "utf-8")


def attached(root: Path, path: str, content: bytes | None = None) -> list[tuple[str, Severity, str]]:
    """What is told where news offer a file, by the place it is told at."""
    add_file(root, f"docs/tep/{path}", content)
    add_news(root, tep=[{"ten": "A", "duong_dan": f"/tep/{path}"}])
    return [(each.path, each.severity, each.message) for each in problems_in(root)]


@pytest.mark.parametrize(
    ("rules", "path", "is_good"),
    [
        ("loai: [pdf]", "a.pdf", True),
        ("loai: [.PDF]", "a.pdf", True),
        ("loai: [pdf]", "a.png", False),
        ("loai: [pdf, zip]", "a.zip", True),
        ("loai: [png]", "a.pdf", False),
        ("nhac_tu_mb: 1", "a.zip", False),
    ],
)
def test_the_settings_list_the_kinds(repository: Path, rules: str, path: str, is_good: bool) -> None:
    with_settings(repository, rules)
    told = attached(repository, path)
    assert [severity for _, severity, _ in told] == ([] if is_good else [ERROR])
    assert is_good or "thêm vào extra.cchc.tep.loai" in told[0][2]


@pytest.mark.parametrize(
    ("rules", "size", "severity"),
    [
        ("nhac_tu_mb: 1", 999_000, None),
        ("nhac_tu_mb: 1", 1_000_000, WARNING),
        ("nhac_tu_mb: 1, toi_da_mb: 2", 2_000_000, WARNING),
        ("nhac_tu_mb: 1, toi_da_mb: 2", 2_000_001, ERROR),
        ("", 9_999_999, None),
        ("", 10_000_000, WARNING),
        ("", 50_000_001, ERROR),
    ],
)
def test_a_size_is_warned_of_and_another_stops(
    repository: Path, rules: str, size: int, severity: Severity | None
) -> None:
    with_settings(repository, rules)
    content = sample("mp3")
    told = attached(repository, "a.mp3", content + bytes(size - len(content)))
    assert [found for _, found, _ in told] == ([severity] if severity else [])
    assert not severity or "MB" in told[0][2]


def test_an_author_is_told_at_the_items_that_name_the_file(repository: Path) -> None:
    add_file(repository, "docs/tep/a.docx", office("docx", core_properties("Trần Thị Mai")))
    add_news(repository, "news/2026/a.md", "Lời.\n\n[a](/tep/a.docx)\n")
    add_news(repository, "news/2026/b.md", tep=[{"ten": "A", "duong_dan": "/tep/a.docx"}])
    add_plan(repository, nhiem_vu=[{"ma": "1", "noi_dung": "Việc [a](/tep/a.docx)", "chu_tri": "Sở Nội vụ"}])
    told = problems_in(repository)
    assert [(each.path, each.line, each.key) for each in told] == [
        ("news/2026/a.md", 8, "(nội dung)"),
        ("news/2026/b.md", 7, "tep[1].duong_dan"),
        ("plans/2026/thu.md", 10, "nhiem_vu[1].noi_dung"),
    ]
    assert all(not each.is_error and "“Tr…ai”" in each.message and "Kiểm tra tài liệu" in each.message for each in told)
    assert not any("Trần Thị" in each.message for each in told)


def test_an_author_of_a_file_that_nobody_names_is_not_told(repository: Path) -> None:
    add_file(repository, "docs/tep/a.pdf", pdf("Trần Thị Mai"))
    (problem,) = problems_in(repository)
    assert "không trang nào dẫn đến" in problem.message


@pytest.mark.parametrize(
    ("path", "hidden", "kind"),
    [
        ("0912345678.pdf", "09…78", "số điện thoại"),
        ("lien-he-0912.345.678.pdf", "09…78", "số điện thoại"),
        ("0912_345_678.pdf", "09…78", "số điện thoại"),
        ("sdt0912345678.pdf", "09…78", "số điện thoại"),
        ("cccd-012345678901.pdf", "01…01", "số căn cước"),
        ("cmnd123456789.pdf", "12…89", "số căn cước"),
        ("123456789/don.pdf", "12…89", "số căn cước"),
        ("nguyen.a@vidu.example.pdf", "ng…df", "địa chỉ thư điện tử"),
    ],
)
def test_a_person_in_the_name_of_a_file_is_told(repository: Path, path: str, hidden: str, kind: str) -> None:
    told = [message for _, severity, message in attached(repository, path) if severity is WARNING]
    assert any(f"“{hidden}”" in message and kind in message for message in told), told


def test_the_number_is_not_repeated_in_the_log(repository: Path) -> None:
    add_file(repository, "docs/tep/Don 0912345678.pdf")
    assert not any("0912345678" in str(each) for each in problems_in(repository))


@pytest.mark.parametrize(
    "path",
    [
        "165-kh-ubnd-2019.pdf",
        "20261105.pdf",
        "img_20261105_093012.jpg",
        "dsc000123456.jpg",
        "1.000894.pdf",
        "bao-cao-2021-2030.pdf",
        "0213-000-0001.pdf",
        "z4871234567890_0123abcd.jpg",
        "h40.16-261105-0001.pdf",
    ],
)
def test_days_numbers_of_documents_and_official_telephones_are_no_persons(repository: Path, path: str) -> None:
    assert attached(repository, path) == []
