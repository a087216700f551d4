"""Rules on procedures, and on the life events that name them."""

import re
from collections.abc import Iterator

from cchc.content.checks.shared import repeated, settings_problem
from cchc.content.document import Document
from cchc.content.fields import Loc, texts_of
from cchc.content.life_event import LifeEvent
from cchc.content.messages import nearest
from cchc.content.problems import Problem, Severity
from cchc.content.procedure import LONGEST_NAME, Procedure, TimeLimit, missing_parts
from cchc.content.site import Site
from cchc.text.document_number import is_document_number
from cchc.text.file_names import address_name
from cchc.text.folding import fold, name_key

_UNKNOWN = {"khong co thong tin", "chua co thong tin"}


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


def domains_have_addresses_of_their_own(site: Site) -> Iterator[Problem]:
    """Two domains with one address share a list; two spellings of one name are no two domains."""
    first: dict[str, Procedure] = {}
    told: set[str] = set()
    for procedure in site.every(Procedure):
        other = first.setdefault(address_name(procedure.domain), procedure)
        if name_key(other.domain) != name_key(procedure.domain) and procedure.domain not in told:
            told.add(procedure.domain)
            message = (
                f"“{procedure.domain}” và “{other.domain}” ở {other.path} có cùng địa chỉ nên chung một danh sách;"
                " nếu là một lĩnh vực thì viết như nhau"
            )
            yield procedure.source.problem(message, "linh_vuc_thu_tuc", severity=Severity.WARNING)


def nothing_is_written_as_unknown(site: Site) -> Iterator[Problem]:
    """ "Không có thông tin" is no value: what is not known is left out, and counted as missing."""
    for procedure in filter(_may_hold_unknown, site.every(Procedure)):
        for loc, text in texts_of(procedure):
            if fold(text).strip(" .") in _UNKNOWN:
                message = f"“{text}” không phải là một giá trị; chưa biết thì bỏ hẳn khóa này"
                yield procedure.source.problem(message, *loc)


def _may_hold_unknown(procedure: Procedure) -> bool:
    """A quick look at the whole: what YAML may write otherwise, by escapes of its letters, is looked at too."""
    front = procedure.source.front.lower()
    # from its last word back: the words before it stand in most texts
    ends = (found.end() for found in _LAST_WORD.finditer(front))
    return any(_MAY_BE_UNKNOWN.search(front, max(0, end - _REACH), end) for end in ends) or bool(_ESCAPE.search(front))


_LAST_WORD = re.compile("tin")
_MAY_BE_UNKNOWN = re.compile(r"(?:kh\S{1,6}ng|ch\S{1,6})\s+c\S{1,4}\s+th\S{1,6}ng\s+tin$")
"""The words of `_UNKNOWN` with any marks, composed or not, and over any ends of lines."""
_REACH = 120
"""Letters in which they stand, with the blanks at the beginnings of lines."""
_ESCAPE = re.compile(r"\\[ux]")


def numbers_have_a_usual_form(site: Site) -> Iterator[Problem]:
    """Numbers are kept as the source prints them; one of an unusual form may be a slip of the pen."""
    for procedure in site.every(Procedure):
        for loc, number in _printed_numbers(procedure):
            if not is_document_number(number):
                message = (
                    f"“{number}” không đúng dạng thường gặp của số, ký hiệu văn bản (ví dụ 163/QĐ-BTP);"
                    " để nguyên nếu bản gốc ghi như vậy"
                )
                yield procedure.source.problem(message, *loc, "so_ky_hieu", severity=Severity.WARNING)


def _printed_numbers(procedure: Procedure) -> Iterator[tuple[Loc, str]]:
    if procedure.decision:
        yield ("quyet_dinh_cong_bo",), procedure.decision.number
    yield from ((("can_cu", at), basis.number) for at, basis in enumerate(procedure.basis) if basis.number)
    yield from ((("phien_ban_cu", at), version.number) for at, version in enumerate(procedure.former_versions))


def limits_have_units(site: Site) -> Iterator[Problem]:
    """A number without a unit is shown as the source has it; whoever knows the unit writes it."""
    for procedure in site.every(Procedure):
        for loc, limit in _limits(procedure):
            if limit and limit.count is not None and limit.unit is None:
                message = (
                    "thời hạn chưa có đơn vị, trang ghi “nguồn không ghi đơn vị”; biết thì thêm, ví dụ don_vi: ngay"
                )
                yield procedure.source.problem(message, *loc, severity=Severity.WARNING)


def _limits(procedure: Procedure) -> Iterator[tuple[Loc, TimeLimit | None]]:
    yield ("thoi_han",), procedure.limit
    yield from ((("cach_thuc", at, "thoi_han"), filing.limit) for at, filing in enumerate(procedure.filings))


def related_codes_have_their_form(site: Site) -> Iterator[Problem]:
    """What looks like a code becomes a link only if it is one."""
    for procedure in site.every(Procedure):
        for at, text in enumerate(procedure.related_procedures):
            if re.fullmatch(r"[\d.]+", text) and not re.fullmatch(r"\d\.\d{6}", text):
                message = f'“{text}” không đúng dạng mã thủ tục; ví dụ "1.000894", hoặc ghi tên thủ tục bằng lời'
                yield procedure.source.problem(message, "thu_tuc_lien_quan", at, severity=Severity.WARNING)


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


def published_ones_are_here(site: Site) -> Iterator[Problem]:
    """A decision may publish procedures that a site does not have: it is told once, with their number."""
    codes = {procedure.code for procedure in site.every(Procedure)}
    for document in site.every(Document):
        missing = [code for code in document.procedures if code not in codes]
        if missing:
            message = (
                f"{len(missing)} trong {len(document.procedures)} thủ tục được công bố chưa có trên trang, ví dụ "
                f"{missing[0]}; kiểm tra mã, hoặc để nguyên nếu chưa đăng"
            )
            yield document.source.problem(message, "thu_tuc", severity=Severity.WARNING)


def common_ones_are_here(site: Site) -> Iterator[Problem]:
    """What is not on the site, or abolished, is left out of those most looked for: nobody would see why."""
    by_code = {procedure.code: procedure for procedure in site.every(Procedure)}
    for number, code in enumerate(site.settings.province.procedures.common):
        procedure = by_code.get(code)
        message = f"chưa có thủ tục {code} trên trang" if procedure is None else _why_not(site, procedure)
        if message:
            message = f"{message.partition(';')[0]}; bỏ mã này, hoặc ghi mã khác"
            yield settings_problem(site, message, "thu_tuc", "hay_dung", number, severity=Severity.WARNING)


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
    if not site.lists(procedure):
        return f"thủ tục {procedure.code} chưa đăng, đã hết hạn đăng hoặc đã thu hồi nên không hiện ở đây; kiểm tra lại"
    return None
