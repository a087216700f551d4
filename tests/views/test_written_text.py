"""Texts of editors in a page: their elements, links and headings as they are, blocks at their places."""

import markdown
import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html

from cchc.facts.markup import body_html
from cchc.views.written_text import block_part, place_of_block, text_part


def page(text: str) -> str:
    """A page's Markdown as MkDocs has it read."""
    extensions = ["toc", "tables", "fenced_code", "cchc.views.written_text", "attr_list"]
    return markdown.Markdown(extensions=extensions).convert(text)


def written(text: str, language: str | None = None) -> str:
    return text_part(body_html(text, "news/2026", lambda file: file == "news/2026/cu.md"), language)


CASES = {
    "words": ("Một & hai &amp;lt; <3", "<p>Một &amp; hai &amp;lt; &lt;3</p>"),
    "code": ("`a &lt; b`\n\n```\n<b> &amp;\n```", "<code>a &amp;lt; b</code>"),
    "code in lines": ("```\n<b> &amp;\n```", "<pre><code>&lt;b&gt; &amp;amp;\n</code></pre>"),
    "Markdown that ours would read otherwise": ("\\*a\\* \\_b\\_ {: .c } [TOC]", "<p>*a* _b_ {: .c } [TOC]</p>"),
    "attributes that ours would read": ("đoạn\n{: onclick=x() }", "<p>đoạn\n{: onclick=x() }</p>"),
    "attributes of a link": ("[x](../a.md){onclick=x()}", '<a href="../a.md">x</a>{onclick=x()}</p>'),
    "attributes of a heading": ("## Một {.to}", '<h2 id="mot-to">Một {.to}</h2>'),
    "links as they are": ("[x](../a.md?b=1&c=2#d)", '<a href="../a.md?b=1&amp;c=2#d">x</a>'),
    "links to names with an ampersand": (
        "[x](<../tep/a & b.pdf?c=1&d=2>) [y](https://vidu.example/a&b)",
        '<a href="../tep/a%20%26%20b.pdf?c=1&amp;d=2">x</a> <a href="https://vidu.example/a&amp;b">y</a>',
    ),
    "pictures of names with an ampersand": ("![x](</tep/a&b.png>)", 'src="/tep/a%26b.png"'),
    "links to what is gone": (
        "Xem [**bài** cũ](cu.md#a) và [mới](moi.md).",
        'Xem <strong>bài</strong> cũ và <a href="moi.md">mới</a>.',
    ),
    "definitions of what is gone": ("[cũ][1]\n\n[1]: cu.md", "<p>cũ</p>"),
    "HTML to what is gone": ('<a href="cu.md">cũ</a>', "<p>cũ</p>"),
    "an anchor as it is written": ("[x](#mục)", '<a href="#mục">x</a>'),
    "a name": ('<a name="neo"></a>x', '<span id="neo"></span>x'),
    "text beside a block": ("<div>a</div>b &amp; c", "<div>a</div>b &amp; c"),
    "a comment": ("a <!-- b --> c", "a  c"),
    "a place that nobody has": ("<!--cchc:block 7-->\n\na", "<p>a</p>"),
    "a mark of ours": ("<!--cchc:end-->\n\n<!--cchc:raw 0-->\n\na", "<p>a</p>"),
    "an end that nobody has written": ("<!--cchc:end 0-->\n\n`# x`", "<p><code># x</code></p>"),
    "tabs in code": ("```\na\tb\n   \nc\n```", "<pre><code>a\tb\n   \nc\n</code></pre>"),
    "control characters": ("a \x02cchc-text 0\x03 \x02wzxhzdk:0\x03", "<p>a "),
}


@pytest.mark.parametrize("name", CASES)
def test_a_text_comes_into_the_page_as_it_was_drawn(name: str) -> None:
    text, drawn = CASES[name]
    assert drawn in page(f"<p>trước</p>\n\n{written(text)}\n\n<p>sau</p>")


def test_headings_have_ids_beside_those_of_the_template() -> None:
    drawn = page(f"# Tên\n\n{written('## Kết quả &amp; *hai*')}\n\n## Kết quả {{: #ket-qua }}\n")
    assert [(part.tag, part.get("id")) for part in html.fromstring(drawn)] == [
        ("h1", "ten"),
        ("h2", "ket-qua-hai"),
        ("h2", "ket-qua"),
    ]


def test_a_text_of_another_language_says_so() -> None:
    assert '<div lang="hmn"><p>Chữ</p>' in page(written("Chữ", "hmn")).replace("\n", "")


@pytest.mark.parametrize(
    ("text", "drawn"),
    [
        ("a\n\n{}\n\nb", "<p>a</p><h2>Khối</h2><div>x</div><p>b</p>"),
        ("<div>\n\n{}\n\n</div>", "<div><h2>Khối</h2><div>x</div></div>"),
        ("<div>\n{}\n</div>\n\nb", "<div><h2>Khối</h2><div>x</div></div><p>b</p>"),
        ("- a\n\n  {}\n- b", "<ul><li><p>a</p><h2>Khối</h2><div>x</div></li><li><p>b</p></li></ul>"),
        ("{}", "<h2>Khối</h2><div>x</div>"),
    ],
)
def test_a_block_stands_where_its_directive_stood(text: str, drawn: str) -> None:
    extensions = ["cchc.views.written_text"]
    part = written(text.format(place_of_block(1))) + block_part(1, "## Khối\n\n<div>x</div>")
    assert markdown.Markdown(extensions=extensions).convert(part).replace("\n", "") == drawn


@given(st.text("<>/&;!-[]()*_`#ab1 \n\"'=:|\\", max_size=60))
def test_no_text_changes_what_stands_around_it(text: str) -> None:
    drawn = page(f"# Tên\n\n<p>trước</p>\n\n{written(text)}\n\n## Sau {{: #sau }}\n\n<p>sau</p>\n")
    parts = list(html.fromstring(f"<body>{drawn}</body>"))
    assert [part.get("id") or part.text for part in (*parts[:2], *parts[-2:])] == ["ten", "trước", "sau", "sau"]
