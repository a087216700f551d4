"""What a page is about: never empty, never the site's own sentence on every page, never longer than is shown."""

from pathlib import Path

import pytest

from cchc.content.procedure import Procedure
from cchc.views.metadata import LONGEST, description_of
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
    assert told["Procedure"] == (
        "Nộp tại Sở Nội vụ; 3 ngày làm việc; Lệ phí đăng ký: 8.000 đồng; 1 giấy tờ. "
        "Thủ tục hành chính mã 1.000890, lĩnh vực Hộ tịch, cấp xã: Đăng ký thử."
    )
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


def test_a_question_is_told_by_its_answer_once_there_is_one(repository: Path) -> None:
    front = {"title": "Nộp ở đâu?", "ngay_hoi": "2026-11-02", "co_quan_tra_loi": "Sở Nội vụ"}
    answered = {"trang_thai": "da_tra_loi", "ngay_tra_loi": "2026-11-04"}
    add(repository, "docs/hoi-dap/a.md", front | {"trang_thai": "tiep_nhan"}, "Hỏi.\n")
    add(repository, "docs/hoi-dap/b.md", front | answered, "Hỏi.\n\n## Trả lời\n\nTại **một cửa**.\n")
    told = {item.path: description_of(site_of(repository), item.title, item) for item in site_of(repository).published}
    assert told["docs/hoi-dap/b.md"] == "Tại một cửa."
    assert told["docs/hoi-dap/a.md"].startswith("Câu hỏi ngày 02/11/2026 gửi Sở Nội vụ: Nộp ở đâu? ")


def test_an_agency_promises_no_contact_that_it_has_not(repository: Path) -> None:
    front = {"title": "Phòng A", "loai": "phong", "truc_thuoc": "Sở Nội vụ", "dia_ban": "tỉnh Lai Châu"}
    add(repository, "docs/co-quan/a.md", front, "")
    add(repository, "docs/co-quan/b.md", front | {"title": "Phòng B", "dien_thoai": ["0213 000 0002"]}, "")
    told = {item.path: description_of(site_of(repository), item.title, item) for item in site_of(repository).published}
    assert told["docs/co-quan/a.md"] == "Phòng A, tỉnh Lai Châu, trực thuộc Sở Nội vụ."
    assert told["docs/co-quan/b.md"].endswith("trực thuộc Sở Nội vụ. Liên hệ: 0213 000 0002.")


def test_agencies_with_one_text_are_told_apart_by_their_names(repository: Path) -> None:
    for name in ("Phòng A", "Phòng B"):
        front = {"title": name, "loai": "phong", "truc_thuoc": "Sở Nội vụ"}
        add(repository, f"docs/co-quan/{name[-1].lower()}.md", front, "Cơ quan ngành dọc.\n")
    add(repository, "docs/co-quan/c.md", front | {"title": "Phòng C"}, "Phòng C lo việc chung.\n")
    told = {
        item.path[-4]: description_of(site_of(repository), item.title, item) for item in site_of(repository).published
    }
    assert (told["a"], told["b"]) == ("Phòng A: cơ quan ngành dọc.", "Phòng B: cơ quan ngành dọc.")
    assert told["c"] == "Phòng C lo việc chung."


def test_a_procedure_tells_only_what_is_known(repository: Path) -> None:
    add_procedure(repository, co_quan_thuc_hien="", thoi_han="{ghi_chu: Không quy định}")
    (told,) = [description_of(site_of(repository), p.title, p) for p in site_of(repository).all(Procedure)]
    assert told.startswith("Lệ phí đăng ký: 8.000 đồng; 1 giấy tờ. Thủ tục hành chính mã")
