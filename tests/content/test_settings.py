"""What mkdocs.yml says about the province: read beside MkDocs' own settings, from the environment too."""

from pathlib import Path

import pytest

from cchc.content.loader import read_settings
from cchc.content.settings import Settings
from cchc.content.terms import ChannelKind
from cchc.content.yaml_core import SettingsLoader, load
from small_repository import SETTINGS

HOTLINE = '      - {loai: dien_thoai, gia_tri: "0213 000 0009", duong_day_nong: true}\n'


def settings_of(text: str) -> Settings:
    return Settings.model_validate(load(text, SettingsLoader).value)


def problem_of(tmp_path: Path, text: str) -> tuple[int, str, str]:
    (tmp_path / "mkdocs.yml").write_text(text, "utf-8")
    settings, (problem,) = read_settings(tmp_path)
    assert settings is None
    assert problem.path == "mkdocs.yml"
    return problem.line, problem.key, problem.message


@pytest.mark.parametrize(
    ("site_url", "base_url", "base_path"),
    [
        ("https://cchc.laichau.gov.vn", "https://cchc.laichau.gov.vn/", "/"),
        ("https://vidu.example/ten-kho/", "https://vidu.example/ten-kho/", "/ten-kho/"),
        ("https://vidu.example/ten-kho", "https://vidu.example/ten-kho/", "/ten-kho/"),
    ],
)
def test_the_address_comes_from_the_environment_and_ends_with_a_slash(
    site_url: str, base_url: str, base_path: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SITE_URL", site_url)
    settings = settings_of(SETTINGS)
    assert (settings.base_url, settings.base_path) == (base_url, base_path)


def test_without_the_environment_the_written_address_counts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SITE_URL", raising=False)
    assert settings_of(SETTINGS).base_url == "https://cchc.vidu.example/trang/"


def test_the_hotline_is_the_telephone_that_is_marked_else_the_first() -> None:
    first = '      - loai: dien_thoai\n        gia_tri: "0213 000 0001"\n'
    assert settings_of(SETTINGS).hotline.value == "0213 000 0001"
    assert settings_of(SETTINGS.replace(first, first + HOTLINE)).hotline.value == "0213 000 0009"


def test_a_marked_address_is_no_hotline() -> None:
    marked = SETTINGS.replace("- loai: dia_chi\n", "- loai: dia_chi\n        duong_day_nong: true\n")
    assert settings_of(marked).hotline.kind is ChannelKind.TELEPHONE


@pytest.mark.parametrize(("demo", "expected"), [("", True), ("  demo: true\n", True), ("  demo: false\n", False)])
def test_a_site_is_a_demonstration_unless_it_says_otherwise(demo: str, expected: bool) -> None:
    assert settings_of(SETTINGS.replace("extra:\n", f"extra:\n{demo}")).extra.demo is expected


def test_settings_of_others_are_passed_over() -> None:
    others = SETTINGS.replace("extra:\n", "strict: true\nextra:\n  generator: false\n")
    assert settings_of(others).province == settings_of(SETTINGS).province


@pytest.mark.parametrize(
    ("old", "new", "line", "key", "words"),
    [
        (
            'site_url: !ENV [SITE_URL, "https://cchc.vidu.example/trang"]\n',
            "",
            1,
            "site_url",
            "ví dụ site_url: https://",
        ),
        ("tỉnh Lai Châu\n    kenh", "tỉnh Lai Châu\n    khac: 1\n    kenh", 7, "extra.cchc.khac", "không có khóa này"),
        ('"0213 000 0001"', "02130000001", 9, "extra.cchc.kenh_tiep_nhan[1].gia_tri", '"02130000001"'),
        ('"0213 000 0001"', "gọi Sở Nội vụ", 8, "extra.cchc.kenh_tiep_nhan[1]", "số điện thoại"),
        ("https://dichvucong.vidu.example", "cổng", 12, "extra.cchc.kenh_tiep_nhan[3]", "địa chỉ web"),
        ("2017-01-01", "01/01/2017", 17, "extra.cchc.nguon_tin.tu_ngay", "2017-01-01"),
        ("mo_ta: Ghi nhận phản ánh", "thoi_han: x", 16, "extra.cchc.phan_anh.cac_buoc[1].mo_ta", "thiếu khóa"),
        ("theme: ", 'theme: "', 20, "(tệp)", "ngoặc kép"),
    ],
)
def test_a_mistake_is_told_at_its_line(tmp_path: Path, old: str, new: str, line: int, key: str, words: str) -> None:
    assert old in SETTINGS
    found = problem_of(tmp_path, SETTINGS.replace(old, new, 1))
    assert found[:2] == (line, key)
    assert words in found[2]


def test_no_settings_at_all_are_a_problem_too(tmp_path: Path) -> None:
    assert read_settings(tmp_path)[1][0].message.startswith("không có tệp")
    (tmp_path / "mkdocs.yml").write_bytes("site_name: Tỉnh".encode("utf-16"))
    assert "UTF-8" in read_settings(tmp_path)[1][0].message
