"""The register of figures of dossiers, the newest period first."""

from cchc.content.dossier_figures import DOSSIER_FIGURES, DossierFigures
from cchc.content.site import Site
from cchc.facts.agencies import unit_choices
from cchc.facts.dossier_series import count_in_words, share_in_words
from cchc.facts.registers.register import Choice, Column, Filter, RegisterSpec, of_terms, of_years


def _units(site: Site, figures: DossierFigures) -> str:
    return figures.rows[0].unit if len(figures.rows) == 1 else f"{len(figures.rows)} {figures.population}"


def _choices(site: Site, figures: DossierFigures) -> list[Choice]:
    choices = (choice for row in figures.rows for choice in unit_choices(site, figures, row.unit))
    return list(dict.fromkeys(choices))


REGISTER = RegisterSpec(
    DOSSIER_FIGURES,
    "kỳ số liệu",
    (
        Column("Số liệu", lambda site, figures: figures.title),
        Column("Kỳ", lambda site, figures: figures.period.in_words),
        Column("Đơn vị", _units),
        Column(
            "Tiếp nhận",
            lambda site, figures: count_in_words(figures.rows[0].received) if len(figures.rows) == 1 else "",
        ),
        Column("Đúng hạn", lambda site, figures: share_in_words(figures.rows[0]) if len(figures.rows) == 1 else ""),
    ),
    (
        Filter("ky", "Kỳ số liệu", lambda site, figures: of_terms(figures.kind)),
        Filter("nam", "Năm", lambda site, figures: of_years(figures.year)),
        # the key by which pages of agencies lead here
        Filter("co_quan", "Đơn vị", _choices),
    ),
    order=lambda figures: (figures.last_day, figures.path),
    newest_first=True,
)
