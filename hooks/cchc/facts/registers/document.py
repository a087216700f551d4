"""The register of documents: newest first, grouped by year."""

from collections.abc import Iterator

from cchc.content.document import DOCUMENT, Document
from cchc.content.site import Site
from cchc.facts.agencies import unit_choices
from cchc.facts.registers.register import (
    FIELDS,
    Choice,
    Column,
    Filter,
    GroupName,
    RegisterSpec,
    Row,
    of_terms,
    of_years,
)


def _states(site: Site, document: Document) -> Iterator[Choice]:
    state = site.documents.state_of(document)
    if state:
        yield state.value, state.label


def _state_label(site: Site, document: Document) -> str:
    state = site.documents.state_of(document)
    return state.label if state else ""


def _year(row: Row) -> Iterator[GroupName]:
    for year, _ in row.choices["nam"]:
        title = f"Văn bản năm {year}"
        yield GroupName(f"nam/{year}", title, title, (("nam", year),))


REGISTER = RegisterSpec(
    DOCUMENT,
    "văn bản",
    (
        Column("Văn bản", lambda site, document: document.full_name),
        Column("Cơ quan ban hành", lambda site, document: document.issuer),
        Column("Ngày ban hành", lambda site, document: document.issued.in_words),
        Column("Hiệu lực", _state_label),
    ),
    (
        Filter("loai", "Loại", lambda site, document: of_terms(document.kind)),
        Filter("nam", "Năm", lambda site, document: of_years(document.issued.year)),
        Filter("co_quan", "Cơ quan ban hành", lambda site, document: unit_choices(site, document, document.issuer)),
        FIELDS,
        Filter("trang_thai", "Hiệu lực", _states),
    ),
    order=lambda document: (document.issued, document.path),
    newest_first=True,
    groupings={"nam": _year},
)
