"""Rules on the settings: criteria, and a way to send an opinion on every page (Cần Thơ 165/KH-UBND, III.1.đ)."""

from collections.abc import Iterator

from cchc.content.checks.shared import settings_problem
from cchc.content.problems import Problem
from cchc.content.settings import of_kind
from cchc.content.site import Site
from cchc.content.terms import ChannelKind
from cchc.text.dates import printed

_NEEDED = (
    ("một số điện thoại", (ChannelKind.TELEPHONE,), '{loai: dien_thoai, gia_tri: "0213 000 0001"}'),
    (
        "một nơi tiếp nhận trực tiếp",
        (ChannelKind.ADDRESS, ChannelKind.RECEPTION),
        "{loai: dia_chi, gia_tri: Trung tâm Phục vụ hành chính công}",
    ),
    ("một kênh trực tuyến", (ChannelKind.ONLINE, ChannelKind.ZALO), "{loai: truc_tuyen, gia_tri: https://…}"),
)


def at_least_one_of_each_needed_kind(site: Site) -> Iterator[Problem]:
    """A telephone, a counter and an online channel must be there."""
    channels = site.settings.province.channels
    for what, kinds, example in _NEEDED:
        if not of_kind(channels, *kinds):
            message = f"thiếu {what} để người dân phản ánh; thêm vào danh sách này, ví dụ - {example}"
            yield settings_problem(site, message, "kenh_tiep_nhan")


def ids_of_criteria_are_unique(site: Site) -> Iterator[Problem]:
    """An id is part of an address: `/gioi-thieu/muc-do-dap-ung/#kenh-phan-anh`."""
    seen: set[str] = set()
    for number, criterion in enumerate(site.settings.province.criteria):
        if criterion.id in seen:
            message = f"mã “{criterion.id}” đã dùng cho một tiêu chí ở trên; mỗi tiêu chí một mã riêng"
            yield settings_problem(site, message, "tieu_chi", number, "ma")
        seen.add(criterion.id)


def criteria_are_compared_already(site: Site) -> Iterator[Problem]:
    """Nobody has compared a rule on a day to come."""
    for number, criterion in enumerate(site.settings.province.criteria):
        for place, rule in enumerate(criterion.basis):
            if rule.compared_on and rule.compared_on > site.today:
                message = f"ngày {printed(rule.compared_on)} còn ở tương lai (hôm nay {printed(site.today)})"
                yield settings_problem(site, message, "tieu_chi", number, "can_cu", place, "da_doi_chieu")
