"""Markdown twins say what their pages say, of what is public alone, with whole addresses that lead somewhere."""

import re
import shutil
from pathlib import Path
from urllib.parse import unquote

import pytest

import golden_site
from cchc.content.loader import load_site
from cchc.content.plan import Plan
from cchc.content.preview import preview_of
from cchc.content.site import Site
from cchc.facts.site_facts import SiteFacts
from cchc.outputs.markdown_twins import LLMS, llms_file, markdown_twins, twin_items
from cchc.text.markdown.engine import all_parts, read
from search_index import shown_pages
from site_build import ROOT
from small_repository import add, add_plan, make_official, site_of

PROCEDURE = {
    "title": "Đăng ký thử",
    "ma_thu_tuc": "1.000001",
    "quyet_dinh_cong_bo": {"so_ky_hieu": "1/QĐ-UBND"},
    "cap_thuc_hien": "xa",
    "linh_vuc_thu_tuc": "Hộ tịch",
    "ngay_doi_chieu": "2026-01-05",
}
HOSTILE = "# Tên | <b>x</b> [x](y)\n\n| a | b |\n|---|---|"
RICH = "### Mục\n\n| a | b |\n|---|---|\n| 1 | `2` |\n\n- c | d"
"""What a key of Markdown may hold."""


@pytest.fixture
def templates(repository: Path) -> Path:
    shutil.copytree(ROOT / "overrides/markdown", repository / "overrides/markdown")
    return repository


def add_procedure(root: Path, **changes: object) -> None:
    front = PROCEDURE | changes
    add(root, f"docs/thu-tuc/{front['ma_thu_tuc']}.md", front)


def twins(site: Site) -> dict[str, str]:
    """The twins of a site by address."""
    twin = markdown_twins(SiteFacts(site))
    return {item.address: twin(item).decode() for item in twin_items(site)}


def llms(site: Site) -> str:
    return llms_file(SiteFacts(site))[LLMS].decode()


def test_a_draft_has_no_twin_but_in_a_preview(templates: Path) -> None:
    add_procedure(templates, draft=True)
    add_plan(templates, draft=True)
    site = site_of(templates)
    assert twins(site) == {}
    assert "index.html.md)" not in llms(site)
    assert len(twins(preview_of(site))) == 2


def test_a_demonstration_and_what_is_made_up_say_so_first(templates: Path) -> None:
    add_procedure(templates, minh_hoa=True)
    (twin,) = twins(site_of(templates)).values()
    assert twin.splitlines()[:5] == [
        "# Đăng ký thử",
        "",
        "> **Trang trình diễn**, không phải trang chính thức.",
        "",
        "> **Nội dung minh họa**: viết làm mẫu, không phải thông tin của cơ quan nhà nước.",
    ]
    assert llms(site_of(templates)).splitlines()[2] == "> **Trang trình diễn**, không phải trang chính thức."
    assert "Đang thực hiện, nội dung minh họa\n" in llms(site_of(templates))


def test_a_real_site_is_called_no_demonstration(templates: Path) -> None:
    add_procedure(templates)
    make_official(templates)
    (twin,) = twins(site_of(templates)).values()
    assert "trình diễn" not in twin + llms(site_of(templates))
    assert "minh họa" not in twin


def test_an_abolished_procedure_says_so_and_leads_to_its_successor(templates: Path) -> None:
    add_procedure(templates, tinh_trang="bai_bo")
    add_procedure(templates, ma_thu_tuc="1.000002", title="Thủ tục mới", thay_the=["1.000001"])
    found = twins(site_of(templates))["thu-tuc/1.000001/"]
    assert "\n- Tình trạng: **Đã bãi bỏ**, trang được giữ lại để tra cứu\n" in found
    assert "[Thủ tục mới](https://cchc.vidu.example/trang/thu-tuc/1.000002/) (mã 1.000002)\n" in found
    in_force, abolished = llms(site_of(templates)).split("## Đã bị bãi bỏ")
    assert ("1.000001" in in_force, "1.000001" in abolished, "1.000002" in abolished) == (False, True, False)


def test_a_long_name_is_told_below_the_short_one(templates: Path) -> None:
    add_procedure(templates, ten_ngan="Đăng ký", title="Đăng ký thử [theo] ủy quyền")
    (twin,) = twins(site_of(templates)).values()
    assert twin.startswith("# Đăng ký\n")
    assert "\nTên đầy đủ: Đăng ký thử \\[theo\\] ủy quyền\n" in twin


def test_what_is_not_known_of_a_procedure_is_told(templates: Path) -> None:
    add_procedure(templates)
    add_procedure(templates, ma_thu_tuc="1.000002", tinh_trang="bai_bo")
    found = twins(site_of(templates))
    assert (
        "\nMức độ đầy đủ: 1/7 nội dung theo quy định về kiểm soát thủ tục hành chính. Còn thiếu: trình tự thực hiện; "
        "cách thức thực hiện; thành phần, số lượng hồ sơ; thời hạn giải quyết; đối tượng thực hiện; "
        "cơ quan thực hiện.\n"
    ) in found["thu-tuc/1.000001/"]
    assert "Mức độ đầy đủ" not in found["thu-tuc/1.000002/"]


def test_where_a_page_has_a_block_its_twin_leads_there(templates: Path) -> None:
    example = "```\n<!-- cchc:tasks -->\n```"
    add_plan(templates, "plans/2026/thu.md", f"Lời dẫn:\n<!-- cchc:tasks lead=so-noi-vu -->\nLời sau.\n\n{example}\n")
    (twin,) = twins(site_of(templates)).values()
    link = "[Phần này chỉ có trên trang](https://cchc.vidu.example/trang/ke-hoach/2026/thu/)"
    assert twin.endswith(f"\n\nLời dẫn:\n\n{link}\n\nLời sau.\n\n{example}\n")


def test_the_day_of_comparison_is_told_or_that_nobody_wrote_it(templates: Path) -> None:
    add_procedure(templates)
    add_plan(templates)
    add_plan(templates, "plans/2026/khac.md", nguon={"da_doi_chieu": "2026-01-02"}, so_ky_hieu="7/KH-UBND")
    found = twins(site_of(templates))
    assert "- Ngày đối chiếu gần nhất: 05/01/2026\n" in found["thu-tuc/1.000001/"]
    assert "- Đối chiếu với bản gốc: chưa ghi ngày đối chiếu\n" in found["ke-hoach/2026/thu/"]
    assert "- Đối chiếu với bản gốc: ngày 02/01/2026\n" in found["ke-hoach/2026/khac/"]


def test_hostile_texts_make_no_other_table_and_no_heading(templates: Path) -> None:
    tasks = [
        {"ma": "1", "nhom": HOSTILE, "noi_dung": RICH, "chu_tri": ["Sở | Nội vụ"], "ghi_chu": RICH},
        {"ma": "2", "noi_dung": "x", "san_pham": [HOSTILE], "thoi_gian": "Quý | I", "ket_qua": "- a\n- b | c"},
    ]
    add_plan(templates, title=HOSTILE, nhiem_vu=tasks)
    (twin,) = twins(site_of(templates)).values()
    found = read(twin).tokens
    assert rows_and_cells(twin) == (3, {10})
    assert [token.tag for token in found if token.type == "heading_open"] == ["h1", "h2"]
    title = found[1].children or []
    assert "".join(part.content for part in title) == " ".join(HOSTILE.split())


def rows_and_cells(twin: str) -> tuple[int, set[int]]:
    """Of the table of tasks: how many rows with the head, and how many cells they have."""
    inside = twin.partition("## Bảng nhiệm vụ")[2].partition("\n## ")[0]
    kinds = " ".join(token.type for token in read(inside).tokens)
    rows = kinds.split("tr_open")[1:]
    return len(rows), {len(re.findall(r"t[hd]_open", row)) for row in rows}


@pytest.fixture(scope="module")
def golden_content(tmp_path_factory: pytest.TempPathFactory) -> Site:
    return load_site(golden_site.make(tmp_path_factory.mktemp("kho")), golden_site.TODAY)


def test_a_plan_has_a_row_for_each_task(golden_content: Site) -> None:
    found = twins(golden_content)
    plans = [plan for plan in golden_content.all(Plan) if plan.tasks]
    for plan in plans:
        rows, widths = rows_and_cells(found[plan.address])
        assert (rows, len(widths)) == (len(plan.tasks) + 1, 1)
    assert plans


def test_every_address_is_whole_and_leads_to_a_file_or_elsewhere(golden: Path, golden_content: Site) -> None:
    base = golden_content.settings.base_url
    files = [golden / LLMS, *golden.rglob("*.html.md")]
    addresses = {address for file in files for address in addresses_in(file.read_text("utf-8"))}
    assert {address for address in addresses if not re.match(r"https?://|mailto:|tel:", address)} == set()
    inside = {unquote(each.removeprefix(base).partition("#")[0]) for each in addresses if each.startswith(base)}
    assert {
        path for path in inside if not (golden / path / ("index.html" * (path[-1:] in ("", "/")))).is_file()
    } == set()
    assert len(files) > 5
    assert len(inside) > 20


def addresses_in(text: str) -> set[str]:
    parts = [part for _, part in all_parts(read(text).tokens)]
    return {
        str(part.attrs.get("href") or part.attrs.get("src")) for part in parts if part.type in ("link_open", "image")
    }


def test_pages_name_their_twins_and_neither_site_map_nor_search_does(golden: Path) -> None:
    pages = [file for file in golden.rglob("index.html") if "text/markdown" in file.read_text("utf-8")]
    assert {file.with_name("index.html.md") for file in pages} == set(golden.rglob("*.html.md"))
    assert ".md" not in (golden / "sitemap.xml").read_text("utf-8")
    found = shown_pages(golden)
    assert "thu-tuc/1.000010/" in found
    assert [address for address in found if ".md" in address or "llms" in address] == []
    assert not (golden / LLMS).read_bytes().startswith(b"\xef\xbb\xbf")
