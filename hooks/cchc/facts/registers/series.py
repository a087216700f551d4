"""The register of series, by title."""

from collections.abc import Iterator

from cchc.content.series import SERIES, Series
from cchc.content.site import Site
from cchc.facts.agencies import agency_choices
from cchc.facts.registers.register import Choice, Column, Filter, RegisterSpec, of_years
from cchc.facts.tasks.quota_progress import series_progress, years_of
from cchc.text.folding import sort_key


def _years_of_series(site: Site, series: Series) -> Iterator[Choice]:
    if series.years:
        yield from of_years(*range(series.years.first, series.years.last + 1))


def _progress(site: Site, series: Series) -> str:
    return series_progress(series, site.issues_of(series), site.today).whole.in_words


def _units(site: Site, series: Series) -> list[Choice]:
    return agency_choices(site, series, [series.unit] if series.unit else [])


REGISTER = RegisterSpec(
    SERIES,
    "chuyên mục",
    (
        Column("Chuyên mục, chương trình", lambda site, series: series.title),
        Column("Kênh phát", lambda site, series: series.channel),
        Column("Năm", lambda site, series: years_of(series)),
        Column("Đã đăng trên trang này", _progress),
    ),
    (Filter("nam", "Năm", _years_of_series), Filter("co_quan", "Đơn vị", _units)),
    order=lambda series: (sort_key(series.title), series.path),
)
