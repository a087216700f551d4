"""What mkdocs.yml inherits from the program: put together as MkDocs does, and each mistake told in its own file."""

from pathlib import Path

import pytest
import yaml
from mkdocs.utils.yaml import yaml_load

import demonstration
from cchc.content.builder_settings import BuilderSettings
from cchc.content.engine_settings import NOT_YOURS, merged, read_as_mkdocs
from cchc.content.loader import read_settings
from cchc.content.settings import ENGINE_FILE, Settings
from cchc.content.yaml_core import SettingsLoader
from site_build import ROOT
from small_repository import SETTINGS, add, problems_in

INHERIT = f"INHERIT: {ENGINE_FILE}\n"
PROVINCE, _, THEME = SETTINGS.partition("plugins:")
ENGINE = f"plugins:{THEME}"


def write(root: Path, own: str, engine: str | None = ENGINE) -> None:
    (root / "mkdocs.yml").write_text(own, "utf-8")
    (root / "hooks").mkdir(exist_ok=True)
    if engine is not None:
        (root / ENGINE_FILE).write_text(engine, "utf-8")


def told(root: Path) -> list[tuple[str, int, str]]:
    return [(problem.path, problem.line, problem.key) for problem in problems_in(root)]


def message(root: Path) -> str:
    (problem,) = problems_in(root)
    return problem.message


def test_both_files_together_are_the_settings_of_one(repository: Path) -> None:
    before, _ = read_settings(repository)
    write(repository, INHERIT + PROVINCE)
    after, problems = read_settings(repository)
    assert problems == []
    assert before
    assert after
    assert after.model_dump(exclude={"inherit"}) == before.model_dump(exclude={"inherit"})
    assert told(repository) == []


def test_settings_from_before_need_no_second_file(repository: Path) -> None:
    write(repository, SETTINGS, engine="x: [")
    assert told(repository) == []


@pytest.mark.parametrize(
    ("own", "line"),
    [(PROVINCE, 1), (f"{PROVINCE}theme: {{favicon: x.svg}}\n", 1)]
    # MkDocs would end in a traceback at a key without a value, whatever else there is
    + [(f"{own}INHERIT:\n", own.count("\n") + 1) for own in (PROVINCE, SETTINGS)],
)
def test_where_nothing_is_inherited_that_alone_is_told(repository: Path, own: str, line: int) -> None:
    write(repository, own)
    assert told(repository) == [("mkdocs.yml", line, "INHERIT")]
    assert message(repository).startswith("thiếu thiết lập của chương trình (theme, hooks, …); thêm một dòng")
    assert message(repository).endswith("ví dụ INHERIT: hooks/engine.yml")


@pytest.mark.parametrize("value", ["khac.yml", "../hooks/engine.yml", "hooks", "1", "[hooks/engine.yml]"])
def test_only_the_file_of_the_program_is_inherited(repository: Path, value: str) -> None:
    write(repository, f"{PROVINCE}INHERIT: {value}\n")
    assert told(repository) == [("mkdocs.yml", 18, "INHERIT")]
    assert "hooks/engine.yml" in message(repository)


def test_a_file_that_is_not_there_is_told_where_it_is_named(repository: Path) -> None:
    write(repository, PROVINCE + INHERIT, engine=None)
    assert told(repository) == [("mkdocs.yml", 18, "INHERIT")]
    assert message(repository).startswith("không có tệp hooks/engine.yml trong kho")


@pytest.mark.parametrize(
    ("engine", "line", "key", "words"),
    [
        (f"{ENGINE}x: [1\n", 5, "(tệp)", "danh sách trong ngoặc vuông thiếu"),
        (f"{ENGINE}plugins: []\n", 4, "plugins", "khóa này đã có ở trên"),
        (f"{ENGINE}site_name: Trang\n", 4, "site_name", "không có khóa này"),
        (f"{ENGINE}INHERIT: khac.yml\n", 4, "INHERIT", "không có khóa này"),
        (f"{ENGINE}strict: có\n", 4, "strict", "true (có)"),
        (f"{ENGINE}copyright: 2026-02-30\n", 4, "(tệp)", "ngày hoặc số"),
        (f"{ENGINE}<<<<<<< HEAD\n", 4, "(tệp)", "git"),
        (ENGINE.replace("cchc.text.folding.slugify", "cchc.khong"), 2, "(tệp)", "không có “cchc.khong”"),
        ("plugins: []\n", 1, "theme", "thiếu khóa bắt buộc"),
        ("- theme\n", 1, "(tệp)", "cần một nhóm khóa"),
        ("", 1, "(tệp)", "tệp rỗng"),
    ],
)
def test_a_broken_file_of_the_program_is_told_in_it(
    repository: Path, engine: str, line: int, key: str, words: str
) -> None:
    write(repository, INHERIT + PROVINCE, engine)
    found = problems_in(repository)
    assert {(problem.path, problem.line, problem.key) for problem in found} == {(ENGINE_FILE, line, key)}
    assert any(words in problem.message for problem in found), found
    assert all(problem.message.endswith(NOT_YOURS) for problem in found)


def test_beside_a_broken_file_of_the_program_the_province_is_told_of_its_own(repository: Path) -> None:
    write(repository, INHERIT + PROVINCE.replace("site_name: ", "site_nam: "), "x: [\n")
    assert {(path, key) for path, _, key in told(repository)} == {
        (ENGINE_FILE, "(tệp)"),
        ("mkdocs.yml", "site_nam"),
        ("mkdocs.yml", "site_name"),
    }


@pytest.mark.parametrize(
    ("own", "engine", "expected"),
    [
        ("", "watch: [khong-co]\n", (ENGINE_FILE, 4, "watch[1]")),
        ("watch: [khong-co]\n", "watch: [overrides]\n", ("mkdocs.yml", 19, "watch[1]")),
        ("watch: []\n", "watch: [khong-co]\n", None),
        ("theme: {palette: 1}\n", "", ("mkdocs.yml", 19, "theme.palette")),
        ("theme: {name: khac}\n", "", ("mkdocs.yml", 19, "theme.name")),
        ("markdown_extensions: [{toc: {x: 1}}]\n", "", ("mkdocs.yml", 19, "markdown_extensions[1]")),
        ("not_in_nav: [a]\n", "not_in_nav: /a/\n", ("mkdocs.yml", 19, "not_in_nav")),
        ("nav: [khong-co.md]\n", "", ("mkdocs.yml", 19, "nav[1]")),
    ],
)
def test_what_the_province_writes_goes_before_and_is_told_in_its_file(
    repository: Path, own: str, engine: str, expected: tuple[str, int, str] | None
) -> None:
    write(repository, INHERIT + PROVINCE + own, ENGINE + engine)
    assert told(repository) == ([expected] if expected else [])


def test_an_extension_of_the_program_with_wrong_options_is_told_in_its_file(repository: Path) -> None:
    write(repository, INHERIT + PROVINCE, ENGINE.replace("{slugify:", "{khong_co: 1, slugify:"))
    assert told(repository) == [(ENGINE_FILE, 2, "markdown_extensions[1]")]
    assert message(repository).endswith(NOT_YOURS)


@pytest.mark.parametrize(
    ("own", "path", "end"),
    [
        ("", ENGINE_FILE, NOT_YOURS),
        ("hooks: []\n", "mkdocs.yml", "xóa cả khóa hooks để dùng danh sách của chương trình"),
    ],
)
def test_a_hook_that_is_not_named_is_told_in_the_file_that_lists_them(
    repository: Path, own: str, path: str, end: str
) -> None:
    write(repository, INHERIT + PROVINCE + own, f"{ENGINE}hooks: []\n")
    (repository / "hooks/mot_hook.py").touch()
    assert [each for each, *_ in told(repository)] == [path]
    assert message(repository).startswith("thiếu dòng - hooks/mot_hook.py")
    assert message(repository).endswith(end)


def test_pages_that_the_province_excuses_are_added_to_the_sections(repository: Path) -> None:
    add(repository, "docs/index.md", {"title": "Trang chủ"})
    add(repository, "docs/rieng.md", {"title": "Trang riêng"})
    engine = f"{ENGINE}validation: {{omitted_files: warn}}\nnot_in_nav: /co-quan/\n"
    write(repository, f"{INHERIT}{PROVINCE}nav: [index.md]\n", engine)
    assert [path for path, *_ in told(repository)] == ["docs/rieng.md"]
    write(repository, f"{INHERIT}{PROVINCE}nav: [index.md]\nnot_in_nav: /rieng.md\n", engine)
    assert told(repository) == []


@pytest.mark.parametrize(
    "own",
    [
        "strict: true\n",
        "theme: {favicon: khac.svg}\n",
        "theme: material\n",
        "theme:\n",
        "hooks: []\n",
        "validation: {links: {anchors: info}, nav: {omitted_files: warn}}\n",
        "validation: {links: warn}\n",
        "markdown_extensions: {toc: {permalink: true}}\n",
        "extra: {cchc: {dia_ban: tỉnh Thử}}\nnav: [index.md]\n",
    ],
)
def test_mkdocs_puts_them_together_in_the_same_way(tmp_path: Path, own: str) -> None:
    write(tmp_path, INHERIT + own, (ROOT / ENGINE_FILE).read_text("utf-8"))
    with (tmp_path / "mkdocs.yml").open("rb") as file:
        theirs = yaml_load(file)
    ours = merged(read_as_mkdocs((tmp_path / ENGINE_FILE).read_text("utf-8")), read_as_mkdocs(own))
    assert ours == theirs


def test_the_repository_keeps_apart_what_is_whose() -> None:
    engine = yaml.load((ROOT / ENGINE_FILE).read_text("utf-8"), SettingsLoader)
    assert engine.keys() <= {field.alias for field in BuilderSettings.model_fields.values()} - {"nav"}
    if demonstration.is_here():
        own = yaml.load((ROOT / "mkdocs.yml").read_text("utf-8"), SettingsLoader)
        assert own.keys() & engine.keys() == set()
        provinces = {
            field.alias for name, field in Settings.model_fields.items() if name not in BuilderSettings.model_fields
        }
        assert own.keys() == provinces | {"nav"}
