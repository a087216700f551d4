"""Charts: the same in every build, well-formed, asking nothing of another host, their numbers those of the table."""

import re

import pytest
from lxml import etree

from cchc.views.indexes.charts import MOST_LINES, Bar, Chart, Line, bar_chart, line_chart

SVG = "{http://www.w3.org/2000/svg}"
VALUES = (11.25, None, 22.5)


def lines() -> Chart:
    return line_chart("Chỉ số <thử> & khác", (2023, 2024, 2025), [Line("tỉnh Thử", VALUES), Line("tỉnh B", (1, 2, 3))])


def bars() -> Chart:
    return bar_chart("Chỉ số năm 2025", 100, [Bar("tỉnh B", 33.0, False), Bar("tỉnh Thử", 22.5, True)])


@pytest.mark.parametrize("draw", [lines, bars])
def test_a_chart_is_the_same_each_time(draw: type) -> None:
    assert draw() == draw()


@pytest.mark.parametrize("draw", [lines, bars])
def test_a_chart_asks_for_nothing(draw: type) -> None:
    chart: Chart = draw()
    root = etree.fromstring(chart.svg)
    assert set(re.findall(r"https?://[^\"']+", chart.svg)) == {"http://www.w3.org/2000/svg"}
    assert "//" not in chart.svg.replace("http://", "")
    assert "@import" not in chart.svg
    assert list(root.iter(f"{SVG}script", f"{SVG}image", f"{SVG}use", f"{SVG}a", etree.Comment)) == []
    assert not [name for part in root.iter() for name in part.attrib if str(name).startswith("on")]


@pytest.mark.parametrize("draw", [lines, bars])
def test_a_chart_has_a_text_alternative(draw: type) -> None:
    chart: Chart = draw()
    root = etree.fromstring(chart.svg)
    assert root.get("role") == "img"
    ids = (root.get("aria-labelledby") or "").split()
    told = {part.get("id"): part.text for part in root if part.tag in (f"{SVG}title", f"{SVG}desc")}
    assert [told[name] for name in ids] == [chart.title, chart.description]
    every = [part.get("id") for part in root.iter() if part.get("id")]
    assert len(every) == len(set(every)) == 3


def test_the_numbers_of_lines_are_those_given() -> None:
    chart = lines()
    assert [part.text for part in etree.fromstring(chart.svg).iterfind(f".//{SVG}desc[@class='value']")] == [
        *("11,25", "22,5"),
        *("1", "2", "3"),
    ]
    assert "Trục đứng từ 0 đến 30" in chart.description
    assert "tỉnh Thử: năm 2023 11,25, năm 2025 22,5" in chart.description


@pytest.mark.parametrize(
    ("periods", "is_level"),
    [((2023, 2024), True), (("8/2026", "9/2026"), True), (("6 tháng đầu năm 2025", "6 tháng đầu năm 2026"), False)],
)
def test_words_below_a_line_are_level_where_they_have_room(periods: tuple[int | str, ...], is_level: bool) -> None:
    chart = line_chart("Tỷ lệ", periods, [Line("xã A", (1, 2))])
    assert ("rotate(60" not in chart.svg) is is_level
    assert f"{'năm ' if isinstance(periods[0], int) else ''}{periods[0]} 1" in chart.description


@pytest.mark.parametrize(("name", "steps"), [("xã A", 6), ("Sở Nông nghiệp và Môi trường", 3)])
def test_beside_long_names_the_axis_has_fewer_numbers(name: str, steps: int) -> None:
    root = etree.fromstring(bar_chart("Tỷ lệ", 100, [Bar(name, 1, False)]).svg)
    axis = [part.text for part in root.iter(f"{SVG}text") if part.text in ("0", "20", "40", "50", "60", "80", "100")]
    assert len(axis) == steps


def test_the_numbers_of_bars_are_written_on_them() -> None:
    chart = bars()
    written = [part.text for part in etree.fromstring(chart.svg).iterfind(f".//{SVG}text[@class='value']")]
    assert sorted(filter(None, written)) == ["22,5", "33"]
    assert chart.description == "tỉnh B: 33; tỉnh Thử: 22,5."


def test_lines_differ_without_colour() -> None:
    many = [Line(f"tỉnh {number}", (1.0, 2.0)) for number in range(MOST_LINES)]
    svg = line_chart("Nhiều", (2024, 2025), many).svg
    assert len(set(re.findall(r"stroke-dasharray:([\d,]+)", svg.split("text.no_data{text-anchor")[0]))) == MOST_LINES


@pytest.mark.parametrize("value", [0.0, 100.0])
def test_lines_at_the_ends_of_a_scale_can_be_drawn(value: float) -> None:
    assert "<svg" in line_chart("Thử", (2024, 2025), [Line("tỉnh Thử", (value, value))]).svg
    assert "<svg" in bar_chart("Thử", None, [Bar("a", value, False), Bar("b", value, True)]).svg


@pytest.mark.parametrize("draw", [lines, bars])
def test_a_chart_takes_the_colours_of_the_page(draw: type) -> None:
    chart: Chart = draw()
    # every colour is a property of the page, with one for pages that have none
    assert set(re.findall(r"#[0-9a-f]{3,6}\b", re.sub(r"var\(--[\w-]+, ?#[0-9a-f]{3,6}\)", "", chart.svg))) == set()


def test_a_chart_says_where_its_axis_begins_and_what_a_gap_is() -> None:
    assert (
        lines().note
        == "Trục đứng từ 0 đến 30. Chỗ đứt quãng là năm chưa có số liệu, hoặc có số liệu chấm theo thang khác."
    )
    whole = line_chart("Đủ năm", (2024, 2025), [Line("tỉnh Thử", (61, 72))])
    assert whole.note == "Trục đứng từ 60 đến 80."
    assert bars().note == ""
