"""What a document says of itself, from all places that say it: head, title, notes of appendices, signature.

Where two places disagree the head counts, and the other is told.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

from cchc.editing.document_import.anatomy import Anatomy
from cchc.editing.document_import.blocks import Doubt, Paragraph, ReadFile
from cchc.editing.document_import.drafts import Given
from cchc.editing.document_import.issuers import issuer_by_text, issuer_in_note, issuer_of_lines
from cchc.editing.document_import.letterhead import day_in
from cchc.editing.document_import.names import in_running_text
from cchc.editing.document_import.signature import Signature
from cchc.editing.document_import.titles import ATTACHED, is_authority
from cchc.text.document_number import is_document_number, number_key, numbers_in
from cchc.text.folding import fold
from cchc.text.sentences import lower_first, shortened, upper_first

_ABOVE = "lời “{}” đứng trên tên văn bản, không được đưa vào; cần thì chép vào bài"
_FEWEST_WORDS = 6
HEAD, OWN_NOTE = "đầu văn bản", "dưới tên"


@dataclass(slots=True)
class Identity:
    """`issued` is an ISO date, perhaps without day or month; `above` the body above the issuer."""

    title: str | None = None
    subject: str = ""
    number: str | None = None
    issued: str | None = None
    issuer: str | None = None
    above: str | None = None
    attached_to: str | None = None
    signature: Signature = field(default_factory=Signature)
    doubts: list[Doubt] = field(default_factory=list)


def identity(found: Sequence[Anatomy], read: ReadFile, given: Given, today: date) -> Identity:
    """Read it from the documents of a file, the last of which is the plan; `today`: nothing is issued after it."""
    plan, first = found[-1], found[0]
    texts = [paragraph.text for paragraph in read.paragraphs]
    notes = list(_notes(plan, is_issued_by_other=bool(plan.note)))
    made = Identity(signature=first.signature if first.signature.name else plan.signature)
    made.subject = plan.subject
    _read_number(made, first, plan, notes)
    _read_day(made, first, plan, notes, today)
    _read_issuer(made, first, plan, notes, texts)
    made.title = given.text("title") or _title(plan, texts, made)
    if plan.note or len(found) > 1:
        made.attached_to = _attached(plan, first, made)
    _tell_gaps(made, given)
    made.doubts += [
        Doubt(HEAD, _ABOVE.format(shortened(line, 80)))
        for line in first.head.others
        if len(line.split()) >= _FEWEST_WORDS and not is_authority(line)
    ]
    return made


def _title(plan: Anatomy, texts: Sequence[str], made: Identity) -> str | None:
    if not plan.kind_name and not plan.subject:
        return None
    subject = in_running_text(plan.subject, texts, [made.issuer] if made.issuer else [])
    if subject != plan.subject:
        made.doubts.append(Doubt("tên", f"chữ in hoa ở tên đã viết lại thành “{subject}”; soát lại tên riêng"))
    return f"{plan.kind_name.capitalize()} {lower_first(subject)}".strip() if plan.kind_name else upper_first(subject)


def _notes(plan: Anatomy, *, is_issued_by_other: bool) -> Iterator[tuple[str, str]]:
    """Yield what notes below titles of appendices say: "(Kèm theo Kế hoạch số …)", with their place."""
    if is_issued_by_other:
        yield OWN_NOTE, plan.note
    for block in [*plan.appendices, *plan.body]:
        if isinstance(block, Paragraph) and ATTACHED.match(block.text):
            yield block.place, block.text


def _read_number(made: Identity, first: Anatomy, plan: Anatomy, notes: Sequence[tuple[str, str]]) -> None:
    made.number = first.head.number or plan.head.number
    if first.head.symbol and not made.number:
        made.doubts.append(Doubt(HEAD, f"văn bản để trống số, chỉ có ký hiệu {first.head.symbol}", is_of_original=True))
    for place, note in notes:
        number = next((each for each in numbers_in(note) if is_document_number(each)), None)
        if number and not made.number:
            made.number = number
            made.doubts.append(Doubt(place, f"số {number} chỉ có ở đây, đầu văn bản không có số", is_of_original=True))
        elif number and made.number and place != OWN_NOTE and number_key(number) != number_key(made.number):
            text = f"ở đây ghi số {number}, đầu văn bản ghi {made.number}; lấy số ở đầu văn bản"
            made.doubts.append(Doubt(place, text, is_of_original=True))


def _read_day(made: Identity, first: Anatomy, plan: Anatomy, notes: Sequence[tuple[str, str]], today: date) -> None:
    day = first.head.day or plan.head.day
    for place, note in notes:
        other = day_in(note)
        if other is None:
            continue
        if day is None:
            day = other
            made.doubts.append(
                Doubt(place, f"ngày {other.in_words} chỉ có ở đây, đầu văn bản không có ngày", is_of_original=True)
            )
        elif place != OWN_NOTE and other != day and (other.day or not day.day):
            text = f"ở đây ghi ngày {other.in_words}, đầu văn bản ghi {day.in_words}; lấy ngày ở đầu văn bản"
            made.doubts.append(Doubt(place, text, is_of_original=True))
    if day is not None and day.first_day > today:
        made.doubts.append(
            Doubt(
                HEAD,
                f"ngày ban hành {day.in_words} chưa đến; xem lại, sửa bằng --set ngay_ban_hanh=…",
                is_of_original=True,
            )
        )
    if day is None:
        year = re.search(r"năm\s+((?:19|20)\d\d)", plan.subject)
        made.issued = year[1] if year else None
        if year:
            made.doubts.append(
                Doubt(HEAD, f"văn bản không ghi ngày ban hành; lấy năm {year[1]} ở tên", is_of_original=True)
            )
        return
    made.issued = str(day)
    if not day.day:
        made.doubts.append(Doubt(HEAD, f"ngày ban hành để trống một phần, chỉ rõ {day.in_words}", is_of_original=True))


def _read_issuer(
    made: Identity, first: Anatomy, plan: Anatomy, notes: Sequence[tuple[str, str]], texts: Sequence[str]
) -> None:
    made.issuer, made.above = issuer_of_lines(first.head.issuers or plan.head.issuers, texts)
    if made.issuer and not re.match(r"(?:phu luc|bieu|mau)\b", fold(made.issuer)):
        return
    made.issuer = issuer_by_text([plan.subject, *texts], first.head.place or plan.head.place)
    noted = next(filter(None, (issuer_in_note(note) for _, note in notes)), None)
    if noted and (made.issuer is None or not (first.head.place or plan.head.place)):
        made.issuer = noted
    if made.issuer:
        made.doubts.append(
            Doubt(HEAD, f"không thấy tên cơ quan ban hành ở đầu văn bản; lấy “{made.issuer}” trong lời văn")
        )


def _attached(plan: Anatomy, first: Anatomy, made: Identity) -> str | None:
    """What issues it, in words: "Quyết định số 1963/QĐ-UBND ngày 28/5/2021 của Chủ tịch …"."""
    note = re.sub(r"^\(?\s*(?:[Bb]an hành\s+)?[Kk]èm theo\s*", "", plan.note).strip(" )")
    return upper_first(note) if note else f"{first.kind_name.capitalize()} số {made.number}" if made.number else None


def _tell_gaps(made: Identity, given: Given) -> None:
    if (
        not made.number
        and not given.text("so_ky_hieu")
        and not any("để trống số" in doubt.text for doubt in made.doubts)
    ):
        made.doubts.append(Doubt(HEAD, "văn bản không có số, ký hiệu", is_of_original=True))
    if not made.signature.name:
        made.doubts.append(Doubt("cuối văn bản", "không thấy tên người ký"))
    for key, name in (("so_ky_hieu", "number"), ("ngay_ban_hanh", "issued"), ("co_quan_ban_hanh", "issuer")):
        if given.text(key):
            setattr(made, name, given.text(key))
