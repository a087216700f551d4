"""The form's settings: where it is sent, how much it takes, what people are told."""

from pathlib import Path

import pytest

from cchc.content.feedback import OpinionForm
from small_repository import SETTINGS, problems_in, site_of

TOLD = "don_vi: Sở Nội vụ, thoi_gian_luu: 12 tháng"


def write(repository: Path, form: str) -> None:
    old = "      noi_dung: [Hồ sơ bị chậm]\n"
    assert old in SETTINGS
    (repository / "mkdocs.yml").write_text(SETTINGS.replace(old, f"      bieu_mau: {{{form}}}\n{old}"), "utf-8")


def form_of(repository: Path) -> OpinionForm:
    return site_of(repository).settings.province.feedback.form


def test_without_settings_nothing_is_sent(repository: Path) -> None:
    form = form_of(repository)
    assert (form.address, form.limit) == (None, 4000)


@pytest.mark.parametrize(
    "address",
    [
        "https://tiep-nhan.vidu.example/phan-anh",
        "https://tiep-nhan.vidu.example:8443/nhan?tinh=12",
        "http://localhost:8000/phan-anh",
        "http://127.0.0.1/phan-anh",
        "http://[::1]:8000/",
    ],
)
def test_a_form_is_sent_over_https_or_on_this_machine(repository: Path, address: str) -> None:
    write(repository, f'dia_chi: "{address}", {TOLD}, gioi_han_ky_tu: 200')
    form = form_of(repository)
    assert (form.address, form.receiver, form.kept_for, form.limit) == (address, "Sở Nội vụ", "12 tháng", 200)


@pytest.mark.parametrize(
    ("form", "key", "words"),
    [
        (f'dia_chi: "http://tiep-nhan.vidu.example/", {TOLD}', ".dia_chi", "phải bắt đầu bằng https://"),
        (f'dia_chi: "http://localhost.vidu.example/", {TOLD}', ".dia_chi", "phải bắt đầu bằng https://"),
        (f"dia_chi: tiep-nhan.vidu.example/nhan, {TOLD}", ".dia_chi", "ví dụ https://"),
        (f'dia_chi: "mailto:gopy@vidu.example", {TOLD}', ".dia_chi", "ví dụ https://"),
        (f'dia_chi: "javascript:alert(1)", {TOLD}', ".dia_chi", "ví dụ https://"),
        (f'dia_chi: "https://", {TOLD}', ".dia_chi", "ví dụ https://"),
        (f'dia_chi: "https://[::1", {TOLD}', ".dia_chi", "ví dụ https://"),
        (f'dia_chi: "https://vidu.example/hai phần", {TOLD}', ".dia_chi", "ví dụ https://"),
        (f'dia_chi: "https://a:b@vidu.example/", {TOLD}', ".dia_chi", "mật khẩu"),
        (f'dia_chi: "https://vidu.example/#nhan", {TOLD}', ".dia_chi", "dấu #"),
        (f"dia_chi: 12, {TOLD}", ".dia_chi", '"12"'),
        ("gioi_han_ky_tu: 199", ".gioi_han_ky_tu", "từ 200"),
        ("gioi_han_ky_tu: 5001", ".gioi_han_ky_tu", "bằng 5000"),
        ("gioi_han_ky_tu: nhiều", ".gioi_han_ky_tu", "cần một con số"),
        ("diachi: x", ".diachi", "có phải là “dia_chi”?"),
        ('dia_chi: "https://vidu.example/nhan", don_vi: Sở Nội vụ', "", "thiếu thoi_gian_luu"),
        ('dia_chi: "https://vidu.example/nhan"', "", "thiếu don_vi: Sở Nội vụ, thoi_gian_luu"),
    ],
)
def test_a_mistake_is_told_at_its_line(repository: Path, form: str, key: str, words: str) -> None:
    write(repository, form)
    (problem,) = problems_in(repository)
    assert (problem.path, problem.line, problem.key) == ("mkdocs.yml", 15, f"extra.cchc.phan_anh.bieu_mau{key}")
    assert words in problem.message
