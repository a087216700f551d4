"""How far a site meets its criteria, computed from what is in it."""

from pathlib import Path

import pytest

from cchc.content.criteria import Computed, CriterionState
from cchc.facts.site_facts import SiteFacts
from cchc.views.site_criteria import checklist, finding
from small_repository import add, add_news, add_plan, site_of

MET, NOT_MET = CriterionState.MET, CriterionState.NOT_MET


def look(repository: Path, check: Computed) -> tuple[CriterionState, str]:
    found = finding(SiteFacts(site_of(repository)), check)
    return found.state, found.words


@pytest.mark.parametrize("check", Computed)
def test_every_check_that_settings_may_name_is_there(repository: Path, check: Computed) -> None:
    state, words = look(repository, check)
    assert state in (MET, NOT_MET)
    assert words


def test_a_page_counts_when_the_public_can_open_it(repository: Path) -> None:
    assert look(repository, Computed.PRIVACY_PAGE) == (NOT_MET, "Chưa có trang")
    path = "docs/gioi-thieu/bao-ve-du-lieu-ca-nhan.md"
    add(repository, path, {"title": "Bảo vệ dữ liệu", "draft": True})
    assert look(repository, Computed.PRIVACY_PAGE)[0] is NOT_MET
    add(repository, path, {"title": "Bảo vệ dữ liệu"})
    assert look(repository, Computed.PRIVACY_PAGE) == (MET, "Có trang")


def test_date_and_source_are_asked_of_every_item(repository: Path) -> None:
    assert look(repository, Computed.DATE_AND_SOURCE) == (NOT_MET, "0/0 tin, bài và kế hoạch")
    add_news(repository, nguon={"ten": "Báo Lai Châu"})
    assert look(repository, Computed.DATE_AND_SOURCE) == (MET, "1/1 tin, bài và kế hoạch")
    add_plan(repository)
    assert look(repository, Computed.DATE_AND_SOURCE) == (NOT_MET, "1/2 tin, bài và kế hoạch")
    add_plan(repository, nguon={"url": "https://vidu.example/ke-hoach"})
    assert look(repository, Computed.DATE_AND_SOURCE) == (MET, "2/2 tin, bài và kế hoạch")


@pytest.mark.parametrize("report", [{"trang_thai": "dang_thuc_hien"}, {"ket_qua": "Xong"}])
def test_a_task_is_reported_by_a_state_or_a_result(repository: Path, report: dict[str, str]) -> None:
    task = {"ma": "1", "noi_dung": "Việc", "chu_tri": "Sở Nội vụ"}
    add_plan(repository, nhiem_vu=[{**task, **report}, {**task, "ma": "2"}])
    assert look(repository, Computed.PLANS_WITH_RESULTS) == (NOT_MET, "1/2 nhiệm vụ")
    add_news(repository, nhiem_vu=["1/KH-UBND#2"])
    assert look(repository, Computed.PLANS_WITH_RESULTS) == (MET, "2/2 nhiệm vụ")
    add_news(repository)
    add_plan(repository, nhiem_vu=[{**task, **report}])
    assert look(repository, Computed.PLANS_WITH_RESULTS) == (MET, "1/1 nhiệm vụ")


def test_an_open_question_is_in_time_until_its_limit(repository: Path) -> None:
    settings = repository / "mkdocs.yml"
    settings.write_text(
        settings.read_text("utf-8").replace("    nguon_tin:", "    hoi_dap: {thoi_han: 10}\n    nguon_tin:"), "utf-8"
    )
    front = {"title": "Câu hỏi", "co_quan_tra_loi": "Sở Nội vụ", "trang_thai": "tiep_nhan", "ngay_hoi": "2026-11-20"}
    add(repository, "docs/hoi-dap/moi.md", front, "Bao giờ xong?\n")
    assert look(repository, Computed.QUESTIONS_IN_TIME) == (MET, "1/1 câu hỏi")
    add(repository, "docs/hoi-dap/cu.md", {**front, "ngay_hoi": "2026-09-01"}, "Bao giờ xong?\n")
    assert look(repository, Computed.QUESTIONS_IN_TIME) == (NOT_MET, "1/2 câu hỏi")


def test_figures_are_told_in_words(repository: Path) -> None:
    add_plan(repository)
    assert look(repository, Computed.PLANS) == (MET, "1 kế hoạch")
    assert look(repository, Computed.DOCUMENTS) == (NOT_MET, "0 văn bản")
    expected = "1 số điện thoại, 1 nơi tiếp nhận trực tiếp, 1 kênh trực tuyến"
    assert look(repository, Computed.THREE_CHANNELS) == (MET, expected)
    assert look(repository, Computed.HANDLING_STEPS) == (NOT_MET, "1 bước, 0 bước ghi thời hạn")
    assert look(repository, Computed.LICENCE) == (NOT_MET, "Chưa ghi giấy phép")
    assert look(repository, Computed.NO_DEMONSTRATION)[0] is NOT_MET


def test_the_checklist_counts_its_states(repository: Path) -> None:
    settings = repository / "mkdocs.yml"
    criteria = """\
    tieu_chi:
      - {ma: a, noi_dung: A, kiem_tra: ba_loai_kenh, can_cu: {ten: X}}
      - {ma: b, noi_dung: B, kiem_tra: co_van_ban, can_cu: {ten: X}}
      - {ma: c, noi_dung: C, trang_thai: dat, giai_thich: Đã thử, can_cu: {ten: X}}
plugins"""
    settings.write_text(settings.read_text("utf-8").replace("plugins", criteria, 1), "utf-8")
    found = checklist(SiteFacts(site_of(repository)))
    assert found.counts == ((NOT_MET, 1), (MET, 2))
    # what is not met comes first
    assert [row.criterion.id for row in found.rows] == ["b", "a", "c"]
    assert [row.method for row in found.rows][::2] == ["Kiểm tra tự động: đếm văn bản", "Người đánh giá"]
    assert found.rows[2].words == "Đã thử"


def test_only_reports_of_a_period_are_periodic(repository: Path) -> None:
    front = {"title": "Báo cáo", "nam": 2026, "don_vi": "Sở Nội vụ", "ngay_ban_hanh": "2026-07-01"}
    add(repository, "docs/bao-cao/dot-xuat.md", {**front, "ky": "dot_xuat"})
    assert look(repository, Computed.REPORTS) == (NOT_MET, "0 báo cáo định kỳ")
    add(repository, "docs/bao-cao/sau-thang.md", {**front, "ky": "6_thang"})
    assert look(repository, Computed.REPORTS) == (MET, "1 báo cáo định kỳ")


@pytest.mark.parametrize(("is_there", "told"), [(True, "đã có trang Giới thiệu"), (False, "chưa có trang Giới thiệu")])
def test_how_it_was_found_says_what_was_found(repository: Path, is_there: bool, told: str) -> None:
    settings = repository / "mkdocs.yml"
    criteria = "    tieu_chi:\n      - {ma: a, noi_dung: A, kiem_tra: co_trang_gioi_thieu, can_cu: {ten: X}}\nplugins"
    settings.write_text(settings.read_text("utf-8").replace("plugins", criteria, 1), "utf-8")
    path = repository / "docs/gioi-thieu/index.md"
    path.unlink(missing_ok=True)
    if is_there:
        add(repository, "docs/gioi-thieu/index.md", {"title": "Giới thiệu"})
    (row,) = checklist(SiteFacts(site_of(repository))).rows
    assert row.method == f"Kiểm tra tự động: {told}"
