"""First pages of PDFs: how they are drawn, kept, and that no file of any kind ends the build."""

import io
import os
from pathlib import Path

import pytest
from PIL import Image
from pypdf import PdfWriter

from cchc.content.first_pages import FirstPages, Preview
from cchc.pictures import first_page, first_page_cache
from cchc.pictures.first_page_cache import NOTHING, FirstPage, FirstPageCache, drawn
from sample_files import pdf, written_pdf


def file_of(folder: Path, content: bytes, name: str = "a.pdf") -> Path:
    (folder / name).write_bytes(content)
    return folder / name


def locked() -> bytes:
    writer = PdfWriter()
    writer.add_blank_page(200, 200)
    writer.encrypt("mat-khau", algorithm="RC4-128")
    buffer = io.BytesIO()
    writer.write(buffer)
    return buffer.getvalue()


def photographed() -> bytes:
    """A page full of noise, which no form makes small."""
    buffer = io.BytesIO()
    Image.frombytes("RGB", (700, 990), os.urandom(700 * 990 * 3)).save(buffer, "PDF")
    return buffer.getvalue()


def test_pages_are_counted_and_the_first_is_drawn(tmp_path: Path) -> None:
    page = drawn(file_of(tmp_path, written_pdf(pages=12)))
    assert (page.pages, page.width, page.height) == (12, 320, 453)
    with Image.open(io.BytesIO(page.content)) as image:
        assert (image.format, image.size) == ("WEBP", (320, 453))
        # there are black letters on white paper
        assert image.convert("L").getextrema() == pytest.approx((0, 255), abs=40)


@pytest.mark.parametrize(
    ("content", "pages", "size"),
    [
        (written_pdf(width=842, height=595), 1, (320, 227)),
        (written_pdf(width=200_000, height=200_000), 1, (320, 320)),
        (written_pdf(width=333, height=777), 1, (206, 480)),
        (written_pdf(width=10, height=10), 1, (320, 320)),
        (written_pdf(width=14_400, height=20), 1, (0, 0)),
        (written_pdf().replace(b"595 842", b"  0   0"), 1, (320, 415)),
        (pdf(), 1, (320, 320)),
        (photographed(), 1, None),
    ],
)
def test_a_page_of_any_size_is_drawn_small_or_not_at_all(
    tmp_path: Path, content: bytes, pages: int, size: tuple[int, int] | None
) -> None:
    page = drawn(file_of(tmp_path, content))
    assert page.pages == pages
    assert size in ((page.width, page.height), None)
    assert len(page.content) <= first_page.MOST_BYTES
    assert bool(page.content) is (page.width > 0)


@pytest.mark.parametrize(
    "content",
    [b"", b"%PDF-1.4", b"%PDF-1.4\n1 0 obj <<>> endobj\n%%EOF\n", locked(), written_pdf(pages=0), os.urandom(5000)],
)
def test_what_is_no_pdf_that_opens_has_no_first_page(tmp_path: Path, content: bytes) -> None:
    assert drawn(file_of(tmp_path, content)) == NOTHING


@pytest.mark.parametrize(
    "program",
    [
        "while True: pass",
        "import os, signal; os.kill(os.getpid(), signal.SIGSEGV)",
        "raise MemoryError",
        "print('[1, 320, 453]')",
        "print('[1, 9999, 0]')",
        "print('x')",
        "print('[1, 0]')",
        "import sys; sys.stdout.buffer.write(b'[1, 9, 9]\\n' + b'RIFF    WEBP' + bytes(30000))",
        "import sys; sys.stdout.buffer.write(b'[1, 9, 9]\\n<script>')",
    ],
)
def test_a_file_that_breaks_the_program_ends_that_program_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, program: str
) -> None:
    monkeypatch.setattr(first_page, "__file__", str(file_of(tmp_path, program.encode(), "broken.py")))
    monkeypatch.setattr(first_page, "SECONDS", 1)
    assert drawn(file_of(tmp_path, written_pdf())) == NOTHING


def test_a_page_is_drawn_once_and_again_only_where_the_cache_is_damaged(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page, asked = FirstPage(3, 0, 0, b""), list[Path]()

    def draw(file: Path) -> FirstPage:
        asked.append(file)
        return page

    monkeypatch.setattr(first_page_cache, "drawn", draw)
    file, cache = file_of(tmp_path, written_pdf()), FirstPageCache(tmp_path / "cache")
    assert [cache.of(file), cache.of(file), len(asked)] == [page, page, 1]
    (kept,) = (tmp_path / "cache").iterdir()
    kept.write_bytes(kept.read_bytes().replace(b"3", b"9"))
    assert [cache.of(file), len(asked)] == [page, 2]
    file.write_bytes(written_pdf(pages=2))
    assert [cache.of(file), len(asked)] == [page, 3]


def test_what_nobody_asks_for_is_swept_away(tmp_path: Path) -> None:
    folder = tmp_path / "cache"
    FirstPageCache(folder).of(file_of(tmp_path, b"a"))
    cache = FirstPageCache(folder)
    cache.of(file_of(tmp_path, b"b"))
    assert len(list(folder.iterdir())) == 2
    cache.sweep()
    assert len(list(folder.iterdir())) == 1


def test_only_pdfs_have_first_pages(tmp_path: Path) -> None:
    (tmp_path / "docs/tep").mkdir(parents=True)
    file_of(tmp_path / "docs/tep", written_pdf(pages=2), "A.PDF")
    file_of(tmp_path / "docs/tep", b"x", "b.docx")
    pages = FirstPages(tmp_path, ["docs/tep/A.PDF", "docs/tep/A.PDF", "docs/tep/b.docx", "docs/tep/khong-co.pdf"])
    assert pages.paths == ("docs/tep/A.PDF", "docs/tep/khong-co.pdf")
    assert (pages.pages_of("docs/tep/A.PDF"), pages.pages_of("docs/tep/b.docx")) == (2, None)
    assert pages.preview_of("docs/tep/A.PDF") == Preview("co-anh/tep/A.PDF/trang-1.webp", 320, 453)
    assert pages.preview_of("docs/tep/khong-co.pdf") is None
    assert pages.content_of("docs/tep/A.PDF")[8:12] == b"WEBP"
