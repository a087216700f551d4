"""A site takes the place of another whole or not at all, whoever looks and whatever is killed."""

import os
import random
import re
import shutil
import signal
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from click.testing import CliRunner

from cchc.cli import main
from cchc.rebuild import put_in_place as module
from cchc.rebuild.put_in_place import NotPutInPlaceError, exchange, put_in_place, replace_folder
from cchc.rebuild.site_folder import SiteFolder
from cchc.rebuild.site_lock import lock_sites
from cchc.rebuild.store import FinishedBuild, Store, records_file

KILLS = int(os.environ.get("KILLS", "20"))
FILES = 60
needs_fork = pytest.mark.skipif(not hasattr(os, "fork"), reason="the test kills a process that it has forked")


def version(folder: Path, word: str) -> Path:
    """A site each of whose files says the same word."""
    for number in range(FILES):
        place = folder / f"muc-{number % 7}" / f"{number}.html"
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(word * 200)
    for name in ("index.html", "404.html"):
        (folder / name).write_text(word * 200)
    return folder


def finished(folder: Path, word: str) -> Path:
    """The same, as a build leaves it that went well."""
    version(folder, word)
    store = Store(records_file(folder))
    store.put_finished_build(FinishedBuild(b"1" * 16, SiteFolder(folder).state()))
    store.commit()
    store.close()
    return folder


def words_in(folder: Path) -> list[str]:
    """What the files of a site say: one word, if it is whole; all that it lacks otherwise."""
    files = [path for path in folder.rglob("*") if path.is_file()]
    return [f"{len(files)} files"] * (len(files) != FILES + 2) + sorted({path.read_text()[:3] for path in files})


def beside(site: Path) -> list[str]:
    return sorted(path.name for path in site.parent.iterdir() if path.name.startswith(".site."))


def can_exchange(folder: Path) -> bool:
    (folder / "mot").mkdir()
    (folder / "hai").mkdir()
    return exchange(folder / "mot", folder / "hai")


@contextmanager
def swapping(built: list[Path], site: Path) -> Iterator[int]:
    """A process that puts one version after another in place, until it is killed."""
    process = os.fork()
    if process == 0:
        try:
            while True:
                for each in built:
                    replace_folder(each, site)
        finally:
            os._exit(1)
    try:
        yield process
    finally:
        os.kill(process, signal.SIGKILL)
        assert os.WTERMSIG(os.waitpid(process, 0)[1]) == signal.SIGKILL


def looks(site: Path, seconds: float) -> tuple[int, int]:
    """How often somebody looked who looks as fast as he can, and how often nothing was there."""
    count, missing, end = 0, 0, time.monotonic() + seconds
    while time.monotonic() < end:
        count += 1
        missing += not os.path.exists(f"{site}/index.html")  # noqa: PTH110 - a Path takes longer than the look
    return count, missing


@needs_fork
@pytest.mark.parametrize("in_one_step", [True, False])
def test_a_kill_leaves_one_of_two_whole_versions(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, in_one_step: bool
) -> None:
    if in_one_step and not can_exchange(tmp_path):
        pytest.skip("this disk does not exchange folders")
    if not in_one_step:
        monkeypatch.setattr(module, "exchange", lambda one, other: False)
    chance, site = random.Random(4), tmp_path / "cho/site"
    built = [version(tmp_path / word, word) for word in ("mot", "hai")]
    replace_folder(built[0], site)
    total = 0
    for _ in range(KILLS):
        with swapping(built, site):
            count, missing = looks(site, chance.uniform(0.002, 0.06))
            total += count
            assert not (missing and in_one_step)
        # of two steps the second may be wanting: then the next run begins with putting the last site back
        assert words_in(site if site.exists() else site.with_name(".site.last")) in (["mot"], ["hai"])
        assert site.exists() or not in_one_step
    assert total > KILLS
    replace_folder(built[1], site)
    assert (words_in(site), beside(site)) == (["hai"], [])
    print(f"{KILLS} kills, {total} looks, in one step: {in_one_step}")


def killed_at_first(new: Path, site: Path, last: Path) -> None:
    shutil.copytree(site, new)


def killed_while_copying(new: Path, site: Path, last: Path) -> None:
    new.mkdir()
    (new / "index.html").write_text("ba")


def killed_between_two_steps(new: Path, site: Path, last: Path) -> None:
    shutil.copytree(site, new)
    site.rename(last)


def killed_while_tidying_up(new: Path, site: Path, last: Path) -> None:
    shutil.copytree(site, last)
    (last / "index.html").unlink()


def never_there(new: Path, site: Path, last: Path) -> None:
    shutil.rmtree(site)


def emptied(new: Path, site: Path, last: Path) -> None:
    shutil.rmtree(site)
    site.mkdir()


def a_link(new: Path, site: Path, last: Path) -> None:
    site.rename(site.parent / "noi-khac")
    site.symlink_to("noi-khac")


def a_link_to_nothing_yet(new: Path, site: Path, last: Path) -> None:
    shutil.rmtree(site)
    site.symlink_to("chua-co/noi-khac")


STATES: list[Callable[[Path, Path, Path], None]] = [
    *(killed_at_first, killed_while_copying, killed_between_two_steps, killed_while_tidying_up),
    *(never_there, emptied, a_link, a_link_to_nothing_yet),
]


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("in_one_step", [True, False])
def test_whatever_was_there_before(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    state: Callable[[Path, Path, Path], None],
    in_one_step: bool,
) -> None:
    if not in_one_step:
        monkeypatch.setattr(module, "exchange", lambda one, other: False)
    site = version(tmp_path / "cho/site", "mot")
    built = finished(tmp_path / "dung/site", "hai")
    was_link = "link" in state.__name__
    state(site.with_name(".site.new"), site, site.with_name(".site.last"))
    put_in_place(built, site)
    assert (words_in(site), beside(site), site.is_symlink()) == (["hai"], [], was_link)
    assert words_in(built) == ["hai"]
    assert (site / "404.html").stat().st_mtime_ns == (built / "404.html").stat().st_mtime_ns


def spoiled(built: Path, site: Path) -> None:
    (built / "muc-1/1.html").write_text("nửa")


def not_built(built: Path, site: Path) -> None:
    shutil.rmtree(built)


def without_records(built: Path, site: Path) -> None:
    records_file(built).unlink()


def a_folder_of_something_else(built: Path, site: Path) -> None:
    (site / "404.html").unlink()


def a_file(built: Path, site: Path) -> None:
    shutil.rmtree(site)
    site.write_text("tệp")


REFUSED: list[tuple[Callable[[Path, Path], None], str]] = [
    (spoiled, "chưa xong, có lỗi, hoặc thư mục đã bị sửa"),
    (not_built, "chưa xong"),
    (without_records, "chưa xong"),
    (a_folder_of_something_else, "không phải là trang đã dựng"),
    (a_file, "không phải là thư mục"),
]


@pytest.mark.parametrize(("state", "told"), REFUSED)
def test_what_is_refused_changes_nothing(tmp_path: Path, state: Callable[[Path, Path], None], told: str) -> None:
    site = version(tmp_path / "cho/site", "mot")
    built = finished(tmp_path / "dung/site", "hai")
    state(built, site)
    before = {path: path.is_file() and path.read_bytes() for path in site.parent.rglob("*")}
    result = CliRunner().invoke(main, ["put-in-place", str(built), str(site)])
    assert result.exit_code == 1
    assert told in result.stderr
    assert {path: path.is_file() and path.read_bytes() for path in site.parent.rglob("*")} == before


@pytest.mark.parametrize("place", [".", "dung", "dung/site", "dung/site/trong"])
def test_neither_folder_may_lie_in_the_other(tmp_path: Path, place: str) -> None:
    built = finished(tmp_path / "dung/site", "hai")
    with pytest.raises(NotPutInPlaceError, match="nằm trong nhau"):
        put_in_place(built, tmp_path / place)
    assert words_in(built) == ["hai"]


def test_a_disk_that_refuses_leaves_the_last_site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A server on Windows that has a file open, a place that is a disk of its own: it cannot be moved."""
    site, built = version(tmp_path / "cho/site", "mot"), finished(tmp_path / "dung/site", "hai")
    monkeypatch.setattr(module, "exchange", lambda one, other: False)
    rename = Path.rename

    def refuse(self: Path, target: Path) -> Path:
        if self.name == ".site.new":
            raise PermissionError(13, "đang mở")
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", refuse)
    with pytest.raises(NotPutInPlaceError, match="vẫn còn nguyên"):
        put_in_place(built, site)
    assert words_in(site) == ["mot"]


@pytest.mark.parametrize("in_one_step", [True, False])
def test_the_command_says_what_it_could_not_promise(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, in_one_step: bool
) -> None:
    site, built = version(tmp_path / "site", "mot"), finished(tmp_path / "dung/site", "hai")
    monkeypatch.setattr(module, "_change_places", lambda new, place, last: in_one_step)
    result = CliRunner().invoke(main, ["put-in-place", str(built), str(site)])
    assert (result.exit_code, "chốc lát" in result.stderr) == (0, not in_one_step)


@pytest.mark.parametrize("platform", ["win32", "linux", "darwin"])
def test_a_system_that_cannot_exchange_moves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, platform: str
) -> None:
    """As where the C library has no such function, or the disk refuses."""
    monkeypatch.setattr(sys, "platform", platform)
    (tmp_path / "mot").mkdir()
    assert exchange(tmp_path / "mot", tmp_path / "khong-co") is False
    assert [path.name for path in tmp_path.iterdir()] == ["mot"]


@needs_fork
def test_two_runs_at_once_take_turns(tmp_path: Path) -> None:
    one, two, site = finished(tmp_path / "mot/a", "mot"), finished(tmp_path / "hai/b", "hai"), tmp_path / "site"
    children = []
    for built in (one, two, one):
        child = os.fork()
        if child == 0:
            code = 1
            try:
                for _ in range(15):
                    put_in_place(built, site)
                code = 0
            finally:
                os._exit(code)
        children.append(child)
    assert [os.waitpid(child, 0)[1] for child in children] == [0, 0, 0]
    assert words_in(site) in (["mot"], ["hai"])
    assert beside(site) == []


@needs_fork
def test_a_site_waits_for_the_build_of_it(tmp_path: Path) -> None:
    built, site, waited = finished(tmp_path / "cache/a", "mot"), tmp_path / "site", []
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            lock_sites([built], lambda: None)
            (built / "404.html").unlink()
            os.write(writing, b"1")
            time.sleep(0.3)
            finished(built, "hai")
        finally:
            os._exit(0)
    os.read(reading, 1)
    put_in_place(built, site, lambda: waited.append(1))
    os.waitpid(child, 0)
    assert (words_in(site), waited) == (["hai"], [1])


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (OSError(28, "No space left on device"), "ổ đĩa đã đầy"),
        (shutil.Error([("a", "b", "[Errno 28] No space left on device: 'b'"), ("c", "d", "x")]), "ổ đĩa đã đầy"),
        (shutil.Error([("a", "b", "[Errno 13] Permission denied: 'b'"), ("c", "d", "x")]), "Permission denied: 'b')"),
    ],
)
def test_a_copy_that_the_disk_refuses_is_told_shortly_and_taken_away(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: OSError, words: str
) -> None:
    built, site = finished(tmp_path / "a", "mot"), version(tmp_path / "site", "cu")

    def copy(source: Path, copied: Path) -> None:
        version(copied, "nua")
        raise error

    monkeypatch.setattr("cchc.rebuild.put_in_place.shutil.copytree", copy)
    with pytest.raises(NotPutInPlaceError, match=re.escape(words)):
        put_in_place(built, site)
    assert (beside(site), (site / "index.html").read_text()[:2]) == ([], "cu")
