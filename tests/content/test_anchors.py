"""Links and anchors of Markdown text: which are checked, where they lead, where they stand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc.content.anchors import anchors_in, links_in, path_of, uri_of


@pytest.mark.parametrize(
    ("text", "file", "fragment"),
    [
        ("[x](/plans/2017/a.md)", "plans/2017/a.md", ""),
        ("[x](/plans/2017/a.md#nv-8)", "plans/2017/a.md", "nv-8"),
        ("[x](b.md)", "news/2026/b.md", ""),
        ("[x](../2025/b.md)", "news/2025/b.md", ""),
        ("[x](../../../b.md)", "../b.md", ""),
        ("![ảnh](/anh/a.jpg)", "anh/a.jpg", ""),
        ('[x](b.md "Tên bài")', "news/2026/b.md", ""),
        ("[x]( <b.md> )", "news/2026/b.md", ""),
        ("[x](b.md?trang=1#a)", "news/2026/b.md", "a"),
    ],
)
def test_a_link_leads_from_its_folder_to_a_file(text: str, file: str, fragment: str) -> None:
    (link,) = links_in(f"Xem {text}.", "news/2026")
    assert (link.file, link.fragment) == (file, fragment)


@pytest.mark.parametrize(
    "text",
    [
        "[x](https://dichvucong.gov.vn)",
        "[x](mailto:a@vidu.example)",
        "[x](//vidu.example/a)",
        "[x](#muc-1)",
        "[x](?trang=2)",
        "`[x](a.md)`",
        "```\n[x](a.md)\n```",
        "~~~ markdown\n[x](a.md)\n~~~",
        "````\n```\n[x](a.md)\n```\n````",
        "[x] (a.md)",
    ],
)
def test_addresses_elsewhere_and_code_are_no_links_to_files(text: str) -> None:
    assert list(links_in(text, "news/2026")) == []


def test_links_after_code_are_seen_at_their_place() -> None:
    text = "```\n[x](a.md)\n```\n`[y](b.md)` [z](c.md), [t](d.md)\n"
    assert [(link.target, text[link.offset :][:4]) for link in links_in(text, "")] == [
        ("c.md", "c.md"),
        ("d.md", "d.md"),
    ]


@given(st.text("[x](/a.md)#`~\n ? ", max_size=40))
def test_every_link_stands_where_it_says(text: str) -> None:
    assert all(text.startswith(link.target, link.offset) for link in links_in(text, "docs"))


@pytest.mark.parametrize(
    ("text", "anchors"),
    [
        ("## III. Nhiệm vụ {#iii}", {"iii"}),
        ("## III. Nhiệm vụ {: #iii-1.a }", {"iii-1.a"}),
        ("<a id=\"phu-luc\"></a>\n<p id='b'>", {"phu-luc", "b"}),
        ("## Nhiệm vụ #1", {"nhiem-vu-1"}),
        ("## Một\n\n### *Một* `hai`\n\n## Một {#hai}\n\nMột\n---\n", {"mot", "mot-hai", "hai", "mot_1"}),
        ("## Một &amp; hai <b>ba</b>", {"mot-hai-ba"}),
        ("```\n## Mã\n```\n\n    ## Mã\n\nKhông # có", set()),
        ("Một[^1] hai[^1].\n\n[^1]: Chú thích.", {"fn1", "fnref1", "fnref1:1"}),
        ("<h2>Mục <!-- x --><b>hai</b></h2>", {"muc-hai"}),
        ("", set()),
    ],
)
def test_anchors_are_the_ids_that_a_page_has(text: str, anchors: set[str]) -> None:
    assert anchors_in(text) == anchors


@pytest.mark.parametrize(
    ("path", "uri"),
    [
        ("docs/index.md", "index.md"),
        ("docs/co-quan/so-noi-vu.md", "co-quan/so-noi-vu.md"),
        ("plans/2026/a.md", "plans/2026/a.md"),
        ("news/2026/a.md", "news/2026/a.md"),
    ],
)
def test_links_see_docs_as_the_root(path: str, uri: str) -> None:
    assert uri_of(path) == uri
    assert path_of(uri) == path
