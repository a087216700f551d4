"""Rules on initiatives."""

from collections.abc import Iterator

from cchc.content.initiative import Initiative
from cchc.content.problems import Problem, Severity
from cchc.content.site import Site


def solutions_are_told(site: Site) -> Iterator[Problem]:
    """An initiative of which nobody says what is done helps no other agency."""
    for item in site.every(Initiative):
        if not item.solution and not item.body.strip():
            message = "chưa nói đã làm gì; thêm giai_phap, ví dụ giai_phap: Nhận hồ sơ tại nhà văn hóa bản"
            yield item.source.problem(message, severity=Severity.WARNING)
