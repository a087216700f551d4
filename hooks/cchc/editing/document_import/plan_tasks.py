"""Tasks as they were read → the key `nhiem_vu` of a plan: codes, agencies, times, notes."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from cchc.editing.document_import.agency_cells import agencies_in, lead_and_support
from cchc.editing.document_import.blocks import Doubt
from cchc.editing.document_import.body import Body
from cchc.editing.document_import.columns import Column
from cchc.editing.document_import.drafts import without_empty
from cchc.editing.document_import.labels import label_of
from cchc.editing.document_import.prose_tasks import OwnedTask
from cchc.editing.document_import.task_codes import codes
from cchc.editing.document_import.task_tables import ReadTask
from cchc.editing.document_import.task_texts import joined_time, products_in, task_markdown
from cchc.text.period import Kind, YearSpan, parse_period


def plan_tasks(
    in_tables: Sequence[ReadTask],
    in_prose: Sequence[OwnedTask],
    by_agency: Sequence[OwnedTask],
    body: Body,
    span: YearSpan | None,
) -> tuple[list[dict[str, object]], list[Doubt]]:
    """The tasks with the keys of `nhiem_vu`, and what is doubtful about them; `span` are the years of the plan."""
    tasks: list[dict[str, object]] = []
    doubts: list[Doubt] = []
    has_sections = len({task.section for task in in_tables}) > 1
    for task, code, doubt in codes(in_tables):
        doubts += [doubt] if doubt else []
        group = task.group or (task.section if has_sections else "")
        tasks.append(_front_of(task, code, group, task_markdown(task), doubts, span))
    tasks += _in_prose(in_prose, body, doubts, span)
    tasks += _by_agency(by_agency, body, doubts, span)
    return tasks, doubts


_Tasks = Iterator[dict[str, object]]


def _in_prose(found: Sequence[OwnedTask], body: Body, doubts: list[Doubt], span: YearSpan | None) -> _Tasks:
    """Yield tasks of the text; each has the code of the section that says it."""
    used: set[str] = set()
    for count, each in enumerate(found, 1):
        anchor = body.anchors.get(each.owner.number)
        code = anchor if anchor and anchor not in used and len(anchor) <= _LONGEST_CODE else str(count)
        used.add(code)
        label = label_of(each.owner.text)
        words = each.owner.text[label.length if label else 0 :].rstrip(":;. ")
        yield _front_of(each.task, code, "", words, doubts, span) | ({"neo": anchor} if anchor else {})


def _by_agency(found: Sequence[OwnedTask], body: Body, doubts: list[Doubt], span: YearSpan | None) -> _Tasks:
    """Yield tasks of agencies; their codes are those of the section with a count: `iv-1-a-2`."""
    counts: Counter[str] = Counter()
    for each in found:
        anchor = body.anchors.get(each.owner.number, "")[: _LONGEST_CODE - 4] or "nv"
        counts[anchor] += 1
        code, task = f"{anchor}-{counts[anchor]}", each.task
        yield _front_of(task, code, task.group, task_markdown(task), doubts, span) | {"neo": anchor}


_LONGEST_CODE = 40


@dataclass(slots=True)
class _Agencies:
    lead: list[str]
    support: list[str]


def _agencies(task: ReadTask) -> _Agencies:
    lead, support = agencies_in(task.lines(Column.LEAD)), agencies_in(task.lines(Column.SUPPORT))
    if task.cells.get(Column.BOTH):
        more_lead, more_support = lead_and_support(task.lines(Column.BOTH))
        lead, support = [*lead, *more_lead], [*support, *more_support]
    return _Agencies(lead, support)


def _front_of(
    task: ReadTask, code: str, group: str, text: str, doubts: list[Doubt], span: YearSpan | None
) -> dict[str, object]:
    time = joined_time(task)
    period = parse_period(time, years=span)
    if time and period.kind is Kind.UNKNOWN:
        doubts.append(
            Doubt(task.place, f"chưa hiểu thời gian “{time}” của nhiệm vụ {code}; để nguyên như in, nên đối chiếu")
        )
    if not text.strip():
        text = "(để trống trong văn bản)"
        doubts.append(Doubt(task.place, f"nhiệm vụ {code} không ghi phải làm gì", is_of_original=True))
    who = _agencies(task)
    if not who.lead:
        doubts.append(Doubt(task.place, f"nhiệm vụ {code} không ghi cơ quan chủ trì", is_of_original=True))
    notes = [*task.lines(Column.NOTE), *(f"{name}: {'; '.join(lines)}" for name, lines in task.others.items())]
    return without_empty(
        {
            "ma": code,
            "nhom": group,
            "noi_dung": text,
            "san_pham": products_in(task),
            "chu_tri": who.lead,
            "phoi_hop": who.support,
            "thoi_gian": time,
            "ghi_chu": "\n".join(notes),
        }
    )
