"""What is no picture, damaged, or too large is told in words; nothing that Pillow raises comes through."""

import random
import struct
from contextlib import suppress

import pytest
from PIL import Image

from cchc.pictures.making import make_picture
from cchc.pictures.reading import MOST_PIXELS, Form, PictureError
from sample_pictures import bytes_of, photograph, shades, telling

READ = ["JPEG", "PNG", "GIF", "WEBP", "AVIF", "HEIF", "BMP"]


def huge_png(width: int, height: int) -> bytes:
    """The head of a PNG of any size."""
    head = bytes_of(Image.new("1", (1, 1)), "PNG")
    return head[:16] + struct.pack(">II", width, height) + head[24:]


JPEG, PNG = bytes_of(photograph(400, 300), "JPEG"), bytes_of(photograph(400, 300), "PNG")
MOVING = bytes_of(
    photograph(90, 90), "GIF", save_all=True, append_images=[photograph(90, 90) for _ in range(3)], duration=50
)
BOMB = bytes_of(Image.new("1", (30_000, 30_000)), "PNG")
WRONG = {
    "nothing": (b"", "trống"),
    "a text": ("không phải ảnh".encode() * 99, "không đọc được"),
    "HTML": (b"<!doctype html><script>alert(1)</script>", "không đọc được"),
    "an SVG": (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "không đọc được"),
    "a PDF": (b"%PDF-1.7\n" * 9, "không đọc được"),
    "PostScript": (b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\n", "không đọc được"),
    "a TIFF": (bytes_of(photograph(9, 9), "TIFF"), "không đọc được"),
    "the head of a JPEG": (JPEG[:20], "không đọc được"),
    "half a JPEG": (JPEG[: len(JPEG) // 2], "cắt cụt"),
    "half a PNG": (PNG[: len(PNG) // 2], "cắt cụt"),
    "a broken PNG": (PNG[:300] + bytes(200) + PNG[500:], "bị hỏng"),
    "half a GIF": (bytes_of(photograph(200, 100), "GIF")[:3000], "cắt cụt"),
    "half a moving GIF": (MOVING[: len(MOVING) // 2], "cắt cụt"),
    "half a WebP": (bytes_of(photograph(200, 100), "WEBP")[:900], "không đọc được"),
    "half an AVIF": (bytes_of(photograph(200, 100), "AVIF")[:900], "ảnh"),
    "half a HEIC": (bytes_of(photograph(200, 100), "HEIF")[:900], "ảnh"),
    "no pixels": (huge_png(0, 0), "ảnh"),
    "30,000 × 30,000": (BOMB, "30000 × 30000"),
    "as large as can be said": (huge_png(2**31 - 1, 2**31 - 1), "quá lớn|không đọc được"),
}


@pytest.mark.parametrize("form", [Form.JPEG, Form.GIF, Form.WEBP])
@pytest.mark.parametrize("name", WRONG)
def test_what_is_no_picture_is_told(name: str, form: Form) -> None:
    data, words = WRONG[name]
    if name == "half a moving GIF" and form is Form.JPEG:
        pytest.skip("its first picture is whole")
    with pytest.raises(PictureError, match=words) as told:
        make_picture(data, form)
    assert "lại" in str(told.value) or "nhỏ" in str(told.value)


def test_the_largest_that_is_read_is_told() -> None:
    with pytest.raises(PictureError, match=f"{MOST_PIXELS // 1_000_000} triệu"):
        make_picture(BOMB, Form.PNG)


@pytest.mark.parametrize("kind", READ)
def test_whatever_bytes_are_damaged_it_is_made_or_told(kind: str) -> None:
    chance, whole = random.Random(kind), telling(shades(60, 40), kind)
    for _ in range(40):
        data = bytearray(whole)
        for _ in range(chance.choice([1, 3, 20])):
            data[chance.randrange(min(len(data), chance.choice([40, 400, len(data)])))] = chance.randrange(256)
        with suppress(PictureError):
            make_picture(bytes(data[: chance.choice([len(data), chance.randrange(len(data))])]), Form.PNG)


def test_a_film_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("cchc.pictures.making.MOST_PIXELS", 30_000)
    with pytest.raises(PictureError, match="4 khung hình"):
        make_picture(MOVING, Form.WEBP)


def test_a_picture_of_thousands_of_frames_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("cchc.pictures.making.MOST_FRAMES", 3)
    with pytest.raises(PictureError, match="4 khung hình là quá dài"):
        make_picture(MOVING, Form.GIF)
