"""Whatever stands in a front matter: an item, or problems at lines that the file has."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc.content.content_type import ContentType
from cchc.content.registry import TYPES
from cchc.content.source import divide
from cchc.content.validation import read_item

VALUES = st.sampled_from(
    """
    |~|x|1|1.5|-1|01|true|no|[]|{}|[x]|[~]|[[x]]|{x: y}|{1: 2}|{~: 1}|{ma: 1, noi_dung: x}|[{ma: "1", noi_dung: 3}]
    |&a [*a]|&a {x: *a}|!!set {x}|!!int x|2026-01-01|2026-13-01|99999999999999999999|0001-01-01T00:00+20:00|"   "
    |"\\0"|.5|1.0e999|!!binary aGVsbG8=|!!timestamp 2026-01-01|1e5|&a [{ma: *a}]|{ten: A, duong_dan: ../x}
    |{tu: 2026, den: 2020}|/x|x/../../y|9999-12-31|0000|0000-00|*a|"a|[a|!x y|a: b|{a: 1, a: 2}|- x|@x|% x
    """.replace("\n", "").split("|")
).map(str.strip)
STRANGE_KEYS = ("1", "~", "true", "1.5", "[a]", "{a: b}", "x", "<<", "title", "2026-01-01")


def keys_of(kind: ContentType) -> list[str]:
    return [*filter(None, (field.alias for field in kind.model.model_fields.values())), *STRANGE_KEYS]


@pytest.mark.parametrize("kind", TYPES, ids=lambda kind: kind.name)
@given(data=st.data())
def test_any_front_matter_gives_an_item_or_problems(kind: ContentType, data: st.DataObject) -> None:
    pairs = data.draw(st.lists(st.tuples(st.sampled_from(keys_of(kind)), VALUES), max_size=4))
    front = "".join(f"{name}: {value}\n" for name, value in pairs)
    source = divide(f"---\n{front}---\nNội dung.\n", f"{kind.folder}/2026/thu.md")
    item, problems = read_item(source, kind)
    assert item is not None or problems
    for problem in problems:
        assert 1 <= problem.line < source.body_line
        assert problem.key
        assert problem.message


@given(st.sampled_from(TYPES), st.text("---\n: abtitle[]{}'\"#&*!|>-.", max_size=60))
def test_any_text_gives_an_item_or_problems(kind: ContentType, text: str) -> None:
    item, problems = read_item(divide(text, f"{kind.folder}/2026/thu.md"), kind)
    assert item is not None or problems
