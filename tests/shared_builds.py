"""Sites that many tests only read: each is built once in a run of the tests, by whichever process asks for it first."""

import fcntl
import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

import golden_site
from site_build import ROOT, build

Make = Callable[[Path], object]
"""Fills the given folder."""


class SharedBuilds:
    """Built sites by name, in a folder that all processes of one run of the tests have in common."""

    def __init__(self, factory: pytest.TempPathFactory) -> None:
        base = factory.getbasetemp()
        # a worker of pytest-xdist has a folder of its own below that of the run
        self._folder = (base.parent if "PYTEST_XDIST_WORKER" in os.environ else base) / "shared"

    def of(self, name: str, make: Make) -> Path:
        """The site of the repository that `make` puts together, built on the day of the golden site.

        Raises what `make` or the build raises; whoever asks next tries again.
        """

        def make_and_build(folder: Path) -> None:
            root = folder / "kho"
            # what a failed build has left
            shutil.rmtree(root, ignore_errors=True)
            root.mkdir()
            make(root)
            with pytest.MonkeyPatch.context() as patch:
                patch.setenv("SOURCE_DATE_EPOCH", golden_site.EPOCH)
                build(root, folder / "site")

        return self.once(name, make_and_build) / "site"

    def demonstration(self) -> Path:
        """This repository's own site as the public gets it."""
        return self.once("demonstration", lambda folder: build(ROOT, folder / "site")) / "site"

    def golden(self) -> Path:
        """The small site of tests/golden/."""
        return self.of("golden", golden_site.make)

    def once(self, name: str, fill: Make) -> Path:
        """A folder that `fill` has filled in one of the processes; the others wait until it has."""
        folder = self._folder / name
        folder.mkdir(parents=True, exist_ok=True)
        finished = folder / "finished"
        with (folder / "lock").open("w") as lock:
            # released when the file is closed, also by the end of the process
            fcntl.flock(lock, fcntl.LOCK_EX)
            if not finished.exists():
                fill(folder)
                finished.touch()
        return folder
