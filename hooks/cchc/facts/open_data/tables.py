"""The tables of the open data: one entry a table."""

from cchc.content.site import Site
from cchc.facts.open_data.agencies import AgencyRecord, agency_records
from cchc.facts.open_data.documents import DocumentRecord, document_records
from cchc.facts.open_data.news import NewsRecord, news_records
from cchc.facts.open_data.plans import PlanRecord, plan_records
from cchc.facts.open_data.procedures import ProcedureRecord, procedure_records
from cchc.facts.open_data.questions import QuestionRecord, question_records
from cchc.facts.open_data.table import DataTable, TableForm
from cchc.facts.open_data.tasks import TaskRecord, task_records
from cchc.facts.tasks.rows import TaskRows

TASKS = TableForm(
    "nhiem-vu",
    "Nhiệm vụ",
    "Nhiệm vụ của các kế hoạch đã đăng: ai làm, bao giờ xong, đến ngày của dữ liệu thì thế nào, minh chứng ở đâu",
    "nhiệm vụ",
    "Sở Nội vụ đang chủ trì những việc nào sắp đến hạn?",
    "lọc ma_chu_tri có so-noi-vu và trang_thai là sap_den_han",
    TaskRecord,
    task_records,
    parents=(("ma_ke_hoach", "ke-hoach"),),
    as_workbook=True,
)
PLANS = TableForm(
    "ke-hoach",
    "Kế hoạch",
    "Kế hoạch đã đăng, kèm số nhiệm vụ và số đã hoàn thành",
    "kế hoạch",
    "Mỗi cơ quan đã ban hành bao nhiêu kế hoạch, với bao nhiêu nhiệm vụ?",
    "cộng so_nhiem_vu theo co_quan_ban_hanh",
    PlanRecord,
    plan_records,
)
PROCEDURES = TableForm(
    "thu-tuc",
    "Thủ tục hành chính",
    "Thủ tục hành chính đã đăng: ai được làm, nộp ở đâu, mất bao lâu, tốn bao nhiêu",
    "thủ tục",
    "Những thủ tục nào làm được toàn trình qua mạng?",
    "lọc muc_do là toan_trinh",
    ProcedureRecord,
    procedure_records,
)
DOCUMENTS = TableForm(
    "van-ban",
    "Văn bản",
    "Văn bản chỉ đạo, điều hành và căn cứ của các kế hoạch, kèm hiệu lực đến ngày của dữ liệu",
    "văn bản",
    "Những văn bản nào đã bị thay thế?",
    "lọc hieu_luc là bi_thay_the",
    DocumentRecord,
    document_records,
)
AGENCIES = TableForm(
    "co-quan",
    "Cơ quan",
    "Cơ quan và nhóm cơ quan được nêu trong kế hoạch, thủ tục, kèm cơ quan kế thừa sau sắp xếp",
    "cơ quan",
    "Việc của một sở đã sáp nhập nay thuộc cơ quan nào?",
    "xem ma_ke_thua của cơ quan đó",
    AgencyRecord,
    agency_records,
)
QUESTIONS = TableForm(
    "hoi-dap",
    "Hỏi đáp",
    "Câu hỏi đã đăng và câu trả lời của cơ quan; không có tên, lời kể của người hỏi",
    "câu hỏi",
    "Những câu hỏi nào được trả lời quá hạn?",
    "lọc các dòng có ngay_tra_loi sau han_tra_loi",
    QuestionRecord,
    question_records,
)
NEWS = TableForm(
    "tin-tuc",
    "Tin tức",
    "Tin, bài đã đăng: chuyên mục, đơn vị, nhiệm vụ mà tin là minh chứng; toàn văn ở trang của từng tin",
    "tin, bài",
    "Có bao nhiêu tin, bài nêu tồn tại, hạn chế?",
    "đếm các dòng có chuyen_muc là phan_anh_ton_tai",
    NewsRecord,
    news_records,
)

TABLES = (TASKS, PLANS, PROCEDURES, DOCUMENTS, AGENCIES, QUESTIONS, NEWS)


def data_tables(site: Site, rows: TaskRows) -> tuple[DataTable, ...]:
    """All tables as of the site's day."""
    return tuple(DataTable(form, tuple(form.records(site, rows))) for form in TABLES)
