"""Whatever it is given, nothing writes a file outside of its folder."""

import re
from errno import ENOSPC
from pathlib import Path

import pytest

from cchc.content.writing import OutsideError, refuse_outside, write_below, write_whole
from site_build import ROOT


@pytest.mark.parametrize(
    "place", ["index.html", "tin/2026/bai/index.html", "tin/a b.xml", "..a/b", "a..b/c..", "đ/ê.xml"]
)
def test_a_file_is_written_with_the_folders_above_it(tmp_path: Path, place: str) -> None:
    write_below(tmp_path, place, b"1")
    write_below(tmp_path, place, b"2")
    assert (tmp_path / place).read_bytes() == b"2"


@pytest.mark.parametrize(
    "place",
    ["", ".", "..", "../x", "a/../../x", "a/..", "/x", "//x", "a//x", "a/", "./x", "a/./x", "a\\..\\x", "a\0b"],
)
def test_a_place_outside_is_refused_and_nothing_written(tmp_path: Path, place: str) -> None:
    site = tmp_path / "site"
    site.mkdir()
    with pytest.raises(OutsideError, match="ngoài thư mục"):
        write_below(site, place, b"")
    assert list(tmp_path.rglob("*")) == [site]


@pytest.mark.parametrize("link", ["a", "a/b", "a/b/x.xml"])
def test_a_link_on_the_way_is_not_followed(tmp_path: Path, link: str) -> None:
    site, outside = tmp_path / "site", tmp_path / "outside"
    (site / link).parent.mkdir(parents=True)
    outside.mkdir()
    (site / link).symlink_to(outside / "x.xml" if link.endswith(".xml") else outside)
    with pytest.raises(OutsideError):
        write_below(site, "a/b/x.xml", b"")
    assert list(outside.iterdir()) == []


def test_the_folder_itself_may_be_a_link(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "site").symlink_to(tmp_path / "real")
    write_below(tmp_path / "site", "a/x.xml", b"x")
    assert (tmp_path / "real/a/x.xml").read_bytes() == b"x"


def test_the_first_of_many_places_is_named(tmp_path: Path) -> None:
    with pytest.raises(OutsideError, match=r"“b/\.\./\.\./c”"):
        refuse_outside(tmp_path, ["a/x", "b/../../c"])


def test_a_file_is_written_as_a_whole_or_stays_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "a/b.md"
    write_whole(file, b"old")
    file.chmod(0o640)

    def half(path: Path, content: bytes) -> int:
        with path.open("wb") as opened:
            opened.write(content[:2])
        raise OSError(ENOSPC, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(Path, "write_bytes", half)
        with pytest.raises(OSError, match="No space left") as failed:
            write_whole(file, b"new text")
    assert failed.value.filename == str(file)
    assert (file.read_bytes(), list(file.parent.iterdir())) == (b"old", [file])
    write_whole(file, b"new text")
    assert (file.read_bytes(), file.stat().st_mode & 0o777) == (b"new text", 0o640)


WRITERS = {
    "cchc/cli/agencies.py": "new records of agencies, in docs/co-quan/, never over a file",
    "cchc/pictures/first_page_cache.py": "first pages of PDFs, in .cache/",
    "cchc/content/readings.py": "what was found in texts, in .cache/",
    "cchc/cli/procedure_import_command.py": "the report of an import, where the user says",
    "cchc/content/writing.py": "files of the site; files of the content, each in its own place",
    "cchc/editing/document_import/word.py": "an old Word file for LibreOffice, in a folder that goes at once",
    "cchc/editing/report/file.py": "the draft of a report, where the user says",
    "cchc/pictures/picture_cache.py": "what was made of pictures, in .cache/, called by hashes",
    "cchc/rebuild/last_check.py": "what the last check told, in .cache/",
    "cchc/rebuild/put_in_place.py": "a finished site, as a whole, where the user says",
    "cchc/views/drawing.py": "the code of templates, in .cache/, called by hashes",
    "cchc/rebuild/store.py": "the records beside the site",
}
"""All code that writes, and what."""


def test_no_other_code_writes_into_the_site() -> None:
    writing = re.compile(r"\.write_(?:bytes|text)\(|open\([^)]*[\"'][wax]|shutil\.(?:copy|move)|sqlite3\.connect")
    hooks = ROOT / "hooks"
    files = {path.relative_to(hooks).as_posix(): path.read_text("utf-8") for path in hooks.rglob("*.py")}
    assert {path for path, text in files.items() if writing.search(text)} == WRITERS.keys()
