"""Pages drawn by several processes are those that one process draws, and what workers have to tell is told."""

import logging
import os
import shutil
import signal
import sys
import time
from pathlib import Path

import pytest
from mkdocs.exceptions import Abort

import golden_site
from cchc.rebuild import workers
from cchc.rebuild.workers import Workers, shares_of, worker_count
from site_build import build, files_of

MENU = """\
nav: [index.md, thu-tuc/index.md, tin-tuc/index.md]
not_in_nav: '*'
validation: {links: {anchors: warn}}
"""


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", golden_site.EPOCH)
    monkeypatch.setattr(workers, "PAGES_PER_WORKER", 20)
    monkeypatch.setattr(workers, "_processors", lambda: 3)
    root = golden_site.make(tmp_path / "kho")
    settings = root / "mkdocs.yml"
    settings.write_text(settings.read_text("utf-8") + MENU, "utf-8")
    return root


@pytest.fixture
def forks(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The processes that were started."""
    started: list[int] = []
    fork = os.fork

    def counted() -> int:
        process = fork()
        started.append(process)
        return process

    monkeypatch.setattr(os, "fork", counted)
    return started


def test_the_site_is_the_same(repository: Path, forks: list[int], monkeypatch: pytest.MonkeyPatch) -> None:
    shared = files_of(build(repository, repository / "site"))
    assert len(forks) == 2
    assert files_of(build(repository, repository / "site")) == shared
    monkeypatch.setattr(workers, "PAGES_PER_WORKER", 10**6)
    shutil.rmtree(repository / "site")
    alone = files_of(build(repository, repository / "site"))
    assert len(forks) == 2
    assert [name for name in alone.keys() | shared.keys() if alone.get(name) != shared.get(name)] == []


def test_warnings_of_all_pages_are_told(repository: Path, forks: list[int], caplog: pytest.LogCaptureFixture) -> None:
    """Each once, however often the site is built; a strict build fails each time. What editors write is told before."""
    template = repository / "overrides/pages/news.html"
    template.write_text(template.read_text("utf-8") + "\n\nXem [phần khác](#khong-co-phan-nay).\n", "utf-8")
    told = []
    for _ in range(2):
        caplog.clear()
        with pytest.raises(Abort):
            build(repository, repository / "site")
        told.append(sorted(record.getMessage() for record in caplog.records if record.levelno == logging.WARNING))
    assert told[0] == told[1]
    assert [len(told[0]), len(set(told[0]))] == [3, 3]


def test_a_worker_that_fails_fails_the_build(
    repository: Path, forks: list[int], caplog: pytest.LogCaptureFixture
) -> None:
    """And the site of the last build can be built upon."""
    expected = files_of(build(repository, repository / "site"))
    template = repository / "overrides/pages/procedure.html"
    text = template.read_text("utf-8")
    template.write_text("{{ khong_co.gi() }}" + text, "utf-8")
    with pytest.raises(Abort):
        build(repository, repository / "site")
    assert "Error reading page 'thu-tuc/1.000010.md': 'khong_co' is undefined" in caplog.text
    template.write_text(text, "utf-8")
    assert files_of(build(repository, repository / "site")) == expected


def test_a_worker_that_is_ended_fails_the_build(
    repository: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    fork = os.fork

    def ended() -> int:
        process = fork()
        if process == 0:
            os._exit(9)
        return process

    monkeypatch.setattr(os, "fork", ended)
    with pytest.raises(Abort):
        build(repository, repository / "site")
    assert "dừng giữa chừng" in caplog.text


@pytest.mark.parametrize(("pages", "count"), [(20, 1), (1000, 1), (1000, 3), (7, 3)])
def test_every_page_is_in_one_share(pages: int, count: int) -> None:
    shares = shares_of(range(pages), count)
    assert len(shares) == count + 1
    assert [page for share in shares for page in share] == list(range(pages))


def test_few_pages_need_no_worker(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers, "_processors", lambda: 4)
    assert [worker_count(count) for count in (0, 199, 200, 450, 10_000)] == [0, 0, 1, 2, 3]
    monkeypatch.setattr(sys, "platform", "darwin")
    assert worker_count(10_000) == 0


@pytest.mark.skipif(sys.platform != "linux", reason="workers are started on Linux only")
def test_workers_end_with_the_process_that_is_killed() -> None:
    """They would go on to write pages of a build that is over."""
    here, there = os.pipe()
    process = os.fork()
    if process == 0:
        Workers().start(2)
        os.write(there, b"x")
        time.sleep(60)
        os._exit(0)
    os.close(there)
    begun = b"".join(os.read(here, 1) for _ in range(3))
    os.kill(process, signal.SIGKILL)
    os.waitpid(process, 0)
    started = time.monotonic()
    # the end of the pipe is reached once nobody holds it any more
    assert (begun, os.read(here, 1)) == (b"xxx", b"")
    assert time.monotonic() - started < 30
    os.close(here)
