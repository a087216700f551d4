"""The parts that the decree on controlling procedures asks of each (Nghị định 63/2010/NĐ-CP, article 8, points a-g)."""

from collections.abc import Callable
from dataclasses import dataclass

from cchc.content.procedure import Procedure


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a procedure: its letter in the decree, its name, the key that holds it, whether it is known."""

    letter: str
    label: str
    key: str
    is_known: Callable[[Procedure], bool]


def _has_counted_papers(procedure: Procedure) -> bool:
    """Papers, with the number of sets, or of the originals and copies of each as the national database gives it."""
    papers = [paper for case in procedure.dossier for paper in case.papers]
    counts = [procedure.sets, *(count for paper in papers for count in (paper.originals, paper.copies))]
    return bool(papers) and any(count is not None for count in counts)


PARTS = (
    Part("a", "Tên thủ tục", "title", lambda procedure: bool(procedure.title)),
    Part("b", "Trình tự thực hiện", "trinh_tu", lambda procedure: procedure.steps is not None),
    Part("c", "Cách thức thực hiện", "cach_thuc", lambda procedure: bool(procedure.filings)),
    Part("d", "Thành phần, số lượng hồ sơ", "ho_so, so_bo", lambda procedure: _has_counted_papers(procedure)),
    Part("đ", "Thời hạn giải quyết", "thoi_han", lambda procedure: bool(procedure.limits)),
    Part("e", "Đối tượng thực hiện", "doi_tuong", lambda procedure: bool(procedure.applicants)),
    Part("g", "Cơ quan thực hiện", "co_quan_thuc_hien", lambda procedure: bool(procedure.agencies)),
)
"""In the order of the decree; the letters are those of the Vietnamese alphabet."""


def missing_parts(procedure: Procedure) -> tuple[Part, ...]:
    """The parts of which nothing is known."""
    return tuple(part for part in PARTS if not part.is_known(procedure))
