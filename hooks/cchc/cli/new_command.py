"""`cchc new`: a draft of any content type, of answers on the terminal or of options."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from functools import partial
from pathlib import Path

import click

from cchc.cli.help_text import epilog
from cchc.cli.options import REPOSITORY, TODAY
from cchc.content.content_type import ContentType
from cchc.content.problems import Problem
from cchc.content.registry import TYPES
from cchc.content.writing import refuse_outside, write_whole
from cchc.editing.new_item.explanations import explanation
from cchc.editing.new_item.file import NewItem, WrongAnswersError, answer_named, new_item, wrong_answers
from cchc.editing.new_item.lone_rules import lone_problems
from cchc.editing.new_item.questions import Asked, UnknownKeyError, key_called, questions_of, value_of
from cchc.editing.new_item.type_names import UnknownTypeError, type_called

Answers = dict[str, object]


@click.command(
    "new",
    epilog=epilog(
        {
            "cchc new": "hỏi loại nào, rồi hỏi từng điều bắt buộc",
            "cchc new tin": "một tin, bài",
            'cchc new "kế hoạch" --title "Kế hoạch năm 2026"': "đã có tiêu đề thì không hỏi nữa",
            "cchc new tin --title Hội-thi --set date=2026-11-20 --set chuyen_muc=tin_tuc --yes": "không hỏi gì",
            "cchc new su-kien --keys": "chỉ xem các khóa của loại",
        },
        well="đã ghi bản nháp",
        badly="thiếu hoặc sai điều bắt buộc, hoặc tệp đã có; khi ấy không ghi gì",
    ),
)
@REPOSITORY
@TODAY
@click.argument("kind_name", required=False, metavar="[LOẠI]")
@click.option("--title", metavar="TIÊU_ĐỀ", help="Tiêu đề, tên của mục.")
@click.option(
    "--set", "pairs", multiple=True, metavar="KHÓA=GIÁ_TRỊ", help="Ghi một khóa, ví dụ nam=2026; ghi được nhiều lần."
)
@click.option("--output", "-o", metavar="TỆP", help="Ghi vào tệp này của kho thay cho tên máy đặt.")
@click.option("--yes", "-y", "without_asking", is_flag=True, help="Không hỏi gì; thiếu khóa bắt buộc thì báo lỗi.")
@click.option("--keys", "only_keys", is_flag=True, help="Chỉ in các khóa của loại, không ghi tệp nào.")
def new(
    root: Path,
    day: date,
    kind_name: str | None,
    title: str | None,
    pairs: Sequence[str],
    output: str | None,
    without_asking: bool,
    only_keys: bool,
) -> None:
    """Tạo một tệp nháp có sẵn các khóa.

    LOẠI là tin, kế hoạch, câu hỏi, sự kiện, văn bản … Lệnh hỏi từng điều bắt buộc, ghi tệp vào đúng thư mục, đúng tên,
    có giải thích mọi khóa. Không ghi đè tệp nào.
    """
    kind = _kind(kind_name, may_ask=not without_asking)
    if only_keys:
        click.echo(explanation(kind, ()), nl=False)
        return
    path = output.replace("\\", "/").removeprefix("./") if output else None
    make = partial(_made, root, kind, day=day, path=path)
    item, problems = _drafted(kind, _given(kind, title, pairs), make, may_ask=not without_asking)
    click.echo(f"{_write(root, item)}: đã ghi bản nháp của loại {kind.name}.")
    for problem in problems:
        click.echo(f"Còn phải sửa: {problem.key}: {problem.message}", err=True)
    click.echo("Việc tiếp theo: mở tệp, viết nội dung; chạy cchc check; khi đăng thì xóa dòng draft: true.")


Made = tuple[NewItem, Sequence[Problem]]
"""The file, and what is wrong with it that its keys alone do not show."""


def _drafted(kind: ContentType, answers: Answers, make: Callable[[Answers], Made], *, may_ask: bool) -> Made:
    """The file of these answers and of those that are asked for. ClickException where there can be none."""
    if may_ask:
        _ask_all(kind, answers)
    item, problems = make(answers)
    for _ in range(_MOST_ROUNDS if may_ask else 0):
        if not problems:
            break
        _ask_again(kind, answers, problems)
        item, problems = make(answers)
    if not may_ask and any(problem.is_error for problem in problems):
        raise _nothing_written({problem.key: problem.message for problem in problems})
    return item, problems


_MOST_ROUNDS = 3
"""How often what does not go together is asked for again."""


def _made(root: Path, kind: ContentType, answers: Answers, day: date, path: str | None) -> Made:
    try:
        item = new_item(kind, answers, day, path)
    except WrongAnswersError as error:
        raise _nothing_written(error.reasons) from None
    return item, tuple(lone_problems(root, item.paths[0], item.text, day))


def _nothing_written(reasons: Mapping[str, str]) -> click.ClickException:
    told = "\n".join(f"  {name}: {reason}" if name else f"  {reason}" for name, reason in reasons.items())
    return click.ClickException(f"chưa ghi tệp nào:\n{told}")


def _ask_again(kind: ContentType, answers: Answers, problems: Iterable[Problem]) -> None:
    """Tell what does not go together; ask for what it is told of, and for what was left open."""
    for problem in problems:
        click.echo(f"  {problem.key}: {problem.message}", err=True)
        answers.pop(answer_named(problem.key, answers), None)
    _ask_all(kind, answers)


def _kind(name: str | None, *, may_ask: bool) -> ContentType:
    if name is None and may_ask:
        for number, kind in enumerate(TYPES, 1):
            click.echo(f"{number:3}. {kind.name}")
        name = click.prompt("Loại nội dung (số hoặc tên)")
        if name.isdecimal() and 0 < int(name) <= len(TYPES):
            return TYPES[int(name) - 1]
    if not name:
        raise click.UsageError("thiếu loại nội dung; ví dụ cchc new tin")
    try:
        return type_called(name)
    except UnknownTypeError as error:
        raise click.UsageError(str(error)) from None


def _given(kind: ContentType, title: str | None, pairs: Sequence[str]) -> Answers:
    """What the options say."""
    answers: Answers = {"title": title} if title else {}
    for pair in pairs:
        name, equals, text = pair.partition("=")
        if not equals:
            raise click.UsageError(f"--set “{pair}” thiếu dấu =; ví dụ --set nam=2026")
        try:
            answers[name.strip()] = value_of(key_called(kind, name.strip()), text)
        except UnknownKeyError as error:
            raise click.UsageError(f"--set: {error}") from None
    return answers


def _ask_all(kind: ContentType, answers: Answers) -> None:
    """Ask for what the options leave open; each wrong answer is asked for again, alone."""
    for name, reason in wrong_answers(kind, answers).items():
        click.echo(f"{name}: {reason}", err=True)
        del answers[name]
    closed: set[str] = set()
    for asked in questions_of(kind):
        if asked.name not in answers and asked.opens not in closed:
            value = _ask(kind, asked, answers)
            if value is None and asked.opens and not _is_open(asked, answers):
                closed.add(asked.opens)


def _ask(kind: ContentType, asked: Asked, answers: Answers) -> object:
    """One question, until its answer is right; what need not be answered may stay empty: None."""
    for number, (word, label) in enumerate(asked.key.choices, 1):
        click.echo(f"{number:5}. {label or word}")
    while True:
        text = click.prompt(_words(asked), default="", show_default=False).strip()
        is_open = asked.is_required and (asked.opens is None or _is_open(asked, answers))
        if not text and not is_open:
            return None
        value = value_of(asked.key, text)
        wrong = wrong_answers(kind, {**answers, asked.name: value}) if text else {asked.name: "không được để trống"}
        if asked.name not in wrong:
            answers[asked.name] = value
            return value
        click.echo(f"  {wrong[asked.name]}", err=True)


def _is_open(asked: Asked, answers: Mapping[str, object]) -> bool:
    return any(name.startswith(f"{asked.opens}.") for name in answers)


def _words(asked: Asked) -> str:
    """The question: what is wanted, an example, and that it may be left open."""
    key = asked.key
    told = "ghi số" if key.choices else f"ví dụ {_plain(key.example)}" if key.example else key.form
    several = "; nhiều thì cách nhau bằng dấu ;" if key.is_list and not key.inner else ""
    may_be_empty = "" if asked.is_required and not asked.opens else "; không có thì bỏ trống"
    return f"{asked.label} ({told}{several}{may_be_empty})"


def _plain(example: str) -> str:
    """An example of YAML as one types it on a terminal."""
    return example.strip("[]").replace('"', "").replace(", ", "; ") if example.startswith("[") else example.strip('"')


def _write(root: Path, item: NewItem) -> str:
    """Write to the best path that is free; ClickException where none is."""
    refuse_outside(root, item.paths)
    free = next((path for path in item.paths if not (root / path).exists()), None)
    if free is None:
        raise click.ClickException(
            f"đã có tệp {item.paths[-1]}, để nguyên; đổi tiêu đề, hoặc ghi tên khác: --output {_other(item.paths[-1])}"
        )
    write_whole(root / free, item.text.encode())
    return free


def _other(path: str) -> str:
    return path.removesuffix(".md") + "-2.md"
