"""Markdown made of plain texts and of clean HTML says the same when it is read back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml.html import fragment_fromstring

from cchc.text.markdown.engine import Reading, read
from cchc.text.markdown.from_html import cell_of, escaped, link_of, markdown_of


@pytest.mark.parametrize(
    ("text", "markdown"),
    [
        ("Đăng ký | cấp lại", r"Đăng ký \| cấp lại"),
        ("# Tên", r"\# Tên"),
        ("C#", r"C\#"),
        ("<b>đậm</b>", r"\<b>đậm\</b>"),
        ("[x](y)", r"\[x\](y)"),
        ("![x](y)", r"!\[x\](y)"),
        ("hai\ndòng\r\n\r\nrời", "hai dòng rời"),
        ("1. Nộp hồ sơ", r"1\. Nộp hồ sơ"),
        ("2) Nhận", r"2\) Nhận"),
        ("- mục", r"\- mục"),
        ("+ mục", r"\+ mục"),
        ("> trích", r"\> trích"),
        ("---", r"\---"),
        ("~~gạch~~", r"\~\~gạch\~\~"),
        ("*đậm* _nghiêng_ `mã`", r"\*đậm\* \_nghiêng\_ \`mã\`"),
        ("&lt; &#60;", r"\&lt; \&#60;".replace("#", r"\#")),
        ("\\", r"\\"),
        ("\\|", r"\\\|"),
        # what means nothing stays as it is
        ("1.000894", "1.000894"),
        ("hộ A & B; 50 % (từ 1/7)", "hộ A & B; 50 % (từ 1/7)"),
        ("ma_thu_tuc", "ma_thu_tuc"),
    ],
)
def test_a_plain_text_is_shown_as_it_is(text: str, markdown: str) -> None:
    assert escaped(text) == markdown
    assert words(read(f"- {markdown}\n")) == " ".join(text.split())


HOSTILE = st.lists(st.sampled_from([*"\\|`*_[]()<>~#&;!-+=:{}^1.) \n\tđa", "<b>", "&amp;", "www.", "[^1]", "| ---"]))


@given(st.lists(HOSTILE.map("".join), min_size=2, max_size=5))
def test_no_text_leaves_its_cell(texts: list[str]) -> None:
    head = "| " + " | ".join(["Cột"] * len(texts)) + " |\n|" + " --- |" * len(texts) + "\n"
    found = read(head + f"| {' | '.join(map(escaped, texts))} |\n")
    assert cells(found)[len(texts) :] == [" ".join(text.split()) for text in texts]
    assert len([token for token in found.tokens if token.type == "tr_open"]) == 2


@given(HOSTILE.map("".join))
def test_no_text_leaves_its_heading_or_its_item(text: str) -> None:
    found = read(f"- {escaped(text)}\n\n## X {escaped(text)}\n")
    assert [token.type for token in found.tokens if token.type.endswith("_open")][:2] == [
        "bullet_list_open",
        "list_item_open",
    ]
    assert sum(token.type in ("list_item_open", "heading_open") for token in found.tokens) == 2


@pytest.mark.parametrize(
    ("html", "markdown"),
    [
        ("<h2>1. Mục</h2><p>Lời <strong>đậm</strong>, <em>nghiêng</em>.</p>", "## 1. Mục\n\nLời **đậm**, *nghiêng*."),
        ("<h1>Lớn</h1>", "## Lớn"),
        ("<p>a<br>\nb</p>", "a\\\nb"),
        ('<ol start="3"><li>ba</li><li>bốn<ul><li>con</li></ul></li></ol>', "3. ba\n4. bốn\n   - con"),
        ("<ul><li><p>một</p><p>hai</p></li></ul>", "- một\n\n  hai"),
        ("<blockquote><p>trích</p></blockquote>", "> trích"),
        ("<pre><code>a\n```\n</code></pre>", "````\na\n```\n````"),
        ('<p><a href="https://x.example/a(b) c">[x]</a></p>', r"[\[x\]](https://x.example/a%28b%29%20c)"),
        ('<p><a href="https://x.example/?a=1&amp;copy;">x</a></p>', r"[x](https://x.example/?a=1\&copy;)"),
        ('<p><img src="https://x.example/a.jpg" alt="Ảnh | bìa"></p>', r"![Ảnh \| bìa](https://x.example/a.jpg)"),
        ("<p>Bước<strong>:</strong>nộp</p>", "Bước:nộp"),
        ("<p><strong>Điều 2. </strong>Tổ chức</p>", "**Điều 2.** Tổ chức"),
        ("<p>Căn cứ<strong> </strong>Quyết định</p>", "Căn cứ Quyết định"),
        ("<p><code>a|b</code> <code>c</code></p>", r"a\|b `c`"),
        (
            "<table><tr><th>A</th><th>B</th></tr><tr><td>1|2</td></tr></table>",
            "| A | B |\n| --- | --- |\n| 1\\|2 |  |",
        ),
        ("<details><summary>Thêm</summary><p>Nội dung</p></details>", "Thêm\n\nNội dung"),
        ("<p>* không phải mục</p>", r"\* không phải mục"),
    ],
)
def test_html_becomes_markdown(html: str, markdown: str) -> None:
    assert markdown_of(html) == markdown
    assert letters(words(read(markdown))) == letters(shown(html))


@pytest.mark.parametrize(
    ("html", "markdown"),
    [
        ("<p>một</p><p>hai | ba</p>", r"một<br>hai \| ba"),
        ("<ul><li>một</li><li>hai</li></ul>", "• một<br>• hai"),
        ("<p>a<br>b</p>", "a<br>b"),
        ("<pre>x | y\nz</pre>", r"x \| y z"),
        ("", ""),
    ],
)
def test_a_cell_is_one_line(html: str, markdown: str) -> None:
    assert cell_of(html) == markdown


def test_the_address_of_a_link_may_hold_anything() -> None:
    address = "https://x.example/a b|c(d)?e=1&amp;f=<g>"
    (link,) = [part for token in read(link_of("x", address)).tokens for part in token.children or [] if part.attrs]
    assert link.attrs["href"] == "https://x.example/a%20b%7Cc%28d%29?e=1&amp;f=%3Cg%3E"


def shown(html: str) -> str:
    return " ".join(str(fragment_fromstring(html.replace("<br>", " "), create_parent="div").text_content()).split())


def letters(text: str) -> str:
    """Blocks may stand in lines of their own or not."""
    return "".join(text.split())


def words(reading: Reading) -> str:
    return shown(reading.html_text())


def cells(reading: Reading) -> list[str]:
    tokens = zip(reading.tokens, reading.tokens[1:], strict=False)
    inside = [inline for opened, inline in tokens if opened.type in ("th_open", "td_open")]
    return [" ".join(text_of(inline.children or []).split()) for inline in inside]


def text_of(parts: list) -> str:  # type: ignore[type-arg]
    return "".join(part.content for part in parts)
