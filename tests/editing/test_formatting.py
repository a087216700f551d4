"""`cchc format`: what it changes, what it never does, and what it refuses with the line."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from cchc.cli import main
from cchc.editing.formatting import format_files, formatted
from small_repository import add_news, add_plan

ROOT = Path(__file__).parents[2]
PATH = "news/2026/tin.md"
BODY = "\n\n# Một  \r\n---\ntitle: không phải khóa\n---\n\ttab\n"


def run(repository: Path, *arguments: str, command: str = "format") -> Result:
    return CliRunner().invoke(main, [command, "-C", str(repository), *arguments])


def in_news(front: str) -> str:
    return f"---\n{front}---\n{BODY}"


@pytest.mark.parametrize(
    ("front", "made"),
    [
        ("chuyen_muc: tin_tuc\ntitle: 'Một'\n", "title: Một\nchuyen_muc: tin_tuc\n"),
        ("tags: [a, 'b: c']\n", 'tags:\n  - a\n  - "b: c"\n'),
        ("title: >\n  dài\n  dòng\n", "title: |\n  dài dòng\n"),
        ('title: "số # 5"\nnguon: {ten: a#b}\n', 'title: "số # 5"\nnguon:\n  ten: a#b\n'),
        ("title: |\n  # chữ\n", "title: |\n  # chữ\n"),
        ("so: 79.50\nla: ~\n", "so: 79.5\nla:\n"),
    ],
)
def test_the_form_changes_and_the_body_stays(front: str, made: str) -> None:
    assert formatted(in_news(front), PATH).text == in_news(made)
    assert formatted(in_news(made), PATH).text == in_news(made)


@pytest.mark.parametrize("text", ["Không có khai báo.\n", "---\n---\nTrống.\n", ""])
def test_what_has_no_keys_stays_as_it_is(text: str) -> None:
    assert formatted(text, "docs/index.md").text == text


@pytest.mark.parametrize(
    ("front", "lines", "words"),
    [
        ("title: Một # hai\n", [2], "ghi chú"),
        ("# đầu\ntitle: Một\n\n# cuối\n", [2, 5], "ghi chú"),
        ("title: |  # lạ\n  # chữ\ntags: [a, # b\n  c]\n", [2, 4], "ghi chú"),
        ("title: &a Một\ndescription: *a\n", [2, 3], "dùng chung"),
        ("title: Một\ntitle: Hai\n", [3], "đã có ở trên"),
        ("tags:\n  - a\n  - 07\n", [4], "số 0"),
        ("title: [a\n", [3], "dấu ]"),
    ],
)
def test_what_would_be_lost_is_refused_with_its_line(front: str, lines: list[int], words: str) -> None:
    made = formatted(in_news(front), PATH)
    assert made.text is None
    assert [problem.line for problem in made.problems] == lines
    assert all(words in problem.message for problem in made.problems)


def test_comments_go_where_that_is_asked_for() -> None:
    made = formatted(in_news("# đầu\ntitle: Một # hai\n"), PATH, drop_comments=True)
    assert made.text == in_news("title: Một\n")


def test_files_are_rewritten_in_their_own_line_ends_and_once(repository: Path) -> None:
    add_news(repository, tags=["a"])
    file = repository / PATH
    file.write_bytes(file.read_bytes().replace(b"\n", b"\r\n"))
    result = run(repository, PATH)
    assert (result.exit_code, result.stdout) == (0, f"{PATH}: đã định dạng\n1 tệp đã định dạng\n")
    text = file.read_bytes().decode()
    assert text.startswith("---\r\ntitle: Tin thử\r\ntags:\r\n  - a\r\ndate: 2026-05-04\r\n")
    assert text.count("\n") == text.count("\r\n")
    assert run(repository, str(file)).stdout == "0 tệp đã định dạng\n"


def test_a_look_changes_nothing(repository: Path) -> None:
    add_news(repository)
    before = (repository / PATH).read_bytes()
    result = run(repository, "--check", PATH)
    assert (result.exit_code, result.stdout.splitlines()[0]) == (1, f"{PATH}: chưa theo dạng chung")
    assert (repository / PATH).read_bytes() == before


def test_a_file_with_a_comment_is_left_alone_and_told(repository: Path) -> None:
    text = "---\ntitle: Tin\ndate: '2026-05-04' # hôm nay\nchuyen_muc: tin_tuc\n---\n"
    (repository / PATH).write_text(text, "utf-8")
    result = run(repository, PATH)
    assert result.exit_code == 1
    assert result.stderr.startswith(f"{PATH}:3: date: ")
    assert result.stdout == "0 tệp đã định dạng, 1 tệp không định dạng được\n"
    assert (repository / PATH).read_text("utf-8") == text
    assert run(repository, "--drop-comments", PATH).exit_code == 0


def test_what_is_no_content_is_told(repository: Path) -> None:
    result = run(repository, "mkdocs.yml")
    assert result.exit_code == 1
    assert "mkdocs.yml: không phải là tệp nội dung" in result.stderr


def test_the_check_tells_each_file_once_and_again_after_another_has_changed(repository: Path) -> None:
    run(repository)
    add_news(repository, tags=["a"])
    for _ in range(2):
        told = run(repository, command="check").stdout.splitlines()
        assert [line.split(": ")[0] for line in told[:-1]] == [f"{PATH}:1"]
        assert told[0].endswith(f"chạy cchc format {PATH}")
        add_plan(repository)
        run(repository, "plans/2026/thu.md")
    assert run(repository).exit_code == 0
    assert run(repository, command="check").stdout == "0 lỗi, 0 cảnh báo\n"


def test_this_repository_is_written_in_the_one_form() -> None:
    assert list(format_files(ROOT, only_look=True)) == []


@pytest.mark.parametrize(
    ("comment", "told"), [("", f"chạy cchc format {PATH}"), ("# nhắc\n", f"chạy cchc format --drop-comments {PATH}")]
)
def test_the_check_names_the_command_that_mends_it(repository: Path, comment: str, told: str) -> None:
    add_news(repository)
    file = repository / PATH
    front = f"{comment}chuyen_muc: tin_tuc\ntitle: Tin thử\ndate: 2026-05-04\n"
    file.write_text(f"---\n{front}---\nNội dung.\n", "utf-8")
    assert told in run(repository, command="check").output


def test_thousands_of_files_are_told_in_one_line(repository: Path) -> None:
    for number in range(25):
        add_news(repository, f"news/2026/tin-{number}.md", f"Tin số {number}.\n")
    told = [line for line in run(repository, command="check").output.splitlines() if "chưa theo dạng chung" in line]
    assert len(told) == 1
    assert told[0].endswith(", cùng 26 tệp khác; chạy cchc format")
