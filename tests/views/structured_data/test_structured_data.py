"""What search engines are told of each type, and that nothing is told which the page does not know."""

import json
from pathlib import Path
from typing import Any

import pytest

from cchc.views.structured_data import structured_data
from procedures import CODE, PROCEDURE, add_procedure, write
from small_repository import add, add_news, add_plan, make_official, site_of

BASE = "https://cchc.vidu.example/trang/"
DEPARTMENT = {"@type": "GovernmentOrganization", "name": "Sở Nội vụ", "url": f"{BASE}co-quan/so-noi-vu/"}
EVENT = {"title": "Hội thi", "loai": "hoi_thi", "chu_tri": ["Sở Nội vụ"]}


def told_of(repository: Path, path: str) -> dict[str, Any] | None:
    """The JSON-LD of a file's page; None where it has none."""
    site = site_of(repository)
    item = site.item_at(path)
    assert item
    text = structured_data(site, item.address, item, "Mô tả.")
    return json.loads(text) if text else None


def told_for_sure(repository: Path, path: str) -> dict[str, Any]:
    told = told_of(repository, path)
    assert told
    return told


def test_a_procedure_says_who_serves_whom_where_and_for_how_much(repository: Path) -> None:
    more = {
        "  - kenh: truc_tiep\n": "  - kenh: truc_tuyen\n  - kenh: truc_tiep\n",
        "    so_tien: 8000\n": "    so_tien: 8000\n  - {ten: Phí khác, ghi_chu: Do tỉnh quy định}\n",
        "so_bo: 1\n": "so_bo: 1\nket_qua: Giấy **khai sinh**\ndia_chi_tiep_nhan: Trung tâm Phục vụ hành chính công\n"
        "lien_ket_dvc: https://dichvucong.gov.vn/p/1\n",
    }
    text = PROCEDURE
    for line, lines in more.items():
        text = text.replace(line, lines)
    write(repository, text)
    told = told_for_sure(repository, "docs/thu-tuc/1.000890.md")
    assert told["@type"] == "GovernmentService"
    assert (told["identifier"], told["serviceType"], told["description"]) == ("1.000890", "Hộ tịch", "Mô tả.")
    assert told["provider"] == [DEPARTMENT]
    assert told["areaServed"] == {"@type": "AdministrativeArea", "name": "tỉnh Lai Châu"}
    assert told["audience"][0] == {"@type": "Audience", "audienceType": "Công dân Việt Nam"}
    online, in_person = told["availableChannel"]
    assert in_person["serviceLocation"] == [{"@type": "Place", "name": "Trung tâm Phục vụ hành chính công"}]
    assert in_person["processingTime"] == "P5D"
    assert online == {
        "@type": "ServiceChannel",
        "name": "Trực tuyến",
        "serviceUrl": "https://dichvucong.gov.vn/p/1",
    }  # three working days have no duration in ISO 8601
    assert told["offers"] == [{"@type": "Offer", "name": "Lệ phí đăng ký", "price": 8000, "priceCurrency": "VND"}]
    assert told["serviceOutput"] == [{"@type": "Thing", "name": "Giấy khai sinh"}]


@pytest.mark.parametrize(
    ("limit", "duration"),
    [
        ("{so: 5, don_vi: ngay}", "P5D"),
        ("{so: 8, don_vi: gio}", "PT8H"),
        ("{so: 1.5, don_vi: ngay}", None),
        ("{so: 5}", None),
        ("{so: 0, don_vi: ngay}", "P0D"),
    ],
)
def test_a_duration_is_told_where_number_and_unit_are_sure(repository: Path, limit: str, duration: str | None) -> None:
    write(repository, PROCEDURE.replace("{so: 5, don_vi: ngay}", limit))
    (channel,) = told_for_sure(repository, "docs/thu-tuc/1.000890.md")["availableChannel"]
    assert channel.get("processingTime") == duration


def test_a_procedure_says_its_kind_who_decides_and_the_codes_of_results(repository: Path) -> None:
    add_procedure(
        repository,
        loai_thu_tuc="TTHC được giao luật quy định chi tiết",
        ket_qua="[{ten: Thẻ **căn cước**, ma: KQ.G15.000151}]",
        co_quan_co_tham_quyen="[UBND tỉnh Thử, Sở Nội vụ]",
        co_quan_duoc_uy_quyen="Sở Lao động",
    )
    told = told_for_sure(repository, "docs/thu-tuc/1.000890.md")
    assert told["category"] == "TTHC được giao luật quy định chi tiết"
    assert told["serviceOutput"] == [{"@type": "Thing", "name": "Thẻ căn cước", "identifier": "KQ.G15.000151"}]
    assert [each["name"] for each in told["serviceOperator"]] == ["UBND tỉnh Thử", "Sở Nội vụ", "Sở Lao động"]


def test_nobody_is_told_how_to_file_what_was_abolished(repository: Path) -> None:
    add_procedure(repository, tinh_trang="bai_bo")
    told = told_for_sure(repository, "docs/thu-tuc/1.000890.md")
    assert told["identifier"] == "1.000890"
    assert not {"availableChannel", "offers"} & told.keys()


def test_a_plan_says_its_number_day_issuer_and_years(repository: Path) -> None:
    add_plan(repository, thay_the=["9/KH-UBND"])
    told = told_for_sure(repository, "plans/2026/thu.md")
    assert {name: told[name] for name in told if name.startswith(("@type", "legislation", "temporal"))} == {
        "@type": "Legislation",
        "legislationIdentifier": "1/KH-UBND",
        "legislationType": "Kế hoạch",
        "legislationDate": "2026-01-05",
        "legislationPassedBy": [
            {
                "@type": "GovernmentOrganization",
                "name": "UBND tỉnh Lai Châu",
                "url": f"{BASE}co-quan/ubnd-tinh-lai-chau/",
            }
        ],
        "legislationChanges": [{"@type": "Legislation", "legislationIdentifier": "9/KH-UBND"}],
        "temporalCoverage": "2026/2026",
    }


def test_a_document_says_what_it_changes_and_where_its_official_text_is(repository: Path) -> None:
    front = {
        "title": "Quyết định",
        "loai": "quyet_dinh",
        "so_ky_hieu": "5/QĐ-UBND",
        "co_quan_ban_hanh": "UBND tỉnh Lai Châu",
        "ngay_ban_hanh": "2026-02",
        "sua_doi": ["4/QĐ-UBND"],
        "url": "https://vanban.vidu.example/5",
    }
    add(repository, "docs/van-ban/5.md", front)
    told = told_for_sure(repository, "docs/van-ban/5.md")
    assert (told["legislationType"], told["legislationDate"]) == ("Quyết định", "2026-02")
    assert told["legislationChanges"][0]["legislationIdentifier"] == "4/QĐ-UBND"
    assert told["sameAs"] == "https://vanban.vidu.example/5"


def test_an_event_is_one_once_its_day_is_known(repository: Path) -> None:
    add(repository, "docs/su-kien/a.md", {**EVENT, "ngay": "2026-09-15", "dia_diem": "Hội trường"})
    add(repository, "docs/su-kien/b.md", {**EVENT, "thoi_gian": "Quý III/2026"})
    told = told_for_sure(repository, "docs/su-kien/a.md")
    assert (told["@type"], told["startDate"], told["location"]["name"]) == ("Event", "2026-09-15", "Hội trường")
    assert told["organizer"] == [DEPARTMENT]
    assert told_of(repository, "docs/su-kien/b.md") is None


def test_a_question_is_told_with_its_answer_in_plain_words(repository: Path) -> None:
    front = {
        "title": "Nộp ở đâu?",
        "ngay_hoi": "2026-11-02",
        "co_quan_tra_loi": "Sở Nội vụ",
        "trang_thai": "da_tra_loi",
        "ngay_tra_loi": "2026-11-04",
    }
    add(repository, "docs/hoi-dap/nop.md", front, "Hỏi.\n\n## Trả lời\n\nTại **một cửa**.\n")
    assert told_for_sure(repository, "docs/hoi-dap/nop.md")["mainEntity"] == {
        "@type": "Question",
        "name": "Nộp ở đâu?",
        "dateCreated": "2026-11-02",
        "answerCount": 1,
        "acceptedAnswer": {"@type": "Answer", "text": "Tại một cửa.", "author": [DEPARTMENT]},
    }


def test_a_result_of_an_index_says_what_was_measured_of_whom(repository: Path) -> None:
    front = {
        "title": "Kết quả",
        "chi_so": "SIPAS",
        "nam": 2024,
        "don_vi": "tỉnh Lai Châu",
        "gia_tri": 88.44,
        "nguon": {"ten": "Báo Lai Châu"},
    }
    add(repository, "docs/chi-so/a.md", front)
    told = told_for_sure(repository, "docs/chi-so/a.md")
    assert (told["@type"], told["value"], told["unitCode"], told["maxValue"]) == ("Observation", 88.44, "P1", 100.0)
    assert (told["observationDate"], told["isBasedOn"]) == ("2024", "Báo Lai Châu")


def test_an_agency_says_how_to_reach_it_and_what_it_belongs_to(repository: Path) -> None:
    front = {"title": "Phòng A", "loai": "so", "truc_thuoc": "Sở Nội vụ", "dien_thoai": ["0213 000 0002"]}
    add(repository, "docs/co-quan/phong-a.md", front)
    told = told_for_sure(repository, "docs/co-quan/phong-a.md")
    assert (told["telephone"], told["parentOrganization"]) == (["0213 000 0002"], DEPARTMENT)
    assert "address" not in told


def test_the_home_page_is_the_site_with_its_telephone_and_its_search(repository: Path) -> None:
    add(repository, "docs/index.md", {"title": "Trang chủ"})
    told = told_for_sure(repository, "docs/index.md")
    assert (told["@type"], told["name"]) == ("WebSite", "Cải cách hành chính tỉnh Lai Châu")
    assert told["potentialAction"]["target"]["urlTemplate"] == f"{BASE}tim-kiem/?q={{search_term_string}}"
    assert "contactPoint" not in told["publisher"], "the number of a demonstration is nobody's"
    make_official(repository)
    contact = told_for_sure(repository, "docs/index.md")["publisher"]["contactPoint"]
    assert (contact["@type"], contact["telephone"]) == ("ContactPoint", "0213 387 6543")


def test_what_is_made_up_is_not_told(repository: Path) -> None:
    add_news(repository)
    assert told_of(repository, "news/2026/tin.md")
    add_news(repository, minh_hoa=True)
    assert told_of(repository, "news/2026/tin.md") is None


def test_nothing_in_a_title_ends_the_script(repository: Path) -> None:
    write(
        repository, "---\ntitle: Tin </script><b>\ndate: 2026-05-04\nchuyen_muc: tin_tuc\n---\nA.\n", "news/2026/t.md"
    )
    site = site_of(repository)
    text = structured_data(site, "tin-tuc/2026/t/", site.item_at("news/2026/t.md"), "Mô tả.")
    assert text
    assert "<" not in text
    assert json.loads(text)["headline"] == "Tin </script><b>"


def test_a_short_name_is_told_beside_the_official_one(repository: Path) -> None:
    add_procedure(repository, ten_ngan="Tên ngắn")
    told = told_for_sure(repository, f"docs/thu-tuc/{CODE}.md")
    assert (told["name"], told["alternateName"]) == ("Đăng ký thử", "Tên ngắn")
