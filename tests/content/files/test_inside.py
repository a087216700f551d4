"""A file is what its name says, whole and harmless; who made it stays with its makers."""

import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfWriter

from cchc.content.files.inside import Inside, inside_of
from cchc.content.files.kinds import KINDS, USUAL_KINDS
from cchc.content.problems import Severity
from cchc.pictures.reading import ENDINGS, form_of
from sample_files import core_properties, office, open_document, pdf, picture, png, sample, zipped

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
HTML = b"<!DOCTYPE html>\n<html><script>alert(1)</script></html>"
SVG = b'<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">%s</svg>'


def look(folder: Path, name: str, content: bytes) -> Inside:
    (folder / name).write_bytes(content)
    return inside_of(folder / name)


def in_utf_16(doctype: str) -> bytes:
    """A drawing in two bytes a letter."""
    return f'<?xml version="1.0" encoding="UTF-16"?>{doctype}{(SVG % b"").decode()}'.encode("utf-16")


NO_SAMPLE = {"doc", "xls", "ppt", "rtf", "epub", "rar", "7z", "oga", "opus", "flac", "m4v", "ogv"}


@pytest.mark.parametrize("ending", sorted(KINDS.keys() - NO_SAMPLE))
def test_a_file_of_each_kind_is_good(tmp_path: Path, ending: str) -> None:
    assert look(tmp_path, f"a.{ending}", sample(ending)).faults == ()


@pytest.mark.parametrize("ending", [ending for ending in ENDINGS if form_of(f"a{ending}")])
def test_every_picture_that_the_build_can_publish_is_accepted(tmp_path: Path, ending: str) -> None:
    assert ending.lstrip(".") in USUAL_KINDS
    assert look(tmp_path, f"a{ending}", sample(ending.lstrip("."))).faults == ()


@pytest.mark.parametrize("ending", USUAL_KINDS)
@pytest.mark.parametrize(("content", "words"), [(b"", "tệp rỗng"), (HTML, "HTML"), (b"\n  \xef\xbb\xbf<html>", "")])
def test_an_empty_file_and_a_page_of_the_web_are_of_no_kind(
    tmp_path: Path, ending: str, content: bytes, words: str
) -> None:
    faults = look(tmp_path, f"a.{ending}", content).faults
    assert [fault.severity for fault in faults] == [Severity.ERROR] or ending in ("csv", "txt", "srt")
    assert all(words in fault.message or ending == "svg" for fault in faults)


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("a.pdf", OLE + bytes(600), "bên trong là tệp .doc"),
        ("a.pdf", png(), "bên trong là tệp .png"),
        ("a.pdf", b"MZ" + bytes(100), "bên trong là tệp .exe"),
        ("a.pdf", b"chu thuong", "bên trong không phải PDF"),
        ("a.pdf", b"%PDF", "tệp hỏng hoặc bị cắt cụt"),
        ("a.pdf", b"%PDF 1.7", "tệp hỏng hoặc bị cắt cụt"),
        ("a.pdf", b"%PDF-1.7", "tệp hỏng hoặc bị cắt cụt"),
        ("a.pdf", b"%PDF-1.7\n%%EOF\n", "tệp hỏng hoặc bị cắt cụt"),
        ("a.pdf", pdf()[:12], "tệp hỏng hoặc bị cắt cụt"),
        ("a.jpg", b"\xff\xd8", "tệp hỏng hoặc bị cắt cụt"),
        ("a.jpg", png(), "bên trong là tệp .png"),
        ("a.png", picture("JPEG"), "bên trong là tệp .jpg"),
        ("a.heic", picture("JPEG"), "bên trong là tệp .jpg"),
        ("a.jpg", picture("HEIF"), "bên trong là tệp .heic"),
        ("a.bmp", b"BM la chu", "tệp hỏng hoặc bị cắt cụt"),
        ("a.docx", zipped({"a.txt": "a"}), "bên trong không phải loại ấy"),
        ("a.docx", office("xlsx"), "bên trong là tệp .xlsx"),
        ("a.docx", OLE + bytes(600), "bên trong là tệp .doc"),
        ("a.docx", office("docx")[:-40], "tệp hỏng hoặc bị cắt cụt"),
        ("a.docx", b"PK\x03\x04" + bytes(60), "tệp hỏng hoặc bị cắt cụt"),
        ("a.docx", office("docx", {"word/vbaProject.bin": "x"}), "có macro"),
        ("a.xlsx", office("xlsx", {"xl/macrosheets/sheet1.xml": "x"}), "có macro"),
        (
            "a.docx",
            zipped({"[Content_Types].xml": "ms-word.document.macroEnabled.main+xml", "word/a": ""}),
            "có macro",
        ),
        ("a.odt", open_document("ods"), "bên trong không phải loại ấy"),
        ("a.odt", open_document("odt", {"Basic/Standard/a.xml": ""}), "có macro"),
        ("a.doc", OLE + bytes(600), "tệp hỏng hoặc bị cắt cụt"),
        ("a.doc", b"{\\rtf1 }", "bên trong là tệp .rtf"),
        ("a.png", png(40, 40)[:50], "bị cắt cụt"),
        ("a.jpg", picture("JPEG")[:-30], "bị cắt cụt"),
        ("a.gif", picture("GIF")[:-4], "bị cắt cụt"),
        ("a.webp", picture("WEBP")[:-4], "bị cắt cụt"),
        ("a.csv", "Số;Tên\n".encode("utf-16"), "không phải mã hóa UTF-8"),
        ("a.csv", "Cơ quan".encode("cp1258", "ignore") + b"\xd0\xff", "không phải mã hóa UTF-8"),
        ("a.txt", b"a\0b", "bên trong không phải văn bản thuần"),
        ("a.vtt", b"1\n00:00", "bên trong không phải phụ đề"),
        ("a.mp3", b"chu", "bên trong không phải âm thanh MP3"),
    ],
)
def test_a_file_that_is_not_what_its_name_says_is_an_error(
    tmp_path: Path, name: str, content: bytes, words: str
) -> None:
    faults = look(tmp_path, name, content).faults
    assert any(words in fault.message and fault.severity is Severity.ERROR for fault in faults), faults


def test_a_pdf_without_its_end_is_a_warning(tmp_path: Path) -> None:
    (fault,) = look(tmp_path, "a.pdf", pdf()[:-8]).faults
    assert (fault.severity, "cắt cụt" in fault.message) == (Severity.WARNING, True)


def locked(password: str) -> bytes:
    """A PDF that is encrypted, and asks for a password unless it is empty."""
    writer = PdfWriter()
    writer.add_blank_page(9, 9)
    writer.encrypt(password, "chu", algorithm="RC4-128")
    stream = BytesIO()
    writer.write(stream)
    return stream.getvalue()


def with_part(part: bytes) -> bytes:
    return pdf().replace(b"%%EOF", b"9 0 obj " + part + b" endobj\n%%EOF")


@pytest.mark.parametrize(
    ("name", "content", "words", "severity"),
    [
        ("a.pdf", locked("mat khau"), "mật khẩu", Severity.ERROR),
        ("a.pdf", with_part(b"<</S /JavaScript /JS (app.alert(1))>>"), "JavaScript", Severity.WARNING),
        ("a.pdf", with_part(b"<</S /Launch /F (a.exe)>>"), "lệnh mở chương trình", Severity.WARNING),
        ("a.pdf", with_part(b"<</Type /EmbeddedFile>>"), "kèm bên trong", Severity.WARNING),
        ("a.mp4", sample("mp4") + b"\0\0\0\x1e\xa9xyz\0\x12\x15\xc7+22.3964+103.4713/", "vị trí", Severity.WARNING),
        ("a.m4a", sample("m4a") + b"\xa9xyz\0\0\0\x20data\0\0\0\1\0\0\0\0+22.39+103.47/", "vị trí", Severity.WARNING),
        ("a.m4v", sample("mp4") + b"com.apple.quicktime.location.ISO6709", "vị trí", Severity.WARNING),
        ("a.mp4", sample("mp4") + b"<exif:GPSLatitude>22,23.5N", "vị trí", Severity.WARNING),
    ],
)
def test_what_nobody_sees_in_a_file_is_told(
    tmp_path: Path, name: str, content: bytes, words: str, severity: Severity
) -> None:
    (fault,) = look(tmp_path, name, content).faults
    assert words in fault.message
    assert fault.severity is severity


@pytest.mark.parametrize(
    ("name", "content"), [("a.pdf", locked("")), ("a.pdf", with_part(b"(/JS)")), ("a.mp4", sample("mp4") + b"\xa9xyz")]
)
def test_what_everybody_sees_in_a_file_is_good(tmp_path: Path, name: str, content: bytes) -> None:
    assert look(tmp_path, name, content).faults == ()


@pytest.mark.parametrize(
    "part",
    [
        b"<script>1</script>",
        b'<g onclick="x()"/>',
        b'<g OnLoad="x()"/>',
        b"<foreignObject/>",
        b'<image href="https://la.example/a.png"/>',
        b'<image xlink:href="//la.example/a.png"/>',
        b'<image href="data:image/svg+xml;base64,AA=="/>',
        b'<use href="khac.svg#a"/>',
        b'<a href="javascript:alert(1)"><path/></a>',
        b'<a xlink:href=" JaVaScRiPt:alert(1)"><path/></a>',
        b'<a><set attributeName="href" to="javascript:alert(1)"/></a>',
        b'<a><animate attributeName="xlink:href" values="javascript:alert(1)"/></a>',
        b"<style>@import 'https://la.example/a.css';</style>",
        b"<style>path { fill: url(https://la.example/a.svg#b) }</style>",
        b'<path fill="url(https://la.example/a.svg#b)"/>',
        b'<path style="background: u\\72l(https://la.example/) url(#a)"/>',
        b'<style>@\\69mport "https://la.example/a.css";</style>',
        b'<path fill="u\\72l(https://la.example/)"/>',
        b'<path style="background: im\\61 ge-set(&quot;https://la.example/&quot; 1x)"/>',
        b"<style>@font-face { src: src('https://la.example/a.woff') }</style>",
        b'<html:img xmlns:html="http://www.w3.org/1999/xhtml" src="#a"/>',
        b'<h:form xmlns:h="http://www.w3.org/1999/xhtml" action="https://la.example/"/>',
        b'<?xml-stylesheet href="https://la.example/a.css"?>',
        b"<path>",
        b"&la;",
    ],
)
def test_a_drawing_only_draws(tmp_path: Path, part: bytes) -> None:
    assert look(tmp_path, "a.svg", SVG % part).faults


@pytest.mark.parametrize(
    "content",
    [
        b'<?xml-stylesheet href="https://la.example/a.css"?>' + SVG % b"",
        b'<!DOCTYPE svg [<!ENTITY a "b">]>' + SVG % b"&a;",
        b'<!DOCTYPE svg [<!ENTITY a "b"><!ENTITY c "&a;&a;&a;">]>' + SVG % b"&c;",
        b'<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]>' + SVG % b"&a;",
        in_utf_16('<!DOCTYPE svg [<!ENTITY a "b">]>'),
        b'<!DOCTYPE svg [<!ATTLIST svg onload CDATA "alert(1)">]>' + SVG % b"",
        in_utf_16('<!DOCTYPE svg [<!ATTLIST svg onload CDATA "alert(1)">]>'),
        b"<html xmlns='http://www.w3.org/1999/xhtml'/>",
        b"chu",
    ],
)
def test_what_stands_around_a_drawing_loads_nothing(tmp_path: Path, content: bytes) -> None:
    assert look(tmp_path, "a.svg", content).faults


@pytest.mark.parametrize(
    "part",
    [
        b'<path d="M0 0"/><title>H\xc3\xacnh</title>',
        b'<defs><linearGradient id="a"/></defs><path fill="url(#a)"/>',
        b"<style>path { fill: url('#a'); stroke: red }</style>",
        b'<a href="https://dichvucong.gov.vn"><text>C\xe1\xbb\x95ng</text></a>',
        b'<use xlink:href="#a"/>',
        b'<image href="data:image/png;base64,iVBORw0KGgo="/>',
        b"<!-- ghi ch\xc3\xba <script> -->",
        b'<g xmlns:i="https://inkscape.example" i:export-filename="C:\\Anh\\Hinh.png"/>',
        b'<g><animate attributeName="x" values="1;2"/></g>',
    ],
)
def test_a_drawing_that_draws_is_good(tmp_path: Path, part: bytes) -> None:
    assert look(tmp_path, "a.svg", SVG % part).faults == ()


def test_a_doctype_of_a_drawing_program_is_good(tmp_path: Path) -> None:
    doctype = b'<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">\n'
    assert look(tmp_path, "a.svg", doctype + SVG % b"").faults == ()


NAME = "Nguyễn Văn Hùng"


@pytest.mark.parametrize(
    ("name", "content", "authors"),
    [
        ("a.docx", office("docx", core_properties(NAME)), (NAME,)),
        ("a.xlsx", office("xlsx", core_properties("Sở Nội vụ", NAME)), (NAME,)),
        ("a.pptx", office("pptx", core_properties(NAME, NAME)), (NAME,)),
        ("a.docx", office("docx", core_properties("Admin", "Microsoft Office User")), ()),
        ("a.docx", office("docx", {"docProps/core.xml": "không phải XML"}), ()),
        ("a.docx", office("docx"), ()),
        ("a.odt", open_document("odt", {"meta.xml": f"<m><creator>{NAME}</creator></m>"}), (NAME,)),
        ("a.ods", open_document("ods", {"meta.xml": f"<m><initial-creator>{NAME}</initial-creator></m>"}), (NAME,)),
        ("a.pdf", pdf(NAME), (NAME,)),
        ("a.pdf", pdf("Văn phòng UBND tỉnh"), ()),
        ("a.pdf", pdf(), ()),
        ("a.pdf", b"%PDF-1.4\n/Author (x)\n%%EOF", ()),
        ("a.pdf", b"%PDF-1.4\n/Author\nstartxref\n9999999999\n%%EOF", ()),
    ],
)
def test_persons_whom_a_file_names_as_its_authors_are_found(
    tmp_path: Path, name: str, content: bytes, authors: tuple[str, ...]
) -> None:
    assert look(tmp_path, name, content).authors == authors


def test_what_unpacks_to_gigabytes_is_not_unpacked(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.docx", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", "")
        archive.writestr("docProps/core.xml", bytes(50_000_000))
    assert inside_of(tmp_path / "a.docx").authors == ()
    with zipfile.ZipFile(tmp_path / "b.docx", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", bytes(50_000_000))
    assert "hỏng" in inside_of(tmp_path / "b.docx").faults[0].message


def test_a_file_that_has_gone_is_told(tmp_path: Path) -> None:
    assert "không đọc được" in inside_of(tmp_path / "a.pdf").faults[0].message


def test_a_file_is_looked_into_again_once_it_is_written(tmp_path: Path) -> None:
    assert look(tmp_path, "a.pdf", b"").faults
    assert not look(tmp_path, "a.pdf", pdf()).faults
