"""The colours that follow from a province's two: readable on what they stand on."""

import re
from pathlib import Path

import pytest

from cchc.content.settings import Colours
from cchc.text.colours import WHITE, contrast
from cchc.views.colours_and_mark import DARK_PAPER, DARK_SURFACE, dark, light

OVERRIDES = Path(__file__).parents[2] / "overrides"
MAIN_COLOURS = ("#27396b", "#000000", "#7a1f1f", "#00009c", "#006b3c", "#767676")


@pytest.mark.parametrize("colour", MAIN_COLOURS)
def test_text_in_every_colour_is_readable(colour: str) -> None:
    colours = Colours.model_validate({"chinh": colour, "nhan": colour})
    on_white, on_dark = light(colours), dark(colours)
    assert contrast(on_white.brand, on_white.on_brand) >= 4.5
    assert contrast(on_dark.brand, on_dark.on_brand) >= 4.5
    assert contrast(on_dark.brand, DARK_SURFACE) >= 4.5
    assert contrast(on_dark.accent, DARK_PAPER) >= 4.5
    assert contrast("#1b2230", on_white.brand_soft) >= 7


def test_the_papers_are_those_of_the_style_sheets() -> None:
    drawn = (OVERRIDES / "partials/colours.html").read_text("utf-8")
    assert f"--paper:{DARK_PAPER};--surface:{DARK_SURFACE}" in drawn


@pytest.mark.parametrize("name", ["ink", "ink-soft", "good", "warn", "bad", "info"])
def test_every_ink_is_readable_on_paper_and_surface(name: str) -> None:
    sheets = {
        "light": (OVERRIDES / "assets/theme.css").read_text("utf-8"),
        "dark": (OVERRIDES / "partials/colours.html").read_text("utf-8"),
    }
    for sheet in sheets.values():
        found = dict(re.findall(r"--([a-z-]+): ?(#[0-9a-f]{3,6})", sheet.split("data-theme")[0]))
        papers = (WHITE if found["paper"] == "#fff" else found["paper"], found["surface"])
        assert all(contrast(found[name], paper) >= 4.5 for paper in papers)
        assert all(contrast(found["control-line"], paper) >= 3 for paper in papers)
