"""News as open data."""

from collections.abc import Iterator
from datetime import date

from cchc.content.news import News
from cchc.content.question import Question
from cchc.content.site import Site
from cchc.content.terms import NewsSection, QuestionState, ReformField
from cchc.facts.answer_times import answer_time
from cchc.facts.markup import plain_text
from cchc.facts.open_data.table import Record, Words, absolute, column, illustration_column, name_of
from cchc.facts.tasks.rows import TaskRows


class NewsRecord(Record):
    """A news item: what it is about and which tasks it is evidence for; its text is on its page and in the feeds."""

    name: Words = column("ma_dinh_danh", "Mã định danh", "Mã không đổi của tin, bài")
    title: Words = column("tieu_de", "Tiêu đề", "Tiêu đề tin, bài")
    description: Words | None = column("tom_tat", "Tóm tắt", "Một, hai câu")
    published_on: date = column("ngay_dang", "Ngày đăng", "Ngày đăng trên trang")
    section: NewsSection = column("chuyen_muc", "Chuyên mục", "Chuyên mục của tin, bài", NewsSection)
    unit: Words | None = column("don_vi", "Đơn vị", "Đơn vị mà tin, bài nói đến")
    unit_key: Words | None = column("ma_don_vi", "Mã đơn vị", "Mã trong bảng co-quan")
    origin: Words | None = column("nguon", "Nguồn", "Nguồn của thông tin")
    origin_url: Words | None = column("nguon_url", "Địa chỉ nguồn", "Địa chỉ của nguồn trên mạng, nếu có")
    tasks: tuple[Words, ...] = column("nhiem_vu", "Nhiệm vụ", "Mã định danh nhiệm vụ mà tin, bài là minh chứng")
    reform_fields: tuple[ReformField, ...] = column("linh_vuc", "Lĩnh vực", "Lĩnh vực cải cách", ReformField)
    is_illustration: bool = illustration_column()
    address: Words = column("dia_chi", "Địa chỉ", "Địa chỉ trang của tin, bài")


def news_records(site: Site, rows: TaskRows) -> Iterator[NewsRecord]:
    """Yield the records of all news, newest first."""
    return (_news_record(site, news) for news in site.news)


def _news_record(site: Site, news: News) -> NewsRecord:
    unit = site.agency_in(news, news.unit) if news.unit else None
    tasks = (site.task_named(reference) for reference in news.evidence_for)
    return NewsRecord(
        name=name_of(news),
        title=news.title,
        description=news.description,
        published_on=news.published_on,
        section=news.section,
        unit=news.unit,
        unit_key=unit.key if unit else None,
        origin=news.origin.name if news.origin else None,
        origin_url=news.origin.url if news.origin else None,
        tasks=tuple(f"{name_of(found.plan)}#{found.task.permalink}" for found in tasks if found),
        reform_fields=news.reform_fields,
        is_illustration=news.is_illustration,
        address=absolute(site, news.address),
    )


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
    """Yield the records of all questions, in the order of their files."""
    return (_question_record(site, question) for question in site.all(Question))


def _question_record(site: Site, question: Question) -> QuestionRecord:
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
