"""`cchc init`: one command from the demonstration to a site of a province's own, or nothing at all."""

import re
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml
from click.testing import CliRunner, Result

import demonstration
import province
from cchc.cli import main
from cchc.content.registry import FOLDERS, TYPES
from cchc.editing.rewriting import Written
from histories import commit, git, needs_git
from sample_files import add_file
from site_build import ROOT, build, files_of

pytestmark = pytest.mark.skipif(not demonstration.is_here(), reason="the demonstration has been replaced")

GIVEN = {
    "--ten": "thành phố Sông Ngân",
    "--dia-chi-trang": "https://cchc.songngan.gov.vn",
    "--dien-thoai": "0299 387 6543",
    "--thu-dien-tu": "gopy@songngan.gov.vn",
    "--noi-tiep-nhan": "Số 1, đường Chính: tầng 2",
    "--mau-chinh": "#0b5d4e",
    "--mau-nhan": "#7a2a6b",
}


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    root = tmp_path / "kho"
    for folder in (*FOLDERS, "overrides", "hooks"):
        shutil.copytree(ROOT / folder, root / folder, ignore=shutil.ignore_patterns("__pycache__", "*.egg-info"))
    shutil.copy(ROOT / "mkdocs.yml", root)
    return root


def init(root: Path, **changes: str) -> Result:
    given = GIVEN | {f"--{name.replace('_', '-')}": value for name, value in changes.items()}
    words = [word for pair in given.items() for word in pair]
    without = [] if (root / ".git").exists() else ["--khong-can-git"]
    return CliRunner().invoke(main, ["init", "--root", str(root), *words, *without])


def texts_of(root: Path) -> dict[str, bytes]:
    files = {path.relative_to(root).as_posix(): path for path in root.rglob("*") if path.is_file()}
    return {name: file.read_bytes() for name, file in files.items() if not name.startswith(".git/")}


def test_one_command_makes_a_site_that_says_nothing_of_the_demonstration(repository: Path, tmp_path: Path) -> None:
    result = init(repository)
    assert result.exit_code == 0, result.output
    assert "0 lỗi, 0 cảnh báo" in result.output
    assert "docs/gioi-thieu/quy-che-bien-tap.md:9: Quy chế dưới đây là mẫu" in result.output
    files = files_of(build(repository, tmp_path / "site"))
    assert province.told_of_the_demonstration(files) == set()
    assert province.dead_links(files) == []
    home = files["index.html"].decode()
    assert all(words in home for words in ("thành phố Sông Ngân", "0299 387 6543", "#0b5d4e"))
    assert b"#0b5d4e" in files["assets/mark.svg"]
    sections = {kind.address: kind.empty for kind in TYPES if f"{kind.address}/index.html" in files and kind.address}
    assert len(sections) >= 11
    pages = {address: files[f"{address}/index.html"].decode() for address in sections}
    assert [address for address, words in sections.items() if words not in pages[address]] == []


def test_every_section_has_a_sentence_of_its_own() -> None:
    sentences = [kind.empty for kind in TYPES if kind.address]
    assert len(set(sentences)) == len(sentences)
    assert all(sentence.endswith(".") and sentence.count(".") == 1 for sentence in sentences)


def test_without_an_address_there_is_no_letter_box(repository: Path) -> None:
    assert init(repository, thu_dien_tu="").exit_code == 0
    assert "loai: email" not in (repository / "mkdocs.yml").read_text("utf-8")


@pytest.mark.parametrize(
    ("changes", "written"),
    [
        ({"ten": "Tỉnh Sông Ngân"}, 'dia_ban: "tỉnh Sông Ngân"'),
        ({"ten": "THÀNH PHỐ Sông Ngân"}, 'dia_ban: "thành phố Sông Ngân"'),
        ({"co_quan": 'Sở "Nội vụ": x # {y} \\n'}, 'co_quan_chu_quan: "Sở \\"Nội vụ\\": x # {y} \\\\n"'),
    ],
)
def test_answers_are_written_as_they_are_meant(repository: Path, changes: dict[str, str], written: str) -> None:
    assert init(repository, **changes).exit_code == 0
    assert written in (repository / "mkdocs.yml").read_text("utf-8")


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"dia_chi_trang": "cchc.songngan"}, ["--dia-chi-trang: “cchc.songngan/” không phải"]),
        ({"dia_chi_trang": "http://[::1/"}, ["--dia-chi-trang: "]),
        ({"dien_thoai": "٠٢١٣٣٨٧٦٥٠١"}, ["--dien-thoai: "]),
        ({"dia_chi_trang": "http://noi-bo"}, ["--dia-chi-trang: “noi-bo” không phải"]),
        ({"mau_chinh": "#ffee00"}, ["--mau-chinh: ", "quá nhạt"]),
        ({"mau_nhan": "xanh"}, ["--mau-nhan: “xanh” không phải là mã màu"]),
        ({"dien_thoai": "0213 000 0001"}, ["--dien-thoai: “0213 000 0001” là địa chỉ hoặc số giả định"]),
        ({"thu_dien_tu": "gopy@songngan.example"}, ["--thu-dien-tu: ", "giả định"]),
        ({"thu_dien_tu": "gopy"}, ["--thu-dien-tu: “gopy” không phải"]),
        ({"ten": "Sông Ngân"}, ["--ten: ", "“tỉnh” hoặc “thành phố”"]),
        ({"ten": "tỉnh " + "Sông " * 40}, ["--ten: ", "dài nhất 40 chữ"]),
        ({"ten": "tỉnh Sông\nNgân"}, ["--ten: ", "một dòng"]),
        ({"noi_tiep_nhan": " "}, ["--noi-tiep-nhan: không được để trống"]),
        (
            {"ten": "Ngân", "dien_thoai": "abc", "mau_chinh": "#ffee00", "dia_chi_trang": ""},
            ["--ten: ", "--dien-thoai: ", "quá nhạt", "--dia-chi-trang: "],
        ),
    ],
)
def test_what_cannot_be_is_told_and_nothing_is_touched(
    repository: Path, changes: dict[str, str], told: list[str]
) -> None:
    before = texts_of(repository)
    result = init(repository, **changes)
    assert result.exit_code == 1
    assert all(words in result.output for words in told), result.output
    options = re.findall(r"^--([\w-]+):", result.output, re.MULTILINE)
    assert sorted(options) == sorted(name.replace("_", "-") for name in changes)
    assert "Traceback" not in result.output
    assert texts_of(repository) == before


def test_a_second_time_it_touches_nothing(repository: Path) -> None:
    init(repository)
    before = texts_of(repository)
    result = init(repository, ten="tỉnh Khác")
    assert result.exit_code == 1
    assert "không sửa gì" in result.output
    assert texts_of(repository) == before


@needs_git
@pytest.mark.parametrize("path", ["mkdocs.yml", "news/2026/cua-toi.md", "docs/tep/cua-toi.pdf", "README.md"])
def test_what_is_not_committed_is_not_lost(repository: Path, path: str) -> None:
    (repository / "README.md").write_text("x", "utf-8")
    git(repository, "init", "--quiet")
    commit(repository, "2026-03-01")
    with (repository / path).open("a", encoding="utf-8") as file:
        file.write("# ý riêng\n")
    before = texts_of(repository)
    result = init(repository)
    assert result.exit_code == 1
    assert path in result.output
    assert texts_of(repository) == before
    commit(repository, "2026-03-02")
    result = init(repository)
    assert (result.exit_code, "Đã xóa" in result.output) == (0, True), result.output
    git(repository, "restore", ".")
    assert texts_of(repository) == before


def test_without_git_it_has_to_be_told(repository: Path) -> None:
    before = texts_of(repository)
    result = CliRunner().invoke(
        main, ["init", "--root", str(repository), *(each for pair in GIVEN.items() for each in pair)]
    )
    assert (result.exit_code, "--khong-can-git" in result.output) == (1, True)
    assert texts_of(repository) == before


def test_a_page_that_cannot_be_read_is_told(repository: Path) -> None:
    (repository / "docs/lien-he.md").write_bytes("---\ntitle: Liên hệ\n---\n".encode("utf-16"))
    before = texts_of(repository)
    result = init(repository)
    assert (result.exit_code, "docs/lien-he.md: không phải UTF-8" in result.output) == (1, True), result.output
    assert texts_of(repository) == before


def test_what_was_judged_of_the_demonstration_is_not_judged_of_the_province(repository: Path) -> None:
    before = yaml_of(repository)["tieu_chi"]
    assert init(repository).exit_code == 0
    criteria = yaml_of(repository)["tieu_chi"]
    assert [each["ma"] for each in criteria if "trang_thai" in each] == []
    computed = {
        each["ma"]: each["can_cu"]
        for each in before
        if "minh_hoa" not in each and each.get("kiem_tra", "khong_trinh_dien") != "khong_trinh_dien"
    }
    assert {each["ma"]: each["can_cu"] for each in criteria} == computed


def test_own_settings_that_go_are_told(repository: Path) -> None:
    settings = repository / "mkdocs.yml"
    settings.write_text(
        settings.read_text("utf-8").replace("  cchc:\n", "  cchc:\n    tep: {toi_da_mb: 77}\n", 1), "utf-8"
    )
    result = init(repository)
    assert result.exit_code == 0
    assert "đã bỏ khóa tep " in result.output
    assert "đã bỏ khóa hoi_dap" not in result.output


@pytest.mark.parametrize("written", ["[so-do](/tep/so%20%C4%91%E1%BB%93.pdf)", "[so-do](</tep/so đồ.pdf>)"])
def test_an_attachment_that_a_page_names_stays(repository: Path, written: str) -> None:
    add_file(repository, "docs/tep/so đồ.pdf")
    page = repository / "docs/gioi-thieu/dieu-khoan-su-dung.md"
    page.write_text(page.read_text("utf-8") + f"\n{written}\n", "utf-8")
    assert init(repository).exit_code == 0
    assert (repository / "docs/tep/so đồ.pdf").is_file()


def test_an_attachment_that_the_settings_name_stays(repository: Path) -> None:
    add_file(repository, "docs/tep/luon-co.pdf")
    settings = repository / "mkdocs.yml"
    settings.write_text(
        settings.read_text("utf-8").replace("\nnav:", "\n# tep/luon-co.pdf\nnav:\n  # /tep/luon-co.pdf", 1), "utf-8"
    )
    assert init(repository).exit_code == 0
    assert (repository / "docs/tep/luon-co.pdf").is_file()


@pytest.mark.parametrize("path", ["docs/gioi-thieu/quy-che-bien-tap.md", "overrides/assets/mark.svg"])
@pytest.mark.parametrize("stop", [KeyboardInterrupt(), OSError(28, "đầy", "x")])
def test_what_was_stopped_halfway_can_be_done_again(
    repository: Path, monkeypatch: pytest.MonkeyPatch, path: str, stop: BaseException
) -> None:
    whole = Written.rewrite

    def stopping(written: Written, text: str) -> None:
        if written.file == repository / path:
            raise stop
        whole(written, text)

    with monkeypatch.context() as patch:
        patch.setattr(Written, "rewrite", stopping)
        result = init(repository)
    assert (result.exit_code, "mới xong một phần" in result.output) == (1, True), result.output
    assert "demo: false" not in (repository / "mkdocs.yml").read_text("utf-8")
    assert init(repository).exit_code == 0


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (lambda text: text.replace("\nnav:", "\nx_nav:", 1), "mkdocs.yml"),
        (lambda text: text[text.index("\nnav:") + 1 :] + "\n" + text[: text.index("\nnav:") + 1], "mkdocs.yml"),
    ],
)
def test_settings_in_another_order_are_told(repository: Path, change: Callable[[str], str], told: str) -> None:
    settings = repository / "mkdocs.yml"
    settings.write_text(change(settings.read_text("utf-8")), "utf-8")
    before = texts_of(repository)
    result = init(repository)
    assert (result.exit_code, told in result.output, "Traceback" in result.output) == (1, True, False)
    assert texts_of(repository) == before


def test_a_mark_that_is_no_text_is_told(repository: Path) -> None:
    (repository / "overrides/assets/mark.svg").write_bytes(b"<svg>\xe9</svg>")
    result = init(repository)
    assert (result.exit_code, "overrides/assets/mark.svg: không phải UTF-8" in result.output) == (1, True)


def yaml_of(root: Path) -> dict[str, Any]:
    """What the settings say of the province."""
    text = (root / "mkdocs.yml").read_text("utf-8").replace("!ENV", "")
    found: dict[str, Any] = yaml.safe_load(text)["extra"]["cchc"]
    return found
