"""Rules on results of indexes: a figure that cannot be is worse than none."""

from collections.abc import Iterator

from cchc.content.fields import Loc
from cchc.content.index_result import IndexResult
from cchc.content.index_table import IndexTable
from cchc.content.problems import Problem, Severity
from cchc.content.site import Site
from cchc.content.terms import IndexName
from cchc.text.sentences import printed_number


def indexes_have_one_name(site: Site) -> Iterator[Problem]:
    """An own index says what it is called; a known one is called by its key."""
    known = {index.slug: index for index in IndexName}
    for result in (*site.every(IndexResult), *site.every(IndexTable)):
        is_own = result.index is IndexName.OWN
        if is_own and not result.own_name:
            message = "chi_so là khac thì phải ghi tên; ví dụ ten_chi_so: Chỉ số cải cách hành chính cấp xã"
            yield result.source.problem(message, "chi_so")
        elif result.own_name and not is_own:
            message = f"chỉ ghi khi chi_so: khac; chỉ số này đã có tên là “{result.index.label}”, bỏ dòng này"
            yield result.source.problem(message, "ten_chi_so")
        elif is_own and result.index_slug in known:
            message = (
                f"“{result.own_name}” đã có trong danh sách; ghi chi_so: {known[result.index_slug]} và bỏ dòng này"
            )
            yield result.source.problem(message, "ten_chi_so")


def values_are_on_their_scale(site: Site) -> Iterator[Problem]:
    """Nobody reaches more than there is to reach."""
    for result, place in _results(site):
        if result.scale is not None and result.value > result.scale:
            yield result.source.problem(_too_much(result.value, result.scale, "thang điểm"), *place, "gia_tri")
        for number, part in enumerate(result.parts):
            if part.most is not None and part.reached > part.most:
                message = _too_much(part.reached, part.most, "điểm tối đa của thành phần này")
                yield result.source.problem(message, *place, "thanh_phan", number, "dat")


def ranks_are_among_all(site: Site) -> Iterator[Problem]:
    """The last of 63 is the 63rd."""
    for result, place in _results(site):
        if result.rank and result.total and result.rank > result.total:
            message = f"xếp hạng {result.rank} lớn hơn tổng số {result.total} đơn vị; kiểm tra lại xep_hang và tong_so"
            yield result.source.problem(message, *place, "xep_hang")


def ranks_follow_values(site: Site) -> Iterator[Problem]:
    """Who reached more stands before who reached less; a source may rank by something else, which it should be told."""
    for table in site.every(IndexTable):
        ranked = [(row.rank, row) for row in table.rows if row.rank is not None]
        for rank, row in ranked:
            better = next((other for place, other in ranked if place >= rank and other.value > row.value), None)
            if better:
                values = f"{printed_number(row.value)} mà xếp hạng {rank}"
                others = f"{better.unit} được {printed_number(better.value)} lại xếp hạng {better.rank}"
                message = f"{row.unit} được {values}, {others}; kiểm tra lại xep_hang"
                number = table.rows.index(row)
                yield table.source.problem(message, "ket_qua", number, "xep_hang", severity=Severity.WARNING)
                break


def years_have_begun(site: Site) -> Iterator[Problem]:
    """A year that has not come has no result."""
    for result in (*site.every(IndexResult), *site.every(IndexTable)):
        if result.year > site.today.year:
            message = f"năm {result.year} còn ở tương lai (nay là năm {site.today.year}); kiểm tra lại năm"
            yield result.source.problem(message, "nam")


def results_are_unique(site: Site) -> Iterator[Problem]:
    """One index gives a unit one result a year."""

    first: dict[tuple[str, int, str], IndexResult] = {}
    for result, place in _results(site):
        other = first.setdefault((result.index_slug, result.year, site.unit_key(result, result.unit)), result)
        if other is not result:
            what = f"{result.index_title} năm {result.year} của {result.unit}"
            message = f"{what} đã có ở {other.path}; xóa một chỗ hoặc sửa năm, đơn vị"
            yield result.source.problem(message, *place, "don_vi")


def _results(site: Site) -> Iterator[tuple[IndexResult, Loc]]:
    """All results, each with the way of keys to its row: those of a file of their own, and those of tables."""
    yield from ((result, ()) for result in site.every(IndexResult))
    for table in site.every(IndexTable):
        yield from ((result, ("ket_qua", number)) for number, result in enumerate(table.results))


def _too_much(value: float, most: float, what: str) -> str:
    return f"{printed_number(value)} lớn hơn {what} ({printed_number(most)}); kiểm tra lại số, ví dụ 79.51"
