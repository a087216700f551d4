"""The end of a printed page: its code is read back from the drawing, as a telephone would."""

import re
from pathlib import Path

import pytest
import zxingcpp

from cchc.content.procedure import Procedure
from cchc.views.feedback import sheet_of
from cchc.views.qr_code import QrCode, qr_code
from procedures import add_procedure
from small_repository import add, add_news, site_of

BASE = "https://cchc.vidu.example/trang/"
SCALE = 4


def read(code: QrCode) -> list[str]:
    """The addresses in a drawing, whose strokes are painted black on white."""
    size = code.size
    modules = [bytearray(b"\xff" * size) for _ in range(size)]
    column = row = 0
    for command, first, _, second in re.findall(r"([Mmh])(\d+)( (\d+)(?:\.5)?)?", code.path):
        if command == "M":
            column, row = int(first), int(second)
        elif command == "m":
            column += int(first)
        else:
            modules[row][column : column + int(first)] = bytes(int(first))
            column += int(first)
    wide = [bytes(pixel for pixel in line for _ in range(SCALE)) for line in modules]
    pixels = memoryview(b"".join(line * SCALE for line in wide)).cast("B", (size * SCALE, size * SCALE))
    return [found.text for found in zxingcpp.read_barcodes(pixels)]


@pytest.mark.parametrize(
    "address", ["https://a.example/", f"{BASE}tin-tuc/2026/{'mot-tin-dai-' * 12}/", f"{BASE}?a=1&b=2"]
)
def test_a_code_leads_to_its_address(address: str) -> None:
    assert read(qr_code(address)) == [address]
    assert qr_code(address) == qr_code(address)


def test_a_sheet_leads_back_to_its_page(repository: Path) -> None:
    add_news(repository)
    site = site_of(repository)
    sheet = sheet_of(site, site.news[0])
    assert sheet
    assert (sheet.address, sheet.channels) == (f"{BASE}tin-tuc/2026/tin/", ())
    assert read(sheet.qr) == [sheet.address]


def test_the_sheet_of_a_procedure_says_where_to_send_an_opinion(repository: Path) -> None:
    add_procedure(repository)
    site = site_of(repository)
    (procedure,) = site.all(Procedure)
    sheet = sheet_of(site, procedure)
    assert sheet
    assert sheet.channels


def test_lists_and_pages_by_hand_have_no_sheet(repository: Path) -> None:
    add(repository, "docs/gioi-thieu/index.md", {"title": "Giới thiệu"})
    site = site_of(repository)
    assert sheet_of(site, None) is None
    assert sheet_of(site, site.item_at("docs/gioi-thieu/index.md")) is None
