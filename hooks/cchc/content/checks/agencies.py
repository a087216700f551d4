"""Rules on the names of agencies: what cannot be resolved is a warning, never a silent guess."""

from collections.abc import Iterator

from cchc.content.agencies import Mention, Scope
from cchc.content.agency import Agency
from cchc.content.marks import Mark, marked
from cchc.content.plan import Plan
from cchc.content.problems import Problem, Severity
from cchc.content.site import Site


def names_are_known(site: Site) -> Iterator[Problem]:
    """Each name leads to one record of docs/co-quan/."""
    for item in site.items:
        for loc, name in marked(item, Mark.AGENCY):
            if site.agency_in(item, name) is None:
                message = _unknown(site, name, site.scope_around(item))
                yield item.source.problem(message, *loc, severity=Severity.WARNING)
        if isinstance(item, Plan):
            yield from _in_tasks(site, item)


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


def _in_tasks(site: Site, plan: Plan) -> Iterator[Problem]:
    scope = site.scope_of(plan)
    for number, assigned in enumerate(site.tasks_of(plan)):
        for column, mentions in (("chu_tri", assigned.lead), ("phoi_hop", assigned.support)):
            for mention in _unknown_ones(mentions):
                message = _unknown(site, mention.text, scope)
                yield plan.source.problem(message, "nhiem_vu", number, column, severity=Severity.WARNING)


def _unknown_ones(mentions: tuple[Mention, ...]) -> list[Mention]:
    return [mention for mention in mentions if mention.is_unknown]


def _unknown(site: Site, name: str, scope: Scope) -> str:
    found = site.directory.candidates(name, scope)
    if len(found) > 1:
        return f"“{name}” có thể là {' hoặc '.join(agency.key for agency in found)}; ghi mã hoặc tên đầy đủ"
    near = site.directory.suggestion(name, scope)
    hint = f"gần nhất là “{near}”; " if near else ""
    return f"chưa có cơ quan “{name}” trong docs/co-quan/; {hint}sửa tên, hoặc thêm tệp hay tên khác (ten_khac)"
