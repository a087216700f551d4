"""Rules on procedures, and on the life events that name them."""

from collections.abc import Iterator

from cchc.content.checks.shared import repeated
from cchc.content.fields import texts_of
from cchc.content.life_event import LifeEvent
from cchc.content.messages import nearest
from cchc.content.problems import Problem, Severity
from cchc.content.procedure import LONGEST_NAME, Procedure, missing_parts
from cchc.content.site import Site
from cchc.text.folding import fold

_UNKNOWN = {"khong co thong tin", "chua co thong tin"}
_LONGEST_UNKNOWN = 60
"""Characters, with what stands around the words and nobody sees."""


def codes_are_unique(site: Site) -> Iterator[Problem]:
    """A code is one procedure."""
    for procedure, other in repeated(site.every(Procedure), lambda procedure: procedure.code):
        message = f"mã {procedure.code} đã có ở {other.path}; xóa một tệp hoặc sửa mã"
        yield procedure.source.problem(message, "ma_thu_tuc")


def are_named_by_their_codes(site: Site) -> Iterator[Problem]:
    """The code is the address: `docs/thu-tuc/1.000894.md`."""
    for procedure in site.every(Procedure):
        path = f"docs/thu-tuc/{procedure.code}.md"
        if procedure.path != path:
            yield procedure.source.problem(f"tên tệp phải là mã thủ tục: đổi thành {path}, hoặc sửa mã", "ma_thu_tuc")
        elif procedure.id:
            yield procedure.source.problem("địa chỉ của thủ tục là mã của nó; bỏ khóa id", "id")


def nothing_is_written_as_unknown(site: Site) -> Iterator[Problem]:
    """ "Không có thông tin" is no value: what is not known is left out, and counted as missing."""
    for procedure in site.every(Procedure):
        for loc, text in texts_of(procedure):
            if len(text) < _LONGEST_UNKNOWN and fold(text).strip(" .") in _UNKNOWN:
                message = f"“{text}” không phải là một giá trị; chưa biết thì bỏ hẳn khóa này"
                yield procedure.source.problem(message, *loc)


def long_names_have_short_ones(site: Site) -> Iterator[Problem]:
    """Official names reach 900 letters, which a telephone shows before anything else."""
    for procedure in site.every(Procedure):
        if len(procedure.heading) > LONGEST_NAME and not procedure.is_abolished:
            message = (
                f"tên dài {len(procedure.title)} chữ, điện thoại không hiện hết; thêm ten_ngan: tên người dân quen gọi,"
                f" không quá {LONGEST_NAME} chữ; tên đầy đủ vẫn ở trên trang"
            )
            yield procedure.source.problem(message, "title", severity=Severity.WARNING)
        if procedure.short_title == procedure.title:
            yield procedure.source.problem("tên ngắn giống hệt tên đầy đủ; bỏ khóa này", "ten_ngan")


def parts_are_known(site: Site) -> Iterator[Problem]:
    """What the decree asks for is there; a gap is told, and shown on the page."""
    for procedure in site.every(Procedure):
        missing = missing_parts(procedure)
        if missing and not procedure.is_abolished:
            parts = "; ".join(f"{part.label} ({part.key})" for part in missing)
            message = f"còn thiếu: {parts}; bổ sung khi có nguồn, không ghi phỏng đoán"
            yield procedure.source.problem(message, severity=Severity.WARNING)


def replaced_ones_are_here(site: Site) -> Iterator[Problem]:
    """A replaced procedure may be older than the site: not found is a warning."""
    codes = {procedure.code for procedure in site.every(Procedure)}
    for procedure in site.every(Procedure):
        for number, code in enumerate(procedure.replaces):
            if code == procedure.code:
                yield procedure.source.problem("thủ tục không thay thế chính nó; bỏ mã này", "thay_the", number)
            elif code not in codes:
                message = f"chưa có thủ tục {code} trên trang; kiểm tra mã, hoặc để nguyên nếu chưa đăng"
                yield procedure.source.problem(message, "thay_the", number, severity=Severity.WARNING)


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
