"""What stands under a task as its evidence, and where it is said of which task something is evidence."""

from datetime import date
from pathlib import Path

import pytest

from cchc.content.site import Site
from cchc.facts.tasks import rows
from cchc.facts.tasks.rows import SHOWN_EVIDENCE, TaskRow, TaskRows
from cchc.views.item_values import referenced_tasks
from sample_files import add_file
from small_repository import add, add_news, add_plan, site_of

TASK = {"ma": "1", "noi_dung": "Việc"}
NAMING = {"nhiem_vu": ["1/KH-UBND#1"]}
DOCUMENT = {"title": "Công văn", "loai": "cong_van", "so_ky_hieu": "5/UBND-NC", "co_quan_ban_hanh": "UBND tỉnh"}
REPORT = {"title": "Báo cáo năm", "ky": "nam", "nam": 2026, "don_vi": "Sở Nội vụ"}
EVENT = {"title": "Hội thi", "loai": "hoi_thi", "ngay": "2026-04-01", "chu_tri": "Sở Nội vụ"}
SERIES = {"title": "Chuyên mục", "kenh": "Đài tỉnh", "nam": 2026}
LINE = "Nhiệm vụ 1, Kế hoạch số 1/KH-UBND (UBND tỉnh Lai Châu)"


def row_of(site: Site) -> TaskRow:
    (row,) = TaskRows(site).all
    return row


def everything(root: Path, **naming: object) -> Site:
    """One item of each kind that names a task, and two issues of the series that does."""
    add(root, "docs/van-ban/a.md", {**DOCUMENT, "ngay_ban_hanh": "2026-03-01", **naming})
    add(root, "docs/bao-cao/a.md", {**REPORT, "ngay_ban_hanh": "2026-06-01", **naming})
    add(root, "docs/su-kien/a.md", {**EVENT, "ket_qua": "Đã tổ chức", **naming})
    add(root, "docs/su-kien/b.md", {**EVENT, "title": "Chưa có kết quả", **naming})
    add(root, "docs/chuyen-muc/a.md", {**SERIES, **naming})
    add_news(root, "news/2026/so-1.md", title="Số 1", date="2026-01-10", chuyen_muc_phat="a", so_phat=1)
    add_news(root, "news/2026/so-2.md", title="Số 2", date="2026-12-10", chuyen_muc_phat="a", so_phat=2)
    add_news(root, "news/2026/tin.md", title="Tin", date="2026-05-04", **naming)
    return site_of(root)


def test_evidence_has_its_kind_and_day_and_the_newest_comes_first(repository: Path) -> None:
    add_plan(repository, nhiem_vu=[TASK])
    shown = row_of(everything(repository, **NAMING)).evidence
    assert [(one.kind, one.text, one.day) for one in shown] == [
        ("Báo cáo", "Báo cáo năm", date(2026, 6, 1)),
        ("Tin, bài", "Tin", date(2026, 5, 4)),
        ("Sự kiện", "Hội thi", date(2026, 4, 1)),
        ("Văn bản", "Công văn", date(2026, 3, 1)),
        ("Tin, bài", "Số 1", date(2026, 1, 10)),
    ]


def test_what_the_plan_itself_lists_comes_first_and_nothing_twice(repository: Path) -> None:
    add_file(repository, "docs/tep/a.pdf")
    written = ["/tep/a.pdf", "https://vidu.example/b", "/news/2026/so-1.md#muc", "/news/2026/so-2.md", "/tep/a.pdf"]
    add_plan(repository, nhiem_vu=[{**TASK, "minh_chung": written}])
    shown = row_of(everything(repository, **NAMING)).evidence
    assert [(one.kind, one.text) for one in shown] == [
        ("Tệp", "a.pdf"),
        ("Trang khác", "https://vidu.example/b"),
        ("Tin, bài", "Số 1"),
        ("Báo cáo", "Báo cáo năm"),
        ("Tin, bài", "Tin"),
        ("Sự kiện", "Hội thi"),
        ("Văn bản", "Công văn"),
    ]


def test_a_long_list_shows_its_beginning(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    add_plan(repository, nhiem_vu=[TASK])
    for number in range(1, 8):
        add_news(repository, f"news/2026/{number}.md", date=f"2026-05-{number:02}", title=f"Tin {number}", **NAMING)
    row = row_of(site_of(repository))
    assert [one.text for one in row.first_evidence] == ["Tin 7", "Tin 6", "Tin 5", "Tin 4", "Tin 3"]
    assert [one.text for one in row.more_evidence] == ["Tin 2", "Tin 1"]
    assert len(row.first_evidence) == SHOWN_EVIDENCE
    monkeypatch.setattr(rows, "MOST_EVIDENCE", 6)
    assert ([one.text for one in row.more_evidence], len(row.evidence)) == (["Tin 2"], 7)


@pytest.mark.parametrize("reference", ["1/KH-UBND#1", "/plans/2026/thu.md#1"])
def test_each_kind_of_page_leads_to_the_tasks_it_names(repository: Path, reference: str) -> None:
    add_plan(repository, nhiem_vu=[TASK])
    site = everything(repository, nhiem_vu=[reference])
    for path in ("docs/van-ban/a.md", "docs/bao-cao/a.md", "docs/su-kien/b.md", "docs/chuyen-muc/a.md"):
        item = site.item_at(path)
        assert item
        (task,) = referenced_tasks(site, item)
        assert (task.text, task.address) == (LINE, "ke-hoach/2026/thu/#nv-1")
    assert [len(referenced_tasks(site, news)) for news in site.news] == [1, 0]


def test_a_task_of_a_plan_that_waits_for_its_day_waits_too(repository: Path) -> None:
    add_plan(repository, draft=True, nhiem_vu=[TASK])
    site = everything(repository, **NAMING)
    assert [referenced_tasks(site, item) for item in site.published if referenced_tasks(site, item)] == []
