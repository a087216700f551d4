"""`<!-- cchc:… -->`: where one is seen, and how its options are read."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc.content.directives import directives_in


@pytest.mark.parametrize(
    ("text", "name", "options"),
    [
        ("<!-- cchc:plans -->", "plans", {}),
        ("<!--cchc:plans-->", "plans", {}),
        ("<!-- cchc:tasks lead=so-noi-vu year=2026 -->  ", "tasks", {"lead": "so-noi-vu", "year": "2026"}),
        ('<!-- cchc:tasks lead="Sở Nội vụ" -->', "tasks", {"lead": "Sở Nội vụ"}),
        ("<!-- cchc:tasks 'lead=Sở Nội vụ' -->", "tasks", {"lead": "Sở Nội vụ"}),
        ("<!-- cchc:tasks plan=1/KH=a -->", "tasks", {"plan": "1/KH=a"}),
        ("<!-- cchc:tasks\n  lead=so-noi-vu\n-->", "tasks", {"lead": "so-noi-vu"}),
        ("<!-- cchc:không-có -->", "không-có", {}),
    ],
)
def test_a_directive_has_a_name_and_options(text: str, name: str, options: dict[str, str]) -> None:
    (found,) = directives_in(f"Trước\n\n{text}\n\nSau\n")
    assert (found.name, found.options, found.broken) == (name, options, None)


@pytest.mark.parametrize(
    ("options", "broken"),
    [
        ("so-noi-vu", "so-noi-vu"),
        ("lead=so-noi-vu khác", "khác"),
        ('lead="Sở Nội vụ', 'lead="Sở Nội vụ'),
        ("lead = so-noi-vu", "lead"),
    ],
)
def test_an_option_without_a_value_is_broken(options: str, broken: str) -> None:
    (found,) = directives_in(f"<!-- cchc:tasks {options} -->")
    assert found.broken == broken


@pytest.mark.parametrize(
    "text",
    [
        "```\n<!-- cchc:plans -->\n```",
        "~~~~ html\n<!-- cchc:plans -->\n~~~~\n",
        "````\n```\n<!-- cchc:plans -->\n```\n````",
        "```\n```~\n<!-- cchc:plans -->\n```",
        "~~~\n~~~`\n<!-- cchc:plans -->\n~~~",
        "Viết <!-- cchc:plans --> vào giữa dòng",
        "    <!-- cchc:plans -->",
        "`<!-- cchc:plans -->`",
        "<!-- plans -->",
        "<!-- cchc:plans",
    ],
)
def test_code_and_the_middle_of_a_line_hold_no_directive(text: str) -> None:
    assert list(directives_in(text)) == []


def test_directives_after_code_are_seen_at_their_place() -> None:
    text = "```\n<!-- cchc:plans -->\n```\n<!-- cchc:news -->\n<!-- cchc:feeds -->\n"
    found = [text[directive.start : directive.end] for directive in directives_in(text)]
    assert found == ["<!-- cchc:news -->", "<!-- cchc:feeds -->"]


@pytest.mark.parametrize("piece", ["<!-- cchc:x\n", "<!-- cchc:", "```\n", "<!-- cchc:x" + " " * 20_000, " cchc:\n```"])
def test_no_text_holds_the_search_up(piece: str) -> None:
    begin = time.process_time()
    assert list(directives_in(f"<!-- cchc:x {piece * (200_000 // len(piece))}")) == []
    assert time.process_time() - begin < 1


@given(st.text("<!-- cchc:tasks=\"'`~\n\\>", max_size=60).map("<!-- cchc:{} -->".format) | st.text())
def test_any_text_is_read_without_an_error(text: str) -> None:
    for directive in directives_in(text):
        assert text[directive.start : directive.end].startswith("<!--")
