"""What tests know of the search: the list of queries, and what the index says of a page."""

import json
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from cchc.outputs.search import shown_path

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
    folder = site / "tim-kiem/chi-muc"
    addresses = json.loads((folder / "bang-tra.json").read_text("utf-8"))["addresses"].split("\n")
    return {address: json.loads((site / shown_path(address)).read_text("utf-8")) for address in addresses}


def text_of(shown: dict[str, Any]) -> str:
    return " ".join(text for _, text in shown["passages"])
