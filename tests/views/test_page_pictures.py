"""Pictures in the HTML of a page: width, height, sizes, WebP; the first at once, the others when they are needed."""

import pytest
from jinja2 import Environment, FileSystemLoader
from lxml import html as lxml_html
from mkdocs.utils import get_relative_url

from cchc.content.files.inventory import take_inventory
from cchc.content.pictures import Pictures
from cchc.views.drawing import escape_in
from cchc.views.page_pictures import SIZES, PagePictures
from sample_pictures import bytes_of, photograph, shades
from site_build import ROOT

ENV = escape_in(Environment(loader=FileSystemLoader(ROOT / "overrides")), ROOT / "overrides")


@pytest.fixture(scope="module")
def pictures(tmp_path_factory: pytest.TempPathFactory) -> Pictures:
    root = tmp_path_factory.mktemp("kho")
    (root / "docs/tep").mkdir(parents=True)
    files = {
        "a.jpg": bytes_of(photograph(1000, 500), "JPEG"),
        "ảnh 1.heic": bytes_of(photograph(1000, 500), "HEIF"),
        "nho.gif": bytes_of(shades(30, 20), "GIF"),
        "ve.svg": b'<svg viewBox="0 0 30 40"/>',
        "khong-ro.svg": b"<svg/>",
    }
    for name, content in files.items():
        (root / "docs/tep" / name).write_bytes(content)
    return Pictures(root, take_inventory(root).files)


def shown(pictures: Pictures, html: str, address: str = "tin-tuc/2026/x/") -> str:
    template = ENV.get_template("blocks/picture.html")

    def link(place: str) -> str:
        return str(get_relative_url(place, address))

    return PagePictures(pictures, address, link, lambda image: template.render(view=image)).put_into(html)


WEBP = "../../../co-anh/tep/a.jpg/480.webp 480w, ../../../co-anh/tep/a.jpg/1000.webp 1000w"
OWN = "../../../co-anh/tep/a.jpg/480.jpg 480w, ../../../tep/a.jpg 1000w"


@pytest.mark.parametrize("source", ["../../../tep/a.jpg", "/tep/a.jpg", "../../../tep/a.jpg?x#y", "/tep/%61.jpg"])
def test_a_picture_comes_in_sizes(pictures: Pictures, source: str) -> None:
    assert shown(pictures, f'<p><img alt="Ảnh &quot;đẹp&quot;" src="{source}"></p>') == (
        f'<p><picture><source type="image/webp" srcset="{WEBP}" sizes="{SIZES}">'
        '<img alt="Ảnh &#34;đẹp&#34;" src="../../../tep/a.jpg" decoding="async" width="1000" height="500"'
        f' srcset="{OWN}" sizes="{SIZES}"></picture></p>'
    )


@pytest.mark.parametrize(
    ("given", "width", "height", "sizes"),
    [
        ("", "1000", "500", SIZES),
        ('width="300"', "300", "150", "300px"),
        ("width=300", "300", "150", "300px"),
        ('height="100"', "200", "100", SIZES),
        ('width="300" height="300"', "300", "300", "300px"),
        ('width="50%"', "50%", None, SIZES),
        ('sizes="9px"', "1000", "500", "9px"),
    ],
)
def test_a_page_does_not_jump(pictures: Pictures, given: str, width: str, height: str | None, sizes: str) -> None:
    image = lxml_html.fragment_fromstring(shown(pictures, f'<p><img src="/tep/a.jpg" {given}/></p>')).find(".//img")
    assert image is not None
    assert (image.get("width"), image.get("height"), image.get("sizes")) == (width, height, sizes)


@pytest.mark.parametrize(
    ("html", "kept"),
    [
        ('<img src="/tep/a.jpg" alt="a > b < c" title=\'"x"\'>', ['alt="a &gt; b &lt; c"', 'title="&#34;x&#34;"']),
        ('<IMG SRC="/tep/a.jpg" ALT="" class="nho" id=x data-x>', ['alt=""', 'class="nho"', 'id="x"', " data-x"]),
        ('<img\nsrc = "/tep/a.jpg"\nalt = "Ảnh"/>', ['alt="Ảnh"']),
        ('<img src="/tep/a.jpg" alt="1" alt="2" loading="eager">', ['alt="1"', 'loading="eager"']),
    ],
)
def test_what_an_editor_says_stays(pictures: Pictures, html: str, kept: list[str]) -> None:
    drawn = shown(pictures, html)
    assert [part for part in kept if part not in drawn] == []
    assert 'width="1000"' in drawn


def test_only_the_first_is_loaded_at_once(pictures: Pictures) -> None:
    drawn = shown(pictures, '<img src="x.png">' + '<img src="/tep/a.jpg">' * 3)
    assert (drawn.count('loading="lazy"'), drawn.count('decoding="async"')) == (3, 4)
    assert "lazy" not in drawn.partition(">")[0]


@pytest.mark.parametrize(
    ("html", "drawn"),
    [
        ('<img src="/tep/ve.svg">', '<img src="../../../tep/ve.svg" decoding="async" width="30" height="40">'),
        ('<img src="/tep/khong-ro.svg">', '<img src="../../../tep/khong-ro.svg" decoding="async">'),
        ('<img src="/tep/nho.gif">', '<img src="../../../tep/nho.gif" decoding="async" width="30" height="20">'),
        ('<img src="/tep/khong-co.jpg">', '<img src="/tep/khong-co.jpg" decoding="async">'),
        ('<img src="https://vidu.example/tep/a.jpg">', '<img src="https://vidu.example/tep/a.jpg" decoding="async">'),
        ('<img src="//vidu.example/tep/a.jpg">', '<img src="//vidu.example/tep/a.jpg" decoding="async">'),
        ('<img src="data:image/gif;base64,R0lGOD==">', '<img src="data:image/gif;base64,R0lGOD==" decoding="async">'),
        ('<img src="../../../../../../tep/a.jpg">', '<img src="../../../../../../tep/a.jpg" decoding="async">'),
        ("<img>", '<img decoding="async">'),
        ("<imgs src='/tep/a.jpg'>", "<imgs src='/tep/a.jpg'>"),
        ("&lt;img src='/tep/a.jpg'&gt;", "&lt;img src='/tep/a.jpg'&gt;"),
        ('<a href="/tep/a.jpg">A</a>', '<a href="/tep/a.jpg">A</a>'),
    ],
)
def test_what_has_no_sizes(pictures: Pictures, html: str, drawn: str) -> None:
    assert shown(pictures, html) == drawn


def test_what_is_called_anew_is_found(pictures: Pictures) -> None:
    drawn = shown(pictures, '<img src="/tep/ảnh 1.heic"><a class="x" href="../../../tep/%E1%BA%A3nh%201.heic">A</a>')
    assert ".heic" not in drawn.replace(".heic.", "")
    assert drawn.count('"../../../tep/%E1%BA%A3nh%201.jpg"') == 2
    assert "480w, ../../../tep/%E1%BA%A3nh%201.jpg 1000w" in drawn


def test_sources_that_an_editor_has_chosen_stay(pictures: Pictures) -> None:
    own = '<picture><source srcset="/tep/b.webp"><img src="/tep/a.jpg"></picture>'
    drawn = shown(pictures, own + '<img src="/tep/a.jpg">')
    assert drawn.startswith('<picture><source srcset="/tep/b.webp"><img src="../../../tep/a.jpg"')
    assert (drawn.count("<picture>"), drawn.count('width="1000"')) == (2, 2)
    assert 'srcset="x 2x"' in shown(pictures, '<img src="/tep/a.jpg" srcset="x 2x">')


@pytest.mark.parametrize(
    "part", ["<img ", '<img "', "<img '\"", "<picture>", "<img src='a", "<a href=", '<a href="a.heic']
)
def test_broken_html_takes_no_time(pictures: Pictures, part: str) -> None:
    html = part * 20_000
    assert len(shown(pictures, html)) >= len(html)


def test_the_home_page_too(pictures: Pictures) -> None:
    assert 'src="tep/a.jpg"' in shown(pictures, '<img src="tep/a.jpg">', "")
