"""The register of results of indexes: newest year first, then by index and unit."""

from cchc.content.index_result import INDEX_RESULT
from cchc.facts.agencies import unit_choices
from cchc.facts.index_series import rank_of, value_of
from cchc.facts.registers.register import Column, Filter, RegisterSpec, of_years
from cchc.text.folding import sort_key

REGISTER = RegisterSpec(
    INDEX_RESULT,
    "kết quả",
    (
        Column("Kết quả", lambda site, result: result.title),
        Column("Chỉ số", lambda site, result: result.index_title),
        Column("Năm", lambda site, result: str(result.year)),
        Column("Đơn vị", lambda site, result: result.unit),
        Column("Đạt", lambda site, result: value_of(result)),
        Column("Xếp hạng", lambda site, result: rank_of(result)),
    ),
    (
        Filter("chi_so", "Chỉ số", lambda site, result: [(result.index_slug, result.index_title)]),
        Filter("nam", "Năm", lambda site, result: of_years(result.year)),
        # the key by which pages of agencies lead here
        Filter("co_quan", "Đơn vị", lambda site, result: unit_choices(site, result, result.unit)),
    ),
    order=lambda result: (-result.year, result.index_slug, sort_key(result.unit)),
)
