"""The list of names that the browser ranks: what is in it, and its vocabulary."""

import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from cchc.content.everyday_words import national_vocabulary
from cchc.facts.site_facts import SiteFacts
from cchc.outputs.search_names import NAMES, names_file
from procedures import add_procedure
from small_repository import add_news, add_plan, problems_in, site_of


def table(repository: Path) -> dict[str, Any]:
    files = names_file(SiteFacts(site_of(repository)))
    return json.loads(files[NAMES])  # type: ignore[no-any-return]


def set_names(repository: Path, names: str) -> None:
    settings = repository / "mkdocs.yml"
    text = settings.read_text("utf-8")
    settings.write_text(text.replace("    phan_anh:", f"    tu_thuong_goi: {names}\n    phan_anh:", 1), "utf-8")


def test_all_that_has_a_name_is_in_it(repository: Path) -> None:
    add_plan(repository)
    add_news(repository)
    add_procedure(repository)
    found = table(repository)
    titles = found["titles"].split("\n")
    addresses = found["addresses"].split("\n")
    assert {"Kế hoạch thử", "Tin thử", "Sở Nội vụ tỉnh Lai Châu", "Nhiệm vụ 1: Việc thứ nhất"} <= set(titles)
    assert len(titles) == len(addresses) == len(found["kind"]) == len(found["notes"].split("\n"))
    procedure = next(number for number, address in enumerate(addresses) if address.startswith("thu-tuc/"))
    assert found["kinds"][found["kind"][procedure]] == ["thu-tuc", "Thủ tục hành chính"]
    assert found["notes"].split("\n")[procedure].startswith("Cấp")


def test_a_draft_is_not(repository: Path) -> None:
    add_news(repository, title="Tin chưa đăng", draft=True)
    assert "Tin chưa đăng" not in table(repository)["titles"]


def test_the_vocabulary_is_large_and_names_nothing_twice() -> None:
    national = national_vocabulary()
    names = [name for entry in (*national.names, *national.situations) for name in entry.names]
    assert len(names) >= 300
    assert [name for name, count in Counter(names).items() if count > 1] == []


def test_names_of_the_province_go_before_the_national_ones(repository: Path) -> None:
    set_names(repository, "[{goi_la: Giấy Ra Ở Riêng, chinh_thuc: Sở Nội vụ}]")
    assert table(repository)["everyday"][0] == [["giay ra o rieng"], ["sở nội vụ"]]
    assert problems_in(repository) == []


@pytest.mark.parametrize("term", ["Giấy phép bay", "Sở Ngoại vụ"])
def test_a_name_that_leads_nowhere_is_told(repository: Path, term: str) -> None:
    set_names(repository, f"[{{goi_la: [giấy tờ], chinh_thuc: [{term}]}}]")
    (problem,) = problems_in(repository)
    assert (problem.path, problem.is_error) == ("mkdocs.yml", False)
    assert problem.key == "extra.cchc.tu_thuong_goi[1].chinh_thuc[1]"
    assert f"“{term}” không có trong tiêu đề nào" in problem.message
