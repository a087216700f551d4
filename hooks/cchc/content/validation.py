"""From text to a checked object, or to every problem that stands in its way."""

import re
from typing import TypeVar

import yaml
from pydantic import BaseModel, ValidationError

from cchc.content import yaml_core
from cchc.content.content_type import ContentType
from cchc.content.item import Item
from cchc.content.messages import explain
from cchc.content.positions import Positions, key_name
from cchc.content.problems import WHOLE_FILE, Problem
from cchc.content.readings import NOTHING_KEPT, Readings
from cchc.content.source import SourceFile
from cchc.content.yaml_errors import MOST_PROBLEMS, and_more, duplicate_problems, glued_key, losses_in, yaml_problem

Checked = TypeVar("Checked", bound=BaseModel)


def read_item(
    source: SourceFile, content_type: ContentType, readings: Readings = NOTHING_KEPT
) -> tuple[Item | None, list[Problem]]:
    """The item of one file, checked against its type's model; `readings` are those of earlier looks."""
    if not source.has_front:
        missing = _without_front(source, content_type)
        if missing:
            return None, [missing]
    loaded = readings.look(lambda: _sound_front(source), "front matter", source.front)
    problems: list[Problem] = []
    if loaded is None:
        loaded, problems = read_yaml(source.front, source.path, first_line=2)
        problems += _losses(source)
    if loaded is None:
        return None, problems
    front = loaded if isinstance(loaded, dict) else {}
    if not isinstance(loaded, dict) and source.has_front:
        return None, [*problems, _no_keys(source)]
    context = (source, content_type.address_of)
    item, more = check(front, content_type.model, source.path, source.positions, context)
    return item, problems + more


def _sound_front(source: SourceFile) -> object | None:
    """The values of front matter that nothing is wrong with as YAML; None for any other."""
    loaded, problems = read_yaml(source.front, source.path, first_line=2)
    return None if problems or losses_in(source.front) else loaded


def _without_front(source: SourceFile, content_type: ContentType) -> Problem | None:
    """What is wrong with a file that has no front matter, where it should have one or its editor meant one."""
    if source.body.startswith("---\n"):
        return source.problem(_NOT_CLOSED)
    fence = _OTHER_FENCE.match(source.body)
    if fence:
        line = 1 + source.body.count("\n", 0, fence.start("fence"))
        return Problem(source.path, line, WHOLE_FILE, _BAD_FENCE)
    return source.problem(_NO_FRONT.format(content_type.name)) if content_type.template else None


def _no_keys(source: SourceFile) -> Problem:
    """Return the problem of front matter such as `title:Tin` alone, which is a text to YAML, not a key."""
    glued = glued_key(source.front, len(source.front))
    if glued is None:
        return Problem(source.path, 2, WHOLE_FILE, _NOT_KEYS)
    number, key, message = glued
    return Problem(source.path, 2 + number, key, message)


def _losses(source: SourceFile) -> list[Problem]:
    losses = losses_in(source.front)
    return [
        Problem(source.path, 2 + loss.line, source.key_at(2 + loss.line), loss.message, loss.severity)
        for loss in losses[:MOST_PROBLEMS]
    ] + and_more(source.path, 1, len(losses))


def read_yaml(
    text: str, path: str, first_line: int, loader: type[yaml_core.CoreLoader] = yaml_core.CoreLoader
) -> tuple[object, list[Problem]]:
    """The value of a YAML text (an empty mapping where it is blank); None where it cannot be read."""
    try:
        loaded = yaml_core.load(text, loader)
    except yaml.YAMLError as error:
        return None, [yaml_problem(error, text, path, first_line)]
    value = {} if loaded.value is None else loaded.value
    return value, duplicate_problems(loaded, path, first_line)


def check(
    value: object, model: type[Checked], path: str, positions: Positions, context: object = None
) -> tuple[Checked | None, list[Problem]]:
    """Validate a value; each of pydantic's errors becomes a problem at its key's line."""
    try:
        return model.model_validate(value, context=context), []
    except ValidationError as failed:
        told = [
            Problem(
                path,
                positions.line(error["loc"]),
                key_name(error["loc"]),
                explain(error, model, positions.raw(error["loc"])),
            )
            for error in failed.errors(include_url=False)[:MOST_PROBLEMS]
        ]
        return None, [*told, *and_more(path, 1, failed.error_count())]


_OTHER_FENCE = re.compile(
    r"\s*(?P<fence>(?:[-–—+=]+[ \t]*\n\s*)?)"
    r"(?:title:|[a-z_]+:[^\n]*\n(?:[ \t-][^\n]*\n)*(?:[a-z_]+:|[-–—]+[ \t]*$))",
    re.MULTILINE,
)
"""Keys at the very beginning, under a line that is not quite `---`: Word makes one dash of three."""

_BAD_FENCE = (
    "phần khai báo phải bắt đầu bằng dòng --- (ba dấu gạch ngắn) ở ngay dòng 1, và kết thúc bằng một dòng --- nữa"
)
_NOT_CLOSED = "phần khai báo mở bằng --- ở dòng 1 nhưng chưa đóng; thêm một dòng --- ngay sau khóa cuối cùng"
_NO_FRONT = (
    "thiếu phần khai báo ở đầu tệp của loại {}: dòng đầu tiên là ---, "
    "rồi các khóa (title: …), rồi một dòng --- nữa, sau đó mới đến nội dung"
)
_NOT_KEYS = "phần khai báo phải là các dòng “khóa: giá trị”, ví dụ title: Kế hoạch năm 2026"
