"""What axe finds on the page that a browser shows. https://github.com/dequelabs/axe-core/blob/develop/doc/API.md"""

from typing import Any

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page

WIDTHS = (1280, 360)
_TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
_COLOUR_RULES = ["color-contrast", "link-in-text-block"]
"""All that another ground can change. They take three quarters of the time of a run."""
_EVERYTHING = {"runOnly": {"type": "tag", "values": _TAGS}}
_WITHOUT_COLOURS = _EVERYTHING | {"rules": {rule: {"enabled": False} for rule in _COLOUR_RULES}}
_COLOURS = {"runOnly": {"type": "rule", "values": _COLOUR_RULES}}

# preload would fetch style sheets again, for rules that we do not ask for
_FINDINGS = """async (options, elements) => {
  const where = elements ? { include: elements } : document;
  const found = await axe.run(where, { resultTypes: ["violations"], preload: false, ...options });
  return found.violations.flatMap(({ id, nodes }) => nodes.map(node => `${id}: ${node.html} ${node.failureSummary}`));
}"""
# one element of each look: what is written in the same colours and letters on the same ground is judged alike
_OF_NEW_LOOKS = """() => {
  const known = window.knownLooks ??= new Set();
  const isWritten = node => node.nodeType === 3 && node.data.trim();
  const letters = ({ color, fontSize, fontWeight, opacity, textShadow, textDecorationLine, borderBottomStyle }) =>
    [color, fontSize, fontWeight, opacity, textShadow, textDecorationLine, borderBottomStyle];
  const ground = element => {
    const layers = [];
    for (let at = element; at; at = at.parentElement) {
      const { backgroundColor, backgroundImage, opacity } = getComputedStyle(at);
      layers.push(backgroundColor, backgroundImage, opacity);
      if (backgroundColor.startsWith("rgb(")) break;
    }
    return layers.filter(layer => !["rgba(0, 0, 0, 0)", "none", "1"].includes(layer));
  };
  return [...document.body.querySelectorAll("*")].filter(element => {
    if (!element.checkVisibility() || !element.matches("input, select, textarea") &&
        ![...element.childNodes].some(isWritten)) return false;
    const around = element.closest("a") ? letters(getComputedStyle(element.closest("a").parentElement)) : [];
    const look = [...letters(getComputedStyle(element)), ...ground(element), ...around].join();
    return !known.has(look) && known.add(look);
  });
}"""


def prepare(page: Page) -> None:
    """Light paper, and axe in the page."""
    page.emulate_media(color_scheme="light")
    page.evaluate(AXE_SCRIPT + "; 0")


def findings(page: Page, width: int) -> list[str]:
    """What is wrong on a screen of this width, in CSS pixels."""
    return _found(page, width, _EVERYTHING)


def all_findings(page: Page) -> dict[str, list[str]]:
    """What is wrong on both widths, on light paper and on dark, by where it is seen; places without fault are left out.

    Colours of all elements are judged once, on the wide light screen; elsewhere one element of each new look is judged.
    """
    prepare(page)
    wide, narrow = WIDTHS
    found = {f"{wide}": findings(page, wide)}
    page.evaluate(f"({_OF_NEW_LOOKS})().length")
    found[f"{narrow}"] = _found(page, narrow, _WITHOUT_COLOURS) + _found_in_new_looks(page, narrow)
    page.emulate_media(color_scheme="dark")
    found |= {f"{width}, dark": _found_in_new_looks(page, width) for width in WIDTHS}
    return {place: wrong for place, wrong in found.items() if wrong}


def _found(page: Page, width: int, options: dict[str, Any]) -> list[str]:
    page.set_viewport_size({"width": width, "height": 800})
    found: list[str] = page.evaluate(f"options => ({_FINDINGS})(options)", options)
    return found


def _found_in_new_looks(page: Page, width: int) -> list[str]:
    page.set_viewport_size({"width": width, "height": 800})
    script = f"""options => {{
      const elements = ({_OF_NEW_LOOKS})();
      return elements.length ? ({_FINDINGS})(options, elements) : [];
    }}"""
    found: list[str] = page.evaluate(script, _COLOURS)
    return found
