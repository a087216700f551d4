"""What has one answer is mended, what has none stays, and nothing that needs no mending is shown otherwise."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc.content.checks.markdown import findings
from cchc.text.markdown.allowed_html import AllowedHtml
from cchc.text.markdown.engine import read
from cchc.text.markdown.repairs import mended

MENDED = {
    "bullets of Word": ("Gồm:\n• một\n•hai\n· ba", "Gồm:\n- một\n- hai\n- ba"),
    "bullets of a font of Word": ("\uf0b7 một\n\uf0b7\thai", "- một\n- hai"),
    "a bullet by itself": ("• một", "- một"),
    "two levels of Word": ("•\tMột\no\thai\n•\tBa", "- Một\n  - hai\n- Ba"),
    "letters of a font that was lost": ("Ø  Một\nü  Hai\n§\tBa", "- Một\n- Hai\n- Ba"),
    "blanks of Word": ("-         Ba\n-         Hai\n1.        Việc", "- Ba\n- Hai\n1. Việc"),
    "headings without a blank": ("##Mục\n\n###Ý\n\nchữ", "## Mục\n\n### Ý\n\nchữ"),
    "numbers of two levels": ("1.1. một\n1.2. hai", "1.1. một\\\n1.2. hai"),
    "capitals": ("I. một\nII. hai\n\nA. a\nB. b", "I. một\\\nII. hai\n\nA. a\\\nB. b"),
    "dashes without a blank": ("-Một\n-Hai", "- Một\n- Hai"),
    "plus signs without a blank": ("+Một\n+Hai", "- Một\n- Hai"),
    "numbers without a blank": ("1.Việc\n2.Việc", "1. Việc\n2. Việc"),
    "numbers with a bracket": ("1)Việc\n2)Việc", "1) Việc\n2) Việc"),
    "letters": ("Gồm:\na) một\nb) hai\nđ) ba", "Gồm:\\\na) một\\\nb) hai\\\nđ) ba"),
    "letters with a point": ("a. một\nb. hai", "a. một\\\nb. hai"),
    "Roman numbers": ("i) một\nii) hai\niii) ba", "i) một\\\nii) hai\\\niii) ba"),
    "numbers in brackets": ("Gồm\n(1) một\n(2) hai", "Gồm\\\n(1) một\\\n(2) hai"),
    "long dashes": ("Gồm:\n– một\n– hai", "Gồm:\\\n– một\\\n– hai"),
    "steps": ("Bước 1: nộp.\nBước 2: nhận.", "Bước 1: nộp.\\\nBước 2: nhận."),
    "a step below a list": ("- một\nBước 2: nhận", "- một\n\nBước 2: nhận"),
    "a sentence below a list": ("- một.\nSau đó nộp hồ sơ.", "- một.\n\nSau đó nộp hồ sơ."),
    "a number in a paragraph": ("Gồm:\n2. hai\n3. ba", "Gồm:\\\n2. hai\\\n3. ba"),
    "in a quotation": ("> Gồm:\n> a) một", "> Gồm:\\\n> a) một"),
    "in an item": ("- Gồm:\n  a) một\n  b) hai", "- Gồm:\\\n  a) một\\\n  b) hai"),
    "two blanks below a number": ("1. một\n  - hai\n  - ba\n2. bốn", "1. một\n   - hai\n   - ba\n2. bốn"),
    "a blank in a target": ("[x](/tep/Kế hoạch 2026.pdf)", "[x](</tep/Kế hoạch 2026.pdf>)"),
    "brackets in a target": ("![x](/anh/a b (1).png)", "![x](</anh/a b (1).png>)"),
    "levels of headings": ("## a\n\n#### b\n\n##### c\n\n#### d", "## a\n\n### b\n\n#### c\n\n### d"),
    "the first heading": ("### a\n\n#### b\n\n## c", "## a\n\n### b\n\n## c"),
}
LEFT = {
    "code": "```\n• một\na) hai\n```\n\n    • ba\n\n`x\na) y`",
    "lists that are lists": "Gồm:\n\n- một\n- hai\n  - ba\n\n1. một\n   - hai\n2. ba",
    "breaks that are there": "Gồm:  \na) một\\\nb) hai<br>\nc) ba",
    "paragraphs": "a) một\n\nb) hai",
    "words that are none": "Ngày 1.5 và 2.000 đồng\n1.5 triệu\n-5 độ\n*nghiêng*\n**đậm**",
    "tags and signs": "#CCHC\no mười\n5 §\n##\n# 5",
    "an indented paragraph": "a\n\n    Ủy ban họp",
    "a table": "| a | b |\n|---|---|\n| 1.Việc | •hai |",
    "HTML": "<div>\n• một\na) hai\n</div>",
    "links": "[x](/tep/a.pdf 'Tên có cách') [y](<a b.pdf>) `[z](a b.pdf)` [1](xem phụ lục)",
    "a wrapped line": "- một việc dài\nđược ngắt dòng",
    "a link's title": '[x](/a.md "một\nb) hai")',
}


@pytest.mark.parametrize("name", MENDED)
def test_what_has_one_answer_is_mended(name: str) -> None:
    text, wanted = MENDED[name]
    assert mended(text) == wanted
    assert mended(wanted) == wanted
    assert list(findings(text, AllowedHtml()))
    assert list(findings(wanted, AllowedHtml())) == []


@pytest.mark.parametrize("name", LEFT)
def test_what_is_right_or_has_no_answer_stays(name: str) -> None:
    assert mended(LEFT[name]) == LEFT[name]


PIECES = [
    "a) ",
    "• ",
    "-Việc",
    "1.Việc",
    "2. ",
    "– ",
    "Bước 2: ",
    "- ",
    "  ",
    "\n",
    "\n\n",
    "`",
    "```\n",
    "> ",
    "## ",
    "#### ",
    "chữ",
    "| ",
    "<div>",
    "o\t",
    "##Mục",
    "-      Việc ở",
    "[x](a b.pdf)",
    "\\",
    ".",
]
TEXTS = st.lists(st.sampled_from(PIECES), max_size=16).map("".join)


@given(TEXTS)
def test_mending_once_is_enough(text: str) -> None:
    once = mended(text)
    assert mended(once) == once


@given(TEXTS)
def test_mending_loses_no_word(text: str) -> None:
    def letters(each: str) -> str:
        return "".join(letter for letter in each if letter.isalpha())

    assert letters(mended(text)) == letters(text)


@given(TEXTS)
def test_what_needs_no_mending_is_shown_as_before(text: str) -> None:
    if not list(findings(text, AllowedHtml())):
        assert read(mended(text)).html_text() == read(text).html_text()
