"""The register of initiatives: what an agency tries, spreads or has had recognised."""

from cchc.content.initiative import INITIATIVE
from cchc.facts.agencies import agency_choices
from cchc.facts.registers.register import FIELDS, Column, Filter, RegisterSpec, of_terms, of_years
from cchc.text.folding import sort_key

REGISTER = RegisterSpec(
    INITIATIVE,
    "mô hình, sáng kiến",
    (
        Column("Mô hình, sáng kiến", lambda site, initiative: initiative.title),
        Column("Đơn vị", lambda site, initiative: initiative.unit),
        Column("Năm", lambda site, initiative: str(initiative.year)),
        Column("Trạng thái", lambda site, initiative: initiative.status.label),
    ),
    (
        Filter("nam", "Năm", lambda site, initiative: of_years(initiative.year)),
        Filter("trang_thai", "Trạng thái", lambda site, initiative: of_terms(initiative.status)),
        Filter("co_quan", "Cơ quan", lambda site, initiative: agency_choices(site, initiative, [initiative.unit])),
        FIELDS,
    ),
    order=lambda initiative: (-initiative.year, sort_key(initiative.title)),
)
