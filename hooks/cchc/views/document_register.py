"""The register of documents: newest first, grouped by year."""

from collections.abc import Iterator

from cchc.content.document import Document
from cchc.content.registry import DOCUMENT
from cchc.content.site import Site
from cchc.text.folding import slugify
from cchc.views.named_agencies import agency_choices
from cchc.views.register import Choice, Column, Filter, RegisterForm


def _issuers(site: Site, document: Document) -> list[Choice]:
    """The issuer and who carries on its work, by their keys; one without a record, by its name."""
    known = agency_choices(site, document, [document.issuer])
    return known or [(slugify(document.issuer), document.issuer)]


def _states(site: Site, document: Document) -> Iterator[Choice]:
    state = site.documents.state_of(document)
    if state:
        yield state.value, state.label


def _state_label(site: Site, document: Document) -> str:
    state = site.documents.state_of(document)
    return state.label if state else ""


def _year(document: Document) -> Choice:
    return str(document.issued.year), f"Văn bản năm {document.issued.year}"


DOCUMENTS = RegisterForm(
    DOCUMENT,
    "văn bản",
    (
        Column("Văn bản", lambda site, document: document.full_name),
        Column("Cơ quan ban hành", lambda site, document: document.issuer),
        Column("Ngày ban hành", lambda site, document: document.issued.in_words),
        Column("Hiệu lực", _state_label),
    ),
    (
        Filter("loai", "Loại", lambda site, document: [(document.kind.value, document.kind.label)]),
        Filter("nam", "Năm", lambda site, document: [(str(document.issued.year), str(document.issued.year))]),
        Filter("co_quan", "Cơ quan ban hành", _issuers),
        Filter("linh_vuc", "Lĩnh vực", lambda site, document: [(f.value, f.label) for f in document.reform_fields]),
        Filter("trang_thai", "Hiệu lực", _states),
    ),
    order=lambda document: (document.issued, document.path),
    newest_first=True,
    group=_year,
    group_folder="nam",
)
