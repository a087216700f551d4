"""YAML as editors expect it: what looks like a text stays one, and no key wins over another."""

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from cchc.content.yaml_core import PaddedNumber, SettingsLoader, load
from cchc.text.look_alikes import is_unfit


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("7:30", "7:30"),
        ("20:15:00", "20:15:00"),
        ("no", "no"),
        ("Yes", "Yes"),
        ("on", "on"),
        ("off", "off"),
        ("y", "y"),
        ("2026-11-20", "2026-11-20"),
        ("2026-11-20 08:30:00", "2026-11-20 08:30:00"),
        ("1_000", "1_000"),
        ("0213 000 0001", "0213 000 0001"),
        ("+84 213 000 0001", "+84 213 000 0001"),
        ("1,5", "1,5"),
        ("1.2.3", "1.2.3"),
        ('"0213"', "0213"),
        ("true", True),
        ("False", False),
        ("12", 12),
        ("-3", -3),
        ("0", 0),
        ("1.50", 1.5),
        (".5", 0.5),
        ("null", None),
        ("~", None),
        ("", None),
        ("=", "="),
        ("<<", "<<"),
    ],
)
def test_only_core_types_are_more_than_text(text: str, value: object) -> None:
    loaded = load(f"x: {text}").value
    assert loaded == {"x": value}
    assert isinstance(loaded, dict)
    assert type(loaded["x"]) is type(value)


@pytest.mark.parametrize("text", ["0251234567", "007", "+0251", "00"])
def test_a_number_that_begins_with_nought_is_marked(text: str) -> None:
    loaded = load(f"x: {text}").value
    assert isinstance(loaded, dict)
    assert isinstance(loaded["x"], PaddedNumber)
    assert loaded["x"] == int(text), "decimal, never octal"


@pytest.mark.parametrize(
    ("text", "duplicates"),
    [
        ("a: 1\nb: 2\n", ()),
        ("a: 1\nb: 2\na: 3\n", (("a", 2),)),
        ("a: 1\na: 2\na: 3\n", (("a", 1), ("a", 2))),
        ("x:\n  - a: 1\n    a: 2\n  - a: 3\n", (("a", 2),)),
        ("x: {a: 1, a: 2}\ny: {a: 1}\n", (("a", 0),)),
    ],
)
def test_keys_that_stand_twice_in_one_group_are_told(text: str, duplicates: tuple[tuple[str, int], ...]) -> None:
    assert load(text).duplicates == duplicates


def test_environment_is_read_in_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CCHC_THU", "https://vidu.example/")
    assert load("x: !ENV [CCHC_THU, khác]", SettingsLoader).value == {"x": "https://vidu.example/"}
    monkeypatch.delenv("CCHC_THU")
    assert load("x: !ENV [CCHC_THU, khác]", SettingsLoader).value == {"x": "khác"}


def test_names_of_python_are_passed_over_in_settings() -> None:
    assert load("x: !!python/name:os.system\ny: 1", SettingsLoader).value == {"x": None, "y": 1}


@pytest.mark.parametrize(
    "text", ["x: !ENV HOME", "x: !!python/name:os.system", "x: !!python/object/apply:os.getcwd []"]
)
def test_content_reads_neither_environment_nor_python(text: str) -> None:
    with pytest.raises(yaml.YAMLError):
        load(text)


@pytest.mark.parametrize(
    "text",
    [
        'x: "a',
        "x: a: b",
        "x: [a",
        "\tx: 1",
        "x: !!int tám",
        "!!map x",
        "x: !!timestamp 2026-13-45",
        "{[a]: b}",
        "a: *b",
    ],
)
def test_what_cannot_be_read_is_an_error_of_yaml(text: str) -> None:
    with pytest.raises(yaml.YAMLError):
        load(text)


@given(st.text() | st.text("a: []{}&*!|>'\"-,#\n 0.:?%@`~", max_size=40))
def test_any_text_is_read_or_refused(text: str) -> None:
    try:
        loaded = load(text)
    except yaml.YAMLError:
        return
    assert isinstance(loaded.duplicates, tuple)


_FIT = st.text(st.characters(codec="utf-8").filter(lambda letter: not is_unfit(letter)))


@given(st.dictionaries(_FIT.filter(bool), _FIT))
def test_quoted_text_is_what_it_was(value: dict[str, str]) -> None:
    text = yaml.safe_dump(value, allow_unicode=True, default_style='"')
    assert load(text).value == value
