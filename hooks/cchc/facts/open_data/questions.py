"""Questions as open data: who asked, who signed, and what citizens wrote stay on the page."""

from collections.abc import Iterator
from datetime import date

from cchc.content.question import Question
from cchc.content.site import Site
from cchc.content.terms import QuestionState, ReformField
from cchc.facts.open_data.plain_text import plain_text
from cchc.facts.open_data.record import Record, Words, absolute, column, illustration_column, name_of
from cchc.facts.questions.answer_times import answer_time
from cchc.facts.tasks.rows import TaskRows


class QuestionRecord(Record):
    """A question with the answer of an agency, and the days that took."""

    name: Words = column("ma_dinh_danh", "Mã định danh", "Mã không đổi của câu hỏi")
    title: Words = column("tieu_de", "Tiêu đề", "Câu hỏi, như biên tập viên đặt")
    agency: Words = column("co_quan_tra_loi", "Cơ quan trả lời", "Cơ quan có trách nhiệm trả lời")
    agency_key: Words | None = column(
        "ma_co_quan_tra_loi", "Mã cơ quan trả lời", "Mã trong bảng co-quan; trống nếu cơ quan chưa có trong bảng"
    )
    state: QuestionState = column("trang_thai", "Trạng thái", "Đã trả lời hay chưa", QuestionState)
    asked_on: date = column("ngay_hoi", "Ngày hỏi", "Ngày nhận câu hỏi")
    due: date | None = column("han_tra_loi", "Hạn trả lời", "Tính theo thời hạn trong thiết lập của trang")
    answered_on: date | None = column("ngay_tra_loi", "Ngày trả lời", "Trống nếu chưa trả lời")
    days: int = column(
        "so_ngay_lam_viec", "Số ngày làm việc", "Từ ngày hỏi đến ngày trả lời; chưa trả lời thì đến ngày của dữ liệu"
    )
    answer: Words | None = column("tra_loi", "Trả lời", "Toàn văn câu trả lời của cơ quan, mỗi đoạn một dòng")
    procedures: tuple[Words, ...] = column("thu_tuc", "Thủ tục liên quan", "Mã trong bảng thu-tuc")
    basis: tuple[Words, ...] = column("can_cu", "Căn cứ", "Số, ký hiệu văn bản")
    reform_fields: tuple[ReformField, ...] = column("linh_vuc", "Lĩnh vực", "Lĩnh vực cải cách", ReformField)
    is_illustration: bool = illustration_column()
    address: Words = column("dia_chi", "Địa chỉ", "Địa chỉ trang của câu hỏi")


def question_records(site: Site, rows: TaskRows) -> Iterator[QuestionRecord]:
    """In the order of their files."""
    return (_record(site, question) for question in site.all(Question))


def _record(site: Site, question: Question) -> QuestionRecord:
    agency = site.agency_in(question, question.agency)
    time = answer_time(site.settings.province.questions, question, site.today)
    return QuestionRecord(
        name=name_of(question),
        title=question.title,
        agency=question.agency,
        agency_key=agency.key if agency else None,
        state=question.state,
        asked_on=question.asked_on,
        due=time.term.end if time.term else None,
        answered_on=question.answered_on,
        days=time.span.worked,
        answer=plain_text(question.answer) or None,
        procedures=question.procedures,
        basis=question.basis,
        reform_fields=question.reform_fields,
        is_illustration=question.is_illustration,
        address=absolute(site, question.address),
    )
