"""Charts of figures: lines over the years, bars of one year."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from lxml import etree
from markupsafe import Markup

from cchc.text.folding import slugify
from cchc.text.sentences import printed_number

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


_INK, _SOFT, _FAINT = "var(--ink, #222)", "var(--ink-soft, #666)", "var(--line, #ddd)"
"""The page's own colours, so that a chart can be read on a light and on a dark page; the second where it names none."""
_SHADES = tuple(
    f"var(--chart-{number}, {shade})"
    for number, shade in enumerate(("#5a1414", "#b0563f", "#33475b", "#8a8a8a", "#7a6a12", "#a87b9b"), 1)
)
"""From dark to light by turns, so that neighbours differ in grey too."""
_DASHES = ("1, 0", "9, 4", "2, 4", "12, 3, 2, 3", "5, 2", "1, 3")
"""Each line has a pattern of its own: colour alone tells nothing."""
_OWN, _OTHER = "var(--chart-own, #c98f86)", "var(--chart-other, #e8dad7)"
"""Bars: the numbers on them can be read on both."""

MOST_LINES = len(_SHADES)
MOST_BARS = 20
"""More of them cannot be told apart, or are longer than a page; the tables have all."""

_MOST_LEVEL_LETTERS, _LONGEST_LEVEL = 36, 9
"""Of the words below a line that stand level, all together and one: more run into each other, or are cut off."""
_LONGEST_SIDE_BY_SIDE = 20
_LONGEST_BESIDE_FIFTHS = 18
_LONGEST_OF_BAR = 24
"""Letters: a longer name of a bar would leave no place for it; the table has it whole."""


@dataclass(frozen=True, slots=True)
class Line:
    """One unit over the years; None where a year has no value."""

    name: str
    values: tuple[float | None, ...]


@dataclass(frozen=True, slots=True)
class Bar:
    """One unit; the one of the own province is darker."""

    name: str
    value: float
    is_own: bool


@dataclass(frozen=True, slots=True)
class Chart:
    """`title` and `description` are in the SVG too, as its text alternative; the description holds every number.

    `note` are sentences on how to read it, empty where it is plain.
    """

    title: str
    description: str
    svg: Markup
    note: str = ""


_GAPS = "Chỗ đứt quãng là năm chưa có số liệu, hoặc có số liệu chấm theo thang khác."


def line_chart(title: str, years: Sequence[int | str], lines: Sequence[Line], gaps: str = _GAPS) -> Chart:
    """Values over the years, or over other periods, of at most `MOST_LINES`; `gaps` says what a missing one is.

    The axis runs between round tens, and the description says so.
    """
    drawn = lines[:MOST_LINES]
    low, top = _round_tens([value for line in drawn for value in line.values if value is not None])
    rows, legend = _legend(drawn)
    # slow to load, and only pages of indexes need it
    import pygal

    chart = pygal.Line(**_options(280 + 40 * rows, "2.5"), **legend, range=(low, top), dots_size=4)
    chart.y_labels = list(range(low, top + 1, 10 if top - low > 20 else 5))
    words = [str(year) for year in years]
    is_level = sum(map(len, words)) <= _MOST_LEVEL_LETTERS and max(map(len, words)) <= _LONGEST_LEVEL
    chart.x_labels = words
    chart.x_label_rotation = 0 if is_level else 60
    # a year without a value is a gap, not a straight line
    chart.allow_interruptions = True
    for line, dashes in zip(drawn, _DASHES, strict=False):
        chart.add(line.name, list(line.values), stroke_style={"width": 3, "dasharray": dashes})
    told = "; ".join(f"{line.name}: {_over_years(years, line)}" for line in drawn)
    axis = f"Trục đứng từ {low} đến {top}."
    note = f"{axis} {gaps}" if any(None in line.values for line in drawn) else axis
    description = f"{axis} {told}."
    return Chart(title, description, svg_of(chart, title, description), note)


def bar_chart(title: str, most: float | None, bars: Sequence[Bar]) -> Chart:
    """Values of one year, the first bar on top, from zero to the most that can be reached."""
    top = most or max(bar.value for bar in bars) or 1
    import pygal

    chart = pygal.HorizontalBar(**_options(70 + 34 * len(bars), "0"), range=(0, top))
    chart.show_legend, chart.print_values, chart.truncate_label = False, True, _LONGEST_OF_BAR
    # more of them run into each other on a telephone, and beside long names
    steps = 5 if max(len(bar.name) for bar in bars) <= _LONGEST_BESIDE_FIFTHS else 2
    chart.y_labels = [round(top * step / steps, 2) for step in range(steps + 1)]
    # pygal draws from below
    upwards = list(reversed(bars))
    chart.x_labels = [bar.name for bar in upwards]
    chart.add("", [{"value": bar.value, "color": _OWN if bar.is_own else _OTHER} for bar in upwards])
    description = "; ".join(f"{bar.name}: {printed_number(bar.value)}" for bar in bars) + "."
    return Chart(title, description, svg_of(chart, title, description))


def _round_tens(numbers: Sequence[float]) -> tuple[int, int]:
    """Two tens with all numbers between; the upper is not beyond the highest number's ten: there may be no 110 %."""
    top = max(int(-(-max(numbers) // 10) * 10), 10)
    return min(int(min(numbers) // 10 * 10), top - 10), top


def _legend(lines: Sequence[Line]) -> tuple[int, dict[str, Any]]:
    """Rows below the drawing, and pygal's options. One line needs none: the title names it."""
    if len(lines) < 2:
        return 0, {"show_legend": False}
    columns = 2 if all(len(line.name) <= _LONGEST_SIDE_BY_SIDE for line in lines) else 1
    place = {"legend_at_bottom": True, "legend_at_bottom_columns": columns}
    return -(-len(lines) // columns), {"legend_box_size": 28, "truncate_legend": -1, **place}


def _over_years(years: Sequence[int | str], line: Line) -> str:
    pairs = zip(years, line.values, strict=True)
    told = ((f"năm {year}" if isinstance(year, int) else year, value) for year, value in pairs if value is not None)
    return ", ".join(f"{when} {printed_number(value)}" for when, value in told)


def _options(height: int, stroke: str) -> dict[str, Any]:
    """Of both kinds. The drawing is small and grows with its column, so that its letters can be read on a telephone."""
    from pygal.style import Style

    style = Style(
        background="transparent",
        plot_background="transparent",
        foreground=_INK,
        foreground_strong=_INK,
        foreground_subtle=_SOFT,
        guide_stroke_color=_FAINT,
        guide_stroke_dasharray="1,0",
        major_guide_stroke_color=_FAINT,
        major_guide_stroke_dasharray="1,0",
        colors=_SHADES,
        value_colors=(_INK,) * MOST_LINES,
        stroke_width=stroke,
        stroke_opacity="1",
        opacity="1",
        opacity_hover="1",
        transition="0s",
        font_family="inherit",
        **{f"{part}_font_size": 15 for part in ("label", "major_label", "legend", "value")},
    )
    page = {"width": 420, "height": height, "margin": 8, "margin_right": 20, "disable_xml_declaration": True}
    return {"style": style, "js": [], "value_formatter": printed_number, **page}
