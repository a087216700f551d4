"""Figures of dossiers as pages and files show them: rows in words, each unit over its periods."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from cchc.content.dossier_figures import DOSSIER_FIGURES, DossierFigures, DossierRow, contradictions
from cchc.content.site import Site
from cchc.content.terms import ReportKind
from cchc.text.folding import sort_key
from cchc.text.sentences import printed_count, printed_number

COUNTS = tuple(
    name for name, field in DossierRow.model_fields.items() if name not in ("unit", "satisfaction", "given_share")
)
"""The attributes that are numbers of dossiers, in the order of the reports' form."""


@dataclass(frozen=True, slots=True)
class PeriodOfUnit:
    """What one unit did in one period."""

    figures: DossierFigures
    row: DossierRow


@dataclass(frozen=True, slots=True)
class UnitSeries:
    """All that is known of a unit, the newest period first; `key` is its agency's, or its name as a slug."""

    key: str
    name: str
    periods: tuple[PeriodOfUnit, ...]

    @property
    def address(self) -> str:
        return f"{DOSSIER_FIGURES.address}/don-vi/{self.key}/"

    @property
    def has_page(self) -> bool:
        """Whether there is more to tell than the page of its only period does."""
        return len(self.periods) > 1

    def by_kind(self) -> Iterator[tuple[ReportKind, tuple[PeriodOfUnit, ...]]]:
        """Periods that may stand in one line: months beside months, quarters beside quarters; oldest first."""
        kinds = dict.fromkeys(each.figures.kind for each in self.periods)
        for kind in kinds:
            yield kind, tuple(reversed([each for each in self.periods if each.figures.kind is kind]))


def dossier_series(site: Site) -> dict[str, UnitSeries]:
    """The series of each unit by its key, in the order of the alphabet."""
    found: dict[str, list[PeriodOfUnit]] = defaultdict(list)
    for figures in sorted(site.all(DossierFigures), key=newest_first):
        for row in figures.rows:
            found[site.unit_key(figures, row.unit)].append(PeriodOfUnit(figures, row))
    series = (UnitSeries(key, periods[0].row.unit, tuple(periods)) for key, periods in found.items())
    return {each.key: each for each in sorted(series, key=lambda each: sort_key(each.name))}


def newest_first(figures: DossierFigures) -> tuple[int, int, str]:
    """A key to sort by: the last day, the longer period before the shorter that ends on the same day."""
    length = (figures.last_day - figures.first_day).days
    return -figures.last_day.toordinal(), -length, figures.path


def ranked(rows: Sequence[DossierRow]) -> list[tuple[int, DossierRow]]:
    """The units of one table by their share in time, the highest first; equal shares have one rank.

    A unit whose share is not known, or whose figures contradict each other, has no rank.
    """
    known = sorted(
        (
            (share, row)
            for row in rows
            if (share := row.share_in_time) is not None and next(contradictions(row), None) is None
        ),
        key=lambda pair: (-pair[0], sort_key(pair[1].unit)),
    )
    shares = [share for share, _ in known]
    return [(shares.index(share) + 1, row) for share, row in known]


def share_in_words(row: DossierRow) -> str:
    """ "99,7%", of early and in time among the resolved; what the source tells where nothing can be worked out."""
    if row.share_in_time is not None:
        return f"{printed_number(round(row.share_in_time, 2))}%"
    return f"{printed_number(row.given_share)}% (theo nguồn)" if row.given_share is not None else ""


def count_in_words(number: int | None) -> str:
    """ "14.043"; empty where it is not known."""
    return "" if number is None else printed_count(number)


def figures_in_a_sentence(figures: DossierFigures) -> str:
    """What lists and feeds say of a table: its headline and its source."""
    return f"{headline(figures)}. Nguồn: {figures.origin.name}."


def headline(figures: DossierFigures, row: DossierRow | None = None) -> str:
    """ "Quý III/2026, tỉnh Lai Châu: tiếp nhận 14.043 hồ sơ, giải quyết đúng hạn 99,7%".

    Of a table of many units, none of which is asked for: "Tháng 10/2026: số liệu giải quyết hồ sơ của 12 xã, phường".
    """
    if row is None and len(figures.rows) > 1:
        whom = figures.population or "đơn vị"
        return f"{figures.period.in_words}: số liệu giải quyết hồ sơ của {len(figures.rows)} {whom}"
    row = row or figures.rows[0]
    told = [f"tiếp nhận {count_in_words(row.received)} hồ sơ"] if row.received is not None else []
    told += [f"giải quyết đúng hạn {share}"] if (share := share_in_words(row)) else []
    words = ", ".join(told) or f"{len(figures.rows)} đơn vị"
    return f"{figures.period.in_words}, {row.unit}: {words}"
