"""The register of results of indexes."""

from cchc.content.index_result import IndexResult
from cchc.content.registry import INDEX_RESULT
from cchc.content.site import Site
from cchc.content.units import unit_key
from cchc.text.folding import sort_key
from cchc.views.index_words import rank_of, value_of
from cchc.views.named_agencies import agency_choices
from cchc.views.register import Choice, Column, Filter, RegisterForm


def _units(site: Site, result: IndexResult) -> list[Choice]:
    """An agency with those that carry on its work, or a place."""
    return agency_choices(site, result, [result.unit]) or [(unit_key(site, result, result.unit), result.unit)]


INDEX_RESULTS = RegisterForm(
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
        Filter("nam", "Năm", lambda site, result: [(str(result.year), str(result.year))]),
        # the key by which pages of agencies lead here
        Filter("co_quan", "Đơn vị", _units),
    ),
    order=lambda result: (-result.year, result.index_slug, sort_key(result.unit)),
)
