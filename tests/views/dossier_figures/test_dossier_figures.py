"""Pages, series, ranks, data and report drafts of figures of dossiers."""

from pathlib import Path

import pytest

from cchc.content.dossier_figures import DossierFigures, DossierRow
from cchc.content.reporting import parse_report_period
from cchc.facts.dossier_series import ranked
from cchc.facts.feeds.item_entries import item_entry
from cchc.facts.open_data.dossier_figures import dossier_records
from cchc.facts.site_facts import SiteFacts
from cchc.views.pages import generated_pages
from cchc.views.presentations.dossier_figures import DossierFiguresPage, dossier_figures_page, newest_figures
from cchc.views.report_draft.draft import report_draft
from small_repository import TODAY, add, problems_in, site_of

TABLE = """\
Đơn vị;Tiếp nhận trong kỳ;Giải quyết đúng hạn;Giải quyết trước hạn;Giải quyết quá hạn
Sở Nội vụ;100;80;10;10
UBND tỉnh Lai Châu;100;99;0;1
Sở lạ;5;;;
"""


def add_figures(root: Path, name: str, **changes: object) -> None:
    front: dict[str, object] = {
        "title": f"Số liệu {name}",
        "ky": "quy",
        "nam": 2026,
        "so_ky": 1,
        "so_lieu": {"don_vi": "tỉnh Lai Châu", "tiep_nhan": 120, "dung_han": 100, "truoc_han": 0, "qua_han": 0},
        "nguon": {"ten": "Báo cáo thử"},
        "ngay_cong_bo": "2026-04-03",
    }
    add(root, f"docs/so-lieu/{name}.md", {**front, **changes})


@pytest.fixture
def facts(repository: Path) -> SiteFacts:
    add_figures(repository, "q1")
    add_figures(repository, "q2", so_ky=2, ngay_cong_bo="2026-07-03")
    add_figures(repository, "h1", ky="6_thang", so_ky=None, ngay_cong_bo="2026-07-10")
    add_figures(repository, "so-q1", so_lieu=TABLE, gom_cac="cơ quan")
    return SiteFacts(site_of(repository))


def page_of(facts: SiteFacts, name: str) -> DossierFiguresPage:
    figures = next(each for each in facts.site.all(DossierFigures) if each.path.endswith(f"/{name}.md"))
    return dossier_figures_page(facts, figures)


def test_columns_that_nobody_knows_are_left_out_and_units_are_ranked(facts: SiteFacts) -> None:
    page = page_of(facts, "so-q1")
    assert page.table.columns[-2:] == ("Tỷ lệ đúng hạn", "Thứ tự")
    assert "Số hóa hồ sơ" not in page.table.columns
    assert [(row.head, row.cells[-2:]) for row in page.table.rows] == [
        ("Sở Nội vụ", ("90%", "2")),
        ("UBND tỉnh Lai Châu", ("99%", "1")),
        ("Sở lạ", ("", "")),
    ]
    assert page.bars
    assert page.bars.description.startswith("UBND tỉnh Lai Châu: 99; Sở Nội vụ: 90")


@pytest.mark.parametrize("number", ["1120", "1.120", "1,120", "1 120", "1\u202f120"])
def test_columns_and_numbers_are_read_as_offices_write_them(repository: Path, number: str) -> None:
    table = f"STT\tTên đơn vị\tSố hồ sơ tiếp nhận\tĐúng hạn\tHài lòng\n1\tSở Nội vụ\t{number}\t9\t96,5%\n"
    add_figures(repository, "q1", so_lieu=table)
    (figures,) = site_of(repository).all(DossierFigures)
    assert [(row.unit, row.received, row.in_time, row.satisfaction) for row in figures.rows] == [
        ("Sở Nội vụ", 1120, 9, 96.5)
    ]


@pytest.mark.parametrize("name", ["Tổng cộng", "TỔNG SỐ:", "Cộng"])
def test_a_row_of_sums_is_no_unit(repository: Path, name: str) -> None:
    add_figures(repository, "q1", so_lieu=f"Đơn vị\tTiếp nhận\nSở Nội vụ\t1\n{name}\t1\n", gom_cac="cơ quan")
    told = [(problem.key, problem.message) for problem in problems_in(repository) if problem.is_error]
    assert [key for key, _ in told] == ["so_lieu[2].don_vi"]
    assert "là dòng cộng, không phải một đơn vị" in told[0][1]


def test_one_unit_is_compared_with_nothing(facts: SiteFacts) -> None:
    page = page_of(facts, "q1")
    assert (page.bars, page.is_ranked) == (None, False)
    assert page.table.rows[0].address == "so-lieu/don-vi/tinh-lai-chau/"


def test_equal_shares_have_one_rank() -> None:
    rows = [
        DossierRow.model_validate({"don_vi": unit, "dung_han": done, "da_giai_quyet": 10})
        for unit, done in (("B", 9), ("A", 9), ("C", 10), ("D", 8))
    ]
    assert [(rank, row.unit) for rank, row in ranked(rows)] == [(1, "C"), (2, "A"), (2, "B"), (4, "D")]


def test_what_contradicts_itself_has_no_rank() -> None:
    sure = {"dung_han": 9, "da_giai_quyet": 10}
    rows = [DossierRow.model_validate({"don_vi": name, **sure}) for name in "AB"]
    doubtful = DossierRow.model_validate(
        {"don_vi": "C", "truoc_han": 0, "dung_han": 9, "qua_han": 0, "da_giai_quyet": 10}
    )
    assert [row.unit for _, row in ranked([*rows, doubtful])] == ["A", "B"]


def test_a_unit_has_a_page_over_its_periods_by_their_kinds(facts: SiteFacts) -> None:
    (page,) = [page for page in generated_pages(facts) if page.template == "pages/dossier_series.html"]
    assert page.address == "so-lieu/don-vi/tinh-lai-chau/"
    parts = page.view.parts  # type: ignore[attr-defined]
    told = {part.title: [row.head for row in part.table.rows] for part in parts}
    assert told == {"6 tháng đầu năm": ["6 tháng đầu năm 2026"], "Quý": ["Quý II/2026", "Quý I/2026"]}
    assert [part.line is not None for part in parts] == [False, True]
    assert parts[1].line.note == "Trục đứng từ 90 đến 100."


def test_a_table_of_many_is_named_as_a_whole(repository: Path) -> None:
    """Where the province has no figures of its own, one of many communes does not stand for all."""
    table = "Đơn vị;Tiếp nhận;Đúng hạn;Trước hạn;Quá hạn\nXã A;10;9;0;1\nXã B;20;20;0;0\nXã C;5;;;\n"
    add_figures(repository, "xa", so_lieu=table, gom_cac="xã, phường")
    facts = SiteFacts(site_of(repository))
    newest = newest_figures(facts)
    assert newest
    assert newest.words == "Quý I/2026: số liệu giải quyết hồ sơ của 3 xã, phường"
    entry = item_entry(facts.site, newest.item)
    assert entry
    assert entry.summary == f"{newest.words}. Nguồn: Báo cáo thử."
    figures = newest.item
    assert isinstance(figures, DossierFigures)
    bars = dossier_figures_page(facts, figures).bars
    assert bars
    assert bars.note == "Không có trong hình, vì số liệu chưa đủ hoặc chưa khớp: Xã C."


def test_the_home_page_has_the_newest_of_the_province(facts: SiteFacts, repository: Path) -> None:
    newest = newest_figures(facts)
    assert newest
    assert newest.words == "6 tháng đầu năm 2026, tỉnh Lai Châu: tiếp nhận 120 hồ sơ, giải quyết đúng hạn 100%"
    for file in (repository / "docs/so-lieu").iterdir():
        file.unlink()
    assert newest_figures(SiteFacts(site_of(repository))) is None


def test_data_has_a_record_for_each_unit(facts: SiteFacts) -> None:
    records = list(dossier_records(facts.site, facts.tasks))
    assert len(records) == 6
    departments = [record for record in records if record.population]
    assert [(record.unit_key, record.in_time, record.late) for record in departments] == [
        ("so-noi-vu", 80, 10),
        ("ubnd-tinh-lai-chau", 99, 1),
        (None, None, None),
    ]


def test_report_drafts_take_the_figures_of_their_period(facts: SiteFacts) -> None:
    draft = report_draft(facts, parse_report_period("2026-Q1"), TODAY)
    told = repr(draft.body)
    assert "Quý I/2026, tỉnh Lai Châu: tiếp nhận 120 hồ sơ" in told
    assert "Quý II/2026, tỉnh" not in told
    agency = report_draft(facts, parse_report_period("2026-Q1"), TODAY, facts.site.home_agency("so-noi-vu"))
    assert "Quý I/2026, Sở Nội vụ: tiếp nhận 100 hồ sơ, giải quyết đúng hạn 90%" in repr(agency.body)
