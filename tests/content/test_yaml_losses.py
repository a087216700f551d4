"""What YAML would drop, or publish with its quotation marks, is told; what is sure has its remedy."""

import pytest

from cchc.content.yaml_errors import losses_in


@pytest.mark.parametrize(
    ("text", "is_error", "meant"),
    [
        ("title: Kết luận #5 của UBND", True, "Kết luận #5 của UBND"),
        ("a: 1\ntitle: Kết luận #5", True, "Kết luận #5"),
        ("title: #5 của UBND", True, "#5 của UBND"),
        ("x:\n  - Việc #cchc", True, "Việc #cchc"),
        ('title: Nói "có" #5 \\ x', True, 'Nói "có" #5 \\ x'),
        ("title: “A” #5", True, "“A” #5"),
        ("x: {ten: Kết luận #5", True, None),
        ("title: Kết luận\n  dài #5", True, None),
        ("title: Kết luận # ghi chú", False, None),
        ("loai: so #sở", False, None),
        ('title: "Kết luận" #5', False, None),
        ("title: “Kế hoạch”", False, "Kế hoạch"),
        ("title: «Kế hoạch»", False, "Kế hoạch"),
        ("title: ‘Kế hoạch’", False, "Kế hoạch"),
        ("x: [“một cửa”]", False, "một cửa"),
    ],
)
def test_a_loss_is_found(text: str, is_error: bool, meant: str | None) -> None:
    (loss,) = losses_in(text)
    assert (loss.severity.name == "ERROR", loss.value) == (is_error, meant)
    assert loss.line == text.count("\n")


@pytest.mark.parametrize(
    "text",
    [
        "title: C#",
        "title: a#b",
        "# ghi chú\ntitle: A\n  # nữa\n",
        "nam: 2026 # năm đầu",
        "ngay: 2026-01-05 # ngày ký",
        "loai: so # loại",
        "nhiem_vu: # danh sách\n  - a",
        "trong: # chưa có",
        "x: [a, b] # hai thẻ",
        'title: "Kết luận #5"',
        "title: 'Kết luận #5'",
        "title: |\n  Kết luận #5 x",
        "title: “A” và “B”",
        "title: '“A”'",
        "title: Nói “A”",
        "",
        "a: [",
    ],
)
def test_what_is_meant_so_is_no_loss(text: str) -> None:
    assert losses_in(text) == []
