"""YAML's own complaints, in Vietnamese and with a remedy."""

import yaml

from cchc.content.problems import WHOLE_FILE, Problem
from cchc.content.yaml_core import Loaded

_REMEDIES = (
    ("quoted scalar", "ngoặc kép mở ra mà không đóng lại; thêm dấu ngoặc kép ở cuối giá trị"),
    (
        "cannot start any token",
        "dòng có dấu Tab hoặc ký tự không dùng được ở đầu giá trị (@ ` % &); "
        "thay Tab bằng dấu cách, hoặc đặt cả giá trị trong ngoặc kép",
    ),
    (
        "mapping values are not allowed",
        'giá trị có dấu hai chấm; đặt cả giá trị trong ngoặc kép, ví dụ title: "Kế hoạch: năm 2026"',
    ),
    (
        "could not find expected ':'",
        "dòng này thiếu dấu hai chấm và một dấu cách sau tên khóa, ví dụ title: Kế hoạch",
    ),
    ("',' or ']'", "danh sách trong ngoặc vuông thiếu dấu phẩy hoặc dấu ] ở cuối"),
    ("',' or '}'", "nhóm trong ngoặc nhọn thiếu dấu phẩy hoặc dấu } ở cuối"),
    ("alias", "dấu * ở đầu giá trị có nghĩa riêng; đặt cả giá trị trong ngoặc kép"),
    ("escape character", "trong ngoặc kép, dấu \\ phải viết hai lần: \\\\"),
    ("block sequence entries", "dấu gạch đầu dòng của danh sách phải xuống dòng mới, thụt vào dưới tên khóa"),
    ("control characters", "có ký tự điều khiển không nhìn thấy; xóa đoạn này và gõ lại"),
)
_OTHERWISE = (
    "khai báo YAML sai ở dòng này hoặc ngay trên nó: kiểm tra thụt lề, dấu ngoặc kép và dấu hai chấm; "
    "ví dụ đúng: title: Kế hoạch năm 2026"
)


def yaml_problem(error: yaml.YAMLError, path: str, first_line: int) -> Problem:
    """The problem behind an error; `first_line` is the file's line at which the YAML begins."""
    complaint = " ".join(str(getattr(error, part, "")) for part in ("context", "problem", "reason"))
    remedy = next((remedy for sign, remedy in _REMEDIES if sign in complaint), _OTHERWISE)
    # an unclosed quotation mark is told where it opens: YAML notices it only at the end
    opens = "quoted scalar" in complaint
    mark = getattr(error, "context_mark" if opens else "problem_mark", None)
    return Problem(path, first_line + (mark.line if mark else 0), WHOLE_FILE, remedy)


def duplicate_problems(loaded: Loaded, path: str, first_line: int) -> list[Problem]:
    """One problem for each key that stands twice."""
    return [Problem(path, first_line + line, key, _TWICE) for key, line in loaded.duplicates]


_TWICE = "khóa này đã có ở trên trong cùng nhóm; giữ lại một, xóa cái kia"
