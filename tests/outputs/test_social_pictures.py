"""Pictures for shared links: PNG of the right size, the same each time, no letter missing, nothing cut off."""

import struct
import unicodedata
import zlib
from pathlib import Path

import pytest

import golden_site
from cchc.content.registry import TYPES
from cchc.content.site import Site
from cchc.outputs.social_pictures import MarkError, inputs_of, mark_of, png, social_picture
from cchc.views.social import SocialPicture, social_pictures
from small_repository import site_of

VOWELS = "aăâeêioôơuưy"
MARKS = ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")
LETTERS = [unicodedata.normalize("NFC", vowel + mark) for vowel in VOWELS for mark in MARKS] + ["đ"]
LETTERS += [letter.upper() for letter in LETTERS] + list("bcdfghjklmnpqrstvwxz0123456789-,.:;()…/“”")
LONG = "Cải cách hành chính Thành phố Hồ Chí Minh và các phường, xã, đặc khu trực thuộc " * 3


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """A site with something of every type, which no province's content need be."""
    return site_of(golden_site.make(tmp_path_factory.mktemp("golden")), golden_site.TODAY)


def rows_of(image: bytes) -> tuple[int, int, int, list[bytes]]:
    """Width, height, bytes of a pixel and rows; the filters of PNG are undone (RGBA or RGB of eight bits)."""
    assert image.startswith(b"\x89PNG\r\n\x1a\n")
    width, height, depth, colours = struct.unpack(">IIBB", image[16:26])
    assert depth == 8
    step, place, packed = {2: 3, 6: 4}[colours], 8, b""
    while place < len(image):
        (length,) = struct.unpack(">I", image[place : place + 4])
        if image[place + 4 : place + 8] == b"IDAT":
            packed += image[place + 8 : place + 8 + length]
        place += length + 12
    data, rows, before = zlib.decompress(packed), [], bytearray(width * step)
    for start in range(0, len(data), width * step + 1):
        before = _unfiltered(data[start], bytearray(data[start + 1 : start + 1 + width * step]), before, step)
        rows.append(bytes(before))
    return width, height, step, rows


def _unfiltered(kind: int, row: bytearray, above: bytearray, step: int) -> bytearray:
    for at in range(len(row)):
        left, up = (row[at - step] if at >= step else 0), above[at]
        corner = above[at - step] if at >= step else 0
        guess = left + up - corner
        nearest = min((left, up, corner), key=lambda value: abs(guess - value))
        row[at] = (row[at] + (0, left, up, (left + up) // 2, nearest)[kind]) & 255
    return row


def test_pictures_have_the_size_that_the_pages_tell(site: Site) -> None:
    pictures = {picture.place: social_picture(site, picture) for picture in social_pictures(site)}
    assert len(pictures) == 1 + sum(bool(kind.address) for kind in TYPES)
    for image in pictures.values():
        assert struct.unpack(">II", image[16:24]) == (1200, 630)
        assert len(image) < 60_000
    assert len(set(pictures.values())) == len(pictures)


def test_a_picture_is_the_same_each_time(site: Site) -> None:
    picture = next(social_pictures(site))
    first = social_picture(site, picture)
    png.cache_clear()
    assert social_picture(site, picture) == first


@pytest.mark.parametrize("weight", [400, 700])
def test_the_font_has_every_vietnamese_letter(weight: int) -> None:
    def drawn(letter: str) -> bytes:
        style = f'font-family="Be Vietnam Pro" font-weight="{weight}" font-size="40"'
        text = f'<text x="5" y="50" {style}>{letter}</text>'
        return png(f'<svg xmlns="http://www.w3.org/2000/svg" width="60" height="70">{text}</svg>')

    missing = {drawn(""), drawn(" "), drawn("\ue000"), drawn("\u4e00")}
    images = {letter: drawn(letter) for letter in LETTERS}
    assert [letter for letter, image in images.items() if image in missing] == []
    assert len(set(images.values())) == len(set(LETTERS))


@pytest.mark.parametrize("place", ["trang.png", "hoi-dap.png", "long"])
def test_nothing_is_cut_off_at_the_right(site: Site, place: str) -> None:
    long = SocialPicture("long", LONG, LONG)
    pictures = {picture.place.rpartition("/")[2]: picture for picture in social_pictures(site)} | {"long": long}
    width, height, step, rows = rows_of(social_picture(site, pictures[place]))
    paper = rows[0][-step:]
    assert (width, height) == (1200, 630)
    assert {row[-40 * step :] for row in rows} == {paper * 40}


def test_another_heading_or_mark_is_another_picture(repository: Path) -> None:
    (repository / "overrides/assets").mkdir(parents=True)
    mark = repository / "overrides/assets/mark.svg"
    mark.write_text("<svg/>", "utf-8")
    site = site_of(repository)
    picture = SocialPicture("x.png", "A", "B")
    number = inputs_of(site, picture)
    assert inputs_of(site, SocialPicture("x.png", "C", "B")) != number
    mark.write_text("<svg></svg>", "utf-8")
    assert inputs_of(site, picture) != number


@pytest.mark.parametrize("content", [None, "không phải SVG", "<svg"])
def test_a_mark_that_is_no_svg_is_told_by_its_name(repository: Path, content: str | None) -> None:
    (repository / "overrides/assets").mkdir(parents=True)
    if content is not None:
        (repository / "overrides/assets/mark.svg").write_text(content, "utf-8")
    site = site_of(repository)
    picture = next(social_pictures(site))
    assert inputs_of(site, picture)
    with pytest.raises(MarkError, match=r"overrides/assets/mark\.svg: cần một tệp SVG"):
        mark_of(site)
