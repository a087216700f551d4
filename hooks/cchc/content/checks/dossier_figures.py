"""Rules on figures of dossiers: what contradicts itself is told, and shown, never mended in silence."""

from collections.abc import Iterator

from cchc.content.dossier_figures import DossierFigures, contradictions
from cchc.content.problems import Problem, Severity
from cchc.content.reporting import numbers_of
from cchc.content.site import Site
from cchc.text.dates import printed
from cchc.text.sentences import lower_first


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
    """A unit has one row a period: of two nobody could say which holds."""
    first: dict[tuple[object, ...], DossierFigures] = {}
    for figures in site.every(DossierFigures):
        others = []
        for number, row in enumerate(figures.rows):
            place = (figures.first_day, figures.last_day, figures.kind, site.unit_key(figures, row.unit))
            other = first.setdefault(place, figures)
            if other is not figures:
                others.append((other, number, row))
        if len(others) == len(figures.rows):
            message = f"số liệu kỳ này đã có ở {others[0][0].path}; xóa một tệp hoặc sửa kỳ"
            yield figures.source.problem(message, "ky")
        else:
            for other, number, row in others:
                message = f"số liệu kỳ này của {row.unit} đã có ở {other.path}; bỏ một dòng hoặc sửa kỳ"
                yield figures.source.problem(message, "so_lieu", number, "don_vi")


_MOST_DAYS_BESIDE = 62
"""Between the days of figures and the period that they are named by: a first quarter may begin in December."""


def days_are_near_their_period(site: Site) -> Iterator[Problem]:
    """Whoever writes another quarter for days of a whole year has mistaken one of them."""
    for figures in site.every(DossierFigures):
        period, days = figures.period, f"từ {printed(figures.first_day)} đến {printed(figures.last_day)}"
        early = (period.first_day - figures.first_day).days
        late = (figures.last_day - period.last_day).days
        if max(early, late) > _MOST_DAYS_BESIDE:
            message = (
                f"số liệu {days} không phải của {lower_first(period.in_words)}; kiểm tra lại ky, tu_ngay, den_ngay"
            )
            yield figures.source.problem(message, "tu_ngay" if early > late else "den_ngay")
