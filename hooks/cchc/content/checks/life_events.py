"""Rules on life events: what they name is on the site, and can still be done."""

from collections.abc import Iterator

from cchc.content.life_event import LifeEvent
from cchc.content.messages import nearest
from cchc.content.problems import Problem, Severity
from cchc.content.procedure import Procedure
from cchc.content.site import Site


def procedures_are_here(site: Site) -> Iterator[Problem]:
    """A code that no file of docs/thu-tuc/ has is an error."""
    codes = sorted(procedure.code for procedure in site.every(Procedure))
    for event in site.every(LifeEvent):
        for number, named in enumerate(event.procedures):
            if named.code not in codes:
                match = nearest(named.code, codes)
                hint = f"có phải là {match}?" if match else "đăng thủ tục ấy vào docs/thu-tuc/ trước, hoặc bỏ mục này"
                message = f"chưa có thủ tục {named.code} trên trang; {hint}"
                yield event.source.problem(message, "thu_tuc", number, "ma_thu_tuc")


def procedures_are_named_once(site: Site) -> Iterator[Problem]:
    """A reader does a procedure once."""
    for event in site.every(LifeEvent):
        codes = [named.code for named in event.procedures]
        for number, code in enumerate(codes):
            if code in codes[:number]:
                yield event.source.problem(f"thủ tục {code} đã có ở trên; bỏ một mục", "thu_tuc", number, "ma_thu_tuc")


def procedures_can_be_done(site: Site) -> Iterator[Problem]:
    """What is abolished, or not on the site today, is a warning: it is left out, and a build at night goes on."""
    by_code = {procedure.code: procedure for procedure in site.every(Procedure)}
    for event in site.every(LifeEvent):
        for number, named in enumerate(event.procedures):
            procedure = by_code.get(named.code)
            message = _why_not(site, procedure) if procedure else None
            if message:
                yield event.source.problem(message, "thu_tuc", number, "ma_thu_tuc", severity=Severity.WARNING)


def _why_not(site: Site, procedure: Procedure) -> str | None:
    if procedure.is_abolished:
        return f"thủ tục {procedure.code} đã bị bãi bỏ nên không hiện ở đây; bỏ mục này, hoặc ghi thủ tục thay thế"
    if not site.shows(procedure):
        return f"thủ tục {procedure.code} chưa đăng hoặc đã hết hạn đăng nên không hiện ở đây; kiểm tra lại"
    return None
