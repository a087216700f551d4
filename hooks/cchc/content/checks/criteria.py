"""Rules on the criteria of the settings."""

from collections.abc import Iterator

from cchc.content.checks.settings_file import problem
from cchc.content.problems import Problem
from cchc.content.site import Site
from cchc.text.dates import printed


def ids_are_unique(site: Site) -> Iterator[Problem]:
    """An id is part of an address: `/gioi-thieu/muc-do-dap-ung/#kenh-phan-anh`."""
    seen: set[str] = set()
    for number, criterion in enumerate(site.settings.province.criteria):
        if criterion.id in seen:
            message = f"mã “{criterion.id}” đã dùng cho một tiêu chí ở trên; mỗi tiêu chí một mã riêng"
            yield problem(site, message, "tieu_chi", number, "ma")
        seen.add(criterion.id)


def are_compared_already(site: Site) -> Iterator[Problem]:
    """Nobody has compared a rule on a day to come."""
    for number, criterion in enumerate(site.settings.province.criteria):
        for place, rule in enumerate(criterion.basis):
            if rule.compared_on and rule.compared_on > site.today:
                message = f"ngày {printed(rule.compared_on)} còn ở tương lai (hôm nay {printed(site.today)})"
                yield problem(site, message, "tieu_chi", number, "can_cu", place, "da_doi_chieu")
