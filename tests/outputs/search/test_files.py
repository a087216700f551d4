"""The files of the search index: the same for the same pages; each word leads to the pages that have it."""

import json
import posixpath
from collections.abc import Mapping
from itertools import accumulate
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc.outputs import search
from cchc.outputs.search import SearchPage, search_files, search_page, shown_path
from cchc.views.search import SearchDocument

FOLDER = "tim-kiem/chi-muc/"
COLUMNS = ("1", "2-3", "4-7", "8+", "title", "besides")
"""How often a text has a word of each column, then where else it stands."""


def page(number: int, text: str = "Đất đai", words: tuple[str, ...] = ()) -> tuple[str, str]:
    facets = (("loai", ("tin-tuc", "Tin, bài")), ("nam", (str(2000 + number % 7), str(2000 + number % 7))))
    address = f"tin/{number}/"
    document = SearchDocument(address, f"Tin {number}", f"<p>{text}</p>", words=words, facets=facets)
    return address, search_page(document).as_text()


def files(pages: list[tuple[str, str]]) -> Mapping[str, str]:
    return {file.output_path: file.content for file in search_files(dict(pages))}


def table_of(found: Mapping[str, str]) -> dict[str, Any]:
    table: dict[str, Any] = json.loads(found[f"{FOLDER}bang-tra.json"])
    return table


def stands_in(found: Mapping[str, str], word: str) -> dict[str, list[int]]:
    """The numbers of the pages that have a word, by column, from the file that a browser looks into."""
    table = table_of(found)
    name = [name for first, name in table["files"] if first <= word][-1]
    columns = json.loads(found[f"{FOLDER}tu/{name}.json"]).get(word, [])
    return {COLUMNS[number]: list(accumulate(steps)) for number, steps in enumerate(columns) if steps}


def test_the_same_pages_give_the_same_files() -> None:
    pages = [page(number) for number in range(60)]
    assert files(pages) == files(pages)


def test_what_is_shown_is_in_its_own_spelling() -> None:
    shown = json.loads(files([page(1)])[f"{FOLDER}trang/tin/1.json"])
    assert (shown["title"], shown["kind"], shown["passages"]) == ("Tin 1", "Tin, bài", [["", "Đất đai"]])


def test_a_word_leads_to_its_pages_by_how_often_and_where_it_stands() -> None:
    texts = ["Đất", "đất đất", "tin " * 9, "Sổ đỏ", "ĐẤT " * 4]
    found = files([page(number, text, words=("Nhà đất",)) for number, text in enumerate(texts)])
    assert stands_in(found, "dat") == {"1": [0], "2-3": [1], "4-7": [4], "besides": [0, 1, 2, 3, 4]}
    assert stands_in(found, "tin") == {"8+": [2], "title": [0, 1, 2, 3, 4]}
    assert stands_in(found, "so") == {"1": [3]}
    assert stands_in(found, "khong") == {}


@given(st.lists(st.text("abđ1/ ", max_size=40), min_size=1, max_size=30))
def test_every_word_of_every_page_is_in_the_file_where_it_is_looked_for(texts: list[str]) -> None:
    """However small the files are: the words stand in the order of the alphabet, each in one of them."""
    with pytest.MonkeyPatch.context() as changed:
        changed.setattr(search, "_LONGEST", 60)
        found = files([page(number, text) for number, text in enumerate(texts)])
    for number, text in enumerate(texts):
        for word in text.replace("đ", "d").replace("/", " ").split():
            assert any(number in pages for pages in stands_in(found, word).values())


def test_words_of_another_build_have_another_name() -> None:
    """A browser keeps what it has loaded: the table of one build never leads to the words of another."""
    before, after = files([page(1)]), files([page(1), page(2)])
    assert [name for name in before.keys() & after.keys() if "/tu/" in name] == []


def test_the_facets_of_each_page_are_by_its_number() -> None:
    table = table_of(files([page(1), page(2)]))
    assert table["addresses"] == "tin/1/\ntin/2/"
    assert table["choices"] == [["loai", "tin-tuc", "Tin, bài"], ["nam", "2001", "2001"], ["nam", "2002", "2002"]]
    assert table["chosen"] == [[0, 1], [0, 2]]


@pytest.mark.parametrize(
    ("address", "path"),
    [
        ("", "index.json"),
        ("tin-tuc/", "tin-tuc.json"),
        ("thu-tuc/1.000894/", "thu-tuc/1.000894.json"),
        ("ke-hoach/2017/x/#nv-8", "ke-hoach/2017/x~nv-8.json"),
    ],
)
def test_each_page_and_task_has_its_own_file(address: str, path: str) -> None:
    assert shown_path(address) == posixpath.join(FOLDER, "trang", path)


def test_a_site_without_pages_has_an_empty_index() -> None:
    table = table_of(files([]))
    assert (table["addresses"], table["files"]) == ("", [])


def test_a_page_is_kept_as_text() -> None:
    _, made = page(1, 'Dấu " và\nxuống dòng', words=("993/KH-UBND",))
    assert SearchPage.of_text(made).as_text() == made
