"""A preview in the folder it is started in: prints the seconds of a rebuild after a file has got another text."""

import statistics
import sys
import tempfile
import time
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config

ADDRESS = "http://127.0.0.1:8000/"
EDITS = 3


def main(file: Path, text: str) -> None:
    """As `mkdocs serve` goes about it: settings read anew, everything built into a folder that is thrown away."""
    with tempfile.TemporaryDirectory() as folder:
        _build(folder, is_first=True)
        seconds = []
        for number in range(EDITS):
            file.write_text(
                text.replace("Đã sửa", f"Đã sửa {number}") if "Đã sửa" in text else _with(text, number), "utf-8"
            )
            start = time.perf_counter()
            _build(folder)
            seconds.append(time.perf_counter() - start)
    print(statistics.median(seconds))


def _with(text: str, number: int) -> str:
    return f"{text}\nLần sửa thứ {number}.\n"


def _build(folder: str, is_first: bool = False) -> None:
    config = load_config("mkdocs.yml", site_dir=f"{folder}/site")
    config.site_url = ADDRESS
    if is_first:
        config.plugins.on_startup(command="serve", dirty=False)
    build(config, serve_url=ADDRESS)


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
