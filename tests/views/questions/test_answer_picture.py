"""The picture of answers in time: every agency to one scale, whatever their number."""

from datetime import date
from pathlib import Path

import jinja2
import pytest
from lxml import html

from cchc.views.drawing import install_filters
from cchc.views.presentations.question import OTHERS, FiguresRow, QuestionFigures
from small_repository import site_of

MANY = [FiguresRow(f"Sở {number}", None, number + 5, number) for number in range(25)]


def drawn(root: Path, repository: Path, rows: list[FiguresRow]) -> html.HtmlElement:
    env = install_filters(
        jinja2.Environment(loader=jinja2.FileSystemLoader(root / "overrides"), undefined=jinja2.StrictUndefined),
        root / "overrides",
    )
    names = {"site": site_of(repository, date(2026, 11, 21)), "link": str}
    text = env.get_template("blocks/question-figures.html").render(view=QuestionFigures(10, 0, tuple(rows)), **names)
    return html.fragment_fromstring(text, create_parent="main")


@pytest.mark.parametrize("rows", [[FiguresRow("Sở A", None, 5, 5)], [FiguresRow(OTHERS, None, 1, 0)], MANY])
def test_bars_are_as_long_as_their_counts(root: Path, repository: Path, rows: list[FiguresRow]) -> None:
    page = drawn(root, repository, rows)
    bars = page.xpath("//figure//svg[@class='cchc-bar']")
    assert {bar.get("viewbox") for bar in bars} == {f"0 0 {max(row.answered for row in rows)} 1"}
    assert [[(piece.get("x"), piece.get("width")) for piece in bar] for bar in bars] == [
        [("0", str(row.in_time)), (str(row.in_time), str(row.late))] for row in rows
    ]


def test_every_bar_is_told_in_words(root: Path, repository: Path) -> None:
    page = drawn(root, repository, [FiguresRow("Sở <A>", None, 5, 4), FiguresRow(OTHERS, None, 2, 2)])
    names = [bar.get("aria-labelledby").split() for bar in page.xpath("//figure//svg[@role='img']")]
    told = [[" ".join(page.get_element_by_id(name).text_content().split()) for name in each] for each in names]
    assert told == [["Sở <A>: 5 câu", "Đúng hạn: 4 Quá hạn: 1"], [f"{OTHERS}: 2 câu", "Đúng hạn: 2 Quá hạn: 0"]]
    assert len(page.xpath("//table//tbody/tr")) == 2


def test_without_an_answer_there_is_no_picture(root: Path, repository: Path) -> None:
    assert drawn(root, repository, []).xpath("//figure | //table") == []
