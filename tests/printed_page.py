"""A page of the site on paper: the PDF that Chromium prints, read again by another program."""

import io
import math
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

import pypdf
from playwright.sync_api import Page

_WORD = re.compile(r"[^\W\d_]+")
_DATE = re.compile(r"\d+(?:/\d+)+")
_ORDINARY = 20
"""Letters; what is longer without a blank in it (an address) may break."""

_PICTURES = "main img { visibility: hidden !important; }"
_ON_THE_PAGE = """() => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), texts = [];
  for (let node; (node = walker.nextNode());) texts.push(node.data);
  for (const field of document.querySelectorAll("input, textarea")) texts.push(field.placeholder || "", field.value);
  return texts.join(" ");
}"""
_MARKED = """() => {
  const main = document.querySelector("main"), links = document.createElement("div"), pairs = [];
  links.style.cssText = "position: absolute; top: 0; width: 1px; height: 1px; overflow: hidden; font-size: 1px";
  const marked = (element) => {
    element.id ||= "marked-" + Math.random().toString(36).slice(2);
    const link = document.createElement("a");
    link.href = "#" + element.id;
    link.textContent = ".";
    links.append(link);
    return element.id;
  };
  const seen = (element) => element.checkVisibility();
  for (const heading of [...main.querySelectorAll("h2, h3")].filter(seen)) {
    let next = heading.nextElementSibling;
    while (next && !seen(next)) next = next.nextElementSibling;
    if (next) pairs.push([heading.innerText, marked(heading), marked(next)]);
  }
  for (const table of [...main.querySelectorAll("table:has(thead)")].filter(seen)) {
    const first = [...table.tBodies[0].rows].find(seen);
    if (first) pairs.push([table.tHead.innerText, marked(table.tHead.rows[0].cells[0]), marked(first.cells[0])]);
  }
  main.append(links);
  return pairs;
}"""
"""Heads with what follows them, by ids. Chromium tells in the PDF where an id lies if a link leads to it."""


@dataclass(frozen=True, slots=True)
class PrintedPage:
    """`sheets`: the text of each. `page_text`: what the page itself holds, seen or not. `lonely`: heads of tables and
    headings after which a new sheet begins."""

    sheets: tuple[str, ...]
    page_text: str
    lonely: tuple[str, ...]

    @property
    def broken_words(self) -> set[str]:
        """Words on paper that the page does not know: pieces of words of an ordinary length, beginnings of dates."""
        tokens = self.page_text.split()
        known = {word for token in tokens for word in _WORD.findall(token)}
        addresses = [token for token in tokens if len(token) > _ORDINARY]
        pieces = {word for sheet in self.sheets for word in _WORD.findall(sheet)} - known
        dates, printed = (set(_DATE.findall(text)) for text in (self.page_text, " ".join(self.sheets)))
        cut = {date for date in printed - dates if any(whole.startswith(date) for whole in dates)}
        return cut | {piece for piece in pieces if not any(piece in address for address in addresses)}

    def lines_of(self, text: str) -> int:
        """How many lines a text without blanks takes; 0 where it is not there."""
        apart = r"\s*".join(map(re.escape, text))
        found = re.search(apart, "\n".join(self.sheets))
        return found[0].count("\n") + 1 if found else 0

    @property
    def sheets_of_words(self) -> int:
        """Sheets that are to be enough: one for each 450 words."""
        return math.ceil(sum(len(sheet.split()) for sheet in self.sheets) / 450)


def print_page(page: Page) -> PrintedPage:
    """Print the page that is open, words in pictures left out. The page has some ids more afterwards."""
    page.emulate_media(media="print")
    page.add_style_tag(content=_PICTURES)
    text = page.evaluate(_ON_THE_PAGE)
    pairs = page.evaluate(_MARKED)
    reader = pypdf.PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True)))
    page.emulate_media()
    sheets = tuple(unicodedata.normalize("NFC", sheet.extract_text()) for sheet in reader.pages)
    return PrintedPage(sheets, unicodedata.normalize("NFC", text), tuple(_lonely(reader, pairs)))


def _lonely(reader: pypdf.PdfReader, pairs: list[list[str]]) -> Iterator[str]:
    sheet_of = {
        name.removeprefix("/"): reader.get_destination_page_number(place)
        for name, place in reader.named_destinations.items()
    }
    yield from (words for words, head, first in pairs if sheet_of[head] != sheet_of[first])
