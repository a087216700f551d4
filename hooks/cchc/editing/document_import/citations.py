"""What a plan rests on: "Căn cứ Quyết định số 424/QĐ-BNV ngày 24 tháng 3 năm 2021 của Bộ Nội vụ về việc …"."""

import re
from collections.abc import Iterable, Iterator

from cchc.editing.document_import.letterhead import WRITTEN_DAY, day_in
from cchc.editing.document_import.names import shortened
from cchc.text.document_number import is_document_number
from cchc.text.sentences import upper_first

_KINDS = (
    "Bộ luật|Luật|Pháp lệnh|Nghị quyết|Nghị định|Quyết định|Chỉ thị|Thông tư liên tịch|Thông tư|Kế hoạch|Chương trình"
    "|Công văn|Thông báo|Kết luận|Hướng dẫn|Tờ trình|Báo cáo|Công điện|Đề án|Văn bản"
)
BASIS = re.compile(r"^(?:căn cứ|thực hiện|thi hành|theo đề nghị|xét đề nghị|theo|triển khai|xét)\b", re.IGNORECASE)
_OPENING = re.compile(
    r"^(?:Căn cứ(?: vào)?|Thực hiện|Thi hành|Theo đề nghị|Xét đề nghị|Theo|Triển khai|Xét)\s+", re.IGNORECASE
)
_NUMBERED = re.compile(
    rf"(?P<kind>{_KINDS})\s+số\s*:?\s*(?P<number>\d[\w.]*(?:/\d{{4}})?\s*[/-]\s*[A-ZĐ][\wĐđ&.]*(?:\s*[-/]\s*[\wĐđ&]+)*)",
    re.IGNORECASE,
)
_DAY = re.compile(rf"^\s*,?\s*(?:{WRITTEN_DAY})", re.IGNORECASE)
_ABOUT = (
    r"(?:về việc|về|v/v|phê duyệt|ban hành|quy định|triển khai|thực hiện|tăng cường|hướng dẫn|sửa đổi|công bố|đẩy mạnh"
    r"|nâng cao|“)"
)
_ISSUER = re.compile(rf"^\s*,?\s*của\s+(?P<issuer>.+?)(?=\s*[;,.]?\s*$|\s*[;,(]|\s+{_ABOUT}|\s+và\s+(?:{_KINDS})\b)")
_END = re.compile(
    r"(?:;|\.?/\.|\.)\s*$|(?:,\s*|\s+)(?:nhằm|để)\s.*$"
    r"|[,;]\s*(?:Ủy ban|Uỷ ban|UBND|Sở|Ban|Phòng|Thành ủy|Tỉnh ủy|Huyện ủy|Bộ)\b.*$"
    rf"|(?<=”)(?:,|\s+và)\s.*$|,?\s+và\s+(?:các\s+)?(?:{_KINDS})\b.*$|,?\s+trên cơ sở\b.*$",
    re.DOTALL,
)


def citations(sentences: Iterable[str]) -> list[dict[str, object]]:
    """The documents that sentences of the beginning rest on, with the keys of `can_cu`, each once."""
    found: dict[object, dict[str, object]] = {}
    for sentence in sentences:
        for each in _of_sentence(" ".join(sentence.split()).lstrip("-– ")):
            found.setdefault(each.get("so_ky_hieu") or each.get("trich_yeu"), each)
    return list(found.values())


def _of_sentence(sentence: str) -> Iterator[dict[str, object]]:
    numbered = [each for each in _NUMBERED.finditer(sentence) if is_document_number(_bare(each["number"]))]
    # "… theo Chỉ thị số 38/2005/CT-TTg" is a part of what another is about
    found = [
        each
        for each in numbered
        if each is numbered[0] or re.search(r"(?:\bvà|[;,])(?: các)?\s*$", sentence[: each.start()])
    ]
    lead = _OPENING.sub("", sentence[: found[0].start()] if found else sentence).strip(" ,;.")
    if (
        lead
        and re.match(rf"(?:{_KINDS})\b", lead)
        and (not found or re.search(r"\bvà$|[,;]$", sentence[: found[0].start()].strip()))
    ):
        yield _unnumbered(re.sub(r"\s+và$", "", lead))
    for at, each in enumerate(found):
        end = found[at + 1].start() if at + 1 < len(found) else len(sentence)
        yield from _numbered(each, sentence[each.end() : end], lead if not at else "")


def _bare(number: str) -> str:
    return re.sub(r"\s+", "", number).rstrip(".,")


def _numbered(found: re.Match[str], rest: str, lead: str) -> Iterator[dict[str, object]]:
    cited: dict[str, object] = {"so_ky_hieu": _bare(found["number"])}
    day = _DAY.match(rest)
    known = day_in(day[0]) if day else None
    if day and known:
        cited["ngay"] = str(known)
        rest = rest[day.end() :]
    issuer = _ISSUER.match(rest)
    if issuer and len(issuer["issuer"]) < 120:
        cited["co_quan"] = shortened(issuer["issuer"].strip())
        rest = rest[issuer.end() :]
    joined = re.search(rf"(?<=[”\w])\s+và\s+(?=(?:các\s+)?(?:{_KINDS})\b(?!\s+số))", rest)
    about = _about(rest[: joined.start()] if joined else rest)
    if about:
        cited["trich_yeu"] = about
    elif lead and re.search(r"(?:tại|theo|kèm theo)$", lead):
        cited["trich_yeu"] = f"{found['kind'].capitalize()} {lead.removesuffix('tại').strip()}".strip()
    yield cited
    if joined:
        other = _END.sub("", rest[joined.end() :]).strip(" ,;.")
        if len(other) > 15:
            yield _unnumbered(other)


def _about(rest: str) -> str:
    words = _END.sub("", rest).strip(" ,;.-–")
    words = re.sub(r"\s+và$|^\((?P<inner>[^()]+)\)$", lambda found: found["inner"] or "", words)
    return upper_first(words) if len(words) > 2 else ""


def _unnumbered(text: str) -> dict[str, object]:
    """A law or plan that is cited by its name; the day stands apart."""
    day = re.search(rf"\s*,?\s*(?:{WRITTEN_DAY})\s*$", text, re.IGNORECASE)
    known = day_in(day[0]) if day else None
    name = re.sub(r",\s*(?:nhằm|để)\s.*$", "", text[: day.start()] if day and known else text).strip(" ,;./")
    cited: dict[str, object] = {"ngay": str(known)} if known else {}
    return cited | {"trich_yeu": name}
