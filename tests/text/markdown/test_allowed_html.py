"""Raw HTML of editors: what is allowed stays, nothing else comes out, whatever it is put together of."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html

from cchc.text.markdown.allowed_html import ELEMENTS, NEVER, AllowedHtml, cleaned
from cchc.text.markdown.engine import read
from cchc.text.markdown.targets import scheme_of

ALLOWED = AllowedHtml()

CASES = [
    ("<b>đậm</b> <u>gạch</u>", "<b>đậm</b> <u>gạch</u>"),
    ("<details open><summary>Tên</summary>Chữ</details>", None),
    ('<a href="/a.md" id="x" title="t">a</a>', None),
    ('<a href="https://vidu.example">a</a>', None),
    ('<a href="webcal://vidu.example/a.ics">a</a>', None),
    ('<a href="tel:0213">a</a>', None),
    ('<a href="javascript:alert(1)">a</a>', "a"),
    ('<a href=" &#106;ava\nscript:alert(1)">a</a>', "a"),
    ('<a href="data:text/html,x">a</a>', "a"),
    ('<a href="ftp://vidu.example">a</a>', "a"),
    ('<a href="/a" onclick="x()">a</a>', '<a href="/a">a</a>'),
    ('<p style="color:red">a</p>', "<p>a</p>"),
    ('<td style="text-align:left">a</td>', "a"),
    ("<script>x</script>a", "a"),
    ("<style>x</style>a", "a"),
    ('<iframe src="//x">y</iframe>a', "a"),
    ("<object data=x>a</object>", "a"),
    ("<svg><a xlink:href=javascript:x>a</a></svg>b", "b"),
    ("<form><input>a</form>", "a"),
    ("<details>a", "<details>a</details>"),
    ("a</div>", "a"),
    ("a<!-- b", "a"),
    ("a<!-- b -->", "a"),
]


@pytest.mark.parametrize(("text", "left"), CASES)
def test_what_is_not_allowed_is_taken_out(text: str, left: str | None) -> None:
    assert cleaned(text, ALLOWED).replace('open=""', "open") == (text if left is None else left)


def test_a_setting_allows_more_but_never_what_runs() -> None:
    more = {"audio": frozenset({"src", "onplay", "controls", "style"}), "script": frozenset({"src"})}
    allowed = ALLOWED.widened(more)
    text = '<audio src="/a.mp3" onplay="x" style="y" controls=""></audio><script src="/a.js"></script>'
    assert cleaned(text, allowed) == '<audio src="/a.mp3" controls=""></audio>'
    assert "script" not in allowed.elements


PIECES = [
    "<b>",
    "</b>",
    "<div title='",
    "'>",
    '">',
    "<!--",
    "-->",
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    '<a href="javascript:alert(1)">',
    "[x](javascript:alert(1))",
    "![x](data:text/html,y)",
    "<javascript:alert(1)>",
    "[x]: javascript:x\n",
    "<svg/onload=alert(1)>",
    "<math><mtext>",
    "<table><td>",
    "<style>",
    "</style>",
    "<iframe srcdoc='",
    "<!-- cchc:block 1 -->",
    "<noscript>",
    "<template>",
    "&#106;avascript:",
    "`",
    "```\n",
    "    ",
    "\n\n",
    "- ",
    "> ",
    "# ",
    "chữ",
]


@given(st.lists(st.sampled_from(PIECES) | st.text(max_size=6), max_size=14).map("".join))
def test_nothing_that_runs_comes_out_of_any_text(text: str) -> None:
    drawn = cleaned(read(text).html_text(), ALLOWED)
    for element in html.fragment_fromstring(drawn, create_parent="div").iter():
        assert element.tag in ELEMENTS
        assert not any(str(name).startswith("on") for name in element.attrib)
        for name in ("href", "src", "cite"):
            assert scheme_of(str(element.get(name, ""))) in {"", "https", "http", "mailto", "tel", "webcal"}


def test_no_element_is_both_allowed_and_never() -> None:
    assert not ELEMENTS & NEVER
