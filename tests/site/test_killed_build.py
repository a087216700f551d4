"""A build that is killed, wherever it has come to: the next one makes the whole site again."""

import logging
import os
import random
import signal
import time
from pathlib import Path

import pytest

import golden_site
from cchc.rebuild.put_in_place import is_finished
from site_build import build, difference
from small_repository import add_news

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="the test kills a process that it has forked")
KILLS = int(os.environ.get("KILLS", "3"))


def kill_a_build(root: Path, site: Path, after: float) -> bool:
    """Whether it was killed before it had ended; `after` are seconds."""
    process = os.fork()
    if process == 0:
        logging.disable()
        try:
            build(root, site)
            os._exit(0)
        finally:
            os._exit(1)
    time.sleep(after)
    os.kill(process, signal.SIGKILL)
    return os.WIFSIGNALED(os.waitpid(process, 0)[1])


def test_the_next_build_makes_the_whole_site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", golden_site.EPOCH)
    root, chance = golden_site.make(tmp_path / "kho"), random.Random(13)
    site = build(root, tmp_path / "site")
    started = time.monotonic()
    add_news(root, "news/2026/moi.md", title="Tin mới")
    build(root, site)
    longest = time.monotonic() - started
    killed, last = 0, build(root, tmp_path / "tu-dau")
    for number in range(KILLS):
        add_news(root, "news/2026/moi.md", f"Bản {number}.\n", title=f"Tin {number}")
        was_killed = kill_a_build(root, site, chance.uniform(0, longest))
        # what is half is never taken for a site
        assert not (was_killed and is_finished(site)) or difference(site, last) == []
        killed += was_killed
        build(root, site)
        last = build(root, tmp_path / f"tu-dau-{number}")
        assert (is_finished(site), difference(site, last)) == (True, [])
    assert killed
    assert not (tmp_path / ".site.aside").exists()
    print(f"{killed} kills of {KILLS}")
