"""Tiêu chí of the settings: good ones are read, bad ones told at their line of mkdocs.yml."""

from pathlib import Path

import pytest

from cchc.content.criteria import Computed, CriterionState
from cchc.content.problems import Problem
from small_repository import SETTINGS, problems_in, site_of

LIST = "    tieu_chi:\n"
GOOD = "      - {ma: kenh, noi_dung: Có kênh, kiem_tra: ba_loai_kenh, can_cu: {ten: Nghị định thử}}\n"
LINE = SETTINGS.partition("plugins:")[0].count("\n") + 2
"""The line of the first criterion."""


def write(repository: Path, criteria: str) -> None:
    """Settings with these criteria at the end of `extra.cchc`."""
    top, plugins, rest = SETTINGS.partition("plugins:")
    (repository / "mkdocs.yml").write_text(top + LIST + criteria + plugins + rest, "utf-8")


def told(repository: Path, criteria: str) -> list[Problem]:
    write(repository, criteria)
    return [problem for problem in problems_in(repository) if problem.path == "mkdocs.yml"]


def test_a_criterion_is_computed_or_judged(repository: Path) -> None:
    judged = GOOD.replace("ma: kenh", "ma: khac").replace(
        "kiem_tra: ba_loai_kenh", "trang_thai: chua_dat, giai_thich: Chưa thử"
    )
    write(repository, GOOD + judged)
    first, second = site_of(repository).settings.province.criteria
    assert (first.computed, first.state) == (Computed.THREE_CHANNELS, None)
    assert (second.computed, second.state, second.reason) == (None, CriterionState.NOT_MET, "Chưa thử")
    assert first.basis[0].text == "Nghị định thử"


@pytest.mark.parametrize(
    ("old", "new", "key", "words"),
    [
        ("ba_loai_kenh", "ba_loai_ken", ".kiem_tra", "“ba_loai_kenh”"),
        ("ba_loai_kenh", "xyz", ".kiem_tra", "các phép kiểm tra: co_trang_gioi_thieu"),
        (", kiem_tra: ba_loai_kenh", "", "", "đúng một trong hai"),
        ("kiem_tra: ba_loai_kenh", "kiem_tra: ba_loai_kenh, trang_thai: dat", "", "đúng một trong hai"),
        ("kiem_tra: ba_loai_kenh", "trang_thai: dat", "", "giai_thich"),
        ("kiem_tra: ba_loai_kenh", "trang_thai: tot", ".trang_thai", "dat, chua_dat, khong_ap_dung"),
        ("noi_dung: Có kênh, ", "", ".noi_dung", "thiếu khóa bắt buộc"),
        ("ma: kenh", "ma: Kênh", ".ma", "Kênh"),
        ("noi_dung:", "noi_dug:", ".noi_dug", "“noi_dung”"),
        (", can_cu: {ten: Nghị định thử}", "", ".can_cu", "thiếu khóa bắt buộc"),
        ("ten: Nghị định thử", "so_ky_hieu: 1/2026/NĐ-CP", ".can_cu[1].ten", "thiếu khóa bắt buộc"),
        ("thử}", "thử, da_doi_chieu: 20/11/2026}", ".can_cu[1].da_doi_chieu", "2026-11-20"),
        ("thử}", "thử, da_doi_chieu: 2027-01-01}", ".can_cu[1].da_doi_chieu", "tương lai"),
    ],
)
def test_a_mistake_is_told_at_its_line(repository: Path, old: str, new: str, key: str, words: str) -> None:
    assert old in GOOD
    other = GOOD.replace("ma: kenh", "ma: truoc")
    problems = told(repository, other + GOOD.replace(old, new, 1))
    assert (problems[0].line, problems[0].key) == (LINE + 1, f"extra.cchc.tieu_chi[2]{key}")
    assert words in problems[0].message


def test_an_id_is_used_once(repository: Path) -> None:
    problems = told(repository, GOOD + GOOD)
    assert [(problem.line, problem.key) for problem in problems] == [(LINE + 1, "extra.cchc.tieu_chi[2].ma")]
    assert "đã dùng" in problems[0].message
