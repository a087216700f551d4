"""A drawing of pygal as one element of a page: no script, nothing of another host, the same bytes in every build."""

from typing import TYPE_CHECKING, Any

from lxml import etree
from markupsafe import Markup

from cchc.text.folding import slugify

if TYPE_CHECKING:
    import pygal

_SVG = "{http://www.w3.org/2000/svg}"


def svg_of(chart: "pygal.Graph", title: str, description: str) -> Markup:
    """The chart as SVG with a text alternative. Its ids come from the title, so a page has one chart of a title."""
    name = slugify(title)
    chart.uuid = name
    root: Any = etree.fromstring(chart.render())
    for part in [part for part in root.iter() if _is_for_scripts(part)]:
        part.getparent().remove(part)
    _show_dashes_in_legend(root)
    for number, (tag, words) in enumerate((("title", title), ("desc", description))):
        part = etree.Element(f"{_SVG}{tag}", id=f"{name}-{tag}")
        part.text = words
        root.insert(number, part)
    root.set("role", "img")
    root.set("aria-labelledby", f"{name}-title {name}-desc")
    etree.cleanup_namespaces(root)
    return Markup(etree.tostring(root, encoding="unicode"))


def _is_for_scripts(part: Any) -> bool:  # noqa: ANN401 - a comment is no element
    """Scripts and what they would read; comments with addresses and the day; a title that is put in anew."""
    if part.tag in (etree.Comment, f"{_SVG}script", f"{_SVG}title"):
        return True
    kind = part.get("class", "")
    return "tooltip-overlay" in kind or (part.tag == f"{_SVG}desc" and kind not in ("value", "x_label"))


def _show_dashes_in_legend(root: Any) -> None:  # noqa: ANN401 - lxml's elements have no type of their own
    """A piece of the line itself in place of a coloured box; pygal's ids would stand twice on a page of two charts."""
    for number, legend in enumerate(root.iterfind(f".//{_SVG}g[@id]")):
        del legend.attrib["id"]
        box = legend.find(f"{_SVG}rect")
        middle = float(box.get("y")) + float(box.get("height")) / 2
        start = f"M{box.get('x')} {middle} h{box.get('width')}"
        line = etree.Element(f"{_SVG}path", {"d": start, "class": f"series serie-{number} color-{number}"})
        legend.replace(box, line)
