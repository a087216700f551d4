"""Of a photograph nothing goes out but what it shows, wherever it is named; a build makes each once."""

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import pytest
from lxml import html

import golden_site
from cchc.pictures import picture_cache
from sample_pictures import SECRET, photograph, telling
from site_build import build, difference, files_of
from small_repository import add, add_news

MATERIAL: dict[str, object] = {
    "title": "Áp phích",
    "loai": "ap_phich",
    "mo_ta_anh": "Ba bước",
    "don_vi": "Sở Nội vụ",
    "ngay": "2026-10-20",
}
BODY = """Xem ảnh:

![Trong bài](/tep/bai.jpg)

![Cạnh tin](canh-tin.png)

<p><img src="/tep/tho.webp" alt="Thô" width="300"></p>

Tải [ảnh gốc](/tep/tai.heic) hoặc <a href="/tep/tai.heic">ảnh ấy</a>.
"""


def put(root: Path, path: str, form: str) -> None:
    (root / path).parent.mkdir(parents=True, exist_ok=True)
    (root / path).write_bytes(telling(photograph(600, 400), form, orientation=6))


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site with pictures in all places where they may be named, some in two."""
    root = golden_site.make(tmp_path_factory.mktemp("anh") / "kho")
    places = {"docs/tep/tin.jpg": "JPEG", "docs/tep/bai.jpg": "JPEG", "news/2026/canh-tin.png": "PNG"}
    places |= {"docs/tep/tho.webp": "WEBP", "docs/tep/tai.heic": "HEIF", "docs/tep/ap phich.heic": "HEIF"}
    places |= {"docs/tep/dinh-kem.avif": "AVIF", "docs/tep/khoa.gif": "GIF", "docs/tep/khong-ai-nhac.jpg": "JPEG"}
    for path, form in places.items():
        put(root, path, form)
    attached = [{"ten": "Ảnh", "duong_dan": "/tep/dinh-kem.avif"}, {"ten": "Gốc", "duong_dan": "/tep/tai.heic"}]
    picture = {"tep": "/tep/tin.jpg", "mo_ta": "Quang cảnh"}
    add_news(root, "news/2026/anh.md", BODY, title="Tin ảnh", date="2026-11-01", anh=picture, tep=attached)
    add(root, "docs/tai-lieu/anh.md", {**MATERIAL, "tep": [{"ten": "Bản in", "duong_dan": "/tep/ap phich.heic"}]})
    initiative = {"title": "Mô hình", "don_vi": "Sở Nội vụ", "nam": 2026, "trang_thai": "thi_diem"}
    add(root, "docs/mo-hinh/anh.md", {**initiative, "van_de": "Như ảnh:\n\n![Khóa](/tep/khoa.gif)\n"})
    return root


@pytest.fixture(scope="module")
def site(root: Path) -> Path:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SOURCE_DATE_EPOCH", golden_site.EPOCH)
        return build(root, root / "site")


def test_nothing_is_told_but_what_is_shown(site: Path) -> None:
    marks = [SECRET.encode(), b"Exif\x00", b"EXIF", b"eXIf", b"ICC_PROFILE", b"iCCP", b"ICCP", b"8BIM", b"xmpmeta"]
    telling = [(place, mark) for place, content in files_of(site).items() for mark in marks if mark in content]
    assert telling == []


def test_what_editors_handed_in_is_not_there(root: Path, site: Path) -> None:
    handed_in = {path.read_bytes() for path in root.glob("docs/tep/*") if path.suffix not in (".svg", ".pdf", ".mp3")}
    assert handed_in.isdisjoint(files_of(site).values())
    assert not [place for place in files_of(site) if place.endswith(".heic")]


def addresses(site: Path, page: str) -> Iterator[str]:
    """All files that the text of a page names, by their place."""
    drawn = html.fromstring((site / page / "index.html").read_bytes())
    for element in next(drawn.iter("article")).iter("img", "source", "a"):
        named = [element.get("src") or element.get("href") or ""]
        named += [part.split()[0] for part in (element.get("srcset") or "").split(",") if part.strip()]
        for address in filter(None, named):
            if re.search(r"\.(jpg|png|gif|webp|avif|heic)$", address):
                yield unquote(urlsplit(urljoin(f"https://vidu.example/{page}", address)).path[1:])


OF_NEWS = ["tep/tin.jpg", "tep/bai.jpg", "tin-tuc/2026/canh-tin.png", "tep/tho.webp"]
OF_NEWS += ["tep/tai.jpg", "tep/dinh-kem.avif"]


@pytest.mark.parametrize(
    ("page", "places"),
    [
        ("tin-tuc/2026/anh/", OF_NEWS),
        ("tai-lieu/anh/", ["tep/ap phich.jpg"]),
        ("tai-lieu/", ["tep/ap phich.jpg"]),
        ("mo-hinh/anh/", ["tep/khoa.gif"]),
    ],
)
def test_all_that_a_page_names_is_there(site: Path, page: str, places: list[str]) -> None:
    named = set(addresses(site, page))
    assert set(places) <= named
    assert [place for place in named if not (site / place).is_file()] == []


def test_pictures_have_their_size_and_their_words(site: Path) -> None:
    drawn = html.fromstring((site / "tin-tuc/2026/anh/index.html").read_bytes())
    shown = [
        (image.get("alt"), image.get("width"), image.get("height"), image.get("loading"))
        for image in next(drawn.iter("article")).iter("img")
    ]
    assert shown == [
        ("Quang cảnh", "400", "600", None),
        ("Trong bài", "400", "600", "lazy"),
        ("Cạnh tin", "400", "600", "lazy"),
        ("Thô", "300", "450", "lazy"),
    ]


def test_others_are_told_true_lengths_and_addresses(site: Path) -> None:
    atom = (site / "atom.xml").read_text("utf-8")
    for name, kind in (("tin.jpg", "image/jpeg"), ("tai.jpg", "image/jpeg"), ("dinh-kem.avif", "image/avif")):
        length = (site / "tep" / name).stat().st_size
        assert f'tep/{name}" type="{kind}" length="{length}"' in atom
    page = (site / "tin-tuc/2026/anh/index.html").read_text("utf-8")
    assert re.search(r'og:image" content="[^"]*tep/tin\.jpg"', page)
    assert 'og:image:width" content="400"' in page
    assert '"@type": "ImageObject"' in page
    assert ".heic" not in re.sub(r"\.heic\.", "", page)


def test_a_second_build_makes_none_again(root: Path, site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", golden_site.EPOCH)
    monkeypatch.setattr(picture_cache, "make_picture", None)
    picture = site / "tep/tin.jpg"
    before = picture.stat().st_mtime_ns
    add_news(root, "news/2026/them.md", title="Thêm", date="2026-11-02")
    build(root, site)
    assert picture.stat().st_mtime_ns == before
    # another folder, from what is kept
    assert difference(site, build(root, root / "khac")) == []


def test_another_picture_changes_its_pages(root: Path, site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", golden_site.EPOCH)
    for path in ("docs/tep/tin.jpg", "docs/tep/bai.jpg", "docs/tep/tho.webp", "news/2026/canh-tin.png"):
        kind = {"jpg": "JPEG", "png": "PNG", "webp": "WEBP"}[path.rpartition(".")[2]]
        (root / path).write_bytes(telling(photograph(500, 500), kind))
        build(root, site)
        drawn = html.fromstring((site / "tin-tuc/2026/anh/index.html").read_bytes())
        name = path.rpartition("/")[2]
        (image,) = [image for image in drawn.iter("img") if (image.get("src") or "").endswith(name)]
        assert image.get("width") == image.get("height")
    (root / "docs/tep/bai.jpg").unlink()
    (root / "news/2026/anh.md").unlink()
    build(root, site)
    assert not (site / "tep/bai.jpg").exists()
    assert not (site / "co-anh/tep/bai.jpg").exists()
    assert difference(site, build(root, root / "khac")) == []
