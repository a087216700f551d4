"""What the commands say of themselves and of a wrong call: Vietnamese throughout, with examples, and no traceback."""

import ast
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from cchc.cli import main
from cchc.cli.vietnamese import MESSAGES
from small_repository import add_plan, put_in_form

NAMES = sorted(main.commands)
ENGLISH = re.compile(
    r"\b(?:the|this|that|is|are|was|not|and|with|for|of|from|must|does|given|value|values|message|exit|option|options|"
    r"command|commands|argument|missing|invalid|error|usage|try|required|default|file|directory|such)\b",
    re.IGNORECASE,
)
KEYS = re.compile(r"(?<!\S)--?[a-z][\w-]*|\S*[./]\S*|`[^`]*`|'[^']*'|[A-Z_]+=\S*")
FOR_PROGRAMMERS = re.compile(
    r"^Deprecat|^Value must be an iter|defined twice|^Boolean option|^Could not determine|^No options defined|"
    r"^Invalid start char|^Unknown color|^d$|Editing failed|The \{param_type\}|^Arguments take exactly|Bash version|"
    r"^Unknown standard stream|^Windows error"
)
"""Messages that no person meets who runs a command: mistakes in a declaration, an editor that is opened."""


def english_in(text: str) -> list[str]:
    """Words that only an English sentence has; names of options, files and keys are left out."""
    return ENGLISH.findall(KEYS.sub(" ", text))


def said(*arguments: str) -> str:
    return CliRunner().invoke(main, arguments, terminal_width=100).output


@pytest.mark.parametrize("name", ["", *NAMES])
def test_help_is_vietnamese(name: str) -> None:
    told = said(*filter(None, [name]), "--help")
    assert english_in(told) == [], told
    assert "Cho xem phần hướng dẫn này." in told


@pytest.mark.parametrize("name", NAMES)
def test_help_has_examples_that_name_the_command_and_tells_how_it_ends(name: str) -> None:
    told = said(name, "--help")
    examples = told.partition("Ví dụ:")[2].partition("Mã kết thúc:")
    assert f"cchc {name}" in examples[0], f"epilog=epilog({{'cchc {name} …': '…'}}, badly='…') in its decorator"
    assert re.findall(r"^\s+(\d)  \S", examples[2], re.MULTILINE) == ["0", "1", "2"]


@pytest.mark.parametrize("name", NAMES)
def test_examples_have_options_that_are_there(name: str) -> None:
    epilog = main.commands[name].epilog or ""
    known = {opt for parameter in main.commands[name].params for opt in (*parameter.opts, *parameter.secondary_opts)}
    assert set(re.findall(r"(?<=\s)--?[a-z][a-z-]*", epilog.partition("Mã kết thúc")[0])) <= known


@pytest.mark.parametrize("name", NAMES)
def test_each_option_says_what_it_is_for_and_what_it_takes(name: str) -> None:
    command = main.commands[name]
    context = click.Context(command)
    for parameter in command.params:
        assert not isinstance(parameter, click.Option) or parameter.help, f"{name} {parameter.name}: no help"
        takes_value = not isinstance(parameter, click.Option) or not parameter.is_flag
        if takes_value and not isinstance(parameter.type, click.Choice):
            own = parameter.make_metavar(context).strip("[].")
            assert own not in {"TEXT", "FILE", "PATH", "DIRECTORY", "INTEGER", "INTEGER RANGE"}, f"{name} {own}"


def test_the_list_of_commands_cuts_no_sentence() -> None:
    assert "..." not in said("--help").partition("Lệnh:")[2].partition("Hướng dẫn")[0]


def _messages(file: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in ("_", "ngettext"):
            constants = (part.value for part in node.args if isinstance(part, ast.Constant))
            yield from (value for value in constants if isinstance(value, str))


def test_every_message_of_click_that_a_person_meets_has_its_words() -> None:
    folder = Path(click.__file__).parent
    found = {
        text for file in folder.glob("*.py") for text in _messages(file) if text and not FOR_PROGRAMMERS.search(text)
    }
    assert found - set(MESSAGES) == set()


@pytest.mark.parametrize("message", MESSAGES)
def test_a_message_keeps_the_values_of_the_english_one(message: str) -> None:
    names = set(re.findall(r"\{(\w+)", message)) - {"name", "number_type"}
    assert names <= set(re.findall(r"\{(\w+)", MESSAGES[message])), MESSAGES[message]
    assert english_in(re.sub(r"\{.*?\}|%\(.*?\)s", "", MESSAGES[message])) == []


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("explain-perod",), "Không có lệnh 'explain-perod'. Có phải là 'explain-period'?"),
        (("status", "--rot", "x"), "Không có tùy chọn '--rot'. Có phải là '--root'?"),
        (("check", "-C", "/khong/co"), "không có '/khong/co'; kiểm tra lại đường dẫn."),
        (("check", "-C"), "Sau tùy chọn '-C' phải có giá trị."),
        (("check", "--fix=1"), "Tùy chọn '--fix' không nhận giá trị."),
        (("explain-period",), "Thiếu đối số 'THỜI_GIAN'."),
        (("explain-period", "a", "b"), "Thừa “b”; tên có dấu cách thì đặt cả tên trong ngoặc kép"),
        (("explain-period", "a", "--role", "b"), "'b' không phải là một trong 'thuc_hien', 'hoan_thanh'."),
        (("explain-period", "a", "--year", "b"), "'b' không phải là con số dùng được."),
        (("explain-period", "a", "--year", "3"), "3 nằm ngoài khoảng 1945<=x<=2100."),
    ],
)
def test_a_wrong_call_is_told_in_vietnamese(arguments: tuple[str, ...], told: str) -> None:
    result = CliRunner().invoke(main, arguments)
    assert result.exit_code == 2
    assert told in result.stderr
    assert "Lỗi: " in result.stderr
    assert english_in(result.stderr.replace("THỜI_GIAN", "")) == []


def test_who_stops_a_question_is_told_so(tmp_path: Path) -> None:
    (tmp_path / "mkdocs.yml").write_text("extra: {demo: true}\n", "utf-8")
    result = CliRunner().invoke(main, ["init", "-C", str(tmp_path)], input="")
    assert (result.exit_code, result.stderr.strip().splitlines()[-1]) == (1, "Đã dừng.")


def test_a_mistake_of_the_program_is_a_sentence_and_no_traceback(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object, **__: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(main.commands["explain-period"], "callback", broken)
    result = CliRunner().invoke(main, ["explain-period", "a"])
    assert result.exit_code == 3
    assert "chương trình bị lỗi, không phải lỗi của bạn (ZeroDivisionError, test_cli_help.py:" in result.stderr
    monkeypatch.setenv("CCHC_TRACEBACK", "1")
    assert isinstance(CliRunner().invoke(main, ["explain-period", "a"]).exception, ZeroDivisionError)


def test_a_module_runs_the_commands_and_an_old_code_page_does_no_harm(repository: Path) -> None:
    add_plan(repository)
    put_in_form(repository)
    environment = {**os.environ, "PYTHONIOENCODING": "cp1252", "PYTHONUTF8": "0"}
    calls = {
        ("check", "-C", str(repository)): "0 lỗi, ",
        ("--help",): "Cách dùng:",
        ("chek",): "Lỗi: Không",
    }
    for call, told in calls.items():
        done = subprocess.run([sys.executable, "-m", "cchc", *call], capture_output=True, env=environment, check=False)
        assert told in (done.stdout + done.stderr).decode("utf-8")
