"""The site shows what the preview of GitHub and GitLab shows."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc.text.markdown.engine import parser, read, untrusted_parser

LIKE_GITHUB = {
    "emphasis in words": ("5*3*2", "<p>5<em>3</em>2</p>"),
    "no emphasis of a lone star": ("2 * 3 * 4", "<p>2 * 3 * 4</p>"),
    "underscores in words": ("ten_tep_mau", "<p>ten_tep_mau</p>"),
    "struck out": ("~~cũ~~ ~một~", "<p><s>cũ</s> <s>một</s></p>"),
    "templates of other programs": ("{{ 7*7 }} {% x %} {# y #}", "<p>{{ 7*7 }} {% x %} {# y #}</p>"),
    "end of CDATA": ("a ]]> b", "<p>a ]]&gt; b</p>"),
    "an address for letters": (
        "<lien-he@vidu.example>",
        '<p><a href="mailto:lien-he@vidu.example">lien-he@vidu.example</a></p>',
    ),
    "a bare address": ("www.vidu.example.", '<p><a href="http://www.vidu.example">www.vidu.example</a>.</p>'),
    "a bare address of a scheme": (
        "Xem https://vidu.example/a?b=1, mailto:a@vidu.example",
        '<a href="https://vidu.example/a?b=1">https://vidu.example/a?b=1</a>, <a href="mailto:a@vidu.example">',
    ),
    "no list of contents": ("[TOC]", "<p>[TOC]</p>"),
    "no attributes but a heading's id": ("Chữ {: .to #x }", "<p>Chữ {: .to #x }</p>"),
    "a heading's id": ("## Mục {#muc}", '<h2 id="muc">Mục</h2>'),
    "a heading's id in the old form": ("## *Mục* {: #muc }", '<h2 id="muc"><em>Mục</em></h2>'),
    "no attributes beside it": ("## Mục {#muc onclick=x}", "<h2>Mục {#muc onclick=x}</h2>"),
    "a list below a paragraph": ("Gồm:\n- một\n- hai", "<p>Gồm:</p>\n<ul>\n<li>một</li>\n<li>hai</li>\n</ul>"),
    "a list in a list by two blanks": (
        "- một\n  - hai",
        "<ul>\n<li>một\n<ul>\n<li>hai</li>\n</ul>\n</li>\n</ul>",
    ),
    "a number that is not the first": ("3. ba\n4. bốn", '<ol start="3">\n<li>ba</li>\n<li>bốn</li>\n</ol>'),
    "tasks": ("- [x] xong\n- [ ] chưa", '<ul class="contains-task-list">\n<li class="task-list-item">☑ xong</li>'),
    "a note": (
        "> [!NOTE]\n> Chữ",
        '<div class="admonition note">\n<p class="admonition-title">Ghi chú</p>\n<p>Chữ</p>',
    ),
    "a break": ("một\\\nhai  \nba\nbốn", "<p>một<br />\nhai<br />\nba\nbốn</p>"),
    "entities in code": ("`&lt;` &lt;", "<p><code>&amp;lt;</code> &lt;</p>"),
    "a table below a paragraph": ("Bảng:\n| a | b |\n|---|---|\n| 1 | 2 |", "<p>Bảng:</p>\n<table>"),
    "Markdown in a block of HTML": ("<div>\n\n**đậm**\n\n</div>", "<div>\n<p><strong>đậm</strong></p>\n</div>"),
    "no Markdown without an empty line": ("<div>\n**đậm**\n</div>", "<div>\n**đậm**\n</div>"),
    "a footnote": ("x[^1]\n\n[^1]: Chú thích", '<sup class="footnote-ref"><a href="#fn1" id="fnref1">1</a></sup>'),
    "its text": ("x[^a]\n\n[^a]: Chú thích", '<li id="fn1" class="footnote-item"><p>Chú thích <a href="#fnref1"'),
    "a target with a blank": ("[x](</tep/Kế hoạch.pdf>)", '<p><a href="/tep/K%E1%BA%BF%20ho%E1%BA%A1ch.pdf">x</a></p>'),
}


@pytest.mark.parametrize("name", LIKE_GITHUB)
def test_a_text_is_shown_as_github_shows_it(name: str) -> None:
    text, html = LIKE_GITHUB[name]
    assert html in read(text).html_text()


def test_footnotes_of_several_texts_stay_apart() -> None:
    text = "x[^1]\n\n[^1]: Chú thích"
    ids = [read(text, document).html_text() for document in ("mot", "hai")]
    assert 'id="fn-mot-1"' in ids[0]
    assert 'id="fn-hai-1"' in ids[1]


HOSTILE = {
    "brackets": "[" * 20_000,
    "pictures": "![" * 20_000,
    "quotations": "> " * 20_000,
    "stars": "*a " * 20_000,
    "stars and underscores": "*_" * 20_000,
    "lists": "- " * 20_000,
    "lists, line by line": "\n".join(f"{' ' * depth}- a" for depth in range(1_000)),
    "numbers": "1. " * 20_000,
    "tags": "<b>" * 20_000,
    "comments": "<!--" * 20_000,
    "code": "`a " * 20_000,
    "cells": "|" * 20_000 + "\n" + "|-" * 20_000,
    "links": "[a](" * 10_000,
    "footnotes": "[^1]" * 10_000 + "\n\n[^1]: x",
    "addresses": "(http://a.b" * 5_000,
    "letters": "a@" * 20_000,
    "entities": "&" * 20_000,
    "colons": "[a]: " * 20_000,
    "schemes without addresses": "a http: " * 10_000,
    "blanks in a heading": "## x" + " " * 20_000 + "y",
    "ids in a heading": "## {" + "#a" * 20_000,
    "braces in a heading": "## " + "{#" * 20_000,
    "breaks": "a\\\n" * 10_000,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_no_text_holds_the_engine_up(name: str) -> None:
    begin = time.process_time()
    read(HOSTILE[name]).html_text()
    untrusted_parser().render(HOSTILE[name])
    assert time.process_time() - begin < 4


@given(st.text("[]()<>*_`#-+1. \n|>\\!^:{}&;ax/\"'", max_size=80))
def test_every_text_is_read(text: str) -> None:
    reading = read(text)
    assert reading.html_text() == parser().render(text)
    assert list(reading.html()) is not None
