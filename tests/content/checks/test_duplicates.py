"""What is there twice is a warning that names both files; what is only alike is not."""

from pathlib import Path

import pytest

from cchc.content.checks import duplicates
from mistakes import LONG, QUESTION
from small_repository import add, add_news, problems_in

A, B = "news/2026/a.md", "news/2026/b.md"


def told(root: Path) -> list[tuple[str, str, str]]:
    return [(problem.path, problem.key, problem.message) for problem in problems_in(root)]


def test_one_title_and_one_summary_are_told_at_the_second_file(repository: Path) -> None:
    for path in (A, B):
        add_news(repository, path, f"Lời của {path}.\n", title="Hội thi", description="Tóm tắt")
    [(path, key, message)] = told(repository)
    assert (path, key) == (B, "title")
    assert message.startswith(f"tiêu đề và tóm tắt giống hệt {A}; ")
    assert "chuyen_tu: [/tin-tuc/2026/b/]" in message


@pytest.mark.parametrize(
    "other",
    [
        {"title": "Hội thi", "description": "Tóm tắt khác"},
        {"title": "Hội thí", "description": "Tóm tắt"},
        {"title": "Hội thi", "description": "Tóm tắt", "minh_hoa": True},
        {"title": "Hội thi", "description": "Tóm tắt", "thu_hoi": {"ngay": "2026-06-01", "ly_do": "Nhầm"}},
    ],
)
def test_what_differs_is_left_alone(repository: Path, other: dict[str, object]) -> None:
    add_news(repository, A, title="Hội thi", description="Tóm tắt")
    add_news(repository, B, **other)
    assert told(repository) == []


@pytest.mark.parametrize(
    "text",
    [
        LONG,
        LONG.replace("Câu thứ a", "Câu số a"),
        LONG.upper(),
        LONG.replace(" ", "  "),
        LONG.replace("\n", " "),
        LONG + "Thêm một câu ở cuối.\n",
    ],
)
def test_texts_that_are_nearly_the_same_are_told(repository: Path, text: str) -> None:
    add_news(repository, A, LONG)
    add_news(repository, B, text)
    messages = [message for path, _, message in told(repository) if path == B]
    assert any(message.startswith(f"lời giống {A} đến ") for message in messages)


MONTHLY = "".join(f"- Ngày {day}/5/2026: lãnh đạo tỉnh tiếp công dân tại trụ sở.\n" for day in range(2, 12))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (LONG, "".join(f"Bài khác hẳn, câu {word} nói về việc khác của tỉnh.\n" for word in "mnopqrst")),
        ("Một lời ngắn.\n", "Một lời ngắn.\n"),
        (MONTHLY, MONTHLY.replace("/5/", "/6/")),
        (f"{LONG}Tiếp nhận 120 hồ sơ, trả 95 hồ sơ.\n", f"{LONG}Tiếp nhận 341 hồ sơ, trả 78 hồ sơ.\n"),
        ("", ""),
    ],
)
def test_what_is_only_alike_is_not_told(repository: Path, one: str, other: str) -> None:
    add_news(repository, A, one)
    add_news(repository, B, other)
    assert told(repository) == []


def test_the_nearest_of_those_before_is_named(repository: Path) -> None:
    add_news(repository, A, LONG.replace("Câu thứ a", "Câu khác hẳn a"))
    add_news(repository, B, LONG)
    add_news(repository, "news/2026/c.md", LONG)
    assert [message.split(" đến ")[0] for path, _, message in told(repository) if path == "news/2026/c.md"] == [
        f"lời giống {B}"
    ]


def test_questions_of_two_citizens_may_be_one(repository: Path) -> None:
    for name in "ab":
        text = "Tôi nộp ở đâu?\n\n## Trả lời\n\nÔng, bà nộp tại quầy.\n"
        add(repository, f"docs/hoi-dap/{name}.md", QUESTION, text)
    assert [(path, key) for path, key, _ in told(repository)] == [("docs/hoi-dap/b.md", "title")]


def test_a_form_of_words_in_all_texts_brings_each_together_with_a_few_alone() -> None:
    texts = [duplicates._normal(LONG + f"Đoạn riêng của bài số {number}.\n" * 3) for number in range(300)]
    near = [others for _, others in duplicates._with_much_in_common(texts)]
    assert max(map(len, near)) <= 20
