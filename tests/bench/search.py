"""Measures the search: what is found within many pages, what a first search loads, what the index costs to make.

`PYTHONPATH=hooks:tests python -m bench.search`: builds this repository with so many other items and asks it all of
tests/search/queries.tsv in Chromium.
"""

import argparse
import gzip
import shutil
import tempfile
import time
from collections import Counter
from pathlib import Path

from playwright.sync_api import Browser, Response, sync_playwright

from bench import corpus, sites
from cchc.outputs.search import search_files
from cchc.rebuild.search_index import texts_of_pages
from cchc.rebuild.store import Store
from search_index import ASK, queries
from site_build import ROOT, build
from site_server import COMPRESSED, serving

FLAGS = ["--no-sandbox", "--disable-background-networking"]


def main() -> None:
    """Build, ask, and print the figures."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--items", type=int, default=2000)
    options.add_argument("--query", default="đăng ký kết hôn")
    given = options.parse_args()
    with tempfile.TemporaryDirectory() as name:
        site = build(_repository(Path(name), given.items), Path(name, "site"))
        _tell_index(site)
        with serving(site) as origin, sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=FLAGS)
            _tell_first_search(browser, origin, given.query)
            _tell_recall(browser, origin)
            browser.close()


def _repository(root: Path, count: int) -> Path:
    for folder in ("docs", "plans", "news", "overrides", "hooks"):
        shutil.copytree(ROOT / folder, root / folder, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "mkdocs.yml", root)
    for item in corpus.items(count):
        file = sites.our_file(root, item)
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(sites.our_text(item, item.body), "utf-8")
    return root


def _tell_index(site: Path) -> None:
    store = Store(site.with_name(f".{site.name}.kept"))
    pages = dict(texts_of_pages({}, store.records(), store))
    started = time.process_time()
    size = sum(len(file.content.encode()) for file in search_files(pages))
    spent = time.process_time() - started
    print(f"index of {len(pages)} pages and tasks: {spent:.2f} s of the processor, {size / 1e6:.2f} MB")


def _tell_first_search(browser: Browser, origin: str, query: str) -> None:
    """Bytes of what a first search loads beside the page itself."""
    loaded: Counter[str] = Counter()

    def note(response: Response) -> None:
        path = response.url.removeprefix(origin).partition("?")[0]
        if path.startswith(("tim-kiem/chi-muc", "tim-kiem/ten-goi", "assets/search")):
            body = response.body()
            kind = "trang/*" if "/trang/" in path else "tu/*" if "/tu/" in path else path
            loaded[kind] += len(gzip.compress(body)) if path.endswith(COMPRESSED) else len(body)

    page = browser.new_page()
    page.on("response", note)
    page.goto(f"{origin}tim-kiem/?q={query}")
    page.wait_for_selector(".cchc-results a")
    page.wait_for_load_state("networkidle")
    for name, size in loaded.most_common():
        print(f"  {size:8} {name}")
    print(f"first search “{query}”: {sum(loaded.values())} bytes (wanted: at most 250000)")


def _tell_recall(browser: Browser, origin: str) -> None:
    asked = list(queries())
    page = browser.new_page()
    page.goto(f"{origin}gioi-thieu/")
    found = page.evaluate(ASK, [query.text for query in asked])
    counts, hits = Counter(query.sort for query in asked), Counter[str]()
    for query, pages in zip(asked, found, strict=True):
        hits[query.sort] += bool(query.wanted & set(pages))
        if not query.wanted & set(pages):
            print(f"  missed: {query.text}")
    print(", ".join(f"{sort} {hits[sort]}/{count}" for sort, count in counts.items()))
    print(f"recall in the first ten: {hits.total() / counts.total():.3f} (wanted: at least 0.95)")


if __name__ == "__main__":
    main()
