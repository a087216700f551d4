"""What a report is made of, whichever file it is drawn into: headings, paragraphs, lists, blanks, tables."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from cchc.content.site import Site
from cchc.facts.citations import ShownReference
from cchc.facts.markup import plain_lines, writable
from cchc.facts.tasks.rows import TaskRow
from cchc.text.dates import printed
from cchc.text.file_names import encoded_address
from cchc.text.sentences import lower_first
from cchc.views.report_draft.rows import ReportRow


@dataclass(frozen=True, slots=True)
class Run:
    """Words of a line; `address` is a whole web address that they lead to."""

    text: str
    address: str | None = None


Line = tuple[Run, ...]

Cell = int | tuple[Line, ...]
"""A number, or lines."""


@dataclass(frozen=True, slots=True)
class Title:
    """A heading; `level` 1 is "I.", 2 is "1.", 3 is "a)"."""

    level: int
    text: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph of plain words."""

    text: str


@dataclass(frozen=True, slots=True)
class Items:
    """A list, one line an item."""

    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Blank:
    """What only the agency knows: a place to write, with a hint."""

    hint: str

    @property
    def text(self) -> str:
        return f"[Cơ quan viết: {self.hint}]"


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table; `width` is its part of the whole width, in per cent."""

    heading: str
    width: float


@dataclass(frozen=True, slots=True)
class Group:
    """Rows of a table under one heading; without a heading, just rows."""

    heading: str | None
    rows: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table; `name` is short enough for a tab of a spreadsheet (31 characters), `grouped_by` heads its groups."""

    name: str
    caption: str
    columns: tuple[Column, ...]
    groups: tuple[Group, ...]
    grouped_by: str = ""


Block = Title | Paragraph | Items | Blank | Table


def line(*parts: str | Run) -> Line:
    """Words and links as one line."""
    return tuple(Run(part) if isinstance(part, str) else part for part in parts if part)


def words(*lines: str) -> Cell:
    """A cell of plain lines; empty ones are left out."""
    return tuple((Run(text),) for text in lines if text)


def said(runs: Iterable[Run]) -> str:
    """A line's plain words."""
    return "".join(run.text for run in runs)


NO_LEAD = "chưa ghi cơ quan chủ trì"


class TaskLines:
    """Words and links for tasks; links are whole addresses of the site, for files that leave it."""

    def __init__(self, site: Site) -> None:
        self._base = site.settings.base_url

    def named(self, row: TaskRow) -> Run:
        """ "Nhiệm vụ 8, 993/KH-UBND", with a link."""
        return Run(
            f"Nhiệm vụ {row.task.id}, {writable(row.plan.short_name)}",
            self._base + encoded_address(row.assigned.address),
        )

    def numbered(self, row: TaskRow) -> Run:
        """ "Nhiệm vụ 8", where its plan stands above it."""
        return Run(f"Nhiệm vụ {row.task.id}", self._base + encoded_address(row.assigned.address))

    def told(self, row: TaskRow, *facts: str) -> Line:
        """One task as an item of a list: which it is, its first line, who leads it, what else there is to say."""
        ending = "; ".join(fact for fact in (leads_of(row), *facts) if fact)
        return line(self.named(row), f": {subject_of(row)} ({ending})")

    def shown(self, references: Iterable[ShownReference]) -> list[Line]:
        """Evidence, each with a link and its day."""
        return [line(self._linked(each), f" ({_dated(each.day)})") for each in references]

    def done(self, each: ReportRow) -> Line:
        """A task that is done or kept up: when, with what result, what shows it."""
        result = " ".join(plain_lines(each.row.task.result))
        told = self.told(each.row, when_done(each), f"kết quả: {result}" if result else "")
        shown = [run for one in self.shown(each.evidence) for run in (Run("; "), *one)][1:]
        return (*told, Run(". Minh chứng: "), *shown) if shown else told

    def _linked(self, shown: ShownReference) -> Run:
        return Run(writable(shown.text), shown.address if shown.is_elsewhere else self._base + shown.address)


def items_or(lines: Iterable[Line], nothing: str) -> Items:
    """A list; where there is nothing to list, that is said."""
    found = tuple((*each, Run(".")) for each in lines)
    return Items(found or (line(nothing),))


def subject_of(row: TaskRow) -> str:
    """The first line of a task's text, without the mark that closes it."""
    return next(iter(plain_lines(row.task.text)), "").removeprefix("- ").rstrip(" .;:")


def leads_of(row: TaskRow) -> str:
    names = ", ".join(writable(name.text) for name in row.lead)
    return f"chủ trì: {names}" if names else NO_LEAD


def when_done(each: ReportRow) -> str:
    """How a task that is done or kept up was reported."""
    if not each.is_done:
        return each.state.label.lower()
    if each.done_on is None:
        return "hoàn thành, không ghi ngày"
    due = each.row.progress.due
    late = f", muộn {(each.done_on - due).days} ngày so với hạn {printed(due)}" if due and each.done_on > due else ""
    return f"hoàn thành ngày {printed(each.done_on)}{late}"


def last_report(each: ReportRow) -> str:
    """What its agency said of a task, as far as it does not follow from the state."""
    task = each.row.task
    if task.done_on and not each.is_done:
        return f"có báo cáo hoàn thành ngày {printed(task.done_on)}, sau ngày chốt số liệu"
    if each.is_done:
        return "" if each.done_on else "không ghi ngày hoàn thành"
    return lower_first(each.row.reported)


def _dated(day: date | None) -> str:
    return printed(day) if day else "không ghi ngày"
