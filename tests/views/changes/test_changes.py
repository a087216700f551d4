"""Changes of plans and tasks, told from a history: what a sentence says, and what is no change at all."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from cchc.content.history import HistoryState
from cchc.content.terms import ChangeKind
from cchc.editing.formatting import format_files
from cchc.facts.changes.changes import Change, change_list, change_page, reach
from cchc.facts.site_facts import SiteFacts
from histories import PLAN, commit, git, needs_git, task, with_versions
from small_repository import add, add_plan, site_of

pytestmark = needs_git

SENTENCES: list[tuple[dict[str, Any], dict[str, Any], list[str]]] = [
    # times
    ({}, {"thoi_gian": "Quý III/2026"}, ["hạn lùi từ Quý II/2026 sang Quý III/2026"]),
    ({}, {"thoi_gian": "Quý I/2026"}, ["hạn sớm lên từ Quý II/2026 thành Quý I/2026"]),
    ({"thoi_gian": "Quý II"}, {"thoi_gian": "Quý III"}, ["hạn lùi từ Quý II sang Quý III"]),
    ({}, {"thoi_gian": "Thường xuyên"}, ["đổi thời gian từ Quý II/2026 sang Thường xuyên"]),
    ({}, {"thoi_gian": "Tháng 6/2026"}, ["đổi thời gian từ Quý II/2026 sang Tháng 6/2026"]),
    ({}, {"thoi_gian": "Khi có trăng tròn"}, ["đổi thời gian từ Quý II/2026 sang Khi có trăng tròn"]),
    ({"thoi_gian": None}, {}, ["ghi thời gian thực hiện: Quý II/2026"]),
    ({}, {"thoi_gian": None}, ["bỏ thời gian thực hiện: Quý II/2026"]),
    ({}, {"thoi_gian": "quý 2 năm 2026"}, []),
    ({}, {"thoi_gian": "Quý  II/2026."}, []),
    ({"thoi_gian": "Trăng tròn"}, {"thoi_gian": "“Trăng  tròn”"}, []),
    # postponements
    (
        {},
        {"gia_han": [{"thoi_gian": "Quý IV/2026", "van_ban": "12/QĐ-UBND", "ngay": "2026-03-01"}]},
        ["gia hạn từ Quý II/2026 đến Quý IV/2026, theo văn bản số 12/QĐ-UBND"],
    ),
    (
        {"thoi_gian": None},
        {"thoi_gian": None, "gia_han": [{"thoi_gian": "Quý IV/2026", "ly_do": "Chờ kinh phí", "ngay": "2026-03-01"}]},
        ["gia hạn đến Quý IV/2026, vì chờ kinh phí"],
    ),
    (
        {"gia_han": [{"thoi_gian": "Quý III/2026", "ly_do": "A", "ngay": "2026-03-01"}]},
        {"gia_han": [{"thoi_gian": "Quý IV/2026", "ly_do": "A", "ngay": "2026-03-01"}]},
        ["hạn lùi từ Quý III/2026 sang Quý IV/2026"],
    ),
    # states
    ({}, {"trang_thai": "dang_thuc_hien"}, ["bắt đầu thực hiện"]),
    ({"trang_thai": "chua_thuc_hien"}, {"trang_thai": "dang_thuc_hien"}, ["bắt đầu thực hiện"]),
    ({}, {"trang_thai": "khong_thuc_hien"}, ["không thực hiện"]),
    ({}, {"trang_thai": "duy_tri"}, ["duy trì thường xuyên"]),
    ({}, {"trang_thai": "chua_thuc_hien"}, ["ghi trạng thái “Chưa thực hiện”"]),
    ({"trang_thai": "dang_thuc_hien"}, {}, ["bỏ trạng thái “Đang thực hiện”"]),
    ({}, {"trang_thai": "hoan_thanh"}, ["hoàn thành"]),
    ({}, {"trang_thai": "hoan_thanh", "hoan_thanh_ngay": "2026-03-01"}, ["hoàn thành ngày 01/03/2026"]),
    (
        {},
        {"trang_thai": "hoan_thanh", "san_pham": ["Kế hoạch", "Báo cáo"]},
        ["hoàn thành, kèm sản phẩm Báo cáo"],
    ),
    ({}, {"trang_thai": "hoan_thanh", "minh_chung": ["https://vidu.example/a"]}, ["hoàn thành, kèm minh chứng"]),
    (
        {"trang_thai": "dang_thuc_hien"},
        {"trang_thai": "hoan_thanh", "ket_qua": "Đã xong", "minh_chung": ["https://vidu.example/a"]},
        ["hoàn thành, kèm kết quả và minh chứng"],
    ),
    (
        {"trang_thai": "hoan_thanh"},
        {"trang_thai": "dang_thuc_hien"},
        ["sửa trạng thái từ “Hoàn thành” thành “Đang thực hiện”"],
    ),
    (
        {"trang_thai": "hoan_thanh", "hoan_thanh_ngay": "2026-02-01"},
        {"trang_thai": "hoan_thanh", "hoan_thanh_ngay": "2026-03-01"},
        ["sửa ngày hoàn thành từ “01/02/2026” thành “01/03/2026”"],
    ),
    # agencies
    ({}, {"phoi_hop": ["UBND tỉnh", "Sở Tư pháp"]}, ["thêm cơ quan phối hợp Sở Tư pháp"]),
    ({}, {"phoi_hop": []}, ["bớt cơ quan phối hợp UBND tỉnh"]),
    (
        {},
        {"phoi_hop": ["Sở Tư pháp"]},
        ["thêm cơ quan phối hợp Sở Tư pháp; bớt cơ quan phối hợp UBND tỉnh"],
    ),
    ({}, {"chu_tri": ["UBND tỉnh"]}, ["đổi cơ quan chủ trì từ Sở Nội vụ sang UBND tỉnh"]),
    ({}, {"chu_tri": ["Sở Nội vụ", "Sở Tư pháp"]}, ["thêm cơ quan chủ trì Sở Tư pháp"]),
    ({"chu_tri": ["Sở Nội vụ", "UBND tỉnh"]}, {}, ["bớt cơ quan chủ trì UBND tỉnh"]),
    ({}, {"chu_tri": ["SỞ NỘI VỤ tỉnh Lai Châu"]}, []),
    ({"phoi_hop": ["Sở Nội vụ", "UBND tỉnh"]}, {"phoi_hop": ["UBND tỉnh", "Sở Nội vụ"]}, []),
    # what is to be done, and what came of it
    ({}, {"noi_dung": "Tổ chức hội thảo"}, ["sửa nội dung nhiệm vụ"]),
    ({}, {"noi_dung": "**Tổ chức**  “hội thi”."}, []),
    ({"neo": "iii-1", "nhom": "I. Thể chế"}, {}, []),
    ({}, {"linh_vuc": ["the_che"]}, []),
    ({}, {"san_pham": ["Kế hoạch", "Báo cáo"]}, ["thêm sản phẩm Báo cáo"]),
    ({}, {"san_pham": []}, ["bỏ sản phẩm Kế hoạch"]),
    ({}, {"san_pham": ["Báo cáo"]}, ["đổi sản phẩm từ Kế hoạch thành Báo cáo"]),
    ({}, {"minh_chung": ["https://vidu.example/a"]}, ["thêm 1 minh chứng"]),
    ({"minh_chung": ["https://vidu.example/a"]}, {}, ["bỏ 1 minh chứng"]),
    ({}, {"ket_qua": "Có 300 người dự"}, ["thêm kết quả thực hiện"]),
    ({"ket_qua": "Có 300 người dự"}, {"ket_qua": "Có 400 người dự"}, ["sửa kết quả thực hiện"]),
    (
        {"dinh_muc": {"tong": 24, "don_vi": "số", "moi": "tháng", "so_moi_ky": 2}},
        {"dinh_muc": {"don_vi": "số", "tong": 20}},
        ["sửa định mức từ “24 số, 2 số mỗi tháng” thành “20 số”"],
    ),
    # more than one at once
    (
        {},
        {"thoi_gian": "Quý III/2026", "trang_thai": "dang_thuc_hien"},
        ["bắt đầu thực hiện", "hạn lùi từ Quý II/2026 sang Quý III/2026"],
    ),
]
PLAN_SENTENCES: list[tuple[dict[str, Any], dict[str, Any], list[str]]] = [
    ({}, {"trang_thai": "het_hieu_luc"}, ["kế hoạch hết hiệu lực"]),
    (
        {"trang_thai": "du_thao"},
        {"trang_thai": "con_hieu_luc"},
        ["kế hoạch được ban hành, trước đó là dự thảo"],
    ),
    ({}, {"trang_thai": "con_hieu_luc"}, ["ghi hiệu lực của kế hoạch “Còn hiệu lực”"]),
    ({}, {"so_ky_hieu": "2/KH-UBND"}, ["sửa số, ký hiệu từ “1/KH-UBND” thành “2/KH-UBND”"]),
    ({"so_ky_hieu": None}, {}, ["ghi số, ký hiệu “1/KH-UBND”"]),
    ({}, {"thay_the": ["7/KH-UBND"]}, ["thay thế 7/KH-UBND"]),
    ({}, {"title": "Kế hoạch mới"}, ["sửa tên kế hoạch"]),
    ({}, {"title": "  “Kế hoạch thử” "}, []),
    (
        {},
        {"nam": None, "giai_doan": {"tu": 2026, "den": 2030}},
        ["sửa thời kỳ thực hiện từ “năm 2026” thành “2026-2030”"],
    ),
    ({}, {"ngay_ban_hanh": "2026-01-06"}, ["sửa ngày ban hành từ “05/01/2026” thành “06/01/2026”"]),
    ({}, {"noi_nhan": ["Bộ Nội vụ"]}, []),
    ({}, {"tags": ["một cửa"]}, []),
]


def changes_of(root: Path) -> list[Change]:
    return list(SiteFacts(site_of(root)).changes.all)


def later(changes: list[Change]) -> list[str]:
    """The sentences of all but the first posting."""
    return [change.sentence for change in changes if change.kind is not ChangeKind.POSTED]


@pytest.mark.parametrize(("before", "after", "sentences"), SENTENCES)
def test_a_change_of_a_task_is_told_in_a_sentence(
    repository: Path, before: dict[str, Any], after: dict[str, Any], sentences: list[str]
) -> None:
    versions = [{"nhiem_vu": [task(**before)]}, {"nhiem_vu": [task(**after)]}]
    assert later(changes_of(with_versions(repository, *versions))) == sentences


@pytest.mark.parametrize(("before", "after", "sentences"), PLAN_SENTENCES)
def test_a_change_of_a_plan_is_told_in_a_sentence(
    repository: Path, before: dict[str, Any], after: dict[str, Any], sentences: list[str]
) -> None:
    assert later(changes_of(with_versions(repository, before, after))) == sentences


def test_tasks_come_and_go(repository: Path) -> None:
    """A task taken away leads to its plan; it is named as it was."""
    one, two = task(ma="1"), task(ma="2", noi_dung="Mở chuyên mục", chu_tri=["UBND tỉnh"], phoi_hop=[])
    facts = SiteFacts(site_of(with_versions(repository, {"nhiem_vu": [one, two]}, {"nhiem_vu": [one, task(ma="3")]})))
    added, removed, posted = facts.changes.all
    assert (added.sentence, added.subject, added.address) == (
        "thêm nhiệm vụ",
        "Nhiệm vụ 3: Tổ chức hội thi",
        "ke-hoach/2026/thu/#nv-3",
    )
    assert (removed.sentence, removed.subject, removed.address, removed.task) == (
        "bỏ nhiệm vụ",
        "Nhiệm vụ 2: Mở chuyên mục",
        "ke-hoach/2026/thu/",
        None,
    )
    assert removed.agency_keys == ("ubnd-tinh-lai-chau",)
    assert posted.sentence == "đăng kế hoạch lên trang, 2 nhiệm vụ"
    assert posted.task is None


def test_an_agency_hears_of_what_it_gained_and_of_what_it_lost(repository: Path) -> None:
    """So does the body that carries on the work of one that is no more."""
    old = {"title": "Sở Tư pháp cũ", "ten_khac": ["Sở Tư pháp"], "loai": "so", "hieu_luc_den": "2026-02-28"}
    add(repository, "docs/co-quan/cu.md", {**old, "ke_thua_boi": ["Sở Nội vụ"], "dia_ban": "tỉnh Lai Châu"})
    versions = [{"nhiem_vu": [task(chu_tri=["UBND tỉnh"], phoi_hop=support)]} for support in ([], ["Sở Tư pháp"], [])]
    facts = SiteFacts(site_of(with_versions(repository, *versions)))
    agencies = {agency.key: agency for agency in facts.site.agencies}
    for key in ("cu", "so-noi-vu"):
        assert [change.sentence for change in facts.changes.of_agency(agencies[key])] == [
            "bớt cơ quan phối hợp Sở Tư pháp",
            "thêm cơ quan phối hợp Sở Tư pháp",
        ]


def test_a_change_taken_back_is_told_both_times_but_not_within_a_day(repository: Path) -> None:
    first, second = {"nhiem_vu": [task()]}, {"nhiem_vu": [task(thoi_gian="Quý III/2026")]}
    root = with_versions(repository, first, second, first)
    for hour, version in ((9, second), (10, first)):
        add_plan(root, PLAN, **version)
        commit(root, f"2026-03-03T{hour:02}:00")
    assert later(changes_of(root)) == [
        "hạn sớm lên từ Quý III/2026 thành Quý II/2026",
        "hạn lùi từ Quý II/2026 sang Quý III/2026",
    ]


def test_what_was_done_in_one_day_is_told_as_a_whole(repository: Path) -> None:
    """With one id, so that a reader of the feed sees it renewed, not twice."""
    root = with_versions(repository, {"nhiem_vu": [task()]}, {"nhiem_vu": [task(thoi_gian="Quý III/2026")]})
    early = changes_of(root)[0]
    add_plan(root, PLAN, nhiem_vu=[task(thoi_gian="Quý IV/2026")])
    commit(root, "2026-03-02T16:30")
    late = changes_of(root)[0]
    assert late.sentence == "hạn lùi từ Quý II/2026 sang Quý IV/2026"
    assert (early.id, late.id) == ("plans/2026/thu/8/2026-03-02/thoi-gian",) * 2
    assert late.moment.isoformat() == "2026-03-02T16:30:00+07:00"


def test_the_day_is_that_of_vietnam(repository: Path) -> None:
    git(repository, "init", "--quiet")
    add_plan(repository)
    commit(repository, "2026-03-02T00:30")
    (posted,) = changes_of(repository)
    assert posted.day == date(2026, 3, 2)


def test_newest_first_grouped_by_day_and_by_what_was_changed(repository: Path) -> None:
    versions = [{"nhiem_vu": [task()]}, {"nhiem_vu": [task(thoi_gian="Quý III/2026", trang_thai="dang_thuc_hien")]}]
    changes = changes_of(with_versions(repository, *versions))
    days = change_list(changes).days
    assert [day.day for day in days] == [date(2026, 3, 2), date(2026, 3, 1)]
    (thing,) = days[0].things
    assert thing.sentences == ("bắt đầu thực hiện", "hạn lùi từ Quý II/2026 sang Quý III/2026")
    cut = change_list(changes, 2)
    assert (cut.shown, cut.total) == (2, 3)


def test_a_file_that_is_put_into_the_one_form_has_not_changed(repository: Path) -> None:
    with_versions(repository, {}, {"nhiem_vu": [task(trang_thai="dang_thuc_hien")]})
    before = [(change.day, change.sentence) for change in changes_of(repository)]
    written = (repository / PLAN).read_text("utf-8")
    assert list(format_files(repository, [PLAN]))
    commit(repository, "2026-03-20")
    assert (repository / PLAN).read_text("utf-8") != written
    assert [(change.day, change.sentence) for change in changes_of(repository)] == before


def test_the_page_says_how_far_back_it_knows(repository: Path) -> None:
    facts = SiteFacts(site_of(with_versions(repository, {})))
    page = change_page(facts.history, facts.changes.all)
    assert page.is_known
    assert page.reach == ("Các thay đổi được ghi từ ngày 01/03/2026; trước ngày ấy không có ở đây.")


def test_without_a_history_it_says_so_and_tells_nothing(repository: Path) -> None:
    add_plan(repository)
    facts = SiteFacts(site_of(repository))
    assert facts.history.state is HistoryState.NONE
    assert (facts.changes.all, facts.revisions) == ((), {})
    assert reach(facts.history) == (
        "Trang chưa kể được các thay đổi, vì không có lịch sử của nội dung (thư mục nội dung không phải là kho git)."
    )
