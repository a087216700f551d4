"""A file goes out with an item on the site that names it, with the settings that name it, and else not at all."""

from pathlib import Path

import pytest

from cchc.content.preview import preview_of
from sample_files import add_file
from small_repository import SETTINGS, add, add_news, add_plan, problems_in, site_of

FILE = "docs/tep/phu-luc.pdf"
NEWS = "news/2026/tin.md"


@pytest.fixture
def with_file(repository: Path) -> Path:
    for path in (FILE, "plans/2026/anh.png", "news/2026/phu-luc.pdf"):
        add_file(repository, path)
    return repository


NAMED_BY: dict[str, tuple[dict[str, object], str]] = {
    "attachment": ({"tep": [{"ten": "Phụ lục", "duong_dan": "/tep/phu-luc.pdf"}]}, ""),
    "picture": ({"anh": {"tep": "/tep/phu-luc.pdf", "mo_ta": "Ảnh"}}, ""),
    "recording": ({"audio": {"tep": "/tep/phu-luc.pdf", "ban_ghi_loi": "Lời"}}, ""),
    "link": ({}, "[Phụ lục](/tep/phu-luc.pdf)"),
    "encoded raw HTML": ({}, '<a href="/tep/phu%2Dluc.pdf">Phụ lục</a>'),
    "link from its own folder": ({}, "[Phụ lục](../../tep/phu-luc.pdf)"),
    "link to a place in it": ({}, "[Phụ lục](/tep/phu-luc.pdf#page=2)"),
    "picture in the text": ({}, '![Ảnh](/tep/phu-luc.pdf "Tên")'),
    "raw HTML": ({}, '<img src="/tep/phu-luc.pdf" alt="">'),
    "raw HTML from its own folder": ({}, "<a href='../../tep/phu-luc.pdf#trang-2'>Phụ lục</a>"),
    "link defined below": ({}, "[Phụ lục][1]\n\n[1]: /tep/phu-luc.pdf"),
}


@pytest.mark.parametrize("name", NAMED_BY)
def test_a_file_goes_out_with_the_item_that_names_it(with_file: Path, name: str) -> None:
    front, body = NAMED_BY[name]
    add_news(with_file, NEWS, f"Lời.\n\n{body}\n", draft=True, **front)
    waiting = site_of(with_file)
    assert waiting.published_files == set()
    assert preview_of(waiting).published_files == {FILE}
    add_news(with_file, NEWS, f"Lời.\n\n{body}\n", **front)
    assert site_of(with_file).published_files == {FILE}


@pytest.mark.parametrize(
    ("body", "named"),
    [
        ("Xem tep/phu-luc.pdf\n", set()),
        ("`[a](/tep/phu-luc.pdf)`\n", set()),
        ("[a](phu-luc.pdf)\n", {"news/2026/phu-luc.pdf"}),
        ("[a](/news/2026/phu-luc.pdf)\n", {"news/2026/phu-luc.pdf"}),
        ("<a href='phu-luc.pdf'>a</a>\n", {"news/2026/phu-luc.pdf"}),
        ("![a](/plans/2026/anh.png)\n", {"plans/2026/anh.png"}),
    ],
)
def test_only_a_link_to_a_file_names_it(with_file: Path, body: str, named: set[str]) -> None:
    add_news(with_file, NEWS, body)
    assert site_of(with_file).published_files == named


def test_evidence_and_files_beside_a_plan_go_out_with_it(with_file: Path) -> None:
    task = {"ma": "1", "noi_dung": "Việc", "chu_tri": ["Sở Nội vụ"], "minh_chung": "/tep/phu-luc.pdf"}
    add_plan(with_file, "plans/2026/thu.md", "![Ảnh](anh.png)\n", nhiem_vu=[task])
    assert site_of(with_file).published_files == {FILE, "plans/2026/anh.png"}


@pytest.mark.parametrize(
    ("keys", "is_there"),
    [({"dang_den": "2026-11-20"}, False), ({"dang_tu": "2026-11-22"}, False), ({"dang_den": "2026-11-21"}, True)],
)
def test_scheduled_and_expired_items_keep_their_files(with_file: Path, keys: dict[str, object], is_there: bool) -> None:
    add_news(with_file, NEWS, "[Phụ lục](/tep/phu-luc.pdf)\n", **keys)
    assert bool(site_of(with_file).published_files) is is_there


@pytest.mark.parametrize(
    ("patterns", "published"),
    [
        ("[/tep/a.pdf]", {"docs/tep/a.pdf"}),
        ('["/tep/*"]', {"docs/tep/a.pdf"}),
        ('["/tep/**"]', {"docs/tep/a.pdf", "docs/tep/logo/b.png", "docs/tep/logo/c/d.png"}),
        ('["/tep/logo/*", "/tep/a.*"]', {"docs/tep/a.pdf", "docs/tep/logo/b.png"}),
        ('["/**/*.png"]', {"docs/tep/logo/b.png", "docs/tep/logo/c/d.png"}),
        ('["/tep/*/b.png"]', {"docs/tep/logo/b.png"}),
    ],
)
def test_the_settings_list_what_goes_out_unnamed(repository: Path, patterns: str, published: set[str]) -> None:
    for path in ("tep/a.pdf", "tep/logo/b.png", "tep/logo/c/d.png"):
        add_file(repository, f"docs/{path}")
    with_settings(repository, f"    tep: {{luon_dang: {patterns}}}\n")
    assert site_of(repository).published_files == published
    left = {"docs/tep/a.pdf", "docs/tep/logo/b.png", "docs/tep/logo/c/d.png"} - published
    assert {problem.path for problem in problems_in(repository)} == left


def test_the_settings_name_a_logo_and_style_sheets_of_any_kind(repository: Path) -> None:
    add_file(repository, "docs/tep/logo.svg")
    add_file(repository, "docs/them/tinh.css", b"a { color: red }\n")
    with_settings(repository, after="extra_css: [them/tinh.css]\n", theme=", logo: tep/logo.svg")
    assert site_of(repository).published_files == {"docs/tep/logo.svg", "docs/them/tinh.css"}


def test_a_file_that_nobody_names_stays_and_is_told(with_file: Path) -> None:
    add_news(with_file, NEWS, "[a](/tep/phu-luc.pdf)\n")
    told = {problem.path: problem for problem in problems_in(with_file)}
    assert set(told) == {"plans/2026/anh.png", "news/2026/phu-luc.pdf"}
    assert not any(problem.is_error for problem in told.values())
    assert "không trang nào dẫn đến" in told["plans/2026/anh.png"].message


def test_a_file_that_only_a_draft_names_is_no_mistake(with_file: Path) -> None:
    add_news(with_file, NEWS, "[a](/tep/phu-luc.pdf) [b](phu-luc.pdf) [c](/plans/2026/anh.png)\n", draft=True)
    assert problems_in(with_file) == []


@pytest.mark.parametrize(
    ("written", "key", "words"),
    [
        ("luon_dang: [tep/a.pdf]", "luon_dang[1]", "bắt đầu bằng dấu /"),
        ("luon_dang: [/../bi-mat.txt]", "luon_dang[1]", "phải ghi từ gốc của docs/"),
        ("loai: [pdff]", "loai[1]", "có phải là “pdf”?"),
        ("loai: [docm]", "loai[1]", "không đăng tệp có macro"),
        ("loai: [html]", "loai[1]", "không biết loại tệp “html”"),
        ("toi_da_mb: 0", "toi_da_mb", "con số"),
    ],
)
def test_a_wrong_setting_is_told(repository: Path, written: str, key: str, words: str) -> None:
    with_settings(repository, f"    tep: {{{written}}}\n")
    (problem,) = problems_in(repository)
    assert (problem.path, problem.is_error) == ("mkdocs.yml", True)
    assert problem.key == f"extra.cchc.tep.{key}"
    assert words in problem.message


def test_a_pattern_that_matches_nothing_is_a_warning(repository: Path) -> None:
    with_settings(repository, '    tep: {luon_dang: ["/tep/logo/*"]}\n')
    (problem,) = problems_in(repository)
    assert (problem.path, problem.key, problem.is_error) == ("mkdocs.yml", "extra.cchc.tep.luon_dang[1]", False)


def with_settings(root: Path, province: str = "", after: str = "", theme: str = "") -> None:
    settings = SETTINGS.replace("plugins:", f"{province}plugins:").replace("overrides}", f"overrides{theme}}}") + after
    (root / "mkdocs.yml").write_text(settings, "utf-8")


def test_a_page_in_the_folder_of_files_is_told(with_file: Path) -> None:
    add(with_file, "docs/tep/trang.md", {"title": "Trang"}, "[a](/tep/phu-luc.pdf)\n")
    assert "docs/tep/ chỉ chứa tệp" in next(each.message for each in problems_in(with_file) if each.is_error)
