"""What tests know of the search: the list of queries, and what the index says of a page."""

import gzip
import json
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

LIST = Path(__file__).parent / "search/queries.tsv"

ASK = """async queries => {
  const root = document.baseURI.replace(/gioi-thieu\\/$/, "");
  const { lookFor, shownOf } = await import(new URL("assets/search-both.js", root));
  const found = [];
  for (const query of queries) {
    const answer = await lookFor(query);
    const pages = await Promise.all(answer.found.slice(0, 10).map(shownOf));
    found.push(pages.map(page => page.address));
  }
  return found;
}"""
"""Run on the page /gioi-thieu/: the addresses of the first ten results of each query."""


@dataclass(frozen=True, slots=True)
class Query:
    """What somebody types, what sort of typing it is, and the addresses of which one must be found."""

    sort: str
    text: str
    wanted: frozenset[str]


def queries() -> Iterator[Query]:
    for line in LIST.read_text("utf-8").splitlines():
        if not line.startswith("#"):
            sort, text, wanted = line.split("\t")
            is_decomposed = text.startswith("{nfd}")
            text = unicodedata.normalize("NFD", text.removeprefix("{nfd}")) if is_decomposed else text
            yield Query(sort, text, frozenset(wanted.split()))


def shown_pages(site: Path) -> dict[str, dict[str, Any]]:
    """What the search shows of each page that it can find, by address."""
    found = {}
    for file in (site / "tim-kiem/chi-muc/fragment").iterdir():
        fragment = json.loads(gzip.decompress(file.read_bytes()).removeprefix(b"pagefind_dcd"))
        found[fragment["url"].removeprefix("/")] = fragment["shown"]
    return found


def text_of(shown: dict[str, Any]) -> str:
    return " ".join(text for _, text in shown["passages"])
