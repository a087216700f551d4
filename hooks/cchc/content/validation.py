"""From text to a checked object, or to every problem that stands in its way."""

from typing import TypeVar

import yaml
from pydantic import BaseModel, ValidationError

from cchc.content import yaml_core
from cchc.content.item import Item
from cchc.content.messages import explain
from cchc.content.positions import Positions
from cchc.content.problems import WHOLE_FILE, Problem
from cchc.content.registry import ContentType
from cchc.content.source import SourceFile, key_name
from cchc.content.yaml_errors import duplicate_problems, yaml_problem

Checked = TypeVar("Checked", bound=BaseModel)


def read_item(source: SourceFile, content_type: ContentType) -> tuple[Item | None, list[Problem]]:
    """The item of one file, checked against its type's model."""
    if not source.has_front and source.body.startswith("---\n"):
        return None, [source.problem(_NOT_CLOSED)]
    if not source.has_front and content_type.template:
        return None, [source.problem(_NO_FRONT.format(content_type.name))]
    loaded, problems = read_yaml(source.front, source.path, first_line=2)
    if loaded is None:
        return None, problems
    front = loaded if isinstance(loaded, dict) else {}
    if not isinstance(loaded, dict) and source.has_front and loaded is not None:
        problems.append(Problem(source.path, 2, WHOLE_FILE, _NOT_KEYS))
    context = (source, content_type.address_of)
    item, more = check(front, content_type.model, source.path, source.positions, context)
    return item, problems + more


def read_yaml(
    text: str, path: str, first_line: int, loader: type[yaml_core.CoreLoader] = yaml_core.CoreLoader
) -> tuple[object, list[Problem]]:
    """The value of a YAML text (an empty mapping where it is blank); None where it cannot be read."""
    try:
        loaded = yaml_core.load(text, loader)
    except yaml.YAMLError as error:
        return None, [yaml_problem(error, path, first_line)]
    value = {} if loaded.value is None else loaded.value
    return value, duplicate_problems(loaded, path, first_line)


def check(
    value: object, model: type[Checked], path: str, positions: Positions, context: object = None
) -> tuple[Checked | None, list[Problem]]:
    """Validate a value; each of pydantic's errors becomes a problem at its key's line."""
    try:
        return model.model_validate(value, context=context), []
    except ValidationError as failed:
        return None, [
            Problem(
                path,
                positions.line(error["loc"]),
                key_name(error["loc"]),
                explain(error, model, positions.raw(error["loc"])),
            )
            for error in failed.errors(include_url=False)
        ]


_NOT_CLOSED = "phần khai báo mở bằng --- ở dòng 1 nhưng chưa đóng; thêm một dòng --- ngay sau khóa cuối cùng"
_NO_FRONT = (
    "thiếu phần khai báo ở đầu tệp của loại {}: dòng đầu tiên là ---, "
    "rồi các khóa (title: …), rồi một dòng --- nữa, sau đó mới đến nội dung"
)
_NOT_KEYS = "phần khai báo phải là các dòng “khóa: giá trị”, ví dụ title: Kế hoạch năm 2026"
