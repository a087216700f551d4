"""Rules on the names of agencies: what cannot be resolved is a warning, never a silent guess."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from cchc.content.agencies import Scope
from cchc.content.agency import Agency
from cchc.content.agency_names import is_place
from cchc.content.agency_spellings import spelling_key
from cchc.content.fields import Loc, Mark, marked
from cchc.content.item import Item
from cchc.content.national_agencies import NationalAgency, national_agency
from cchc.content.plan import Plan
from cchc.content.problems import Problem, Severity
from cchc.content.site import Site
from cchc.text.dates import printed
from cchc.text.folding import fold

_MOST_PLACES = 3
_PLACE = "tỉnh Lai Châu"
_TOTALS = frozenset(
    {"tong", "cong", "tong cong", "tong so", "tong chung", "toan tinh", "toan huyen", "toan xa", "chung"}
    | {"trung binh", "binh quan", "diem toi da"}
)
"""What rows of a table are called that are no units, in folded letters: they would be counted, and ranked, besides."""


@dataclass(frozen=True, slots=True)
class NameUse:
    """A name where it is written: the item, the way of keys, the place and the day that it is understood by.

    `national` is the body of the State that it means, where its name had ended by that day.
    """

    item: Item
    loc: Loc
    name: str
    scope: Scope
    national: NationalAgency | None = None


def names_are_known(site: Site) -> Iterator[Problem]:
    """Each name leads to one record of docs/co-quan/, or to a body of the State.

    One that does not is told once, with the places it stands at.
    """
    for uses in unknown_names(site).values():
        first = uses[0]
        told = _old(first.national) if first.national else _unknown(site, first.name, first.scope)
        message = told + _other_places(uses[1:])
        yield first.item.source.problem(message, *first.loc, severity=Severity.WARNING)


def units_are_known(site: Site) -> Iterator[Problem]:
    """A unit that figures are of is an agency of docs/co-quan/, or a place; one that is neither is told once."""
    for item in site.items:
        for loc, name in marked(item, Mark.UNIT):
            if _is_sum(name):
                message = (
                    f"“{name}” là dòng cộng, không phải một đơn vị; bỏ dòng này, hoặc ghi tên chung, ví dụ {_PLACE}"
                )
                yield item.source.problem(message, *loc)
            elif not any(map(str.isalpha, name)):
                message = f"“{name}” không phải tên đơn vị; có thể ô tên đơn vị bị trống hoặc các cột bị lệch"
                yield item.source.problem(f"{message}, ví dụ {_PLACE}", *loc)
    for first, *others in unknown_units(site).values():
        match = site.directory.suggestion(first.name, first.scope)
        how = f"ghi tên cơ quan trong docs/co-quan/ (viết tệp: cchc check --agencies), hoặc tên địa bàn, ví dụ {_PLACE}"
        message = f"chưa nhận ra đơn vị “{first.name}”; {f'có phải là “{match}”?' if match else how}"
        yield first.item.source.problem(message + _other_places(others), *first.loc, severity=Severity.WARNING)


def unknown_units(site: Site) -> Mapping[tuple[str, str | None], Sequence[NameUse]]:
    """All uses of each unit of figures that is neither a place nor an agency of docs/co-quan/, as `unknown_names`."""
    unknown: dict[tuple[str, str | None], list[NameUse]] = defaultdict(list)
    for item in site.items:
        around = site.scope_around(item)
        for loc, name in marked(item, Mark.UNIT):
            if not _is_no_unit(name) and not is_place(name) and site.agency_in(item, name) is None:
                unknown[spelling_key(name), around.place].append(NameUse(item, loc, name, around))
    return unknown


def _is_sum(name: str) -> bool:
    return fold(name).strip(" .:") in _TOTALS


def _is_no_unit(name: str) -> bool:
    return _is_sum(name) or not any(map(str.isalpha, name))


def unknown_names(site: Site) -> Mapping[tuple[str, str | None], Sequence[NameUse]]:
    """All uses of each name that leads to no single body, or to one that had ended, by its key and place."""
    unknown: dict[tuple[str, str | None], list[NameUse]] = defaultdict(list)
    for item in site.items:
        for use in _unknown_in(site, item):
            national = national_agency(use.name)
            if national is None:
                unknown[spelling_key(use.name), use.scope.place].append(use)
            elif national.is_old_on(use.scope.day):
                unknown[spelling_key(use.name), None].append(replace(use, national=national))
    return unknown


def names_are_unambiguous(site: Site) -> Iterator[Problem]:
    """Two bodies of one place and time do not share a name."""
    for item in site.items:
        if not isinstance(item, Agency):
            continue
        day = item.valid_until.first_day if item.valid_until else site.today
        for name in item.names:
            others = [other for other in site.directory.candidates(name, Scope(item.place, day)) if other is not item]
            if others and item.existed_on(day) and others[0].place == item.place:
                message = f"tên “{name}” cũng là tên của {others[0].path}; tên dùng chung thì không nhận ra cơ quan nào"
                yield item.source.problem(message, "ten_khac", severity=Severity.WARNING)


def parents_make_no_circle(site: Site) -> Iterator[Problem]:
    """No agency belongs, over however many others, to itself."""
    for agency in site.agencies:
        above, seen = agency, set[str]()
        while above.key not in seen and above.parent and (parent := site.agency_in(above, above.parent)):
            seen.add(above.key)
            above = parent
        if above is agency and seen:
            yield agency.source.problem("cơ quan này, qua các cơ quan cấp trên, lại trực thuộc chính nó", "truc_thuoc")


def _unknown_in(site: Site, item: Item) -> Iterator[NameUse]:
    around = site.scope_around(item)
    for loc, name in marked(item, Mark.AGENCY):
        if site.agency_in(item, name) is None:
            yield NameUse(item, loc, name, around)
    if isinstance(item, Plan):
        scope = site.scope_of(item)
        for number, assigned in enumerate(site.tasks_of(item)):
            for column, mentions in (("chu_tri", assigned.lead), ("phoi_hop", assigned.support)):
                for mention in mentions:
                    if mention.is_unknown:
                        yield NameUse(item, ("nhiem_vu", number, column), mention.text, scope)


def _other_places(uses: Sequence[NameUse]) -> str:
    """How often else a name stands, and where first: who mends it looks for it there."""
    if not uses:
        return ""
    shown = [f"{use.item.path}:{use.item.source.positions.line(use.loc)}" for use in uses[:_MOST_PLACES]]
    more = ", …" if len(uses) > _MOST_PLACES else ""
    return f" (còn {len(uses)} chỗ nữa: {', '.join(shown)}{more})"


def _unknown(site: Site, name: str, scope: Scope) -> str:
    found = site.directory.candidates(name, scope)
    if len(found) > 1:
        return f"“{name}” có thể là {' hoặc '.join(agency.key for agency in found)}; ghi mã hoặc tên đầy đủ"
    near = site.directory.suggestion(name, scope)
    hint = f"gần nhất là “{near}”; " if near else ""
    return f"chưa có cơ quan “{name}” trong docs/co-quan/; {hint}sửa tên, hoặc thêm tệp hay tên khác (ten_khac)"


def _old(national: NationalAgency) -> str:
    assert national.until
    now = f", nay là {national.successor}" if national.successor else ""
    return (
        f"“{national.name}” là tên cũ, dùng đến {printed(national.until)}{now}; nơi nhắc đến cơ quan hiện nay thì sửa,"
        " văn bản ký trước đó thì giữ nguyên"
    )
