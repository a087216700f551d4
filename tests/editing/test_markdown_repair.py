"""A file's Markdown is mended in its text and in its keys; everything else stays byte for byte."""

import pytest

from cchc.editing.repairs import with_mended_markdown

FRONT = """\
---
title: "• Không sửa"   # ghi chú
so_ky_hieu: 1/KH-UBND
ngay_ban_hanh: 2026-01-05
co_quan_ban_hanh: UBND tỉnh Lai Châu
nam: 2026
cap: tinh
nhiem_vu:
  - ma: "1"
    noi_dung: {text}
    chu_tri: [Sở Nội vụ]
---
"""


def plan(text: str, body: str = "Chữ\n") -> str:
    return FRONT.format(text=text) + body


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (plan("Việc", "Gồm:\n• một\n"), plan("Việc", "Gồm:\n- một\n")),
        (
            plan("|\n      Gồm:\n      a) một\n\n      •hai\n        - ba"),
            plan("|\n      Gồm:\\\n      a) một\n\n      - hai\n        - ba"),
        ),
        (plan("|-\n      1.Việc\n      2.Việc", "• a"), plan("|-\n      1. Việc\n      2. Việc", "- a")),
        (plan(">\n      Gồm:\n      a) một"), None),
        (plan("|2\n      Gồm:\n      a) một"), None),
        (plan('"Gồm:\\na) một"'), None),
        (plan("[không đọc được", "• một\n"), None),
        (plan("|\n      ```\n      • mã\n      ```"), None),
    ],
)
def test_what_has_one_answer_is_mended(text: str, wanted: str | None) -> None:
    assert with_mended_markdown(text, "plans/2026/a.md") == (wanted or text)


def test_what_a_citizen_wrote_stays() -> None:
    front = "---\ntitle: Hỏi\nngay_hoi: 2026-11-03\nco_quan_tra_loi: Sở Nội vụ\ntrang_thai: da_tra_loi\n"
    text = f"{front}ngay_tra_loi: 2026-11-04\n---\n• hỏi\n\n## Trả lời\n\n"
    assert with_mended_markdown(f"{text}• đáp\n", "docs/hoi-dap/a.md") == f"{text}- đáp\n"
