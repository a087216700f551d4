"""The registers there are, by the name that the directive `cchc:register` gives: one entry a type."""

from cchc.views.document_register import DOCUMENTS
from cchc.views.event_register import EVENTS
from cchc.views.index_register import INDEX_RESULTS
from cchc.views.initiative_register import INITIATIVES
from cchc.views.material_register import MATERIALS
from cchc.views.procedure_register import PROCEDURES
from cchc.views.question_register import QUESTIONS
from cchc.views.register import RegisterForm
from cchc.views.report_register import REPORTS
from cchc.views.series_register import SERIES_REGISTER

REGISTERS: dict[str, RegisterForm] = {
    "thu-tuc": PROCEDURES,
    "hoi-dap": QUESTIONS,
    "van-ban": DOCUMENTS,
    "su-kien": EVENTS,
    "tai-lieu": MATERIALS,
    "chuyen-muc": SERIES_REGISTER,
    "bao-cao": REPORTS,
    "chi-so": INDEX_RESULTS,
    "mo-hinh": INITIATIVES,
}
"""By the folder of the type's address: `thu-tuc`, `van-ban`."""
