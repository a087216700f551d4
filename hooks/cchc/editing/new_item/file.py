"""The file of a new item: where it lies, what it is called, what stands in it, or what is wrong with the answers."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from cchc.content.canonical_form import canonical_form
from cchc.content.content_type import ContentType
from cchc.content.document import Document
from cchc.content.item import Item
from cchc.content.key_descriptions import keys_of
from cchc.content.plan import Plan
from cchc.content.procedure import Procedure
from cchc.content.question import Question
from cchc.content.registry import type_of
from cchc.content.source import SourceFile, source_in
from cchc.content.terms import QuestionState
from cchc.content.validation import check, read_item
from cchc.editing.new_item.explanations import explanation
from cchc.text.file_names import suggested_name

_BODY = "Viết nội dung ở đây.\n"
_ANSWERED = "Chép câu hỏi của người dân vào đây.\n\n## Trả lời\n\nViết câu trả lời ở đây.\n"
_ASKED = "Chép câu hỏi của người dân vào đây.\n"


_NUMBER = re.compile(r"\[\d+\]")


class WrongAnswersError(Exception):
    """Why no file can be made: by the name of an answer (`nguon.ten`), or by none, a text in Vietnamese."""

    def __init__(self, reasons: Mapping[str, str]) -> None:
        super().__init__("\n".join(f"{name}: {reason}" if name else reason for name, reason in reasons.items()))
        self.reasons = reasons


@dataclass(frozen=True, slots=True)
class NewItem:
    """Paths in the repository, the best first, and the text that is to lie at one that is free."""

    paths: tuple[str, ...]
    text: str


def new_item(kind: ContentType, answers: Mapping[str, object], today: date, path: str | None = None) -> NewItem:
    """A draft of a type; answers by name, as they stand in front matter. `path` goes before the usual place.

    Raises WrongAnswersError with every reason.
    """
    front = {**front_matter(kind, answers), "draft": True}
    text = f"---\n{canonical_form(front, kind.model)}{explanation(kind, front)}---\n\n{_body(kind, front)}"
    if path is not None and not (path.startswith(f"{kind.folder}/") and path.endswith(".md") and type_of(path) is kind):
        folder = f"{kind.folder}/<năm>/" if kind.by_year else f"{kind.folder}/"
        raise WrongAnswersError({"": f"tệp của loại {kind.name} phải nằm trong {folder} và có đuôi .md"})
    item = _item(kind, answers, text, path or f"{kind.folder}/moi.md")
    return NewItem((path,) if path else tuple(_usual_paths(kind, item, today)), text)


def _item(kind: ContentType, answers: Mapping[str, object], text: str, path: str) -> Item:
    source, problems = source_in(text.encode(), path)
    item = None
    if source:
        item, found = read_item(source, kind)
        problems = [*problems, *found]
    errors = [problem for problem in problems if problem.is_error]
    if item is None or errors:
        raise WrongAnswersError({answer_named(problem.key, answers): problem.message for problem in errors})
    return item


def wrong_answers(kind: ContentType, answers: Mapping[str, object]) -> dict[str, str]:
    """What is wrong with answers by themselves, by their names; nothing is told of those that are still missing."""
    front = front_matter(kind, answers)
    source = SourceFile(f"{kind.folder}/moi.md", canonical_form(front, kind.model), "", 1, has_front=True)
    _, problems = check(front, kind.model, source.path, source.positions, (source, kind.address_of))
    told = {answer_named(problem.key, answers): problem.message for problem in problems}
    return {name: reason for name, reason in told.items() if name in answers}


def front_matter(kind: ContentType, answers: Mapping[str, object]) -> dict[str, Any]:
    """Answers as front matter, in the order of the model: what belongs to a list of groups makes its first group."""
    front: dict[str, Any] = {}
    for key in keys_of(kind.model):
        inner = {name.partition(".")[2]: answers[name] for name in answers if name.startswith(f"{key.name}.")}
        if key.name in answers:
            front[key.name] = answers[key.name]
        elif inner:
            group = _nested(inner)
            front[key.name] = [group] if key.is_list else group
    return front


def _nested(answers: Mapping[str, object]) -> dict[str, Any]:
    group: dict[str, Any] = {}
    for name, value in answers.items():
        *above, last = name.split(".")
        place = group
        for part in above:
            place = place.setdefault(part, {})
        place[last] = value
    return group


def answer_named(key: str, answers: Mapping[str, object]) -> str:
    """The name of the answer that a problem's key means: `nhiem_vu[1].ma` → `nhiem_vu.ma`, `chu_tri[2]` → `chu_tri`;
    of a whole group the first answer to it.
    """
    name = _NUMBER.sub("", key)
    return name if name in answers else next((each for each in answers if each.startswith(f"{name}.")), name)


def _usual_paths(kind: ContentType, item: Item, today: date) -> Iterator[str]:
    """The places of an item, the best first: the folder of its type, of its year where the type has such, a name
    without diacritics.
    """
    folders = [kind.folder]
    if kind.by_year:
        folders.append(str(next(iter(item.folder_years), today.year)))
    for name in _names(item):
        yield "/".join((*folders, f"{name}.md"))


def _names(item: Item) -> Iterator[str]:
    """A procedure is called by its code alone, what has a number by it, all else by its title."""
    if isinstance(item, Procedure):
        yield item.code
        return
    named = [item.number, f"{item.number} {item.issuer}"] if isinstance(item, Plan | Document) and item.number else []
    for name in (*named, item.title):
        yield suggested_name(str(name).replace(".", " "))


def _body(kind: ContentType, front: Mapping[str, object]) -> str:
    if kind.model is not Question:
        return _BODY
    return _ANSWERED if front.get("trang_thai") == QuestionState.ANSWERED.value else _ASKED
