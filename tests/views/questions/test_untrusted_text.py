"""What citizens wrote: whatever it is, only harmless elements without attributes come out, and no word is lost."""

import markdown
import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html

from cchc.views.presentations.question import safe_html

HARMLESS = {"div", "p", "br", "em", "strong", "ul", "ol", "li", "blockquote", "pre", "code", "hr"}

PIECES = [
    "<script>alert(1)</script>",
    "<SCRIPT SRC=//vidu.example>",
    "<img src=x onerror=alert(1)>",
    "<b>đậm</b>",
    '<a href="javascript:alert(1)" onclick="x()">bấm</a>',
    "[bấm](javascript:alert(1))",
    "![ảnh](x)",
    "<javascript:alert(1)>",
    "<https://vidu.example>",
    "<svg/onload=alert(1)>",
    "<!-- cchc:news -->",
    "<!--",
    "-->",
    "<![CDATA[",
    "<?php",
    "&lt;script&gt;",
    "&#60;script&#62;",
    "</div>",
    "<style>p{}</style>",
    "<iframe srcdoc='<script>'>",
    "[x]: javascript:alert(1)",
    "[x][x]",
    "`",
    "```",
    "    <b>",
    "# <b>",
    "===",
    "> ",
    "- ",
    "**",
    "_",
    "\\",
    "\n",
    "\n\n",
    "\x02amp\x03",
    "\x02wzxhzdk:0\x03",
    '"><',
    "nộp ở đâu",
]


def assert_harmless(drawn: str) -> None:
    root = html.fragment_fromstring(drawn, create_parent="div")
    for element in root.iter():
        assert element.tag in HARMLESS
        assert dict(element.attrib) == {}


@given(st.lists(st.sampled_from(PIECES) | st.text(max_size=8), max_size=12).map("".join))
def test_nothing_harmful_comes_out(text: str) -> None:
    assert_harmless(safe_html(text))


@given(st.lists(st.sampled_from(PIECES) | st.text(max_size=8), max_size=12).map("".join))
def test_a_page_around_it_leaves_it_harmless(text: str) -> None:
    """The page that it stands in is Markdown, and is converted once more."""
    page = markdown.Markdown(extensions=["attr_list", "tables", "md_in_html", "admonition", "toc"])
    drawn = page.convert(f'# Tiêu đề\n\n<div class="cchc-question">{safe_html(text)}</div>\n\n## Trả lời {{: #x }}\n')
    title, question, answer = html.fragment_fromstring(drawn, create_parent="body")
    assert (title.tag, answer.tag, dict(answer.attrib)) == ("h1", "h2", {"id": "x"})
    assert dict(question.attrib) == {"class": "cchc-question"}
    assert_harmless("".join(html.tostring(part, encoding="unicode") for part in question))


@pytest.mark.parametrize("text", PIECES)
def test_no_piece_does_harm_by_itself(text: str) -> None:
    assert_harmless(safe_html(text))


@pytest.mark.parametrize(
    ("text", "drawn"),
    [
        (
            "Tôi hỏi **một việc**.\n\nVà *việc nữa*.",
            "<p>Tôi hỏi <strong>một việc</strong>.</p>\n<p>Và <em>việc nữa</em>.</p>",
        ),
        ("1. một\n2. hai", "<ol>\n<li>một</li>\n<li>hai</li>\n</ol>"),
        ("5 < 6 & 7 > 2", "<p>5 &lt; 6 &amp; 7 &gt; 2</p>"),
        ("<b>đậm</b>", "<p>&lt;b&gt;đậm&lt;/b&gt;</p>"),
        ("<div>\nkhối\n</div>", "<p>&lt;div&gt;\nkhối\n&lt;/div&gt;</p>"),
        ("[bấm](https://vidu.example)", "<p>[bấm](https://vidu.example)</p>"),
        ("# Tiêu đề", "<p># Tiêu đề</p>"),
    ],
)
def test_text_stays_readable_as_it_was_typed(text: str, drawn: str) -> None:
    assert safe_html(text) == drawn
