"""The register of initiatives."""

from cchc.content.registry import INITIATIVE
from cchc.text.folding import sort_key
from cchc.views.named_agencies import agency_choices
from cchc.views.register import Column, Filter, RegisterForm

INITIATIVES = RegisterForm(
    INITIATIVE,
    "mô hình, sáng kiến",
    (
        Column("Mô hình, sáng kiến", lambda site, initiative: initiative.title),
        Column("Đơn vị", lambda site, initiative: initiative.unit),
        Column("Năm", lambda site, initiative: str(initiative.year)),
        Column("Trạng thái", lambda site, initiative: initiative.status.label),
    ),
    (
        Filter("nam", "Năm", lambda site, initiative: [(str(initiative.year), str(initiative.year))]),
        Filter(
            "trang_thai", "Trạng thái", lambda site, initiative: [(initiative.status.value, initiative.status.label)]
        ),
        Filter("co_quan", "Cơ quan", lambda site, initiative: agency_choices(site, initiative, [initiative.unit])),
        Filter(
            "linh_vuc",
            "Lĩnh vực",
            lambda site, initiative: [(field.value, field.label) for field in initiative.reform_fields],
        ),
    ),
    order=lambda initiative: (-initiative.year, sort_key(initiative.title)),
)
