"""The open data of the built site: valid by the judgement of others, and in step with the pages."""

import csv
import json
import re
import socket
from collections import Counter
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import frictionless
import jsonschema
import pytest
from lxml import html

from cchc.facts.open_data.table import PACKAGE, TableSpec
from cchc.facts.open_data.tables import TABLES
from cchc.outputs.open_data.csv_tables import SEPARATOR, as_written

CALENDAR = "ke-hoach/nhiem-vu.ics"
TABLE = pytest.mark.parametrize("spec", TABLES, ids=lambda spec: spec.name)


def rows_of(built: Path, spec: TableSpec) -> list[dict[str, str]]:
    with (built / spec.csv).open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file, strict=True))


def document_of(built: Path, spec: TableSpec) -> Any:  # noqa: ANN401 - whatever JSON holds
    return json.loads((built / spec.json).read_text("utf-8"))


def found_in(file: Path, path: str) -> list[Any]:
    """What an XPath finds in a page."""
    found = html.fromstring(file.read_bytes()).xpath(path)
    assert isinstance(found, list)
    return found


def words_of(value: object) -> str:
    """A value of JSON as CSV writes it, without the apostrophes."""
    if isinstance(value, list):
        return SEPARATOR.join(map(str, value))
    if isinstance(value, bool):
        return str(value).lower()
    return "" if value is None else str(value)


@TABLE
def test_json_keeps_to_its_published_schema(built: Path, spec: TableSpec) -> None:
    schema = json.loads((built / spec.schema).read_text("utf-8"))
    checker = jsonschema.Draft202012Validator.FORMAT_CHECKER
    jsonschema.Draft202012Validator(schema, format_checker=checker).validate(document_of(built, spec))


@TABLE
def test_csv_and_json_hold_the_same(built: Path, spec: TableSpec) -> None:
    rows = [{key: as_written(cell) for key, cell in row.items()} for row in rows_of(built, spec)]
    document = document_of(built, spec)
    assert rows == [{key: words_of(value) for key, value in record.items()} for record in document["du_lieu"]]
    assert document["so_ban_ghi"] == len(rows)


def test_the_package_is_valid_without_a_network(built: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(socket, "socket", None)
    report = frictionless.validate(str(built / PACKAGE))
    assert report.flatten(["name", "title", "message"]) == []
    assert report.valid
    assert len(report.tasks) == len(TABLES)


def test_every_address_in_the_data_is_on_the_site(built: Path) -> None:
    base = json.loads((built / PACKAGE).read_text("utf-8"))["sources"][0]["path"]
    addresses = {row["dia_chi"] for spec in TABLES for row in rows_of(built, spec)}
    pages = {address.removeprefix(base).partition("#")[0] for address in addresses}
    assert [page for page in sorted(pages) if not (built / page / "index.html").is_file()] == []


def test_tasks_are_counted_alike_on_pages_and_in_data(built: Path) -> None:
    counted = Counter(row["dia_chi_ke_hoach"] for row in rows_of(built, TABLES[0]))
    plans = rows_of(built, TABLES[1])
    assert {plan["dia_chi"]: int(plan["so_nhiem_vu"]) for plan in plans} == {
        plan["dia_chi"]: counted[plan["dia_chi"]] for plan in plans
    }
    for plan in plans:
        address = re.sub(r"^.*?/(?=ke-hoach/)", "", plan["dia_chi"])
        tasks = found_in(built / address / "index.html", "//tr[contains(@class, 'cchc-task')]")
        assert len(tasks) == counted[plan["dia_chi"]]


def test_everything_is_counted_alike_on_the_site_map_and_in_data(demonstration_site: Path) -> None:
    listed = found_in(demonstration_site / "so-do-trang/index.html", "//div[@class='cchc-map']/ul/li")
    sections = [section.text_content() for section in listed]
    counts = dict(re.findall(r"^[^(\n]*\((\d+) ([^)]*)\)", section)[0][::-1] for section in sections if "(" in section)
    names = {"ke-hoach": "kế hoạch", "thu-tuc": "thủ tục hành chính", "van-ban": "văn bản"}
    names |= {"co-quan": "cơ quan", "hoi-dap": "câu hỏi", "tin-tuc": "tin, bài"}
    # of figures a record is a unit, of which a page may have many
    counted = [spec for spec in TABLES if spec.name not in ("nhiem-vu", "so-lieu-ho-so")]
    found = {spec.name: len(rows_of(demonstration_site, spec)) for spec in counted}
    assert found == {name: int(counts[words]) for name, words in names.items()}


@pytest.mark.parametrize("name", ["thu-tuc", "van-ban", "hoi-dap"])
def test_registers_have_a_row_for_each_record(demonstration_site: Path, name: str) -> None:
    rows = found_in(demonstration_site / name / "index.html", "//div[@data-cchc-filtered]//tbody/tr")
    spec = next(spec for spec in TABLES if spec.name == name)
    assert len(rows) == len(rows_of(demonstration_site, spec))


def test_the_calendar_has_the_tasks_with_a_due_day_or_named_days(demonstration_site: Path) -> None:
    """A repetition that names no day ("hàng tháng") is in the data, but on no day of a calendar."""
    text = (demonstration_site / CALENDAR).read_bytes().decode().replace("\r\n ", "")
    in_calendar = {name.partition("~")[0] for name in re.findall(r"^UID:(.*)@", text, re.MULTILINE)}
    wanted = {
        row["ma_dinh_danh"]
        for row in rows_of(demonstration_site, TABLES[0])
        if row["han"] or re.search("BYDAY|BYMONTHDAY", row["lap_lai"])
    }
    assert in_calendar == wanted


def test_the_page_offers_every_file_with_its_size(demonstration_site: Path) -> None:
    page = demonstration_site / "du-lieu/index.html"
    offered = {link for link in found_in(page, "//article//a/@href") if link.startswith("v1/")}
    files = filter(Path.is_file, demonstration_site.glob("du-lieu/v1/*"))
    assert offered == {file.relative_to(demonstration_site / "du-lieu").as_posix() for file in files}
    (data,) = found_in(page, "//script[@type='application/ld+json']/text()")
    assert json.loads(data)["@type"] == "Dataset"
    assert len(json.loads(data)["hasPart"]) == len(TABLES)


@pytest.mark.parametrize("address", ["ke-hoach/2017/993-kh-ubnd-lai-chau/", "co-quan/so-noi-vu/"])
def test_a_page_of_tasks_offers_them_alone(demonstration_site: Path, address: str) -> None:
    page = demonstration_site / address / "index.html"
    offered = [link for link in found_in(page, "//article//a/@href") if "/v1/nhiem-vu/" in link]
    assert [Path(link).suffix for link in offered] == [".xlsx", ".csv"]
    assert all((page.parent / link).resolve().is_file() for link in offered)


def test_a_calendar_can_be_given_to_google(demonstration_site: Path) -> None:
    page = demonstration_site / "co-quan/so-noi-vu/index.html"
    (link,) = (link for link in found_in(page, "//article//a/@href") if "google" in link)
    given = parse_qs(urlsplit(link).query)["cid"]
    assert given == ["webcal://cchc-laichau.example/co-quan/so-noi-vu/nhiem-vu.ics"]
