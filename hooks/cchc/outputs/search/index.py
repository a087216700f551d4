"""The search index: what a browser loads of it when somebody searches, made by Pagefind."""

import gzip
import json
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path

from cchc.outputs.search.page import SearchPage

FOLDER = "tim-kiem/chi-muc"
"""Where it lies on the site."""

_WANTED = ("pagefind.js", "pagefind-entry.json", "*.pf_meta", "wasm.unknown.pagefind", "index", "filter")
"""Of what Pagefind writes: no interfaces of its own, no worker."""

_SIGNATURE = b"pagefind_dcd"
"""Before the content of all of Pagefind's compressed files."""


class SearchIndexError(Exception):
    """Pagefind could not make the index; its own words say why."""


def write_index(pages: Iterable[tuple[str, SearchPage]], folder: Path) -> None:
    """Write the index of pages, by their addresses (`thu-tuc/1.000894/`), into a folder that is made anew.

    The same pages give the same files. Raises SearchIndexError.
    """
    with tempfile.TemporaryDirectory() as name:
        source, index = Path(name, "site"), Path(name, "index")
        shown = {f"/{address}": _written(source / address, page) for address, page in pages}
        _run(source, index)
        shutil.rmtree(folder, ignore_errors=True)
        (folder / "fragment").mkdir(parents=True)
        for pattern in _WANTED:
            for path in index.glob(pattern):
                shutil.move(path, folder / path.name)
        for path in (index / "fragment").glob("*"):
            _write_fragment(folder / "fragment" / path.name, path.read_bytes(), shown)


def _written(folder: Path, page: SearchPage) -> str:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "index.html").write_text(page.indexed, "utf-8")
    return page.shown


def _run(site: Path, index: Path) -> None:
    site.mkdir(exist_ok=True)
    command = [sys.executable, "-m", "pagefind", "--silent", "--site", str(site), "--output-path", str(index)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SearchIndexError(done.stderr or done.stdout)


def _write_fragment(file: Path, content: bytes, shown: dict[str, str]) -> None:
    """What is loaded of a page that was found: in place of the words that Pagefind read, what the reader shall see."""
    try:
        address = json.loads(gzip.decompress(content).removeprefix(_SIGNATURE))["url"]
        text = f'{{"url":{json.dumps(address)},"content":"","meta":{{}},"anchors":[],"shown":{shown[address]}}}'
    except (OSError, ValueError, KeyError) as error:
        raise SearchIndexError(f"{file.name}: {error!r}") from error
    # without the time, the same text gives the same bytes
    file.write_bytes(gzip.compress(_SIGNATURE + text.encode(), 6, mtime=0))
