"""The folder of the site survives being emptied, and holds in the end what a build has written or kept."""

import os
import shutil
from pathlib import Path

import pytest

from cchc.rebuild.site_folder import SiteFolder
from cchc.rebuild.store import FileRecord
from cchc.text.digests import digest_of


def site(tmp_path: Path) -> tuple[Path, SiteFolder]:
    folder = tmp_path / "site"
    for place in ("giu/index.html", "bo/sau/index.html", ".an/tep", ".nojekyll"):
        (folder / place).parent.mkdir(parents=True, exist_ok=True)
        (folder / place).write_text(place)
        os.utime(folder / place, (1, 1))
    return folder, SiteFolder(folder)


def record(folder: Path, place: str) -> FileRecord:
    state = (folder / place).stat()
    content = digest_of((folder / place).read_bytes())
    return FileRecord(place, b"", state.st_size, state.st_mtime_ns, content)


def test_what_is_neither_kept_nor_new_goes(tmp_path: Path) -> None:
    folder, held = site(tmp_path)
    held.set_aside()
    assert not folder.exists()
    held.put_back()
    (folder / "moi.html").write_text("mới")
    held.sweep(["giu/index.html"])
    left = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    assert left == {"giu/index.html", "moi.html", ".an/tep", ".nojekyll"}
    assert not (folder / "bo").exists()


def test_a_build_that_was_cut_off_loses_no_site(tmp_path: Path) -> None:
    folder, held = site(tmp_path)
    held.set_aside()
    again = SiteFolder(folder)
    again.set_aside()
    again.put_back()
    assert (folder / "giu/index.html").read_text() == "giu/index.html"


@pytest.mark.parametrize("is_link", [False, True])
def test_an_older_site_that_was_left_aside_goes(tmp_path: Path, is_link: bool) -> None:
    """Where it stayed, the site could be moved aside no more, and each build made all of it."""
    folder, held = site(tmp_path)
    if is_link:
        (tmp_path / ".site.aside").symlink_to(tmp_path / "site")
    else:
        shutil.copytree(folder, tmp_path / ".site.aside")
    held.set_aside()
    assert not folder.exists()
    held.put_back()
    assert (folder / "giu/index.html").exists()
    assert not (tmp_path / ".site.aside").exists()


def test_a_site_that_is_not_there_yet(tmp_path: Path) -> None:
    held = SiteFolder(tmp_path / "site")
    held.set_aside()
    held.put_back()
    assert list(held.folder.iterdir()) == []


def test_a_file_is_known_by_its_bytes_when_it_was_copied_back(tmp_path: Path) -> None:
    folder, held = site(tmp_path)
    known = record(folder, "giu/index.html")
    file = folder / "giu/index.html"
    os.utime(file, (5, 5))
    assert held.still_has(known)
    file.write_text("giu/index.htmL")
    assert not held.still_has(known)
    file.unlink()
    assert not held.still_has(known)


def test_a_file_of_another_size_is_another_though_the_disk_says_the_same_time(tmp_path: Path) -> None:
    """Copying tools keep times, and a clock may stand still."""
    folder, held = site(tmp_path)
    known = record(folder, "giu/index.html")
    file = folder / "giu/index.html"
    file.write_text("khác, và dài hơn nhiều")
    os.utime(file, ns=(known.modified, known.modified))
    assert not held.still_has(known)
