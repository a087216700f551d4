"""A file → the draft of a plan: what it says of itself, its tasks, its text, and all that is doubtful."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from cchc.content.terms import DocumentKind
from cchc.editing.document_import.anatomy import Anatomy, documents
from cchc.editing.document_import.blocks import Block, Doubt, Paragraph, ReadFile, Table
from cchc.editing.document_import.body import body_of
from cchc.editing.document_import.citations import BASIS, citations
from cchc.editing.document_import.columns import Column
from cchc.editing.document_import.drafts import Draft, Given, file_name, without_empty
from cchc.editing.document_import.duties import duties
from cchc.editing.document_import.identity import Identity, identity
from cchc.editing.document_import.issuers import level_of
from cchc.editing.document_import.plan_tasks import plan_tasks
from cchc.editing.document_import.prose_tasks import prose_tasks
from cchc.editing.document_import.task_tables import TaskTables, task_tables
from cchc.editing.document_import.titles import APPENDIX, ATTACHED
from cchc.text.period import Role, YearSpan

_PLANS = (DocumentKind.PLAN, DocumentKind.PROGRAMME, DocumentKind.PROJECT)
_YEAR = re.compile(r"\bnăm\s+(?P<year>(?:19|20)\d\d)\b(?!\s*[-–/]\s*\d)", re.IGNORECASE)
_TERM = re.compile(
    r"(?:giai đoạn|các năm|nhiệm kỳ|từ năm|năm)\s+(?P<first>(?:19|20)\d\d)\s*(?:[-–]|đến(?: năm)?)\s*"
    r"(?P<last>(?:19|20)\d\d)",
    re.IGNORECASE,
)


def plan_draft(read: ReadFile, given: Given, today: date) -> Draft:
    """The draft in `plans/<year>/`. What is mandatory and nobody finds is named in `missing`."""
    found = documents(read.blocks)
    plan, decision = found[-1], found[0] if len(found) > 1 else None
    who = identity(found, read, given, today)
    tables = task_tables([*plan.body, *plan.appendices])
    text = _without_headings_of_tables(plan, tables)
    in_prose = prose_tasks(text) if not tables.tasks else []
    by_agency = duties(text) if not tables.tasks and not in_prose else []
    body = body_of([*text, *_articles(decision)], {each.owner.number for each in (*in_prose, *by_agency)})
    year, term, year_doubt = _years(who)
    span = YearSpan(*term) if term else YearSpan(year, year) if year else None
    tasks, doubts = plan_tasks(tables.tasks, in_prose, by_agency, body, span)
    role = tables.roles[0] if tables.roles else Role.WINDOW
    whole = _of_whole(plan, tables, len(in_prose), len(by_agency))
    all_doubts = [*read.doubts, *who.doubts, *year_doubt, *tables.doubts, *doubts, *whole, *_beside_signatures(found)]
    opening = [block.text for block in plan.body[:2] if isinstance(block, Paragraph) and BASIS.match(block.text)]
    basis = citations([paragraph.text for part in found for paragraph in part.basis] + opening)
    front = without_empty(
        {
            "title": who.title,
            "draft": True,
            "so_ky_hieu": who.number,
            "ngay_ban_hanh": who.issued,
            "co_quan_ban_hanh": who.issuer,
            "nguoi_ky": who.signature.name,
            "chuc_vu": who.signature.title,
            "hinh_thuc_ky": who.signature.form,
            "nam": year,
            "giai_doan": {"tu": term[0], "den": term[1]} if term else None,
            "cap": level_of(who.issuer, who.above).value if who.issuer else None,
            "can_cu": basis,
            "kem_theo": who.attached_to,
            "noi_nhan": [name for part in found for name in part.recipients],
            "nguon": {"bat_thuong": [str(doubt) for doubt in all_doubts if doubt.is_of_original]},
            "cot_thoi_gian": role.value,
            "khong_co_bang": None if tasks else True,
            "nhiem_vu": tasks,
        }
    )
    if not front["nguon"]["bat_thuong"]:  # type: ignore[index]
        del front["nguon"]
    front = _in_order(front | dict(given.values), front)
    years = (str(year or (term[0] if term else None) or str(who.issued or "")[:4])) or "khong-ro-nam"
    path = f"plans/{years}/{file_name(who.number or 'ke-hoach', _place(who))}.md"
    missing = [key for key in ("title", "ngay_ban_hanh", "co_quan_ban_hanh", "cap") if key not in front]
    return Draft(path, front, body.markdown, all_doubts, missing)


def _in_order(front: dict[str, object], model: dict[str, object]) -> dict[str, object]:
    """The keys in their usual order, those that were only given before the tasks."""
    first = [key for key in model if key != "nhiem_vu"]
    others = [key for key in front if key not in model]
    return {key: front[key] for key in [*first, *others, "nhiem_vu"] if key in front}


def _place(who: Identity) -> str:
    """The part of an issuer's name that tells it apart: "lai-chau" of "UBND tỉnh Lai Châu"."""
    name = who.issuer or ""
    found = re.match(r"(?:UBND|HĐND)\s+(?:tỉnh|huyện|xã|phường|quận|thị trấn)\s+(?P<place>.+)", name)
    return (
        found["place"]
        if found
        else re.sub(r"^(?:UBND|HĐND)\s+", "", name).replace("thành phố", "tp").replace("Thành phố", "tp")
    )


def _years(who: Identity) -> tuple[int | None, tuple[int, int] | None, list[Doubt]]:
    # a term between quotation marks is that of another document
    subject = re.sub(r"[“\"][^”\"]*[”\"]", "", who.subject)
    term = _TERM.search(subject)
    year = _YEAR.search(_TERM.sub("", subject))
    if term and int(term["first"]) < int(term["last"]) and not year:
        return None, (int(term["first"]), int(term["last"])), []
    if year:
        return int(year["year"]), None, []
    if who.issued:
        issued = int(who.issued[:4])
        return issued, None, [Doubt("nam", f"tên không nói kế hoạch cho năm nào; lấy năm ban hành {issued}")]
    return None, None, []


def _without_headings_of_tables(plan: Anatomy, tables: TaskTables) -> list[Block]:
    """The text without the lines that only head the appendix whose table has become the tasks."""
    left = tables.rest
    if not tables.tasks or not plan.appendices:
        return left
    stays = {id(block) for block in left}
    heads: set[int] = set()
    above: list[int] = []
    for block in plan.appendices:
        if isinstance(block, Table):
            heads |= set() if id(block) in stays else set(above)
            above = []
        elif APPENDIX.match(block.text) or ATTACHED.match(block.text) or block.text.isupper():
            above.append(id(block))
    return [block for block in left if id(block) not in heads]


def _articles(decision: Anatomy | None) -> Iterator[Block]:
    """Yield the articles of the decision that issues a plan, below a heading of their own."""
    if decision is not None and decision.body:
        number = decision.head.number or ""
        yield Paragraph(f"Quyết định ban hành{f' số {number}' if number else ''}", level=1)
        yield from decision.body


def _beside_signatures(found: Sequence[Anatomy]) -> Iterator[Doubt]:
    for text in (line for part in found for line in part.rest):
        yield Doubt("cuối văn bản", f"dòng “{text}” đứng giữa nơi nhận và chữ ký, không được đưa vào; xem lại")


def _of_whole(plan: Anatomy, tables: TaskTables, in_prose: int, by_agency: int) -> Iterator[Doubt]:
    if plan.kind_name and not tables.tasks and plan.kind not in _PLANS:
        name = plan.kind_name.lower()
        yield Doubt("", f"tệp là {name}, không phải kế hoạch; muốn đăng như văn bản thì nhập lại, thêm --as van-ban")
    if in_prose:
        yield Doubt("", f"kế hoạch không có bảng nhiệm vụ; {in_prose} nhiệm vụ lấy từ lời văn, soát lại từng nhiệm vụ")
    elif by_agency:
        text = f"kế hoạch không có bảng nhiệm vụ; {by_agency} nhiệm vụ lấy từ phần trách nhiệm của từng cơ quan"
        yield Doubt("", f"{text}, thường không ghi thời gian; soát lại, bỏ những điều không phải là việc")
    elif not tables.tasks:
        yield Doubt("", "không thấy bảng nhiệm vụ, không thấy việc giao cho cơ quan nào; đã ghi khong_co_bang: true")
    if tables.tasks and not any(task.printed for task in tables.tasks):
        yield Doubt("", "bảng nhiệm vụ không có số thứ tự; đặt mã theo thứ tự trong bảng", is_of_original=True)
    if tables.tasks and Column.PRODUCT not in tables.headings:
        yield Doubt("", "bảng nhiệm vụ không có cột sản phẩm", is_of_original=True)
    if tables.tasks and not tables.headings & {Column.TIME, Column.START}:
        yield Doubt("", "bảng nhiệm vụ không có cột thời gian", is_of_original=True)
