"""Our templates print text as text; whoever means HTML says so in Python, and Markdown has a filter of its own."""

import re
from pathlib import Path

import jinja2
import pytest
from markupsafe import Markup

from cchc.facts.markup import plain, render
from cchc.views.drawing import escape_in, install_filters
from site_build import ROOT

OVERRIDES = ROOT / "overrides"
TEMPLATES = sorted(path.relative_to(OVERRIDES).as_posix() for path in OVERRIDES.rglob("*.html"))
READ_BY_MARKDOWN = [name for name in TEMPLATES if name.startswith(("blocks/", "pages/"))]
HOSTILE = "\"><img src=x onerror=alert(1)> ' onx= &lt; {{7*7}}"
ESCAPED = "&#34;&gt;&lt;img src=x onerror=alert(1)&gt; &#39; onx= &amp;lt; {{7*7}}"


def environment(tmp_path: Path) -> jinja2.Environment:
    """Two folders, ours and the theme's, as MkDocs has them."""
    for folder, name in (("ours", "own.html"), ("theme", "theirs.html")):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / name).write_text("{{ words }}", "utf-8")
    loader = jinja2.FileSystemLoader([tmp_path / "ours", tmp_path / "theme"])
    return escape_in(jinja2.Environment(loader=loader), tmp_path / "ours")


@pytest.mark.parametrize(
    ("template", "words", "printed"),
    [
        ("own.html", HOSTILE, ESCAPED),
        ("own.html", Markup("<b>in đậm</b>"), "<b>in đậm</b>"),
        ("own.html", "dòng 1\n\n- dòng 2", "dòng 1  - dòng 2"),
        ("own.html", Markup("<p>\n\n</p>"), "<p>\n\n</p>"),
        ("own.html", 7, "7"),
        ("theirs.html", "<b>&amp;</b>", "<b>&amp;</b>"),
    ],
)
def test_what_a_template_prints_is_text(tmp_path: Path, template: str, words: object, printed: str) -> None:
    assert environment(tmp_path).get_template(template).render(words=words) == printed


def test_a_template_of_ours_is_escaped_in_both_environments() -> None:
    """One draws the text of a page, one its frame; both share compiled templates."""
    for make in (install_filters, escape_in):
        env = make(jinja2.Environment(loader=jinja2.FileSystemLoader(OVERRIDES)), OVERRIDES)
        assert callable(env.autoescape)
        assert [name for name in TEMPLATES if not env.autoescape(name)] == []


@pytest.mark.parametrize("name", TEMPLATES)
def test_no_template_says_what_is_html(name: str) -> None:
    """`| safe` would let a text run, `| e` would show the entities of one that is escaped already."""
    text = (OVERRIDES / name).read_text("utf-8")
    assert re.findall(r"\|\s*(?:safe|e|escape|forceescape)\b|autoescape", text) == []


@pytest.mark.parametrize("name", READ_BY_MARKDOWN)
def test_what_stands_in_a_heading_of_markdown_is_plain(name: str) -> None:
    """Escaping leaves `[x](y)` and `*x*` to Markdown; years are numbers."""
    lines = (OVERRIDES / name).read_text("utf-8").splitlines()
    headings = [line.partition(" {: ")[0] for line in lines if re.match(r"#+ ", line)]
    printed = [words for heading in headings for words in re.findall(r"\{\{ (.*?) \}\}", heading)]
    assert [words for words in printed if not re.search(r"\| plain$|(?:^|[._])year$", words)] == []


@pytest.mark.parametrize(
    ("title", "shown"),
    [
        (HOSTILE, HOSTILE),
        ("*đậm* _nghiêng_ `mã` [x](y) ![x](y) #1 {: #a }", "*đậm* _nghiêng_ `mã` [x](y) ![x](y) #1 {: #a }"),
        ("một\n# hai", "một # hai"),
        ("A & B &amp; C", "A & B &amp; C"),
    ],
)
def test_plain_text_is_shown_by_markdown_as_it_is(title: str, shown: str) -> None:
    assert Markup(render(f"x {plain(title)}", "", str)).striptags() == f"x {shown}"


def test_html_that_is_meant_is_marked() -> None:
    assert isinstance(render("**đậm**", "", str), Markup)
    assert isinstance(plain("đậm"), Markup)
