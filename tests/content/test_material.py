"""Publicity material: it is there, and everybody can take it in."""

from pathlib import Path

import pytest

from cchc.content.material import Material
from cchc.content.problems import Problem
from cchc.content.terms import Language
from sample_files import add_file
from small_repository import add, problems_in, site_of

PATH = "docs/tai-lieu/ap-phich.md"
FILE = [{"ten": "Bản in", "duong_dan": "/tep/a.svg"}]
MATERIAL: dict[str, object] = {
    "title": "Áp phích thử",
    "loai": "ap_phich",
    "mo_ta_anh": "Ba bước gửi ý kiến",
    "don_vi": "Sở Nội vụ",
    "ngay": "2026-11-20",
    "tep": FILE,
}


def problems_of(root: Path, body: str = "Nội dung.\n", /, **changes: object) -> list[Problem]:
    add_file(root, "docs/tep/a.svg")
    add(root, "docs/tep.md", {"title": "Tệp"}, "[A](/tep/a.svg)\n")
    add(root, PATH, {**MATERIAL, **changes}, body)
    return problems_in(root)


@pytest.mark.parametrize(
    "changes",
    [
        {},
        {"ngon_ngu": "mong"},
        {"loai": "video", "ban_ghi_loi": "Xin chào", "mo_ta_anh": None},
        {"loai": "khau_hieu", "tep": None, "mo_ta_anh": None},
    ],
)
def test_good_material_has_no_problem(repository: Path, changes: dict[str, object]) -> None:
    assert problems_of(repository, **changes) == []


@pytest.mark.parametrize(
    ("changes", "line", "key", "words"),
    [
        ({"loai": "to_roi"}, 3, "loai", "to_gap, pano"),
        ({"don_vi": None}, 2, "don_vi", "thiếu khóa bắt buộc"),
        ({"ngay": "2026-11-22"}, 6, "ngay", "tương lai"),
        ({"ngon_ngu": "tiếng Mông"}, 10, "ngon_ngu", "vi, thai, mong"),
        ({"tep": None}, 1, "(tệp)", "chưa có tệp"),
        ({"mo_ta_anh": None}, 1, "(tệp)", "cho người không nhìn thấy"),
        ({"loai": "khau_hieu", "mo_ta_anh": None}, 1, "(tệp)", "cho người không nhìn thấy"),
        ({"loai": "video"}, 1, "(tệp)", "cho người không nghe được"),
        ({"loai": "audio"}, 1, "(tệp)", "cho người không nghe được"),
        ({"tep": [{"ten": "A", "duong_dan": "/tep/b.svg"}]}, 9, "tep[1].duong_dan", "docs/tep/b.svg"),
        ({"tep": "/tep/a.svg"}, 7, "tep[1]", "cần một nhóm khóa"),
    ],
)
def test_a_mistake_is_told_at_its_place(
    repository: Path, changes: dict[str, object], line: int, key: str, words: str
) -> None:
    (problem,) = problems_of(repository, **changes)
    assert (problem.path, problem.line, problem.key, problem.is_error) == (PATH, line, key, True)
    assert words in problem.message


def test_a_slogan_without_file_or_text_is_none(repository: Path) -> None:
    (problem,) = problems_of(repository, "", loai="khau_hieu", tep=None)
    assert "khẩu hiệu có thể viết thành chữ" in problem.message


def test_vietnamese_is_the_language_unless_another_is_named(repository: Path) -> None:
    assert problems_of(repository) == []
    (material,) = site_of(repository).all(Material)
    assert material.language is Language.VIETNAMESE


@pytest.mark.parametrize("language", Language)
def test_a_language_has_a_label_and_a_code(language: Language) -> None:
    assert language.label.startswith("Tiếng ")
    assert language.code.isascii()
    assert 2 <= len(language.code) <= 3
