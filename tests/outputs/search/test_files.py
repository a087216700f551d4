"""The files of the search index: the same for the same pages, and with what was given alone."""

import gzip
import json
from collections.abc import Mapping
from pathlib import Path

import pytest

from cchc.outputs.search import SearchIndexError, SearchPage, search_files, search_page
from cchc.views.search import SearchDocument


def page(number: int, text: str = "Đất đai") -> tuple[str, str]:
    facets = (("loai", ("tin-tuc", "Tin, bài")), ("nam", (str(2000 + number % 7), str(2000 + number % 7))))
    address = f"tin/{number}/"
    document = SearchDocument(address, f"Tin {number}", f"<p>{text}</p>", facets=facets)
    return address, search_page(document).as_text()


def files(pages: list[tuple[str, str]]) -> Mapping[str, bytes]:
    return {file.output_path: file.content() for file in search_files(dict(pages))}


def fragments(found: Mapping[str, bytes]) -> dict[str, dict[str, object]]:
    texts = [gzip.decompress(content) for place, content in found.items() if "/fragment/" in place]
    parts = [json.loads(text.removeprefix(b"pagefind_dcd")) for text in texts]
    return {part["url"]: part["shown"] for part in parts}


def test_the_same_pages_give_the_same_files() -> None:
    pages = [page(number) for number in range(60)]
    assert files(pages) == files(pages)


def test_what_is_shown_is_in_its_own_spelling() -> None:
    shown = fragments(files([page(1)]))["/tin/1/"]
    assert (shown["title"], shown["kind"], shown["passages"]) == ("Tin 1", "Tin, bài", [["", "Đất đai"]])


def test_a_file_is_called_otherwise_when_only_the_spelling_changes() -> None:
    """A browser keeps what it has loaded."""
    before, after = files([page(1, "hoá")]), files([page(1, "hóa")])
    assert [name for name in before.keys() & after.keys() if "/fragment/" in name] == []


def test_the_facets_of_each_page_are_by_its_id() -> None:
    found = files([page(1), page(2)])
    table = json.loads(found["tim-kiem/chi-muc/facets.json"])
    ids = {Path(place).stem for place in found if "/fragment/" in place}
    assert table["pages"].keys() == ids
    assert table["choices"] == [["loai", "tin-tuc", "Tin, bài"], ["nam", "2001", "2001"], ["nam", "2002", "2002"]]


def test_nothing_of_pagefind_lies_there_in_vain() -> None:
    names = {place.removeprefix("tim-kiem/chi-muc/").partition("/")[0] for place in files([page(1)])}
    assert {name for name in names if not name.endswith(".pf_meta")} == {
        "pagefind.js",
        "pagefind-entry.json",
        "wasm.unknown.pagefind",
        "facets.json",
        "fragment",
        "index",
    }


def test_a_page_is_kept_as_text() -> None:
    _, made = page(1, 'Dấu " và\nxuống dòng')
    assert SearchPage.of_text(made).as_text() == made


def test_a_missing_program_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pagefind.service.get_executable", lambda: None)
    with pytest.raises(SearchIndexError, match="pagefind"):
        files([page(1)])


def test_a_program_that_ends_early_is_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    program = tmp_path / "pagefind"
    program.write_text("#!/bin/sh\nexit 1\n")
    program.chmod(0o755)
    monkeypatch.setattr("pagefind.service.get_executable", lambda: program)
    with pytest.raises(SearchIndexError, match="dừng giữa chừng"):
        files([page(number) for number in range(200)])
