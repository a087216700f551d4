"""The registers there are, by the name that the directive `cchc:register` gives: one entry a type."""

from cchc.views.documents.register import DOCUMENTS
from cchc.views.events.register import EVENTS
from cchc.views.indexes.register import INDEX_RESULTS
from cchc.views.initiatives.register import INITIATIVES
from cchc.views.materials.register import MATERIALS
from cchc.views.procedures.register import PROCEDURES
from cchc.views.questions.register import QUESTIONS
from cchc.views.register import RegisterForm
from cchc.views.reports.register import REPORTS
from cchc.views.series.register import SERIES_REGISTER

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
