"""What old versions of files said, as far as the public could read it: plain data, compared and never checked.

Nothing of an old version need be what today's models ask for.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

import yaml

from cchc.content import yaml_core
from cchc.content.agency_spellings import spelling_key
from cchc.content.source import divide
from cchc.text.dates import PartialDate
from cchc.text.folding import nfc
from cchc.text.period import Role, TimePeriod, YearSpan, parse_period
from cchc.text.writing import with_right_letters

_KEY = re.compile(r"^(?=[A-Za-z_]\w*:(?:[ \n]|$))", re.MULTILINE)
_FIRST_ITEM = re.compile(r"^(?P<name>[A-Za-z_]\w*):[ ]*\n(?P<indent>[ ]*)- ")


class Piece:
    """A mapping of YAML; each text of one gives one Piece, so that it may stand for what is made of it."""

    def __init__(self, values: dict[object, object]) -> None:
        self.values = values


def read_pieces(front: str) -> dict[object, object] | None:
    """The values of front matter, the mappings in its lists as Pieces; None where it is no mapping.

    Raises yaml.YAMLError and RecursionError as YAML does.
    """
    try:
        values: dict[object, object] = {}
        for text in _KEY.split(front):
            values |= _key(text)
        return values
    except (yaml.YAMLError, TypeError):
        # a quotation or an alias that goes beyond its piece
        value = yaml_core.load(front).value
        return value if isinstance(value, dict) else None


@lru_cache(maxsize=4096)
def _key(text: str) -> dict[object, object]:
    first = _FIRST_ITEM.match(text)
    if first is None:
        return _mapping(yaml_core.load(text).value or {})
    start = re.compile(rf"^(?={first['indent']}- )", re.MULTILINE)
    _, *items = start.split(text)
    return {first["name"]: [value for item in items for value in _items(item)]}


@lru_cache(maxsize=32768)
def _items(text: str) -> tuple[object, ...]:
    value = yaml_core.load(text).value
    if not isinstance(value, list):
        raise TypeError(text)
    return tuple(Piece(each) if isinstance(each, dict) else each for each in value)


def _mapping(value: object) -> dict[object, object]:
    if not isinstance(value, dict):
        raise TypeError(value)
    return value


_FORM = re.compile(r"[\"'“”‘’«»*_`\u200b\u00ad\ufeff]")
"""Quotation marks, marks of Markdown, letters that nobody sees: they change how a text looks, not what it says."""


class Front:
    """A mapping of YAML; each question gives what is there of the kind wanted."""

    def __init__(self, piece: Piece) -> None:
        self._values = piece.values

    def text(self, name: str) -> str | None:
        """A single value as text with single blanks; None where there is none."""
        return _text(self._values.get(name))

    def texts(self, name: str) -> tuple[str, ...]:
        """The texts of a list; a single value is a list of one."""
        return tuple(text for value in self._list(name) if (text := _text(value)))

    def keys_of(self, name: str) -> tuple[str, ...]:
        """Names of agencies, one key for all spellings of each; their order says nothing."""
        return tuple(sorted({spelling_key(text) for text in self.texts(name)}))

    def mappings(self, name: str) -> Iterator[Piece]:
        """The mappings of a list; a single one is a list of one."""
        for value in self._list(name):
            if isinstance(value, Piece | dict):
                yield value if isinstance(value, Piece) else Piece(value)

    def pairs(self) -> tuple[tuple[str, str], ...]:
        """All single values by their names, whatever their order."""
        named = ((str(name), _text(value)) for name, value in self._values.items())
        return tuple(sorted((name, text) for name, text in named if text))

    def _list(self, name: str) -> list[object]:
        value = self._values.get(name)
        return value if isinstance(value, list) else [value]


def front_of(content: bytes, path: str) -> Front | None:
    """The front matter of a file's content; None where it cannot be read."""
    try:
        text = content.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
        values = read_pieces(divide(with_right_letters(text), path).front)
    except (UnicodeDecodeError, yaml.YAMLError, RecursionError):
        return None
    return Front(Piece(values)) if values else None


@lru_cache(maxsize=8192)
def formless(text: str | None) -> str | None:
    """A text by what it says: without quotation marks, marks of Markdown and the full stop at its end."""
    return None if text is None else " ".join(_FORM.sub("", text).split()).rstrip(" .;,").replace("–", "-")


def _text(value: object) -> str | None:
    if isinstance(value, bool):
        return str(value).lower()
    if not isinstance(value, str | int | float):
        return None
    return " ".join(nfc(str(value)).split()) or None


@dataclass(frozen=True, slots=True)
class Publicity:
    """When the public could see a version, by what it says itself."""

    is_draft: bool
    first_day: date | None
    last_day: date | None


@dataclass(frozen=True, slots=True)
class TaskRecord:
    """A task as one version had it; `state` is the key of a TaskState, or what stood in its place."""

    id: str
    text: str | None
    products: tuple[str, ...]
    lead: tuple[str, ...]
    support: tuple[str, ...]
    time: str | None
    postponements: tuple[tuple[tuple[str, str], ...], ...]
    quota: tuple[tuple[str, str], ...]
    state: str | None
    done_on: str | None
    result: str | None
    evidence: tuple[str, ...]

    @property
    def current_time(self) -> str | None:
        """The time that counted: that of the last postponement, else the one that the plan prints."""
        return dict(self.postponements[-1]).get("thoi_gian") if self.postponements else self.time


@dataclass(frozen=True, slots=True)
class PlanRecord:
    """A plan as one version had it; its tasks by id, in their order."""

    publicity: Publicity
    title: str | None
    number: str | None
    issued: str | None
    issuer: str | None
    status: str | None
    years: YearSpan | None
    role: Role
    replaces: tuple[str, ...]
    targets: tuple[tuple[tuple[str, str], ...], ...]
    tasks: Mapping[str, TaskRecord]

    def period_of(self, task: TaskRecord) -> TimePeriod:
        """What a task's time meant in this version of its plan."""
        return _period(task.current_time, self.years, self.role, self.issued)


@dataclass(frozen=True, slots=True)
class EventRecord:
    """What a calendar shows of an event, in one version."""

    publicity: Publicity
    shown: tuple[object, ...]


@lru_cache(maxsize=8192)
def _period(time: str | None, years: YearSpan | None, role: Role, issued: str | None) -> TimePeriod:
    day = date.fromisoformat(issued) if issued and len(issued) == 10 else None
    return parse_period(time, years=years, role=role, issued=day)


def plan_record(front: Front) -> PlanRecord | None:
    """A version of a plan; None where it does not say whether the public may see it."""
    publicity = _publicity(front, "dang_tu", "date", "ngay_ban_hanh")
    if publicity is None:
        return None
    tasks = [_task(value) for value in front.mappings("nhiem_vu")]
    return PlanRecord(
        publicity,
        front.text("title"),
        front.text("so_ky_hieu"),
        str(issued) if (issued := _day(front.text("ngay_ban_hanh"))) else None,
        front.text("co_quan_ban_hanh"),
        front.text("trang_thai"),
        _years(front),
        Role.DEADLINE if front.text("cot_thoi_gian") == Role.DEADLINE.value else Role.WINDOW,
        front.texts("thay_the"),
        tuple(Front(value).pairs() for value in front.mappings("chi_tieu")),
        {task.id: task for task in tasks if task.id},
    )


def event_record(front: Front) -> EventRecord | None:
    """A version of an event; None where it does not say whether the public may see it."""
    publicity = _publicity(front, "dang_tu")
    if publicity is None:
        return None
    days = ("thoi_gian", "nam", "ngay", "ngay_ket_thuc", "lap_lai", "trung_ngay_nghi", "gio")
    words = ("title", "loai", *days, "dia_diem", "nguoi_tiep", "dang_ky", "ket_qua")
    lists = ("chu_tri", "phoi_hop")
    groups = ("thay_doi", "hoan", "huy", "bang_ket_qua")
    shown = (
        *(formless(front.text(name)) for name in words),
        *(front.keys_of(name) for name in lists),
        *(tuple(Front(value).pairs() for value in front.mappings(name)) for name in groups),
    )
    return EventRecord(publicity, shown)


# most versions change one task: the others are the same pieces
@lru_cache(maxsize=32768)
def _task(piece: Piece) -> TaskRecord:
    front = Front(piece)
    return TaskRecord(
        front.text("ma") or "",
        front.text("noi_dung"),
        front.texts("san_pham"),
        front.texts("chu_tri"),
        front.texts("phoi_hop"),
        front.text("thoi_gian"),
        tuple(Front(value).pairs() for value in front.mappings("gia_han")),
        next((Front(value).pairs() for value in front.mappings("dinh_muc")), ()),
        front.text("trang_thai"),
        front.text("hoan_thanh_ngay"),
        front.text("ket_qua"),
        front.texts("minh_chung"),
    )


def _publicity(front: Front, *first_days: str) -> Publicity | None:
    """A day that is written and cannot be read might be one to come: then nothing is known."""
    first = next((text for name in first_days if (text := front.text(name))), None)
    last = front.text("dang_den")
    days = _day(first), _day(last)
    if (first and not days[0]) or (last and not days[1]):
        return None
    first_day, last_day = (day.first_day if day else None for day in days)
    return Publicity(front.text("draft") not in (None, "false"), first_day, last_day)


def _day(text: str | None) -> PartialDate | None:
    try:
        return PartialDate.parse(text) if text else None
    except ValueError:
        return None


def _years(front: Front) -> YearSpan | None:
    term = next((Front(value) for value in front.mappings("giai_doan")), None)
    first, last = (term.text("tu"), term.text("den")) if term else (front.text("nam"),) * 2
    try:
        return YearSpan(int(first), int(last)) if first and last else None
    except ValueError:
        return None
