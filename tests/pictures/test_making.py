"""What is published of a picture: clean, upright, small, right in its form; or told."""

from io import BytesIO

import pytest
from PIL import Image, ImageCms, ImageSequence

from cchc.pictures.making import LONGEST, WIDTHS, Encoded, make_picture
from cchc.pictures.reading import Form, form_of, is_picture, published_name
from sample_pictures import SECRET, bytes_of, exif, photograph, shades, telling

READ = ["JPEG", "PNG", "GIF", "WEBP", "AVIF", "HEIF", "BMP"]
MARKS = (SECRET, "Exif", "EXIF", "eXIf", "xmpmeta", "ICC_PROFILE", "ICCP", "iCCP", "8BIM", "tEXt", "zTXt", "iTXt")


def opened(file: Encoded) -> Image.Image:
    image = Image.open(BytesIO(file.content))
    image.load()
    return image


def first(image: Image.Image, kind: str, form: Form, **options: object) -> Image.Image:
    """What is published of a picture in its own form, at full size."""
    return opened(make_picture(bytes_of(image, kind, **options), form)[0])


@pytest.mark.parametrize("form", Form)
@pytest.mark.parametrize("kind", READ)
def test_nothing_is_told_but_what_is_shown(kind: str, form: Form, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("cchc.pictures.making.LONGEST", 250)
    monkeypatch.setattr("cchc.pictures.making.WIDTHS", (100,))
    for size in ((200, 120), (300, 200)):
        for file in make_picture(telling(shades(*size), kind), form):
            assert [mark for mark in MARKS if mark.encode() in file.content] == []
            image = opened(file)
            assert (image.format, image.size) == (file.form.name, (file.width, file.height))
            assert dict(image.getexif()) == {}


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "AVIF"])
@pytest.mark.parametrize("orientation", range(1, 9))
def test_a_picture_stands_upright(kind: str, orientation: int) -> None:
    """A dark corner, and where it has to be afterwards."""
    stored = Image.new("RGB", (60, 40), "white")
    stored.paste("black", (0, 0, 20, 20))
    form = Form[kind]
    image = opened(make_picture(bytes_of(stored, kind, exif=exif(orientation)), form)[0]).convert("L")
    is_turned = orientation > 4
    assert image.size == ((40, 60) if is_turned else (60, 40))
    right, bottom = image.width - 5, image.height - 5
    corner = {1: (5, 5), 2: (right, 5), 3: (right, bottom), 4: (5, bottom)}
    corner |= {5: (5, 5), 6: (right, 5), 7: (right, bottom), 8: (5, bottom)}
    dark = {(x, y) for x in (5, right) for y in (5, bottom) if (image.getpixel((x, y)) or 0) < 128}  # type: ignore[operator]
    assert dark == {corner[orientation]}


@pytest.mark.parametrize(
    ("size", "shown"),
    [
        ((4000, 3000), (1600, 1200)),
        ((3000, 4000), (1200, 1600)),
        ((1600, 10), (1600, 10)),
        ((1601, 1601), (1600, 1600)),
        ((20000, 1), (1600, 1)),
        ((1, 20000), (1, 1600)),
        ((1, 1), (1, 1)),
        ((640, 480), (640, 480)),
    ],
)
@pytest.mark.parametrize("form", Form)
def test_no_side_is_longer_than_it_may_be(form: Form, size: tuple[int, int], shown: tuple[int, int]) -> None:
    files = make_picture(bytes_of(Image.new("RGB", size, "green"), "PNG"), form)
    assert (files[0].form, files[0].width, files[0].height) == (form, *shown)
    assert max(max(file.width, file.height) for file in files) <= LONGEST


@pytest.mark.parametrize(
    ("width", "widths"),
    [(4000, {1600, 960, 480}), (1200, {1200, 960, 480}), (1199, {1199, 480}), (600, {600, 480}), (599, {599})],
)
def test_a_picture_comes_in_several_sizes_and_as_webp(width: int, widths: set[int]) -> None:
    files = make_picture(bytes_of(photograph(width, width // 2), "JPEG", quality=92), Form.JPEG)
    for form in (Form.JPEG, Form.WEBP):
        assert {file.width for file in files if file.form is form} == widths
    own = {file.width: len(file.content) for file in files if file.form is Form.JPEG}
    assert all(len(file.content) < own[file.width] for file in files if file.form is Form.WEBP)
    assert {*WIDTHS} & widths == {w for w in WIDTHS if w in widths}


@pytest.mark.parametrize(
    ("kind", "options"),
    [
        ("JPEG", {"quality": 20}),
        ("JPEG", {"quality": 60, "subsampling": 0}),
        ("JPEG", {"quality": 95}),
        ("PNG", {}),
        ("PNG", {"optimize": True}),
        ("WEBP", {"quality": 20}),
        ("AVIF", {"quality": 30}),
        ("GIF", {}),
    ],
)
@pytest.mark.parametrize("mode", ["RGB", "L"])
def test_no_picture_is_larger_than_it_was(
    mode: str, kind: str, options: dict[str, object], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("cchc.pictures.making.LONGEST", 500)
    # of noise that was nearly lost already AVIF makes more at another size
    for size in ((500, 300), (600, 300))[: 1 if kind == "AVIF" else 2]:
        data = bytes_of(photograph(*size).convert(mode), kind, **options)
        assert len(make_picture(data, Form[kind])[0].content) <= len(data)


@pytest.mark.parametrize("colours", [2, 16, 200])
@pytest.mark.parametrize("width", [300, 2400])
def test_a_drawing_stays_small(width: int, colours: int) -> None:
    drawing = shades(width, 200).quantize(colours, dither=Image.Dither.NONE)
    data = bytes_of(drawing, "PNG", optimize=True)
    shown = make_picture(data, Form.PNG)[0]
    assert len(shown.content) <= len(data) * 1.5 + 200
    if width < LONGEST:
        assert opened(shown).convert("RGB").tobytes() == drawing.convert("RGB").tobytes()


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "RGBA", "I;16"])
@pytest.mark.parametrize("width", [40, 1800])
@pytest.mark.parametrize("form", Form)
def test_what_was_light_stays_light(form: Form, width: int, mode: str) -> None:
    """Half black, half white, of all ways in which a PNG holds that."""
    image = Image.new("L", (width, 20))
    image.paste(255, (width // 2, 0, width, 20))
    if mode == "I;16":
        image = image.convert("I").point(lambda value: value * 257)
    data = bytes_of(image.convert(mode), "PNG")
    shown = opened(make_picture(data, form)[0]).convert("RGBA").convert("L")
    assert (shown.getpixel((2, 10)) or 0) < 10  # type: ignore[operator]
    assert (shown.getpixel((shown.width - 3, 10)) or 0) > 245  # type: ignore[operator]


@pytest.mark.parametrize("kind", ["PNG", "WEBP", "AVIF", "GIF"])
@pytest.mark.parametrize("width", [40, 1800])
def test_what_is_transparent_stays_so(kind: str, width: int) -> None:
    image = Image.new("RGBA", (width, 40), (255, 255, 255, 0))
    image.paste((0, 0, 255, 255), (0, 0, width // 2, 40))
    shown = first(image, kind, Form[kind]).convert("RGBA")
    assert shown.getpixel((shown.width - 2, 10))[3] < 3  # type: ignore[index]
    assert min(shown.getpixel((2, 10))[2:]) > 245  # type: ignore[index]


def test_a_transparent_picture_that_is_called_jpg_stands_on_white() -> None:
    shown = first(Image.new("RGBA", (40, 40), (0, 0, 0, 0)), "PNG", Form.JPEG)
    assert (shown.format, shown.getpixel((5, 5))) == ("JPEG", (255, 255, 255))


def test_transparency_of_one_colour_stays() -> None:
    palette = shades(40, 40).quantize(8)
    shown = first(palette, "PNG", Form.PNG, transparency=3).convert("RGBA")
    assert shown.getchannel("A").getextrema() == (0, 255)


def test_colours_of_print_become_those_of_screens() -> None:
    shown = first(Image.new("CMYK", (20, 20), (0, 255, 255, 0)), "JPEG", Form.JPEG)
    red, green, blue = shown.getpixel((5, 5))  # type: ignore[misc]
    assert shown.mode == "RGB"
    assert red > 200
    assert max(green, blue) < 60


@pytest.mark.parametrize("profile", [b"", b"khong phai", b"\x00" * 200])
def test_a_profile_that_says_nothing_does_no_harm(profile: bytes) -> None:
    shown = first(Image.new("RGB", (20, 20), "red"), "PNG", Form.PNG, icc_profile=profile)
    assert shown.convert("RGB").getpixel((5, 5)) == (255, 0, 0)


@pytest.mark.parametrize("mode", ["RGB", "RGBA", "P", "L", "LA", "1"])
def test_colours_of_a_profile_are_those_that_were_meant(mode: str) -> None:
    """A profile of another kind of colours (Lab) is none that a picture of ours could have."""
    lab = ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB")).tobytes()
    srgb = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    image = Image.new("L", (20, 20), 255).convert(mode)
    for profile in (lab, srgb):
        shown = first(image, "PNG", Form.PNG, icc_profile=profile)
        assert shown.convert("RGBA").convert("L").getpixel((5, 5)) in range(250, 256)


@pytest.mark.parametrize("kind", ["GIF", "PNG", "WEBP", "AVIF"])
@pytest.mark.parametrize("width", [200, 1700])
def test_what_moves_goes_on_moving(kind: str, width: int) -> None:
    frames = [Image.new("RGB", (width, 50), colour) for colour in ("red", "green", "blue")]
    data = bytes_of(frames[0], kind, save_all=True, append_images=frames[1:], duration=[100, 200, 300], loop=0)
    (file,) = make_picture(data + SECRET.encode(), Form[kind])
    image = opened(file)
    shown = [(frame.convert("RGB").getpixel((9, 9)), frame.info["duration"]) for frame in ImageSequence.Iterator(image)]
    assert [max(range(3), key=lambda n: colour[n]) for colour, _ in shown] == [0, 1, 2]  # type: ignore[index]
    assert [time for _, time in shown] == [100, 200, 300]
    assert image.info.get("loop", 0) == 0
    assert image.width == min(width, LONGEST)
    assert SECRET.encode() not in file.content


@pytest.mark.parametrize("kind", ["GIF", "PNG", "WEBP"])
def test_what_moves_and_is_called_jpg_stands_still(kind: str) -> None:
    frames = [Image.new("RGB", (50, 50), colour) for colour in ("red", "green")]
    data = bytes_of(frames[0], kind, save_all=True, append_images=frames[1:], duration=100)
    shown = opened(make_picture(data, Form.JPEG)[0])
    assert shown.getpixel((5, 5))[0] > 200  # type: ignore[index]


def test_a_photograph_with_others_behind_it_is_one() -> None:
    """What telephones call a JPEG may hold a second one: depth, brightness."""
    second = photograph(100, 80)
    data = bytes_of(photograph(100, 80), "MPO", save_all=True, append_images=[second], exif=exif())
    files = make_picture(data, Form.JPEG)
    assert opened(files[0]).format == "JPEG"
    assert SECRET.encode() not in files[0].content


def test_bytes_are_the_same_each_time() -> None:
    for kind in READ:
        data = telling(shades(70, 30), kind)
        assert make_picture(data, Form.JPEG) == make_picture(data, Form.JPEG)


@pytest.mark.parametrize(
    ("name", "published", "form"),
    [
        ("tep/a.jpg", "tep/a.jpg", Form.JPEG),
        ("tep/a.JPEG", "tep/a.JPEG", Form.JPEG),
        ("tep/a.b.HEIC", "tep/a.b.jpg", Form.JPEG),
        ("tep/heic/a.heif", "tep/heic/a.jpg", Form.JPEG),
        ("tep/a.bmp", "tep/a.png", Form.PNG),
        ("tep/a.jfif", "tep/a.jpg", Form.JPEG),
        ("tep/a.tif", "tep/a.tif", None),
        ("tep/a.webp", "tep/a.webp", Form.WEBP),
    ],
)
def test_a_name_says_what_is_published(name: str, published: str, form: Form | None) -> None:
    assert is_picture(name)
    assert (published_name(name), form_of(name)) == (published, form)


@pytest.mark.parametrize("name", ["a.pdf", "a.svg", "jpg", "a.jpg.txt", ".jpg", "a.jpgx", "tep.jpg/a"])
def test_other_names_are_no_pictures(name: str) -> None:
    assert not is_picture(name)
