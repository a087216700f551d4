"""Names that every system takes, and addresses made of any text."""

import unicodedata

import pytest

from cchc.text.file_names import address_name, is_device, printable, same_place, suggested_name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("một cửa", "mot-cua"),
        ("con", "con-"),
        ("Con", "con-"),
        ("CON!", "con-"),
        ("aux", "aux-"),
        ("nul", "nul-"),
        ("com1", "com1-"),
        ("LPT9", "lpt9-"),
        ("com10", "com10"),
        ("con cái", "con-cai"),
        ("C", "c"),
        ("C++", "c-cong-cong"),
        ("C#", "c-thang"),
        ("C# 12", "c-thang-12"),
        ("A+", "a-cong"),
        ("a + b", "a-b"),
        ("#1", "1"),
        ("!!!", ""),
    ],
)
def test_a_text_becomes_one_part_of_an_address(text: str, name: str) -> None:
    assert address_name(text) == name
    assert not is_device(name)


@pytest.mark.parametrize("name", ["con", "CON.md", "aux.tar.gz", "Nul", "com0", "lpt¹.txt", "prn .md", "conin$"])
def test_names_of_devices_are_known(name: str) -> None:
    assert is_device(name)


@pytest.mark.parametrize("name", ["con-", "con1.md", "icon", "com", "com10", "a.con", "console.pdf", ""])
def test_other_names_are_no_devices(name: str) -> None:
    assert not is_device(name)


@pytest.mark.parametrize(
    ("name", "better"),
    [
        ("Kế hoạch #1.PDF", "ke-hoach-1.pdf"),
        ("con.md", "con-1.md"),
        ("con", "con-1"),
        ("???.md", "tep.md"),
        ("a" * 300 + ".pdf", "a" * 60 + ".pdf"),
        ("x. ", "x"),
    ],
)
def test_a_better_name_is_suggested(name: str, better: str) -> None:
    assert suggested_name(name) == better


def test_names_that_systems_take_for_one_have_one_key() -> None:
    assert same_place("Tệp/A.pdf") == same_place(unicodedata.normalize("NFD", "tệp/a.PDF"))
    assert same_place("a.pdf") != same_place("á.pdf")


@pytest.mark.parametrize(("path", "told"), [("a\nb", "a\\nb"), ("\udcff.pdf", "\\udcff.pdf"), ("kế hoạch", "kế hoạch")])
def test_a_path_is_told_on_one_line(path: str, told: str) -> None:
    assert printable(path) == told
