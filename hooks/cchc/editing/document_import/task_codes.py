"""The codes of tasks: unique in a plan, and part of their lasting addresses."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from cchc.editing.document_import.blocks import Doubt
from cchc.editing.document_import.task_tables import OUTER_MARK, ReadTask

_LEAD = re.compile(r"([IVXLC]+|[A-ZĐ])\s?[-.)/:]?\s")
"""What a group or a section begins with."""

_LETTER = re.compile(r"^[a-z]$|^dd$")


def codes(tasks: Sequence[ReadTask]) -> Iterator[tuple[ReadTask, str, Doubt | None]]:
    """Yield each task with its code, unique in the plan and part of its lasting address, and what is doubtful about it.

    Where a second table counts from 1 again, its codes begin with the number of its section: `ii-1`.
    """
    used: set[str] = set()
    has_numbers = any(task.printed for task in tasks)
    for run in _runs(tasks):
        again = used & {_bare(task.printed) for task in run}
        lead = _section_number(run[0]) if again else ""
        parent = ""
        for task in run:
            code, doubt = _bare(task.printed), None
            if _LETTER.match(code) and parent:
                code = f"{parent}-{code}"
            elif code:
                parent = code
            if code and lead:
                code = f"{lead}-{code}"
            if not code:
                code = _free(str(len(used) + 1), used)
                text = f"nhiệm vụ không có số thứ tự; đặt mã {code}"
                doubt = Doubt(task.place, text, is_of_original=True) if has_numbers else None
            elif code in used:
                code = _free(code, used)
                doubt = Doubt(task.place, f"số thứ tự {task.printed} đã có ở trên; đặt mã {code}", is_of_original=True)
            used.add(code)
            yield task, code, doubt


def _runs(tasks: Sequence[ReadTask]) -> list[list[ReadTask]]:
    """The tasks of one group or section that follow each other."""
    return [list(run) for _, run in groupby(tasks, key=lambda task: (task.section, task.group))]


def _section_number(task: ReadTask) -> str:
    of_group = [found[1] for part in task.group.split(OUTER_MARK) if (found := _LEAD.match(part))]
    of_section = _LEAD.match(task.section)
    return "-".join(map(_bare, of_group)) or (_bare(of_section[1]) if of_section else "")


def _bare(printed: str) -> str:
    return re.sub(r"[^\da-z.-]+", "", printed.lower().replace("đ", "dd")).strip(".-")


def _free(code: str, used: set[str]) -> str:
    if code not in used:
        return code
    return next(each for number in range(2, len(used) + 3) if (each := f"{code}-{number}") not in used)
