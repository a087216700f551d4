"""An item as an entry: its id, its day, who speaks, what it is about, which files go with it."""

from datetime import date
from pathlib import Path

import pytest

from cchc.facts.feeds.item_entries import Category, FeedEntry, item_entry
from cchc.pictures.making import make_picture
from cchc.pictures.reading import Form
from procedures import PATH, add_procedure
from sample_files import add_file, sample
from sample_pictures import bytes_of, shades
from small_repository import NEWS, add, add_news, add_plan, site_of


def entry_of(root: Path, path: str = "news/2026/tin.md") -> FeedEntry | None:
    site = site_of(root)
    item = site.item_at(path)
    assert item is not None
    return item_entry(site, item)


def news_entry(root: Path, path: str = "news/2026/tin.md", /, **changes: object) -> FeedEntry:
    add_news(root, path, **changes)
    entry = entry_of(root, path)
    assert entry is not None
    return entry


@pytest.mark.parametrize(
    ("file", "changes"),
    [
        ("tin", {"title": "Tên khác"}),
        ("tin", {"id": "dia-chi-khac"}),
        ("tin", {"id": "dia-chi-khac", "chuyen_tu": ["/tin-tuc/2026/tin/"]}),
        ("tin", {"id": "dia-chi-moi", "chuyen_tu": ["/tin-tuc/2026/dia-chi-khac/"]}),
        ("ten-moi", {"chuyen_tu": ["/tin-tuc/2026/tin/"]}),
        ("ten-moi-nua", {"chuyen_tu": ["tin-tuc/2026/tin", "/tin-tuc/2026/ten-moi/"]}),
        ("tin", {"chuyen_tu": ["/trang-cu/tin/", "/tin-tuc/tin/"]}),
        ("tin", {"date": "2026-05-05", "chuyen_muc": "thong_bao"}),
    ],
)
def test_an_id_stays(repository: Path, file: str, changes: dict[str, object]) -> None:
    """Through a new title, a new address, a new name of the file that tells the old one."""
    assert news_entry(repository, f"news/2026/{file}.md", **changes).name == "news/2026/tin"


@pytest.mark.parametrize(
    ("state", "decision", "title"),
    [
        ("moi", "ngay: 2026-03-05", "Mới: Đăng ký thử"),
        ("sua_doi", "ngay: 2026-03-05", "Sửa đổi: Đăng ký thử"),
        ("bai_bo", "ngay: 2026-03-05", "Bãi bỏ: Đăng ký thử"),
        ("con_hieu_luc", "ngay: 2026-03-05", None),
        ("moi", 'ngay: "2026-03"', None),
        ("moi", "ngay: 2026", None),
        ("moi", "", None),
        ("moi", None, None),
    ],
)
def test_a_procedure_is_news_when_a_decision_with_a_day_made_it_so(
    repository: Path, state: str, decision: str | None, title: str | None
) -> None:
    """The day of a comparison is not that of a decision, and none is invented."""
    number = 'so_ky_hieu: "10/QĐ-UBND"'
    whole = "" if decision is None else f"{{{number}, {decision}}}" if decision else f"{{{number}}}"
    add_procedure(repository, tinh_trang=state, quyet_dinh_cong_bo=whole)
    entry = entry_of(repository, PATH)
    assert (entry.title if entry else None) == title
    assert entry is None or entry.published.date() == date(2026, 3, 5)


def test_another_decision_on_a_procedure_is_another_entry(repository: Path) -> None:
    names = set()
    for state, number in (("moi", "10"), ("sua_doi", "11"), ("sua_doi", "12"), ("bai_bo", "13")):
        decision = f'{{so_ky_hieu: "{number}/QĐ-UBND", ngay: 2026-03-05}}'
        add_procedure(repository, tinh_trang=state, quyet_dinh_cong_bo=decision)
        entry = entry_of(repository, PATH)
        assert entry is not None
        names.add(entry.name)
    assert len(names) == 4


def test_a_type_without_a_feed_has_no_entries(repository: Path) -> None:
    add(repository, "docs/trang.md", {"title": "Trang", "dang_tu": "2026-05-04"})
    assert entry_of(repository, "docs/trang.md") is None


@pytest.mark.parametrize(
    ("changes", "authors"),
    [
        ({"tac_gia": "Ban biên tập", "don_vi": "Sở Nội vụ"}, ("Ban biên tập",)),
        ({"don_vi": "Sở Nội vụ"}, ("Sở Nội vụ",)),
        ({}, ()),
    ],
)
def test_the_author_is_a_person_else_the_unit(
    repository: Path, changes: dict[str, object], authors: tuple[str, ...]
) -> None:
    assert news_entry(repository, **changes).authors == authors


def test_a_plan_is_spoken_by_its_issuer(repository: Path) -> None:
    add_plan(repository)
    entry = entry_of(repository, "plans/2026/thu.md")
    assert entry is not None
    assert entry.authors == ("UBND tỉnh Lai Châu",)


def test_what_an_entry_is_about(repository: Path) -> None:
    entry = news_entry(repository, linh_vuc=["the_che"], don_vi="Sở Nội vụ", tags=["Một cửa"])
    assert entry.categories == (
        Category("chuyen-muc", "tin_tuc", "Tin tức"),
        Category("linh-vuc", "the_che", "Cải cách thể chế"),
        Category("co-quan", "so-noi-vu", "Sở Nội vụ tỉnh Lai Châu"),
        Category("the", "mot-cua", "Một cửa"),
        Category("loai", "tin-tuc", "Tin, bài"),
    )


def test_a_correction_is_told_and_renews_the_entry(repository: Path) -> None:
    corrected = [{"ngay": "2026-06-01", "noi_dung": "Sửa số"}]
    entry = news_entry(repository, ghi_chu_sua=corrected)
    assert entry.corrections == ((date(2026, 6, 1), "Sửa số"),)
    assert (entry.published.date(), entry.updated.date()) == (date(2026, 5, 4), date(2026, 6, 1))


def test_files_have_their_true_length_and_a_type_that_no_machine_decides(repository: Path) -> None:
    for name in ("so-01.mp3", "bang.xlsx"):
        add_file(repository, f"docs/{name}")
    (repository / "docs/anh.heic").write_bytes(bytes_of(shades(64, 48), "HEIF"))
    attached = [{"ten": "Bảng", "duong_dan": "/bang.xlsx"}]
    picture = {"tep": "/anh.heic", "mo_ta": "Quang cảnh"}
    audio = {"tep": "/so-01.mp3", "ban_ghi_loi": "Lời."}
    made = make_picture((repository / "docs/anh.heic").read_bytes(), Form.JPEG)[0].content
    entry = news_entry(repository, tep=[*attached, attached[0]], anh=picture, audio=audio)
    sheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    assert [(file.address, file.kind, file.length, file.title, file.is_recording) for file in entry.files] == [
        ("so-01.mp3", "audio/mpeg", len(sample("mp3")), NEWS["title"], True),
        ("anh.jpg", "image/jpeg", len(made), "Quang cảnh", False),
        ("bang.xlsx", sheet, len(sample("xlsx")), "Bảng", False),
    ]
    assert entry.picture == "anh.jpg"
