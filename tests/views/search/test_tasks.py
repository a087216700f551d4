"""Tasks as results of the search: what is told of each, and where it leads."""

from pathlib import Path

from cchc.facts.tasks.rows import TaskRows
from cchc.views.search import task_documents
from small_repository import add_plan, site_of


def test_a_task_tells_its_number_its_agency_and_its_time(repository: Path) -> None:
    task = {
        "ma": "8",
        "noi_dung": "Tổ chức **hội thi**",
        "chu_tri": ["Sở Nội vụ"],
        "thoi_gian": "Quý II/2026",
        "gia_han": [{"thoi_gian": "Quý III/2026", "ly_do": "Chờ", "ngay": "2026-06-01"}],
        "san_pham": ["Báo cáo < 5 trang"],
        "linh_vuc": ["the_che"],
    }
    add_plan(repository, nhiem_vu=[task])
    (found,) = task_documents(TaskRows(site_of(repository)).all)
    assert found.address == "ke-hoach/2026/thu/#nv-8"
    assert found.title.startswith("Nhiệm vụ 8: Tổ chức hội thi")
    assert "Chủ trì: Sở Nội vụ. Thời gian: Quý III/2026" in found.summary
    assert "<p>Báo cáo &lt; 5 trang</p>" in found.html
    assert found.kind == "Nhiệm vụ"
    assert {("co_quan", "so-noi-vu"), ("nam", "2026")} <= {(name, key) for name, (key, _) in found.facets}
