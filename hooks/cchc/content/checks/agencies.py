"""Rules on the names of agencies: what cannot be resolved is a warning, never a silent guess."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from cchc.content.agencies import Scope
from cchc.content.agency import Agency
from cchc.content.fields import Loc, Mark, marked
from cchc.content.item import Item
from cchc.content.plan import Plan
from cchc.content.problems import Problem, Severity
from cchc.content.site import Site
from cchc.text.folding import name_key

_MOST_PLACES = 3


@dataclass(frozen=True, slots=True)
class _Use:
    """A name where it is written: the item, the way of keys, the place and the day that it is understood by."""

    item: Item
    loc: Loc
    name: str
    scope: Scope


def names_are_known(site: Site) -> Iterator[Problem]:
    """Each name leads to one record of docs/co-quan/. One that does not is told once, with the places it stands at."""
    unknown: dict[tuple[str, str | None], list[_Use]] = defaultdict(list)
    for item in site.items:
        for use in _unknown_names(site, item):
            unknown[name_key(use.name), use.scope.place].append(use)
    for uses in unknown.values():
        first = uses[0]
        message = _unknown(site, first.name, first.scope) + _other_places(uses[1:])
        yield first.item.source.problem(message, *first.loc, severity=Severity.WARNING)


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


def _unknown_names(site: Site, item: Item) -> Iterator[_Use]:
    around = site.scope_around(item)
    for loc, name in marked(item, Mark.AGENCY):
        if site.agency_in(item, name) is None:
            yield _Use(item, loc, name, around)
    if isinstance(item, Plan):
        scope = site.scope_of(item)
        for number, assigned in enumerate(site.tasks_of(item)):
            for column, mentions in (("chu_tri", assigned.lead), ("phoi_hop", assigned.support)):
                for mention in mentions:
                    if mention.is_unknown:
                        yield _Use(item, ("nhiem_vu", number, column), mention.text, scope)


def _other_places(uses: Sequence[_Use]) -> str:
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
