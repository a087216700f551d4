"""Pages visited once for many tests: everything that can be read of a page in passing, at every width.

A visit costs more than what is read of it, so all is read at once and kept as texts; each test looks at its own part.
"""

import json
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Browser, ConsoleMessage, Page, Request

from shared_builds import SharedBuilds

Facts = dict[str, list[str]]
"""What was found by name of the fault, each with the width at which it was; a fault that was not found has no name."""

WIDTHS = (1280, 1024, 768, 600, 412, 360, 320)
"""CSS pixels. 320 are 1280 at 400 %."""
_SCREENS = (1280, 360, 320)
_SPACED = """* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; }
p { margin-bottom: 2em !important; }"""
_TOO_WIDE = "() => document.documentElement.scrollWidth > innerWidth ? ['the page'] : []"
# what stands out of the screen to the right, apart from what lies in a scroller of its own
_CUT = """() => [...document.body.querySelectorAll("*")].filter(element =>
  element.getBoundingClientRect().right > innerWidth && !element.closest(".cchc-scroll, .cchc-section, pre")
).map(element => element.outerHTML.slice(0, 200))"""
# 24 x 24 px (WCAG 2.5.8), or as far from its neighbours; links within a sentence are let off
_SMALL = """() => {
  const inSentence = link => [...link.parentElement.childNodes].some(node => node.nodeType === 3 && node.data.trim());
  const targets = [...document.querySelectorAll("a[href], button, input, select, summary, [tabindex='0']")]
    .filter(target => target.checkVisibility({ opacityProperty: true }) && target.getClientRects().length)
    .map(target => [target, (target.closest("label") ?? target).getBoundingClientRect(), [...target.getClientRects()]]);
  const middle = box => [box.x + box.width / 2, box.y + box.height / 2];
  const small = targets.filter(([target, box]) => (box.width < 24 || box.height < 24) && !inSentence(target));
  return small.filter(([target, box]) => targets.some(([other, , lines]) => {
    if (other === target || other.contains(target) || target.contains(other)) return false;
    const [x, y] = middle(box);
    const outside = (from, to, at) => Math.max(from - at, 0, at - to);
    return lines.some(its => Math.hypot(outside(its.x, its.right, x), outside(its.y, its.bottom, y)) < 12);
  })).map(([target, box]) => `${box.width} x ${box.height} ${target.outerHTML.slice(0, 150)}`);
}"""
# text that its box does not show whole: cut off inside it, or standing out of the screen
_LOST = """() => [...document.body.querySelectorAll("*")].filter(element => {
  const mayScroll = "svg, .cchc-section ul, .cchc-scroll, pre, table:not([class])";
  if (!element.checkVisibility() || element.closest(mayScroll)) return false;
  const style = getComputedStyle(element);
  if (style.clipPath !== "none" || element.matches(".md-skip, option, select")) return false;
  const cuts = /hidden|clip|auto|scroll/;
  const wide = element.scrollWidth > element.clientWidth + 1 && cuts.test(style.overflowX);
  const high = element.scrollHeight > element.clientHeight + 1 && cuts.test(style.overflowY);
  return element.innerText && (wide || high) || element.getBoundingClientRect().right > innerWidth + 1;
}).map(element => element.outerHTML.slice(0, 200))"""
_BROKEN = """() => {
  const found = new Set(), range = document.createRange();
  const places = "td, th, dt, dd, caption, summary, button, h1, h2, h3, label, a, .cchc-state";
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node; (node = walker.nextNode());) {
    const box = node.parentElement;
    if (!box.closest(places) || box.closest("code") || !box.checkVisibility()) continue;
    for (const word of node.data.matchAll(/[\\p{L}\\p{N}]{2,15}/gu)) {
      range.setStart(node, word.index);
      range.setEnd(node, word.index + word[0].length);
      if (new Set([...range.getClientRects()].map((line) => Math.round(line.top))).size > 1) found.add(word[0]);
    }
  }
  return [...found];
}"""


class Visits:
    """The facts of pages of a served site, found out once in a run of the tests."""

    def __init__(self, browser: Browser, origin: str, shared: SharedBuilds) -> None:
        self._browser, self._origin, self._shared = browser, origin, shared

    def facts(self, address: str) -> Facts:
        """What was found on the page at an address; the page is visited if nobody has done so before."""
        folder = self._shared.once(f"visit-{address.strip('/').replace('/', '-')}", self._visit_into(address))
        found: Facts = json.loads((folder / "facts.json").read_text("utf-8"))
        return found

    def _visit_into(self, address: str) -> Callable[[Path], None]:
        def visit(folder: Path) -> None:
            facts: Facts = defaultdict(list)
            self._read_with_scripts(address, facts)
            self._read_without_scripts(address, facts)
            (folder / "facts.json").write_text(json.dumps(facts), "utf-8")

        return visit

    def _read_with_scripts(self, address: str, facts: Facts) -> None:
        with self._browser.new_context(reduced_motion="reduce") as context:
            page = context.new_page()
            listen(page, self._origin, facts["problems"])
            page.set_viewport_size({"width": 360, "height": 800})
            page.goto(self._origin + address)
            _read(page, 360, facts, {"small targets": _SMALL, "too wide": _TOO_WIDE, "cut off": _CUT})
            page.set_viewport_size({"width": 1280, "height": 800})
            page.goto(self._origin + address)
            _read_at_all_widths(page, facts)
            _read_enlarged(page, facts)
        if not facts["problems"]:
            del facts["problems"]

    def _read_without_scripts(self, address: str, facts: Facts) -> None:
        with self._browser.new_context(java_script_enabled=False) as context:
            page = context.new_page()
            page.set_viewport_size({"width": 360, "height": 800})
            page.goto(self._origin + address)
            readings = {"too wide without scripts": _TOO_WIDE, "cut off without scripts": _CUT}
            _read(page, 360, facts, readings)


def listen(page: Page, origin: str, problems: list[str]) -> None:
    """Note errors that a page tells of, and what it asks of another host than that of `origin`."""

    def heard(message: ConsoleMessage) -> None:
        if message.type == "error":
            problems.append(f"console: {message.text}")

    def asked(request: Request) -> None:
        if not request.url.startswith((origin, "data:", "blob:")):
            problems.append(f"another host: {request.url}")

    page.on("console", heard)
    page.on("pageerror", lambda error: problems.append(f"script: {error}"))
    page.on("request", asked)


def broken_words(page: Page) -> list[str]:
    """Words of an ordinary length that stand in two lines."""
    found: list[str] = page.evaluate(_BROKEN)
    return found


def _read_at_all_widths(page: Page, facts: Facts) -> None:
    for width in WIDTHS:
        readings = {"broken words": _BROKEN}
        if width in _SCREENS:
            readings |= {"too wide": _TOO_WIDE, "cut off": _CUT}
        if width == max(WIDTHS):
            readings["small targets"] = _SMALL
        _read(page, width, facts, readings)


def _read_enlarged(page: Page, facts: Facts) -> None:
    """At 200 %; with the largest text of the panel; with letters, words, lines and paragraphs set apart."""
    readings = {"too wide when enlarged": _TOO_WIDE, "lost when enlarged": _LOST}
    _read(page, 640, facts, readings)
    page.evaluate("document.documentElement.display('text', 'larger')")
    for width in _SCREENS:
        _read(page, width, facts, readings)
    page.evaluate("document.documentElement.display('text', '')")
    page.add_style_tag(content=_SPACED)
    for width in _SCREENS:
        _read(page, width, facts, readings)


def _read(page: Page, width: int, facts: Facts, scripts: dict[str, str]) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    for name, script in scripts.items():
        if found := page.evaluate(script):
            facts.setdefault(name, []).extend(f"{width}: {each}" for each in found)
