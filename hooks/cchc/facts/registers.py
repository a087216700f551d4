"""The registers there are, by the name that the directive `cchc:register` gives: one entry a type."""

from cchc.facts.documents.register import DOCUMENTS
from cchc.facts.events.register import EVENTS
from cchc.facts.indexes.register import INDEX_RESULTS
from cchc.facts.initiatives.register import INITIATIVES
from cchc.facts.materials.register import MATERIALS
from cchc.facts.procedures.register import PROCEDURES
from cchc.facts.questions.register import QUESTIONS
from cchc.facts.register import RegisterForm
from cchc.facts.reports.register import REPORTS
from cchc.facts.series.register import SERIES_REGISTER

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
