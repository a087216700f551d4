"""The two colours of a province: what is refused, and why it is told so."""

from pathlib import Path

import pytest

from cchc.content.loader import read_settings
from cchc.content.settings import Colours
from small_repository import SETTINGS


def messages(tmp_path: Path, colours: str) -> list[str]:
    text = SETTINGS.replace("    dia_ban:", f"    mau_sac: {colours}\n    dia_ban:")
    (tmp_path / "mkdocs.yml").write_text(text, "utf-8")
    return [f"{problem.line} {problem.key}: {problem.message}" for problem in read_settings(tmp_path)[1]]


@pytest.mark.parametrize("colours", ["{}", '{chinh: "#7A1F1F"}', '{chinh: "#00009c", nhan: "#000000"}'])
def test_good_colours(tmp_path: Path, colours: str) -> None:
    assert messages(tmp_path, colours) == []


@pytest.mark.parametrize(
    ("colours", "key", "words"),
    [
        ("{chinh: xanh}", "chinh", '“xanh” không phải là mã màu; viết trong ngoặc kép, ví dụ "#27396b"'),
        ("{chinh: 123456}", "chinh", "mã màu"),
        ('{nhan: "#ffcc00"}', "nhan", "quá nhạt trên nền trắng (tương phản 1,5, cần ít nhất 4,5)"),
        ("{phu: x}", "phu", "không có khóa này"),
    ],
)
def test_bad_colours_are_told_at_their_line(tmp_path: Path, colours: str, key: str, words: str) -> None:
    (found,) = messages(tmp_path, colours)
    assert found.startswith(f"6 extra.cchc.mau_sac.{key}: ")
    assert words in found


def test_a_colour_without_quotation_marks_is_a_comment_to_yaml(tmp_path: Path) -> None:
    (found,) = messages(tmp_path, "\n      chinh: #27396b")
    assert "ngoặc kép" in found


def test_letters_of_a_colour_are_one_case() -> None:
    assert Colours.model_validate({"chinh": "#7A1F1F"}).main == "#7a1f1f"
