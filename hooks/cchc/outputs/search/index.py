"""The search index: what a browser loads of it when somebody searches, made by Pagefind."""

import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path

FOLDER = "tim-kiem/chi-muc"
"""Where it lies on the site."""

_WANTED = ("pagefind.js", "pagefind-entry.json", "*.pf_meta", "wasm.unknown.pagefind", "index", "fragment", "filter")
"""Of what Pagefind writes: no interfaces of its own, no worker."""


class SearchIndexError(Exception):
    """Pagefind could not make the index; its own words say why."""


def write_index(pages: Iterable[tuple[str, str]], folder: Path) -> None:
    """Write the index of pages into a folder that is made anew: their addresses (`thu-tuc/1.000894/`) and what
    `search_page` made of them. The same pages give the same files.

    Raises SearchIndexError.
    """
    with tempfile.TemporaryDirectory() as name:
        source = Path(name)
        for address, text in pages:
            file = source / "site" / address / "index.html"
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, "utf-8")
        _run(source / "site", source / "index")
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        for pattern in _WANTED:
            for path in (source / "index").glob(pattern):
                shutil.move(path, folder / path.name)


def _run(site: Path, index: Path) -> None:
    site.mkdir(exist_ok=True)
    command = [sys.executable, "-m", "pagefind", "--silent", "--site", str(site), "--output-path", str(index)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SearchIndexError(done.stderr or done.stdout)
