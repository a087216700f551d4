"""Tags that can be no address, and tags that share one."""

from pathlib import Path

import pytest

from cchc.facts.news_archive import NewsArchives
from cchc.text.file_names import is_device
from small_repository import add_news, problems_in, site_of


@pytest.mark.parametrize("tag", ["!!!", "ភាសាខ្មែរ", "một câu rất dài " * 5])
def test_a_tag_that_can_be_no_address_is_an_error(repository: Path, tag: str) -> None:
    add_news(repository, tags=["một cửa", tag.strip()])
    (problem,) = problems_in(repository)
    assert (problem.path, problem.line, problem.key, problem.is_error) == ("news/2026/tin.md", 7, "tags[2]", True)


@pytest.mark.parametrize("tag", ["một cửa", "2026", "C++", "Đ", "x" * 60])
def test_a_tag_with_letters_or_digits_is_good(repository: Path, tag: str) -> None:
    add_news(repository, tags=[tag])
    assert problems_in(repository) == []


def test_tags_that_differ_by_diacritics_are_told_at_the_rarer_one(repository: Path) -> None:
    for number, tag in enumerate(["thuế đất", "Thuế Đất", "thuê đất", "thuế đất"]):
        add_news(repository, f"news/2026/{number}.md", tags=[tag])
    (problem,) = problems_in(repository)
    assert (problem.path, problem.key, problem.is_error) == ("news/2026/2.md", "tags[1]", False)
    assert problem.message == (
        "thẻ “thuê đất” và “thuế đất” chung địa chỉ /tin-tuc/the/thue-dat/; viết một cách, hoặc viết rõ hơn"
    )


@pytest.mark.parametrize("spellings", [["Một cửa", "một cửa"], ["hoà giải", "hòa giải"], ["thu chi", "thu - chi"]])
def test_spellings_of_one_name_are_no_matter(repository: Path, spellings: list[str]) -> None:
    for number, tag in enumerate(spellings):
        add_news(repository, f"news/2026/{number}.md", tags=[tag])
    told = problems_in(repository)
    assert [problem for problem in told if problem.is_error] == []
    assert len(told) == (1 if "thu chi" in spellings else 0)


@pytest.mark.parametrize("tags", [["C", "C++", "C#"], ["con", "aux", "con người"], ["A+", "A"]])
def test_names_that_signs_or_systems_tell_apart_have_pages_of_their_own(repository: Path, tags: list[str]) -> None:
    for number in range(2):
        add_news(repository, f"news/2026/{number}.md", tags=tags)
    assert problems_in(repository) == []
    archives = NewsArchives(site_of(repository)).tags
    assert sorted(archive.title for archive in archives) == sorted(f"Thẻ: {tag}" for tag in tags)
    assert len({archive.address for archive in archives}) == len(tags)
    assert not any(is_device(part) for archive in archives for part in archive.address.split("/"))


@pytest.mark.parametrize(("usual", "other"), [("net", ".NET"), ("100", "100%"), ("VNeID", "VNeID*")])
def test_tags_that_differ_by_a_sign_alone_are_told(repository: Path, usual: str, other: str) -> None:
    for number, tag in enumerate([usual, usual, other]):
        add_news(repository, f"news/2026/{number}.md", tags=[tag])
    (problem,) = problems_in(repository)
    assert (problem.path, problem.key, problem.is_error) == ("news/2026/2.md", "tags[1]", False)
    assert "chung địa chỉ" in problem.message
