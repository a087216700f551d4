"""The pictures of a repository: where they lie on the site, that they are made once, what is told of bad ones."""

from pathlib import Path

import pytest

from cchc.content.files.inventory import take_inventory
from cchc.content.pictures import Pictures
from cchc.pictures import picture_cache
from cchc.pictures.making import Encoded, make_picture
from cchc.pictures.reading import Form
from sample_pictures import SECRET, bytes_of, photograph, shades, telling
from small_repository import add, add_news, problems_in, site_of


def put(root: Path, path: str, content: bytes) -> Path:
    (root / path).parent.mkdir(parents=True, exist_ok=True)
    (root / path).write_bytes(content)
    return root / path


def jpeg(width: int = 700, height: int = 300) -> bytes:
    return telling(photograph(width, height), "JPEG")


def kept(root: Path) -> list[Path]:
    return sorted((root / ".cache/pictures").iterdir())


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The lengths of all pictures that were made, not kept."""
    found: list[int] = []

    def counted(data: bytes, form: Form) -> tuple[Encoded, ...]:
        found.append(len(data))
        return make_picture(data, form)

    monkeypatch.setattr(picture_cache, "make_picture", counted)
    return found


@pytest.mark.parametrize(
    ("path", "form", "address"),
    [
        ("docs/tep/a.jpg", "JPEG", "tep/a.jpg"),
        ("docs/tep/Ảnh 1.HEIC", "HEIF", "tep/Ảnh 1.jpg"),
        ("docs/tep/a.bmp", "BMP", "tep/a.png"),
        ("news/2026/a.png", "PNG", "tin-tuc/2026/a.png"),
        ("plans/2026/a.heic", "HEIF", "ke-hoach/2026/a.jpg"),
    ],
)
def test_a_picture_has_an_address_and_sizes(repository: Path, path: str, form: str, address: str) -> None:
    put(repository, path, telling(photograph(700, 300), form))
    pictures = Pictures(repository, take_inventory(repository).files)
    picture = pictures.of(path)
    assert picture
    assert (picture.address, picture.size, picture.files[0].address) == (address, (700, 300), address)
    assert pictures.at(address) == picture
    for file in picture.files:
        assert len(pictures.content(picture, file)) == file.length
    rest = {file.address for file in picture.files[1:]}
    assert rest
    assert all(place.startswith(f"co-anh/{address}/") for place in rest)


def test_a_picture_is_found_by_what_editors_call_it(repository: Path) -> None:
    put(repository, "docs/tep/a.heic", telling(shades(30, 30), "HEIF"))
    pictures = Pictures(repository, take_inventory(repository).files)
    assert pictures.at("tep/a.heic") == pictures.at("tep/a.jpg") != None  # noqa: E711
    assert pictures.address_of("/tep/a.heic") == "tep/a.jpg"
    assert pictures.address_of("/tep/a.pdf") == "tep/a.pdf"
    put(repository, "docs/tep/a.pdf", b"12345")
    assert pictures.length_of("/tep/a.pdf") == 5


def test_a_drawing_stays_as_it_is(repository: Path) -> None:
    put(repository, "docs/tep/a.svg", b'<svg viewBox="0 0 30 40"/>')
    picture = Pictures(repository, take_inventory(repository).files).at("tep/a.svg")
    assert picture
    assert (picture.size, picture.files) == ((30, 40), ())


def test_a_picture_is_made_once(repository: Path, made: list[int]) -> None:
    put(repository, "docs/tep/a.jpg", jpeg())
    first = Pictures(repository, take_inventory(repository).files).at("tep/a.jpg")
    assert Pictures(repository, take_inventory(repository).files).at("tep/a.jpg") == first
    # another place, another time, the same bytes
    put(repository, "docs/tep/b.jpg", (repository / "docs/tep/a.jpg").read_bytes())
    assert Pictures(repository, take_inventory(repository).files).at("tep/b.jpg")
    assert len(made) == 1
    put(repository, "docs/tep/a.jpg", jpeg(300))
    assert Pictures(repository, take_inventory(repository).files).at("tep/a.jpg") != first
    assert len(made) == 2


def test_another_way_of_making_makes_anew(repository: Path, made: list[int], monkeypatch: pytest.MonkeyPatch) -> None:
    put(repository, "docs/tep/a.jpg", jpeg())
    assert Pictures(repository, take_inventory(repository).files).at("tep/a.jpg")
    monkeypatch.setattr(picture_cache, "VERSION", 2)
    put(repository, "docs/tep/a.jpg", jpeg())
    assert Pictures(repository, take_inventory(repository).files).at("tep/a.jpg")
    assert len(made) == 2


@pytest.mark.parametrize("damage", ["nothing", "head", "bytes", "cut off", "gone", "folder"])
def test_what_is_damaged_in_the_cache_is_noticed(repository: Path, damage: str) -> None:
    put(repository, "docs/tep/a.jpg", jpeg())
    pictures = Pictures(repository, take_inventory(repository).files)
    picture = pictures.at("tep/a.jpg")
    assert picture
    whole = [pictures.content(picture, file) for file in picture.files]
    (file,) = kept(repository)
    content = bytearray(file.read_bytes())
    if damage == "head":
        content[5] ^= 255
    elif damage == "bytes":
        content[-5] ^= 255
    elif damage == "cut off":
        content = content[: len(content) // 2]
    elif damage == "nothing":
        content = bytearray()
    file.unlink()
    if damage == "folder":
        file.mkdir()
    elif damage != "gone":
        file.write_bytes(content)
    for again in (pictures, Pictures(repository, take_inventory(repository).files)):
        found = again.at("tep/a.jpg")
        assert found == picture
        assert [again.content(found, file) for file in found.files] == whole


def test_without_a_disk_to_write_to_it_is_only_slower(repository: Path, made: list[int]) -> None:
    put(repository, "docs/tep/a.jpg", jpeg())
    (repository / ".cache").write_text("không phải thư mục")
    pictures = Pictures(repository, take_inventory(repository).files)
    picture = pictures.at("tep/a.jpg")
    assert picture
    assert len(pictures.content(picture, picture.files[0])) == picture.files[0].length
    assert len(made) == 2


def test_pictures_that_are_gone_are_forgotten(repository: Path) -> None:
    for name in ("a", "b"):
        put(repository, f"docs/tep/{name}.jpg", jpeg(300 if name == "a" else 200))
    assert Pictures(repository, take_inventory(repository).files).at("tep/a.jpg")
    assert len(kept(repository)) == 2
    (repository / "docs/tep/a.jpg").unlink()
    Pictures(repository, take_inventory(repository).files).forget_others()
    assert len(kept(repository)) == 1


def test_where_there_are_no_pictures_nothing_is_written(repository: Path) -> None:
    Pictures(repository, take_inventory(repository).files).forget_others()
    assert site_of(repository).pictures.faults == {}
    assert not (repository / ".cache").exists()


NAMES: dict[str, tuple[dict[str, object], str, int, str]] = {
    "picture": ({"anh": {"tep": "/tep/a.jpg", "mo_ta": "Ảnh"}}, "Lời.\n", 6, "anh.tep"),
    "attachment": ({"tep": {"ten": "A", "duong_dan": "/tep/a.jpg"}}, "Lời.\n", 7, "tep[1].duong_dan"),
    "text": ({}, "Lời.\n\n![Ảnh](/tep/a.jpg)\n", 8, "(nội dung)"),
    "raw HTML": ({}, 'Lời.\n\n\n<img src="/tep/a.jpg" alt="Ảnh">\n', 9, "(nội dung)"),
    "link": ({}, "[Ảnh](/tep/a.jpg)\n", 6, "(nội dung)"),
}


@pytest.mark.parametrize("name", NAMES)
def test_a_bad_picture_is_told_once_where_it_is_named(repository: Path, name: str) -> None:
    put(repository, "docs/tep/a.jpg", jpeg()[:999])
    front, body, line, key = NAMES[name]
    add_news(repository, "news/2026/tin.md", body, **front)
    add_news(repository, "news/2026/tin2.md", body, **front)
    (problem,) = problems_in(repository)
    assert (problem.path, problem.key, problem.line, problem.is_error) == ("news/2026/tin.md", key, line, True)
    assert "docs/tep/a.jpg: " in problem.message
    assert SECRET not in problem.message


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("a.jpg", b"", "rỗng (0 byte)"),
        ("a.heic", b"", "rỗng (0 byte)"),
        ("a.jpg", b"<html>", "HTML"),
        ("a.jpg", bytes_of(shades(9, 9), "PNG"), "bên trong là tệp .png"),
        ("a.jpg", bytes_of(shades(9, 9), "HEIF"), "bên trong là tệp .heic"),
        ("a.bmp", bytes_of(shades(9, 9), "JPEG"), "bên trong là tệp .jpg"),
        ("a.png", bytes_of(shades(9, 9), "PNG")[:60], "cắt cụt"),
        # its end is there
        ("a.png", bytes_of(shades(99, 99), "PNG")[:60] + bytes_of(shades(99, 99), "PNG")[90:], "ảnh bị hỏng"),
        ("a.bmp", bytes_of(shades(99, 99), "BMP")[:900], "ảnh bị hỏng"),
        ("a.heic", bytes_of(shades(99, 99), "HEIF")[:400], "không đọc được ảnh này"),
        ("a.tif", bytes_of(shades(9, 9), "TIFF"), "trình duyệt không hiện được"),
        ("a.psd", b"8BPS" + bytes(99), "trình duyệt không hiện được"),
    ],
)
@pytest.mark.parametrize("is_named", [True, False])
def test_a_bad_picture_is_one_error(repository: Path, name: str, content: bytes, words: str, is_named: bool) -> None:
    path = f"docs/tep/{name}"
    put(repository, path, content)
    add_news(repository, "news/2026/tin.md", f"[Ảnh](/tep/{name})\n" if is_named else "Lời.\n")
    (problem,) = [problem for problem in problems_in(repository) if problem.is_error]
    assert problem.path == ("news/2026/tin.md" if is_named else path)
    assert words in problem.message
    assert problem.message.startswith(f"{path}: ") is is_named


@pytest.mark.parametrize("second", ["a.jpg", "a.heif", "a.jfif"])
def test_a_picture_is_told_that_would_go_out_under_the_name_of_another(repository: Path, second: str) -> None:
    put(repository, "docs/tep/a.heic", bytes_of(shades(9, 9), "HEIF"))
    put(repository, f"docs/tep/{second}", bytes_of(shades(9, 9), "HEIF" if second == "a.heif" else "JPEG"))
    add_news(repository, "news/2026/tin.md", f"![Ảnh](/tep/{second})\n")
    assert [problem.path for problem in problems_in(repository) if problem.is_error] == (
        [] if second == "a.jpg" else ["news/2026/tin.md"]
    )
    add_news(repository, "news/2026/tin.md", "![Ảnh](/tep/a.heic)\n")
    (problem,) = [problem for problem in problems_in(repository) if problem.is_error]
    assert (problem.path, problem.line) == ("news/2026/tin.md", 6)
    assert problem.message.startswith("docs/tep/a.heic: ảnh này được đăng thành a.jpg")


def test_the_folder_of_sizes_belongs_to_the_build(repository: Path) -> None:
    put(repository, "docs/co-anh/a.jpg", jpeg())
    add_news(repository, "news/2026/tin.md", "[Ảnh](/co-anh/a.jpg)\n")
    (problem,) = problems_in(repository)
    assert (problem.path, problem.is_error) == ("docs/co-anh", True)


def test_good_pictures_are_no_problem(repository: Path) -> None:
    put(repository, "docs/tep/a.jpg", jpeg())
    put(repository, "docs/tep/b.heic", telling(shades(9, 9), "HEIF"))
    add_news(repository, "news/2026/tin.md", "![Ảnh](/tep/b.heic)\n", anh={"tep": "/tep/a.jpg", "mo_ta": "Ảnh"})
    add(repository, "docs/trang.md", {"title": "Trang"}, '<img src="/tep/a.jpg" alt="Ảnh">\n')
    assert problems_in(repository) == []


def test_a_picture_of_gigabytes_is_told_without_reading_it(repository: Path) -> None:
    with put(repository, "docs/tep/a.jpg", b"\xff\xd8\xff").open("r+b") as file:
        file.truncate(20_000_000_000)
    add_news(repository, "news/2026/tin.md", "![Ảnh thử](/tep/a.jpg)\n")
    assert any("20000 MB" in each.message for each in problems_in(repository) if each.is_error)
