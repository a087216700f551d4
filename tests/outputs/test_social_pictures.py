"""Pictures for shared links: PNG of the right size, the same each time, no letter missing, nothing cut off."""

import io
import unicodedata
from pathlib import Path

import pytest
from PIL import Image, ImageDraw

import golden_site
from cchc.content.procedure import Procedure
from cchc.content.registry import TYPES
from cchc.content.site import Site
from cchc.outputs.social_pictures import (
    BOLD,
    REGULAR,
    MarkError,
    drawn_pictures,
    font,
    lines_of,
    mark_of,
    picture_fingerprint,
    png,
)
from cchc.views.social import SocialPicture, social_pictures
from procedures import PATH, add_procedure, write
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


def test_pictures_have_the_size_that_the_pages_tell(site: Site) -> None:
    wanted = list(social_pictures(site))
    pictures = dict(zip((picture.output_path for picture in wanted), drawn_pictures(site, wanted), strict=True))
    assert len(pictures) == 1 + sum(bool(kind.address) for kind in TYPES) + len(site.all(Procedure))
    for image in pictures.values():
        assert Image.open(io.BytesIO(image)).size == (1200, 630)
        assert len(image) < 25_000
    assert len(set(pictures.values())) == len(pictures)


def test_a_picture_is_the_same_each_time(site: Site) -> None:
    picture = next(social_pictures(site))
    (first,) = drawn_pictures(site, [picture])
    png.cache_clear()
    assert list(drawn_pictures(site, [picture])) == [first]
    assert list(drawn_pictures(site, [])) == []


@pytest.mark.parametrize("name", [REGULAR, BOLD])
def test_the_font_has_every_vietnamese_letter(name: str) -> None:
    def drawn(letter: str) -> bytes:
        image = Image.new("L", (60, 70))
        ImageDraw.Draw(image).text((5, 5), letter, 255, font(name, 40))
        return image.tobytes()

    missing = {drawn(""), drawn(" "), drawn("\ue000"), drawn("\u4e00")}
    images = {letter: drawn(letter) for letter in LETTERS}
    assert [letter for letter, image in images.items() if image in missing] == []
    assert len(set(images.values())) == len(set(LETTERS))


@pytest.mark.parametrize("place", ["trang.png", "hoi-dap.png", "long"])
def test_nothing_is_cut_off(site: Site, place: str) -> None:
    long = SocialPicture("long", LONG, LONG)
    pictures = {picture.output_path.rpartition("/")[2]: picture for picture in social_pictures(site)} | {"long": long}
    image = Image.open(io.BytesIO(*drawn_pictures(site, [pictures[place]]))).convert("RGB")
    for edge in ((1160, 0, 1200, 630), (24, 615, 1200, 630)):
        assert len(set(image.crop(edge).get_flattened_data())) == 1


def test_another_heading_or_mark_is_another_picture(repository: Path) -> None:
    (repository / "overrides/assets").mkdir(parents=True)
    mark = repository / "overrides/assets/mark.svg"
    mark.write_text("<svg/>", "utf-8")
    site = site_of(repository)
    picture = SocialPicture("x.png", "A", "B")
    number = picture_fingerprint(site, picture)
    assert picture_fingerprint(site, SocialPicture("x.png", "C", "B")) != number
    mark.write_text("<svg></svg>", "utf-8")
    assert picture_fingerprint(site, picture) != number


@pytest.mark.parametrize("content", [None, "không phải SVG", "<svg"])
def test_a_mark_that_is_no_svg_is_told_by_its_name(repository: Path, content: str | None) -> None:
    (repository / "overrides/assets").mkdir(parents=True)
    if content is not None:
        (repository / "overrides/assets/mark.svg").write_text(content, "utf-8")
    site = site_of(repository)
    picture = next(social_pictures(site))
    assert picture_fingerprint(site, picture)
    with pytest.raises(MarkError, match=r"overrides/assets/mark\.svg: cần một tệp SVG"):
        mark_of(site)


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("", 500, []),
        ("Đăng ký kết hôn", 5000, ["Đăng ký kết hôn"]),
        ("Đăng ký kết hôn", 300, ["Đăng ký", "kết hôn"]),
        ("Đăng ký kết hôn, nuôi con nuôi", 300, ["Đăng ký", "kết…"]),
        ("Thunghiemmotchuratdai", 200, ["Thu…"]),
    ],
)
def test_lines_hold_whole_words(text: str, width: int, lines: list[str]) -> None:
    assert lines_of(text, font(BOLD, 64), width, 2) == lines


@pytest.mark.parametrize(
    ("limit", "fee", "told"),
    [
        ("{so: 5, don_vi: ngay}", "[{ten: Lệ phí đăng ký, so_tien: 8000}]", "5 ngày · Lệ phí đăng ký: 8.000 đồng"),
        ("{so: 3, don_vi: ngay_lam_viec}", "[{ten: Lệ phí, so_tien: 8000}]", "Lệ phí: 8.000 đồng"),
        ("{so: 5, don_vi: ngay}", "[{ten: Lệ phí, so_tien: 1}, {ten: Phí, so_tien: 2}]", "5 ngày"),
        ("{so: 3, don_vi: ngay_lam_viec}", "", "Cải cách hành chính tỉnh Lai Châu"),
    ],
)
def test_the_picture_of_a_procedure_tells_what_is_one_number(repository: Path, limit: str, fee: str, told: str) -> None:
    """Its way of filing takes five days."""
    add_procedure(repository, thoi_han=limit, phi_le_phi="")
    text = (repository / PATH).read_text("utf-8")
    fees = f"phi_le_phi: {fee}\n" if fee else ""
    write(repository, text.replace("  - ten: Lệ phí đăng ký\n    so_tien: 8000\n", fees))
    *_, picture = social_pictures(site_of(repository))
    assert (picture.heading, picture.below) == ("Đăng ký thử", told)
