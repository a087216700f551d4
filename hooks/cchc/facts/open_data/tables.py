"""The tables of the open data: one entry a table."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from cchc.content.item import Item
from cchc.content.site import Site
from cchc.facts.open_data.agencies_and_documents import AgencyRecord, DocumentRecord, agency_records, document_records
from cchc.facts.open_data.dossier_figures import DossierRecord, dossier_records
from cchc.facts.open_data.news_and_questions import NewsRecord, QuestionRecord, news_records, question_records
from cchc.facts.open_data.plans_and_procedures import PlanRecord, ProcedureRecord, plan_records, procedure_records
from cchc.facts.open_data.table import FOLDER, DataTable, Record, TableSpec
from cchc.facts.open_data.tasks import TaskRecord, task_records
from cchc.facts.tasks.rows import TaskRow, TaskRows

TASKS = TableSpec(
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
PLANS = TableSpec(
    "ke-hoach",
    "Kế hoạch",
    "Kế hoạch đã đăng, kèm số nhiệm vụ và số đã hoàn thành",
    "kế hoạch",
    "Mỗi cơ quan đã ban hành bao nhiêu kế hoạch, với bao nhiêu nhiệm vụ?",
    "cộng so_nhiem_vu theo co_quan_ban_hanh",
    PlanRecord,
    plan_records,
)
PROCEDURES = TableSpec(
    "thu-tuc",
    "Thủ tục hành chính",
    "Thủ tục hành chính đã đăng: ai được làm, nộp ở đâu, mất bao lâu, tốn bao nhiêu",
    "thủ tục",
    "Những thủ tục nào làm được toàn trình qua mạng?",
    "lọc muc_do là toan_trinh",
    ProcedureRecord,
    procedure_records,
)
DOCUMENTS = TableSpec(
    "van-ban",
    "Văn bản",
    "Văn bản chỉ đạo, điều hành và căn cứ của các kế hoạch, kèm hiệu lực đến ngày của dữ liệu",
    "văn bản",
    "Những văn bản nào đã bị thay thế?",
    "lọc hieu_luc là bi_thay_the",
    DocumentRecord,
    document_records,
)
AGENCIES = TableSpec(
    "co-quan",
    "Cơ quan",
    "Cơ quan và nhóm cơ quan được nêu trong kế hoạch, thủ tục, kèm cơ quan kế thừa sau sắp xếp",
    "cơ quan",
    "Việc của một sở đã sáp nhập nay thuộc cơ quan nào?",
    "xem ma_ke_thua của cơ quan đó",
    AgencyRecord,
    agency_records,
)
QUESTIONS = TableSpec(
    "hoi-dap",
    "Hỏi đáp",
    "Câu hỏi đã đăng và câu trả lời của cơ quan; không có tên, lời kể của người hỏi",
    "câu hỏi",
    "Những câu hỏi nào được trả lời quá hạn?",
    "lọc các dòng có ngay_tra_loi sau han_tra_loi",
    QuestionRecord,
    question_records,
)
NEWS = TableSpec(
    "tin-tuc",
    "Tin tức",
    "Tin, bài đã đăng: chuyên mục, đơn vị, nhiệm vụ mà tin là minh chứng; toàn văn ở trang của từng tin",
    "tin, bài",
    "Có bao nhiêu tin, bài nêu tồn tại, hạn chế?",
    "đếm các dòng có chuyen_muc là phan_anh_ton_tai",
    NewsRecord,
    news_records,
)

DOSSIERS = TableSpec(
    "so-lieu-ho-so",
    "Số liệu giải quyết hồ sơ",
    "Số hồ sơ tiếp nhận, giải quyết trước hạn, đúng hạn, quá hạn của từng đơn vị trong từng kỳ, như nguồn ghi",
    "dòng số liệu",
    "Đơn vị nào có nhiều hồ sơ quá hạn nhất trong một kỳ?",
    "lọc một kỳ và một gom_cac, sắp theo qua_han",
    DossierRecord,
    dossier_records,
)

TABLES = (TASKS, PLANS, PROCEDURES, DOCUMENTS, AGENCIES, QUESTIONS, NEWS, DOSSIERS)


def data_tables(site: Site, rows: TaskRows) -> tuple[DataTable, ...]:
    """All tables as of the site's day."""
    return tuple(DataTable(spec, tuple(spec.records(site, rows))) for spec in TABLES)


@dataclass(frozen=True, slots=True)
class TaskTable:
    """Where the files lie: `csv` and `xlsx`, and what they are called: the name of the plan or the agency."""

    address: str
    title: str
    rows: tuple[TaskRow, ...]

    @property
    def csv(self) -> str:
        """Return the output path of its CSV: `du-lieu/v1/nhiem-vu/ke-hoach/2026/x.csv`."""
        return f"{self._path}.csv"

    @property
    def xlsx(self) -> str:
        return f"{self._path}.xlsx"

    @property
    def _path(self) -> str:
        return f"{FOLDER}{TASKS.name}/{self.address.rstrip('/')}"


class TaskTables:
    """All of them; `whole` gives the table of all tasks, whose records they share: only files need it, not pages."""

    def __init__(self, site: Site, tasks: TaskRows, whole: Callable[[], DataTable]) -> None:
        self._site, self._tasks, self._whole = site, tasks, whole

    def of(self, item: Item) -> TaskTable | None:
        """Return the table of a plan's or an agency's tasks; None where it has no tasks."""
        return self._by_path.get(item.path)

    @property
    def every(self) -> tuple[TaskTable, ...]:
        return tuple(self._by_path.values())

    def data(self, table: TaskTable) -> DataTable:
        """The records of one table."""
        return DataTable(TASKS, tuple(self._records[row.assigned.address] for row in table.rows))

    @cached_property
    def _records(self) -> Mapping[str, Record]:
        """Return the record of each task by its address, in the order of the rows."""
        pairs = zip(self._tasks.all, self._whole().records, strict=True)
        return {row.assigned.address: record for row, record in pairs}

    @cached_property
    def _by_path(self) -> Mapping[str, TaskTable]:
        return {item.path: TaskTable(item.address, item.title, tuple(rows)) for item, rows in self._rows() if rows}

    def _rows(self) -> Iterator[tuple[Item, list[TaskRow]]]:
        yield from ((plan, self._tasks.of_plan(plan)) for plan in self._site.plans)
        yield from ((agency, self._tasks.of_agency(agency)) for agency in self._site.agencies)
