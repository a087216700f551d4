"""What a page is about: never empty, never the site's own sentence on every page, never longer than is shown."""

from pathlib import Path

import pytest

from cchc.views.description import LONGEST, description_of
from procedures import add_procedure
from sample_files import add_file
from small_repository import add, add_news, add_plan, site_of

NAME = "Cải cách hành chính tỉnh Lai Châu"


def of_news(repository: Path, body: str, **keys: object) -> str:
    add_news(repository, "news/2026/tin.md", body, **keys)
    site = site_of(repository)
    (news,) = site.news
    return description_of(site, news.title, news)


@pytest.mark.parametrize(
    ("body", "keys", "told"),
    [
        ("Đoạn một.\n\nĐoạn hai.\n", {"description": "Tóm tắt."}, "Tóm tắt."),
        ("## Mục\n\n- một\n- hai\n\nĐoạn **đậm**, có\n[liên kết](https://a.example/).\n", {}, "Đoạn đậm, có liên kết."),
        ("<!-- cchc:news -->\n\n| a | b |\n|---|---|\n\n![x](/anh/x.png)\n\nCâu.\n", {}, "Câu."),
        ("<div>x</div>\n", {}, f"Tin, bài: Tin thử - {NAME}"),
    ],
)
def test_news_are_told_by_summary_or_first_words(
    repository: Path, body: str, keys: dict[str, object], told: str
) -> None:
    add_file(repository, "docs/anh/x.png")
    assert of_news(repository, body, **keys) == told


def test_a_long_text_ends_at_a_word(repository: Path) -> None:
    told = of_news(repository, "từ " * 200 + "\n")
    assert told.endswith("từ…")
    assert len(told) <= LONGEST + 1


def test_other_types_are_told_by_their_keys(repository: Path) -> None:
    add_procedure(repository)
    add_plan(repository)
    site = site_of(repository)
    told = {type(item).__name__: description_of(site, item.title, item) for item in site.published}
    assert told["Procedure"].startswith("Thủ tục hành chính mã 1.000890, lĩnh vực Hộ tịch, ")
    assert told["Plan"].endswith("UBND tỉnh Lai Châu ban hành ngày 05/01/2026, 1 nhiệm vụ.")


def test_a_page_that_the_build_makes_is_told_by_its_title(repository: Path) -> None:
    assert description_of(site_of(repository), "Tin tức năm 2026", None) == f"Tin tức năm 2026 - {NAME}"


def test_the_home_page_alone_is_told_as_the_site_is(repository: Path) -> None:
    add(repository, "docs/index.md", {"title": "Trang chủ"})
    add(repository, "docs/gioi-thieu/index.md", {"title": "Giới thiệu"}, "# Giới thiệu\n")
    site = site_of(repository)
    home, about = site.item_at("docs/index.md"), site.item_at("docs/gioi-thieu/index.md")
    assert description_of(site, "Trang chủ", home) == (site.settings.site_description or site.settings.site_name)
    assert description_of(site, "Giới thiệu", about) == f"Giới thiệu - {NAME}"
