"""Rules on figures of dossiers: what contradicts itself is told, and shown, never mended in silence."""

from collections.abc import Iterator

from cchc.content.checks.shared import repeated
from cchc.content.dossier_figures import DossierFigures, contradictions
from cchc.content.problems import Problem, Severity
from cchc.content.reporting import numbers_of
from cchc.content.site import Site


def figures_agree(site: Site) -> Iterator[Problem]:
    """A source may err: its figures stay, with what does not fit beside them on the page."""
    for figures in site.every(DossierFigures):
        for number, row in enumerate(figures.rows):
            for sentence in contradictions(row):
                message = f"{row.unit}: {sentence}; so lại với nguồn, trang sẽ ghi rõ chỗ này"
                yield figures.source.problem(message, "so_lieu", number, severity=Severity.WARNING)


def periods_are_whole(site: Site) -> Iterator[Problem]:
    """A month and a quarter have a number, a year has none; days are in order and have been."""
    for figures in site.every(DossierFigures):
        most = numbers_of(figures.kind)
        if most and figures.number not in figures.numbers:
            yield figures.source.problem(f"kỳ này cần số từ 1 đến {most}; ví dụ so_ky: 1", "so_ky")
        elif figures.number is not None and figures.number not in figures.numbers:
            yield figures.source.problem("kỳ này không có số; bỏ khóa này", "so_ky")
        if figures.first_day > figures.last_day:
            yield figures.source.problem("ngày đầu sau ngày cuối; kiểm tra lại tu_ngay, den_ngay", "tu_ngay")
        elif figures.last_day > site.today:
            message = "kỳ chưa hết; nếu số liệu chỉ đến một ngày thì ghi ngày ấy, ví dụ den_ngay: 2026-09-15"
            yield figures.source.problem(message, "ky")


def units_stand_once(site: Site) -> Iterator[Problem]:
    """A unit has one row; several units are something in common, or nobody may compare them."""
    for figures in site.every(DossierFigures):
        seen: set[str] = set()
        for number, row in enumerate(figures.rows):
            unit = site.unit_key(figures, row.unit)
            if unit in seen:
                yield figures.source.problem(f"{row.unit} đã có ở trên; bỏ một dòng", "so_lieu", number, "don_vi")
            seen.add(unit)
        if len(figures.rows) > 1 and figures.population is None:
            message = "bảng có nhiều đơn vị thì phải ghi đó là các đơn vị nào; ví dụ gom_cac: sở, ban, ngành"
            yield figures.source.problem(message, "so_lieu")


def are_told_once(site: Site) -> Iterator[Problem]:
    """A population has one table a period."""

    def identity(figures: DossierFigures) -> tuple[object, ...]:
        units = tuple(site.unit_key(figures, row.unit) for row in figures.rows)
        return figures.first_day, figures.last_day, units

    for figures, other in repeated(site.every(DossierFigures), identity):
        yield figures.source.problem(f"số liệu kỳ này đã có ở {other.path}; xóa một tệp hoặc sửa kỳ", "ky")
