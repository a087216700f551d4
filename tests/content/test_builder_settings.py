"""What MkDocs reads in mkdocs.yml: where it would complain in English, the check has told it at its line."""

from pathlib import Path

import pytest

from sample_files import add_file
from small_repository import SETTINGS, add, add_news, problems_in

ADDED = SETTINGS.count("\n") + 1
"""The line that a test adds."""

MENU = "nav: [index.md, {Giới thiệu: gioi-thieu.md}]\n"


def told(root: Path, setting: str) -> list[tuple[str, int, str, str]]:
    """Path, line, key and words of each problem of a repository with a setting more; one of the same key goes."""
    name = setting.partition(":")[0]
    kept = [line for line in SETTINGS.splitlines(keepends=True) if not line.startswith(f"{name}:")]
    (root / "mkdocs.yml").write_text("".join(kept) + setting, "utf-8")
    return [(problem.path, problem.line, problem.key, problem.message) for problem in problems_in(root)]


@pytest.fixture
def root(repository: Path) -> Path:
    for name in ("index", "gioi-thieu", "nhap"):
        add(repository, f"docs/{name}.md", {"title": name, "draft": name == "nhap" or None})
    add_file(repository, "docs/tep/a.pdf")
    add_news(repository, don_vi="Sở Nội vụ", tep={"ten": "A", "duong_dan": "/tep/a.pdf"})
    return repository


@pytest.mark.parametrize(
    "setting",
    [
        *("nav: []\n", "nav:\n", "not_in_nav:\n", "validation:\n", "extra_css:\n", "watch: []\n", "hooks: []\n"),
        *(
            "nav: [index.md, Ngoài: https://vidu.example]\n",
            "nav: [{Tệp: tep/a.pdf}]\n",
            "nav: [{Tin: news/2026/tin.md}]\n",
        ),
        *("nav: [{Nhóm: [index.md, {Sâu: [gioi-thieu.md]}]}]\n", MENU, MENU + "validation: {omitted_files: info}\n"),
        MENU + "validation: {omitted_files: warn}\nnot_in_nav: |\n  /news/\n  /co-quan/\n",
        *("site_dir: ra/trang\n", "site_dir: .cache/site\n", "docs_dir: docs\n", "use_directory_urls: true\n"),
        *("plugins: []\n", "plugins: [search]\n", "markdown_extensions: [tables, {toc: {permalink: true}}]\n"),
        *("extra_javascript: [a.js, {path: b.js, defer: true, type: module}]\n", "watch: [docs, overrides]\n"),
        *("dev_addr: 0.0.0.0:8000\n", "strict: true\n", "repo_url: https://git.example/kho\n", "copyright: Trang\n"),
        "theme: {name: material, custom_dir: overrides, language: vi, font: false, favicon: assets/mark.svg}\n",
    ],
)
def test_settings_that_are_accepted(root: Path, setting: str) -> None:
    assert told(root, setting) == []


@pytest.mark.parametrize(
    ("setting", "key", "words"),
    [
        ("nav: index.md\n", "nav", "cần một danh sách"),
        ("nav: {Trang: index.md}\n", "nav", "cần một danh sách"),
        ("nav: [khong-co.md]\n", "nav[1]", "không có trang “khong-co.md”"),
        ("nav: [gioi-thie.md]\n", "nav[1]", "có phải là “gioi-thieu.md”?"),
        ("nav: [index.md, {Nhóm: [{Sai: sai.md}]}]\n", "nav[2].Nhóm[1].Sai", "không có trang “sai.md”"),
        ("nav: [nhap.md]\n", "nav[1]", "docs/nhap.md là bản nháp, chưa đến ngày đăng hoặc đã hết hạn, nên chưa có"),
        ("nav: [/index.md]\n", "nav[1]", "không có trang “/index.md”"),
        ("nav: [./index.md]\n", "nav[1]", "không có trang “./index.md”"),
        ("nav: [../mkdocs.yml]\n", "nav[1]", "không có trang"),
        ("nav: ['http://[::1']\n", "nav[1]", "không có trang"),
        ("nav: [{Trang: }]\n", "nav[1].Trang", "mục này không có trang"),
        ("nav: [{Trang: {Con: index.md}}]\n", "nav[1].Trang", "mục này không có trang"),
        ("nav: [{Trang: index.md, Hai: index.md}]\n", "nav[1]", "mỗi mục có một tên"),
        ("nav: [1]\n", "nav[1]", "mỗi mục có một tên"),
        ("nav: [{2026: index.md}]\n", "nav[1].2026", 'đặt trong ngoặc kép: "2026"'),
        ("theme: khong-co\n", "theme", "cần một nhóm khóa"),
        ("theme: {name: readthedocs, custom_dir: overrides}\n", "theme.name", "material"),
        ("theme: {name: material, custom_dir: khac}\n", "theme.custom_dir", "overrides"),
        ("theme: {name: material, custom_dir: overrides, palette: {}}\n", "theme.palette", "không có khóa này"),
        ("plugins: [khong-co]\n", "plugins", "không có plugin “khong-co”"),
        ("plugins: [serch]\n", "plugins", "có phải là “search”?"),
        ("plugins: search\n", "plugins", "cần một danh sách plugin"),
        ("plugins: [1]\n", "plugins", "mỗi dòng là tên"),
        ("markdown_extensions: [tabls]\n", "markdown_extensions", "có phải là “tables”?"),
        ("markdown_extensions: [.x]\n", "markdown_extensions", "không có phần mở rộng Markdown"),
        ("markdown_extensions: [{toc: {khong_co: 1}}]\n", "markdown_extensions[1]", "không dùng được các lựa chọn"),
        ("markdown_extensions: {toc: {slugify: chữ}}\n", "markdown_extensions.toc", "không dùng được các lựa chọn"),
        (
            "markdown_extensions: [tables, {toc: {permalink: true, permalink_title: {ten: 1}}}]\n",
            "markdown_extensions[2]",
            "không dùng được các lựa chọn",
        ),
        ("hooks: [khong-co.py]\n", "hooks[1]", "không có khong-co.py"),
        ("hooks: x\n", "hooks", "cần một danh sách"),
        ("watch: [khong-co]\n", "watch[1]", "không có khong-co"),
        ("watch: docs\n", "watch", "cần một danh sách"),
        ("docs_dir: noi-dung\n", "docs_dir", "docs"),
        ("site_dir: docs/site\n", "site_dir", "ví dụ site_dir: site"),
        ("site_dir: .\n", "site_dir", "ví dụ site_dir: site"),
        ("site_dir: ../ngoai\n", "site_dir", "ví dụ site_dir: site"),
        ("use_directory_urls: false\n", "use_directory_urls", "cần một trong các giá trị True"),
        ("extra_css: x.css\n", "extra_css", "cần một danh sách"),
        ("extra_css: [1]\n", "extra_css[1]", "ngoặc kép"),
        ("dev_addr: x\n", "dev_addr", "ví dụ dev_addr: 127.0.0.1:8000"),
        ("dev_addr: 127.0.0.1:99999\n", "dev_addr", "ví dụ dev_addr"),
        ("strict: có\n", "strict", "true (có)"),
        ("validation: {nav: {omitted_files: bo}}\n", "validation.nav.omitted_files", "warn, info, ignore"),
        ("validation: 1\n", "validation", "cần một nhóm khóa"),
        ("not_in_nav: [a]\n", "not_in_nav", "cần chữ"),
        ("not_in_nav: '!'\n", "not_in_nav", "mỗi dòng một mẫu"),
        ("not_in_nav: '[z-a]'\n", "not_in_nav", "mỗi dòng một mẫu"),
        ("repo_url: kho\n", "repo_url", "địa chỉ web đầy đủ"),
        ("copyright: 2026\n", "copyright", "ngoặc kép"),
        ("exclude_docs: '*.md'\n", "exclude_docs", "không có khóa này"),
        ("extra_templates: [a.html]\n", "extra_templates", "không có khóa này"),
        ("INHERIT: khac.yml\n", "INHERIT", "cần một trong các giá trị hooks/engine.yml"),
        ("site_nam: Trang\n", "site_nam", "có phải là “site_name”?"),
    ],
)
def test_settings_that_are_refused(root: Path, setting: str, key: str, words: str) -> None:
    found = told(root, setting)
    assert {(path, key_told) for path, _, key_told, _ in found} == {("mkdocs.yml", key)}
    assert any(words in message for *_, message in found), found
    name = setting.partition(":")[0]
    assert [line for _, line, _, _ in found] == [ADDED - (f"\n{name}:" in SETTINGS)] * len(found)


@pytest.mark.parametrize(
    ("setting", "words"),
    [
        ("copyright: Trang\x07\n", "không dựng được trang"),
        ("validation: {\tomitted_files: info}\n", "dấu Tab"),
        ("copyright: 2026-02-30\n", "hiểu “2026-02-30” là ngày hoặc số"),
        ("copyright: 0b_\n", "hiểu “0b_” là ngày hoặc số"),
        ("copyright: =\n", "khai báo YAML sai"),
        ("markdown_extensions: [{toc: {slugify: !!python/name:cchc.khong }}]\n", "không có “cchc.khong”"),
        ("markdown_extensions: [{toc: {slugify: !!python/object/apply:os.getcwd []}}]\n", "dấu ! ở đầu giá trị"),
    ],
)
def test_what_mkdocs_cannot_read_is_told(root: Path, setting: str, words: str) -> None:
    """It reads the settings as they are written, and takes less than we do."""
    found = [(line, message) for _, line, _, message in told(root, setting) if words in message]
    name = setting.partition(":")[0]
    assert [line for line, _ in found] == [ADDED - (f"\n{name}:" in SETTINGS)]


def test_a_hook_that_is_not_named_is_told(root: Path) -> None:
    (root / "hooks").mkdir()
    for name in ("mot_hook.py", "hai_hook.py"):
        (root / "hooks" / name).touch()
    ((path, line, key, message),) = told(root, "hooks: [hooks/mot_hook.py]\n")
    assert (path, line, key) == ("mkdocs.yml", ADDED, "hooks")
    assert "thiếu dòng - hooks/hai_hook.py" in message


@pytest.mark.parametrize("level", ["{omitted_files: warn}", "{nav: {omitted_files: warn}}"])
def test_a_page_that_is_not_in_the_menu_is_told_at_the_page(root: Path, level: str) -> None:
    """Items of the other content types need not be there."""
    add(root, "docs/khac/trang.md", {"title": "Trang"})
    found = told(root, f"{MENU}validation: {level}\nnot_in_nav: /khac/khac/*\n")
    assert [(path, line) for path, line, *_ in found] == [("docs/khac/trang.md", 1)]
    assert "thêm “khac/trang.md” vào nav của mkdocs.yml, hoặc “/khac/” vào not_in_nav" in found[0][3]


@pytest.mark.parametrize("pattern", ["'!'", "'[z-a]'"])
def test_a_pattern_that_is_none_is_told_alone(root: Path, pattern: str) -> None:
    found = told(root, f"{MENU}validation: {{omitted_files: warn}}\nnot_in_nav: {pattern}\n")
    assert [key for _, _, key, _ in found] == ["not_in_nav"]


def test_a_page_that_a_pattern_takes_out_again_is_told(root: Path) -> None:
    excused = "not_in_nav: |\n  /news/\n  /co-quan/\n  !/news/2026/tin.md\n"
    found = told(root, f"{MENU}validation: {{omitted_files: warn}}\n{excused}")
    assert [path for path, *_ in found] == ["news/2026/tin.md"]
