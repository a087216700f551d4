"""The register of publicity material, newest first."""

from cchc.content.material import MATERIAL
from cchc.facts.agencies import agency_choices
from cchc.facts.registers.register import Column, Filter, RegisterSpec, of_terms
from cchc.text.dates import printed

REGISTER = RegisterSpec(
    MATERIAL,
    "tài liệu",
    (
        Column("Tài liệu", lambda site, material: material.title),
        Column("Loại", lambda site, material: material.kind.label),
        Column("Ngôn ngữ", lambda site, material: material.language.label),
        Column("Đơn vị phát hành", lambda site, material: material.unit),
        Column("Ngày phát hành", lambda site, material: printed(material.day)),
    ),
    (
        Filter("loai", "Loại", lambda site, material: of_terms(material.kind)),
        Filter("ngon_ngu", "Ngôn ngữ", lambda site, material: of_terms(material.language)),
        Filter("co_quan", "Đơn vị", lambda site, material: agency_choices(site, material, [material.unit])),
    ),
    order=lambda material: (material.day, material.path),
    newest_first=True,
)
