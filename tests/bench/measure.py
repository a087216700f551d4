"""One build in a process of its own: seconds and memory."""

import os
import shutil
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

_TESTS = Path(__file__).parent.parent


@dataclass(frozen=True, slots=True)
class Measured:
    """Wall-clock seconds of the whole process, seconds of the processor, and its largest memory in MB."""

    seconds: float
    processor: float
    megabytes: float


def build(root: Path, python: str = sys.executable) -> Measured:
    """`mkdocs build` of a repository into its `site/`. Raises RuntimeError with what it printed if it fails."""
    return _run(root, python, "-m", "mkdocs", "build", "--quiet")


def forget(root: Path) -> None:
    """Remove all that an earlier build has left."""
    shutil.rmtree(root / "site", ignore_errors=True)
    shutil.rmtree(root / ".cache", ignore_errors=True)
    (root / ".site.kept").unlink(missing_ok=True)


def preview(root: Path, file: Path, text: str) -> Measured:
    """What an editor waits for in `mkdocs serve` after saving a file: a rebuild in the process of the first build."""
    whole = _run(root, sys.executable, "-m", "bench.preview", str(file), text)
    seconds = float((root / "printed.txt").read_text("utf-8").splitlines()[-1])
    return Measured(seconds, seconds, whole.megabytes)


def check(root: Path) -> Measured:
    """`cchc check` of a repository."""
    return _run(root, str(Path(sys.executable).with_name("cchc")), "check")


def _run(root: Path, *words: str) -> Measured:
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": f"{root / 'hooks'}:{_TESTS}"}
    with (root / "printed.txt").open("wb") as printed:
        start = time.perf_counter()
        process = subprocess.Popen(words, cwd=root, env=environment, stdout=printed, stderr=subprocess.STDOUT)
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise RuntimeError((root / "printed.txt").read_text("utf-8", "replace"))
    # Linux counts in kB, macOS in bytes
    return Measured(
        seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / (1024 if sys.platform == "linux" else 1024**2)
    )
