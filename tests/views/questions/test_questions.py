"""What is shown of questions: the time an answer took, the register, figures of agencies, the feed."""

from pathlib import Path

import pytest

from cchc.content.question import Question
from cchc.facts.answer_times import AnswerTime, answer_time
from cchc.facts.registers.question import REGISTER
from cchc.facts.registers.register import register
from cchc.facts.site_facts import SiteFacts
from cchc.outputs.feeds.files import feed_files
from cchc.views.presentations.question import OTHERS, FiguresRow, question_figures, question_page
from small_repository import SETTINGS, add, site_of

ANSWERED = "Hỏi gì?\n\n## Trả lời\n\nTrả lời thế này.\n"


def set_rules(root: Path, rules: str = "{thoi_han: 10}") -> None:
    (root / "mkdocs.yml").write_text(
        SETTINGS.replace("    nguon_tin:", f"    hoi_dap: {rules}\n    nguon_tin:"), "utf-8"
    )


def add_question(
    root: Path, asked: str, answered: str | None = None, name: str = "hoi", agency: str = "Sở Nội vụ", **keys: object
) -> None:
    front = {
        "title": f"Câu hỏi {name}",
        "ngay_hoi": asked,
        "co_quan_tra_loi": agency,
        "trang_thai": "da_tra_loi" if answered else "tiep_nhan",
        "ngay_tra_loi": answered,
        **keys,
    }
    add(root, f"docs/hoi-dap/{name}.md", front, ANSWERED if answered else "Hỏi gì?\n")


def time_of(root: Path, asked: str, answered: str | None) -> AnswerTime:
    add_question(root, asked, answered)
    site = site_of(root)
    (question,) = site.all(Question)
    return answer_time(site.settings.province.questions, question, site.today)


@pytest.mark.parametrize(
    ("asked", "answered", "verdict", "calculation"),
    [
        (
            "2026-11-03",
            "2026-11-10",
            "Trả lời đúng hạn",
            "từ 03/11/2026 đến 10/11/2026: 5 ngày làm việc, trừ 2 ngày cuối tuần; hạn 10 ngày làm việc là 17/11/2026",
        ),
        (
            "2026-11-03",
            "2026-11-17",
            "Trả lời đúng hạn",
            "từ 03/11/2026 đến 17/11/2026: 10 ngày làm việc, trừ 4 ngày cuối tuần; hạn 10 ngày làm việc là 17/11/2026",
        ),
        (
            "2026-11-03",
            "2026-11-18",
            "Trả lời quá hạn 1 ngày làm việc",
            "từ 03/11/2026 đến 18/11/2026: 11 ngày làm việc, trừ 4 ngày cuối tuần; hạn 10 ngày làm việc là 17/11/2026",
        ),
        (
            "2026-10-23",
            "2026-11-07",
            "Trả lời quá hạn",
            "từ 23/10/2026 đến 07/11/2026: 10 ngày làm việc, trừ 5 ngày cuối tuần; hạn 10 ngày làm việc là 06/11/2026",
        ),
        (
            "2026-08-27",
            "2026-09-03",
            "Trả lời đúng hạn",
            "từ 27/08/2026 đến 03/09/2026: 2 ngày làm việc, trừ 2 ngày cuối tuần và 3 ngày nghỉ lễ, tết; "
            "hạn 10 ngày làm việc là 15/09/2026",
        ),
        (
            "2026-11-03",
            "2026-11-03",
            "Trả lời đúng hạn",
            "từ 03/11/2026 đến 03/11/2026: 0 ngày làm việc; hạn 10 ngày làm việc là 17/11/2026",
        ),
        (
            "2026-11-10",
            None,
            "Còn 2 ngày làm việc",
            "từ 10/11/2026 đến 21/11/2026: 8 ngày làm việc, trừ 3 ngày cuối tuần; hạn 10 ngày làm việc là 25/11/2026 "
            "(trừ 4 ngày cuối tuần và 1 ngày nghỉ lễ, tết)",
        ),
        (
            "2026-11-06",
            None,
            "Đã quá hạn, chưa trả lời",
            "từ 06/11/2026 đến 21/11/2026: 10 ngày làm việc, trừ 5 ngày cuối tuần; hạn 10 ngày làm việc là 20/11/2026 "
            "(trừ 4 ngày cuối tuần)",
        ),
        (
            "2026-11-03",
            None,
            "Đã quá hạn 3 ngày làm việc, chưa trả lời",
            "từ 03/11/2026 đến 21/11/2026: 13 ngày làm việc, trừ 5 ngày cuối tuần; hạn 10 ngày làm việc là 17/11/2026 "
            "(trừ 4 ngày cuối tuần)",
        ),
    ],
)
def test_the_days_are_shown_with_their_calculation(
    repository: Path, asked: str, answered: str | None, verdict: str, calculation: str
) -> None:
    set_rules(repository)
    time = time_of(repository, asked, answered)
    assert (time.verdict, time.calculation) == (verdict, calculation)


def test_the_last_day_of_the_limit_is_told(repository: Path) -> None:
    set_rules(repository, "{thoi_han: 10, ngay_nghi: [2026-12-31], ngay_lam_bu: [2026-11-21]}")
    assert time_of(repository, "2026-11-09", None).verdict == "Hôm nay là hạn trả lời"


def test_without_a_limit_the_days_are_told_without_a_verdict(repository: Path) -> None:
    time = time_of(repository, "2026-11-03", "2026-11-10")
    assert (time.timeliness, time.verdict) == (None, "")
    assert time.calculation == "từ 03/11/2026 đến 10/11/2026: 5 ngày làm việc, trừ 2 ngày cuối tuần"


def test_the_register_lists_the_newest_first(repository: Path) -> None:
    set_rules(repository)
    add_question(repository, "2026-11-03", "2026-11-10", "a", linh_vuc=["cong_vu"])
    add_question(repository, "2025-12-30", "2026-01-05", "b", agency="UBND tỉnh")
    add_question(repository, "2026-11-16", None, "c")
    shown = register(site_of(repository), REGISTER)
    assert [row.cells for row in shown.rows] == [
        ("Câu hỏi c", "Sở Nội vụ", "16/11/2026", "Đã tiếp nhận. Còn 6 ngày làm việc"),
        ("Câu hỏi a", "Sở Nội vụ", "03/11/2026", "Đã trả lời ngày 10/11/2026. Trả lời đúng hạn"),
        ("Câu hỏi b", "UBND tỉnh", "30/12/2025", "Đã trả lời ngày 05/01/2026. Trả lời đúng hạn"),
    ]
    keys = {"linh_vuc": "cong_vu", "co_quan": "so-noi-vu", "trang_thai": "da_tra_loi", "nam": "2026"}
    assert shown.rows[1].keys == keys
    assert [name for name, _, _ in shown.filters] == ["co_quan", "trang_thai", "nam"]


def test_an_agency_has_figures_of_its_own_from_five_answers_up(repository: Path) -> None:
    set_rules(repository)
    for number in range(5):
        add_question(repository, "2026-10-05", "2026-10-12" if number else "2026-10-30", f"nhieu-{number}")
    for number in range(4):
        add_question(repository, "2026-10-05", "2026-10-12", f"it-{number}", agency="UBND tỉnh")
    add_question(repository, "2026-10-05", "2026-10-12", "la", agency="Cơ quan lạ")
    add_question(repository, "2026-11-16", None, "cho")
    figures = question_figures(site_of(repository))
    assert figures.rows == (
        FiguresRow("Sở Nội vụ tỉnh Lai Châu", "co-quan/so-noi-vu/", 5, 4),
        FiguresRow(OTHERS, None, 5, 5),
    )
    assert [(row.late, row.share) for row in figures.rows] == [(1, 80), (0, 100)]
    assert (figures.limit, figures.waiting) == (10, 1)


@pytest.mark.parametrize(("answered", "in_time", "share"), [(4, 4, None), (5, 5, 100), (200, 199, 99), (5, 0, 0)])
def test_a_share_says_all_only_of_all_and_nothing_of_a_few(answered: int, in_time: int, share: int | None) -> None:
    assert FiguresRow("Sở", None, answered, in_time).share == share


def test_there_are_no_figures_without_a_limit_or_an_answer(repository: Path) -> None:
    add_question(repository, "2026-10-05", "2026-10-12")
    assert question_figures(site_of(repository)).limit is None
    set_rules(repository)
    add_question(repository, "2026-10-05", None)
    assert question_figures(site_of(repository)).rows == ()


def test_a_page_leads_to_procedures_and_documents_that_are_here(repository: Path) -> None:
    add_question(repository, "2026-11-03", "2026-11-10", thu_tuc=["1.000894"], can_cu=["1/KH-UBND"])
    site = site_of(repository)
    (question,) = site.all(Question)
    page = question_page(SiteFacts(site), question)
    assert [(named.code, named.procedure) for named in page.procedures] == [("1.000894", None)]
    assert [(citation.text, citation.item) for citation in page.basis] == [("1/KH-UBND", None)]
    assert (page.question, page.answer) == ("<p>Hỏi gì?</p>", "Trả lời thế này.")


def test_an_agency_page_has_its_questions(repository: Path) -> None:
    add_question(repository, "2026-11-03", "2026-11-10")
    site = site_of(repository)
    agency = site.directory.by_key("so-noi-vu")
    assert agency is not None
    (group,) = SiteFacts(site).related.of_agency(agency)
    assert [item.title for item in group.items] == ["Câu hỏi hoi"]


def test_a_question_comes_back_into_the_feed_with_its_answer(repository: Path) -> None:
    add_question(repository, "2026-11-03", "2026-11-10", "a")
    add_question(repository, "2026-11-05", None, "b")
    add_question(repository, "2026-11-01", "2026-11-12", "c", dang_tu="2026-11-02")
    site = site_of(repository)
    feed = next(feed for feed in SiteFacts(site).feeds if feed.folder == "hoi-dap/")
    assert [entry.title for entry in feed.entries] == ["Câu hỏi a", "Câu hỏi b", "Câu hỏi c"]
    atom = feed_files(site, [feed], {})["hoi-dap/atom.xml"].decode()
    assert "<published>2026-11-02T00:00:00+07:00</published>" in atom
    assert "<updated>2026-11-12T00:00:00+07:00</updated>" in atom
