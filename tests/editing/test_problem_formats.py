"""What a check found, for machines: each form has the shape that is promised, and what changed comes first."""

import json
import re
from pathlib import Path
from urllib.parse import unquote

import jsonschema
import pytest
from click.testing import CliRunner, Result

from cchc.cli import main
from cchc.content.history.since import Change, ChangesSince
from cchc.content.problems import Problem, Severity
from cchc.editing.problem_formats import Findings, as_github, as_gitlab, as_json
from histories import commit, git, needs_git
from small_repository import TODAY
from small_repository import add_news as add_news_by_hand

SCHEMA = json.loads(Path(__file__).with_name("problem_formats.schema.json").read_text("utf-8"))
NASTY = Problem("news/2026/a, b:c.md", 3, "nhiem_vu[1].ma", "một\nhai 100%, “ba”", Severity.WARNING)
PROBLEMS = (NASTY, Problem("plans/2026/x.md", 9, "title", "thiếu"), Problem("plans/2026/x.md", 9, "title", "thiếu"))


def findings(*changed: str) -> Findings:
    changes = tuple(Change(path, path, "0" * 40) for path in changed)
    since = ChangesSince(Path(), "main", "a" * 40, changes) if changed else None
    return Findings(TODAY, PROBLEMS, "main" if changed else None, since)


def valid(form: str, text: str) -> object:
    value: object = json.loads(text)
    jsonschema.validate(value, {"$ref": f"#/$defs/{form}", "$defs": SCHEMA["$defs"]})
    return value


@pytest.mark.parametrize("found", [findings(), findings("plans/2026/x.md"), Findings(TODAY, (), "x", None, "vì sao")])
def test_json_has_its_shape(found: Findings) -> None:
    valid("json", as_json(found))


def test_json_tells_what_changed_first() -> None:
    told = json.loads(as_json(findings("plans/2026/x.md")))
    assert [(each["path"], each["changed"]) for each in told["problems"]] == [
        ("plans/2026/x.md", True),
        ("plans/2026/x.md", True),
        (NASTY.path, False),
    ]
    assert (told["errors"], told["warnings"], told["since"]["changed_files"]) == (2, 1, ["plans/2026/x.md"])


def test_json_says_what_could_not_be_compared() -> None:
    told = json.loads(as_json(Findings(TODAY, PROBLEMS, "main", None, "không có git")))
    assert told["since"] == {"name": "main", "base": None, "changed_files": None, "not_compared": "không có git"}
    assert {each["changed"] for each in told["problems"]} == {None}


def test_each_line_for_github_is_one_command_whatever_the_text() -> None:
    lines = as_github(findings()).split("\n")
    assert len(lines) == 3
    command = re.fullmatch(r"::(\w+) file=([^,:]+),line=(\d+),title=([^,:]+)::(.+)", lines[0])
    assert command
    assert [unquote(part) for part in command.groups()] == [
        "warning",
        NASTY.path,
        "3",
        f"{NASTY.path}:3: {NASTY.key}",
        NASTY.message,
    ]
    assert lines[1].startswith("::error file=plans/2026/x.md,line=9,")


def test_the_report_for_gitlab_tells_equal_problems_apart_and_keeps_their_marks_when_lines_move() -> None:
    told = valid("gitlab", as_gitlab(findings()))
    assert isinstance(told, list)
    marks = [each["fingerprint"] for each in told]
    assert len(set(marks)) == 3
    moved = Findings(TODAY, tuple(Problem(p.path, p.line + 7, p.key, p.message, p.severity) for p in PROBLEMS))
    assert [each["fingerprint"] for each in json.loads(as_gitlab(moved))] == marks
    assert [each["severity"] for each in told] == ["minor", "major", "major"]


@pytest.fixture(autouse=True)
def _today(monkeypatch: pytest.MonkeyPatch) -> None:
    """21/11/2026."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795219200")


def add_news(root: Path, path: str = "news/2026/tin.md", **changes: object) -> None:
    """A file in the form of which the check has nothing to tell."""
    add_news_by_hand(root, path, **changes)
    assert CliRunner().invoke(main, ["format", "-C", str(root)]).exit_code == 0


def check(root: Path, *arguments: str) -> Result:
    return CliRunner().invoke(main, ["check", "-C", str(root), *arguments])


@pytest.fixture
def branch(repository: Path) -> Path:
    """A repository with a warning on main, and another branch that has left it."""
    git(repository, "init", "--quiet")
    (repository / ".gitignore").write_text(".cache/\n", "utf-8")
    add_news(repository, "news/2026/cu.md", don_vi="Sở lạ")
    commit(repository, "2026-03-01")
    git(repository, "checkout", "--quiet", "-b", "sua")
    return repository


def paths_told(result: Result) -> list[tuple[str, object]]:
    return [(each["path"], each["changed"]) for each in json.loads(result.stdout)["problems"]]


@needs_git
@pytest.mark.parametrize("state", ["untracked", "staged", "committed"])
def test_files_of_this_branch_come_first_whether_git_has_them_or_not(branch: Path, state: str) -> None:
    add_news(branch, "news/2026/moi.md", title="Tin mới", don_vi="Sở khác lạ")
    if state != "untracked":
        git(branch, "add", "--all")
    if state == "committed":
        commit(branch, "2026-03-02")
    assert paths_told(check(branch, "--json", "--since", "main")) == [
        ("news/2026/moi.md", True),
        ("news/2026/cu.md", False),
    ]


@needs_git
def test_what_main_has_done_since_is_not_of_this_branch(branch: Path) -> None:
    add_news(branch, "news/2026/moi.md", title="Tin mới", don_vi="Sở khác lạ")
    commit(branch, "2026-03-02")
    git(branch, "checkout", "--quiet", "main")
    add_news(branch, "news/2026/cu.md", don_vi="Sở lạ nữa")
    commit(branch, "2026-03-03")
    git(branch, "checkout", "--quiet", "sua")
    assert paths_told(check(branch, "--json", "--since", "main"))[0] == ("news/2026/moi.md", True)


@needs_git
def test_people_see_the_two_apart_and_counted(branch: Path) -> None:
    add_news(branch, "news/2026/moi.md", title="Tin mới", don_vi="Sở khác lạ")
    lines = check(branch, "--since", "main").stdout.splitlines()
    assert lines[0] == "Ở những tệp khác với “main” (1 tệp): 0 lỗi, 1 cảnh báo"
    assert lines[1].startswith("news/2026/moi.md:")
    assert lines[2] == "Ở các tệp còn lại: 0 lỗi, 1 cảnh báo"
    assert lines[-1] == "0 lỗi, 2 cảnh báo"


@needs_git
def test_a_shallow_clone_says_what_is_missing_and_checks_all(
    branch: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    add_news(branch, "news/2026/moi.md", title="Tin mới", don_vi="Sở khác lạ")
    commit(branch, "2026-03-02")
    clone = tmp_path_factory.mktemp("nong") / "kho"
    git(branch, "clone", "--quiet", "--depth", "1", "--no-single-branch", branch.as_uri(), str(clone))
    result = check(clone, "--json", "--since", "main")
    assert "git fetch --unshallow" in result.stderr
    assert paths_told(result) == [("news/2026/cu.md", None), ("news/2026/moi.md", None)]


@needs_git
@pytest.mark.parametrize("name", ["khong-co", "HEAD~99"])
def test_a_name_that_is_not_there_is_told(branch: Path, name: str) -> None:
    result = check(branch, "--since", name)
    assert (result.exit_code, f"git fetch origin {name}" in result.stderr) == (0, True)


@needs_git
def test_a_branch_may_be_that_of_origin_alone(branch: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    clone = tmp_path_factory.mktemp("ban") / "kho"
    git(branch, "clone", "--quiet", "--branch", "sua", branch.as_uri(), str(clone))
    add_news(clone, "news/2026/moi.md", title="Tin mới", don_vi="Sở khác lạ")
    assert paths_told(check(clone, "--json", "--since", "main"))[0] == ("news/2026/moi.md", True)


def test_without_git_all_is_checked(repository: Path) -> None:
    add_news(repository, don_vi="Sở lạ")
    result = check(repository, "--since", "main")
    assert (result.exit_code, "không phải là kho git" in result.stderr) == (0, True)
    assert result.stdout.endswith("0 lỗi, 1 cảnh báo\n")


def test_a_form_may_go_into_a_file_while_people_read_the_rest(repository: Path, tmp_path: Path) -> None:
    add_news(repository, don_vi="Sở lạ")
    file = tmp_path / "bao-cao.json"
    result = check(repository, "--format", "gitlab", "-o", str(file))
    assert result.stdout.endswith("0 lỗi, 1 cảnh báo\n")
    assert len(json.loads(file.read_text("utf-8"))) == 1


@pytest.mark.parametrize("arguments", [("--since", "-x"), ("-o", "x.json"), ("--json", "--agencies")])
def test_what_does_not_fit_together_is_a_wrong_call(repository: Path, arguments: tuple[str, ...]) -> None:
    assert check(repository, *arguments).exit_code == 2


def test_colours_are_for_terminals_alone(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    add_news(repository, don_vi="Sở lạ")
    call = ["check", "-C", str(repository)]
    assert "\x1b[" not in CliRunner().invoke(main, call).output
    assert "\x1b[33m" in CliRunner().invoke(main, call, color=True).output
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b[" not in CliRunner().invoke(main, call, color=True).output
